import Desk
import Disk
import Findings
import ReviewModel

/// A timetable that a search goes on from.
struct StartingPlan: Sendable {
  /// As much of the plan as could be read.
  let plan: Plan
  /// What to call it: the path that was typed.
  let name: String

  /// A timetable that was read already.
  init(_ plan: Plan, called name: String) {
    self.plan = plan
    self.name = Prose.harmless(name)
  }

  /// Reads a plan document, a timetable sheet, or `-`, and tells on the terminal what could not be read.
  ///
  /// - Throws: `Refusal` where nothing of the plan can be read, or the review has errors.
  init(
    _ path: String, for reading: ReviewReading, on terminal: Terminal
  ) throws(Refusal) {
    let planReading = try PlanReading(path, for: reading, on: terminal)
    plan = try planReading.readable(for: reading)
    name = path == "-" ? InputName.standardInput : Prose.harmless(path)
    let remarks = planReading.findings.filter { $0.severity != .note }
    terminal.say(remarks)
  }

  /// The line that says what the search begins with, and which sessions cannot stay where they are.
  func words(notKept: [SessionID], of review: Review) -> String {
    let all = Prose.count(plan.assignments.count, "session")
    guard !notKept.isEmpty else { return "Beginning from \(name) with all of its \(all)." }
    let titles = notKept.prefix(StartingPlan.namedAtMost).map { review.label(of: $0) }
    let others = notKept.count - titles.count
    let named = others > 0 ? titles + [Prose.count(others, "other")] : titles
    return "Beginning from \(name); of its \(all), \(Prose.grouped(notKept.count)) cannot stay as "
      + (notKept.count == 1 ? "it is" : "they are") + ": \(English.list(named))."
  }

  /// More names than this are a wall of text.
  private static let namedAtMost = 6
}
