import Documents
import Findings
import ReviewModel
import Timetabling

/// What `check` says about whether a review can be planned at all.
enum ProspectReport {
  /// The finding where it is proved that there is no timetable; none otherwise.
  static func findings(
    _ prospect: PlanProspect.Verdict, _ review: Review, at source: ReviewSource
  ) -> [Finding] {
    guard case .impossible(let conflicts) = prospect else { return [] }
    return [
      Finding(
        .provenImpossible, at: .file(source.path),
        "No timetable obeys every rule" + reason(conflicts, review) + ".",
        mend: "See the cheapest ways out with: \(next(source.argument))")
    ]
  }

  /// What to run next where there is no timetable.
  static func next(_ argument: String) -> String { "fieldwork explain \(argument)" }

  /// What is promised of a review without a timetable: no more than is known.
  static func summary(_ prospect: PlanProspect.Verdict, of review: Review) -> String {
    let size = Prose.list([
      Prose.count(review.sessions.count, "session"),
      Prose.count(review.people.count, "person", "people"),
      Prose.count(review.reviewers.count, "reviewer"),
      Prose.count(review.rooms.count, "room"),
    ])
    return switch prospect {
    case .possible: "The review can be planned: " + size + "."
    case .unknown:
      "No fault was found, but whether everything fits was not seen so soon: " + size + "."
    case .impossible: "The review cannot be planned as it is: " + size + "."
    }
  }

  /// The rules that stand in each other's way where they are few; else the sessions that they are about.
  private static func reason(_ conflicts: [Conflict], _ review: Review) -> String {
    guard !conflicts.isEmpty else { return "" }
    if conflicts.count <= longestReason {
      return ": " + conflicts.map { withoutFullStop($0.text) }.joined(separator: "; ")
    }
    var seen: Set<SessionID> = []
    let sessions = conflicts.flatMap { $0.sessions }.filter { seen.insert($0).inserted }
    let rules = Prose.count(conflicts.count, "rule") + " stand in each other's way"
    return sessions.isEmpty
      ? ": " + rules
      : ": " + rules + ", about " + English.list(sessions.map { $0.text }, atMost: 10)
  }

  /// More rules than these are told better in steps, by `explain`.
  private static let longestReason = 3

  private static func withoutFullStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
