import ReviewModel
public import Solving

/// What people are told of a session that a partial plan leaves out: whether a timetable can hold it, and what would
/// bring it back.
public struct AbsenceReport: Sendable {
  /// What is known about the session.
  let absence: Absence

  /// A report about the absence of one session.
  public init(absence: Absence) {
    self.absence = absence
  }

  /// The lines about the absence of one session.
  public var lines: [String] {
    switch absence.reason {
    case .impossible(let conflicts):
      return [impossible(conflicts)] + remedies
        + (absence.remedies.isEmpty ? [nothing] : [])
    case .choice:
      return ["It could be held, being optional, but leaving it out costs less."]
    case .unknown:
      return ["Whether it could be held beside all the others is not known; search longer."]
    }
  }

  /// As many kinds of change as somebody reads.
  private static let told = 3

  /// The first change of each kind, and how many more of the kind would do.
  private var remedies: [String] {
    var kinds: [(rule: Rule, text: String, others: Int)] = []
    for remedy in absence.remedies {
      if let known = kinds.firstIndex(where: { $0.rule == remedy.rule }) {
        kinds[known].others += 1
      } else {
        kinds.append((remedy.rule, remedy.text, 0))
      }
    }
    let rest = kinds.dropFirst(AbsenceReport.told).reduce(0) { $0 + 1 + $1.others }
    return kinds.prefix(AbsenceReport.told).map { kind in
      Prose.harmless(kind.text)
        + (kind.others == 0
          ? ""
          : " \(Prose.count(kind.others, "other change", "other changes")) of that kind would do as well.")
    }
      + (rest == 0
        ? [] : ["\(Prose.count(rest, "change", "changes")) of other kinds would do as well."])
  }

  private func impossible(_ conflicts: [Conflict]) -> String {
    "It cannot be held beside all the others: "
      + (absence.remedies.isEmpty
        ? Prose.count(conflicts.count, "rule") + " stand against it."
        : "one of these would have to be otherwise.")
  }

  private var nothing: String {
    absence.isThorough
      ? "No change of one of them alone would bring it back."
      : "No change of one of them alone was found that would bring it back."
  }
}
