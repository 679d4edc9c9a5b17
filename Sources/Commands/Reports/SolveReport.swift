import Desk
import Disk
import ReviewModel

/// What a solve says when it is over: what was found, what it costs, where it is, what to run next.
struct SolveReport: Sendable {
  /// What was found.
  let solved: SolvedPlan
  /// For which review.
  let review: Review
  /// Where that came from.
  let reading: ReviewReading
  /// What was asked for.
  let limit: SearchLimit
  /// What moves from the timetable in place; nil where none was kept.
  var moves: MovesReport?
  /// The file that was written; nil for standard output or none.
  var written: String?
  /// The timetable in place, where that stays as it is.
  var stays: String?
  /// Whether the timetable that was in place before can be gone back to.
  var isEarlierKept = false

  /// The lines about a search and why it ended, the most important last.
  func lines(_ ending: SearchDriver.Ending) -> [String] {
    var lines = (moves?.lines ?? []) + verdict
    if let gap = solved.gap { lines += limit.shortfalls(of: gap) }
    if ending == .interrupted, solved.isBegun {
      lines.append("Stopped early; this is the best found by then.")
    }
    if moves != nil, let gap = solved.gap, gap.cost > gap.lowerBound {
      lines.append(
        "To keep what is there came before the cost. --max-moves N lets N sessions move for a better timetable; "
          + "--afresh begins from nothing.")
    }
    if let stays { lines.append("\(stays) stays as it is.") }
    if let written { lines.append("Wrote \(written)") }
    if isEarlierKept { lines.append(EarlierTimetables.words(for: reading.source)) }
    lines.append("Next: " + next(written ?? stays))
    return lines
  }

  /// What was found, and what it costs.
  var verdict: [String] { FoundPlanReport(solved, of: review).lines }

  private func next(_ path: String?) -> String {
    let source = reading.source.argument
    let isOwn =
      if case .folder(let folder) = reading.source {
        path == PlanDestination.folder(folder).path
      } else {
        false
      }
    let plan = isOwn ? "" : " --plan " + (path.map { Prose.shellWord($0) } ?? OptionSpec.planWord)
    switch solved.exitCode {
    case .clean: return "fieldwork export \(source) all\(plan) -o out"
    case .impossible:
      return "fieldwork explain \(source) says the cheapest ways out, or hold what can be held: "
        + "fieldwork solve \(source) --partial"
    case .findings, .badInput, .interrupted:
      return
        "fieldwork check \(source)\(plan), or search longer: fieldwork solve \(source) --time 1m"
    }
  }
}
