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

  /// The lines, the most important last.
  ///
  /// - Parameters:
  ///   - path: The file that was written; nil for standard output or none.
  ///   - ending: Why the search ended.
  func lines(writtenTo path: String?, _ ending: SearchDriver.Ending) -> [String] {
    var lines = verdict
    if let gap = solved.gap { lines += limit.shortfalls(of: gap) }
    if ending == .interrupted, solved.isBegun {
      lines.append("Stopped early; this is the best found by then.")
    }
    if let path { lines.append("Wrote \(path)") }
    lines.append("Next: " + next(path))
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
