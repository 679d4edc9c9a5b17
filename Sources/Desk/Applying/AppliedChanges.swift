import CivilTime
public import Findings
import PlanCheck
public import ReviewModel

/// A timetable with changes from the page worked into it.
public struct AppliedChanges: Sendable {
  /// The timetable with the changes.
  public private(set) var plan: Plan
  /// What changed, a line for each session.
  public private(set) var lines: [String] = []

  /// Works changes into a timetable; where something is in the way, all of it is reported and nothing is changed.
  ///
  /// - Parameters:
  ///   - changes: The changes.
  ///   - plan: The timetable.
  ///   - review: The review, with what is fixed.
  ///   - place: Where the file is, for what is wrong with it as a whole.
  /// - Throws: ``Refusal`` with every change that cannot be made, or because there are none.
  public init(
    _ changes: ChangesFile, to plan: Plan, of review: Review, at place: Place
  ) throws(Refusal) {
    guard changes.findings.isEmpty else { throw Refusal(changes.findings) }
    guard !changes.after.isEmpty else {
      throw Refusal(
        Finding(
          .noChanges, at: place, "There are no changes in this file.",
          mend: "Download it again from the page, under Your changes."))
    }
    self.plan = plan
    var findings: [Finding] = []
    for change in changes.after {
      let id = change.session
      let position = plan.assignments.firstIndex { $0.session == id }
      let current = position.map { plan.assignments[$0] }
      guard current.map({ !$0.isSamePlace(as: change) }) ?? true else { continue }
      let before = changes.before.first { $0.session == id }
      guard let current, let position, before.map({ $0.isSamePlace(as: current) }) ?? false else {
        findings.append(
          Finding(
            .staleChange, at: changes.places.place(id), text: id.text,
            "\(review.label(of: id)) is no longer where the page had it.",
            mend: "Export the page again, and make the change there."))
        continue
      }
      if let session = review.sessions.first(where: { $0.id == id }),
        let part = session.pin.part(movedBy: change, from: current)
      {
        findings.append(
          Finding(
            .changesFixed, at: changes.places.place(id), text: id.text,
            "\(review.label(of: id)) has a fixed \(part).",
            mend: "Clear Fixed in the timetable or in sessions.csv, or leave the change out."))
        continue
      }
      self.plan.assignments[position] = change
      // The page moves sessions and has no say in who is chosen for them.
      self.plan.assignments[position].participants = current.participants
      lines.append(AppliedChanges.line(change, from: current, in: review))
    }
    guard findings.isEmpty else { throw Refusal(findings, outcome: .findings) }
    // The outcome of the old plan does not hold for the new one.
    self.plan.outcome = .unjudged
  }

  /// What to say where the timetable is as the changes want it.
  public static let nothingNew = "The timetable has these changes already."

  /// What changed about a session: `S04 Head teachers: now Tuesday 5 February, 10am, was …`.
  private static func line(
    _ change: Assignment, from current: Assignment, in review: Review
  ) -> String {
    var parts: [String] = []
    if change.start != current.start {
      parts.append("now \(change.start.words), was \(current.start.words)")
    }
    if change.room != current.room {
      parts.append(
        "now in \(change.room?.text ?? "no room"), was in \(current.room?.text ?? "no room")")
    }
    let (team, earlier) = (change.reviewers, current.reviewers)
    let joined = team.filter { !earlier.contains($0) }.map { $0.text }
    let left = earlier.filter { !team.contains($0) }.map { $0.text }
    if !joined.isEmpty { parts.append(English.list(joined) + " added") }
    if !left.isEmpty { parts.append(English.list(left) + " taken off") }
    return review.label(of: change.session) + ": " + Prose.harmless(parts.joined(separator: "; "))
  }
}

extension Assignment {
  /// Whether both assignments have the same start, room and team, in any order of the team.
  fileprivate func isSamePlace(as other: Assignment) -> Bool {
    start == other.start && room == other.room && Set(reviewers) == Set(other.reviewers)
  }
}

extension Pin {
  /// The first fixed part that a change moves, in words; nil where it moves none.
  fileprivate func part(movedBy change: Assignment, from current: Assignment) -> String? {
    if start != nil, change.start != current.start { return "time" }
    if room != nil, change.room != current.room { return "room" }
    if reviewers != nil, Set(change.reviewers) != Set(current.reviewers) { return "team" }
    return nil
  }
}
