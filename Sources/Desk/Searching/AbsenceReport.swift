import ReviewModel
public import Solving

/// What people are told of a session that a partial plan leaves out: whether it must be, and what would bring it back.
public struct AbsenceReport: Sendable {
  /// What is known.
  let absence: Absence

  /// A report of what is known.
  public init(absence: Absence) {
    self.absence = absence
  }

  /// The lines.
  public var lines: [String] {
    switch absence.reason {
    case .impossible(let conflicts):
      return [impossible(conflicts)] + absence.remedies.map { Prose.harmless($0.text) }
        + (absence.remedies.isEmpty ? [nothing] : [])
    case .choice:
      return ["It could be held, being optional, but leaving it out costs less."]
    case .unknown:
      return ["Whether it could be held beside all the others is not known; search longer."]
    }
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
