import CivilTime
import Findings
import ReviewModel

/// The milestones of one review: the usual ones as milestones.csv changes them, and those it adds.
struct MilestoneList {
  /// The milestones.
  private(set) var milestones: [Milestone] = []
  /// What is wrong with the rows.
  private(set) var faults: [MilestoneFault] = []

  /// The milestones of a review.
  ///
  /// - Parameters:
  ///   - entries: The rows of milestones.csv.
  ///   - kind: What the review is about.
  ///   - kinds: The kinds of session that are held.
  init(
    _ entries: [MilestoneEntry], of kind: ReviewKind = .children, heldKinds kinds: [SessionKind]
  ) {
    var list = Milestone.usual(for: kind)
    var leftOut: [Int] = []
    for (position, entry) in entries.enumerated() where !entry.name.isEmpty {
      if entries[..<position].contains(where: { Milestone.isSame($0.name, entry.name) }) {
        faults.append(
          MilestoneFault(
            .repeatedMilestone, .warning, entry: position, column: .milestone, text: entry.name,
            "\"\(entry.name)\" stands twice, and only the last row counts.",
            mend: "Delete one of the two."))
      }
      if let known = list.firstIndex(where: { $0.isCalled(entry.name) }) {
        list[known].apply(entry, at: position)
        leftOut.removeAll { $0 == known }
        if entry.isLeftOut { leftOut.append(known) }
      } else if let timing = entry.timing {
        var added = Milestone(entry.name, "", timing)
        added.apply(entry, at: position)
        list.append(added)
      } else if !entry.isLeftOut {
        let nearest = NearestName.suggestion(for: entry.name, among: list.map { $0.name })
        faults.append(
          MilestoneFault(
            .undatedMilestone, entry: position,
            // The text that is offered is a name, so the finding stands where the name does.
            column: nearest == nil ? .when : .milestone, text: entry.name,
            "\"\(entry.name)\" is none of the usual milestones, and no day is given for it.",
            mend: nearest.map { "Did you mean \"\($0)\"?" } ?? "Write \"4 weeks before\" or a date."
          ))
      }
    }
    drop(from: list, leftOut: leftOut, kinds: kinds)
    checkNeeds(among: list)
  }

  /// Takes out what is not wanted, and what only sessions that are not held would bring.
  private mutating func drop(from list: [Milestone], leftOut: [Int], kinds: [SessionKind]) {
    for (position, milestone) in list.enumerated() where !leftOut.contains(position) {
      // Feedback ends every review; the others are optional, unless somebody gave them a date.
      if case .sessions(let kind) = milestone.evidence, kind != .feedback, !kinds.contains(kind),
        milestone.entry == nil
      {
        continue
      }
      milestones.append(milestone)
    }
  }

  /// Every need is a milestone; one that was left out binds nothing.
  private mutating func checkNeeds(among all: [Milestone]) {
    for index in milestones.indices {
      var needs: [String] = []
      for need in milestones[index].needs {
        if let found = milestones.first(where: { $0.isCalled(need) }) {
          needs.append(found.name)
        } else if !all.contains(where: { $0.isCalled(need) }), let entry = milestones[index].entry {
          let nearest = NearestName.suggestion(for: need, among: all.map { $0.name })
          faults.append(
            MilestoneFault(
              .unknownMilestone, entry: entry, column: .needs, text: need,
              "There is no milestone \"\(need)\".",
              mend: nearest.map { "Did you mean \"\($0)\"?" }
                ?? "Correct the name, or add a row for it."
            ))
        }
      }
      milestones[index].needs = needs
    }
  }
}

/// Something wrong with a row of milestones.csv.
struct MilestoneFault: Sendable, Hashable {
  /// The column at fault.
  enum Column: String, Sendable, Hashable {
    case milestone = "Milestone"
    case when = "When"
    case needs = "Needs"
  }

  let code: FindingCode
  let severity: Severity
  /// The row; nil where it is about a usual milestone that nobody wrote about.
  let entry: Int?
  let column: Column
  let text: String
  let message: String
  let mend: String

  init(
    _ code: FindingCode, _ severity: Severity = .error, entry: Int?, column: Column, text: String,
    _ message: String, mend: String
  ) {
    self.code = code
    self.severity = severity
    self.entry = entry
    self.column = column
    self.text = text
    self.message = message
    self.mend = mend
  }
}

extension Milestone {
  /// Takes over what a row says.
  fileprivate mutating func apply(_ row: MilestoneEntry, at position: Int) {
    owner = row.owner ?? owner
    timing = row.timing ?? timing
    needs = row.needs ?? needs
    workingDays = min(max(row.workingDays ?? workingDays, 0), 250)
    hours = row.hours ?? hours
    (isMarkedDone, doneOn) = (row.isDone, row.doneOn)
    entry = position
  }
}
