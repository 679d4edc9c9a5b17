import Disk
import PlanCheck
import ReviewModel
import Timetabling

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
  var verdict: [String] {
    guard solved.isBegun else {
      return ["It ended before there was a first timetable: so large a review needs longer."]
    }
    let held = Prose.count(solved.plan.assignments.count, "session")
    switch solved.plan.outcome {
    case .infeasible(let conflicts) where solved.absences != nil:
      let unscheduled = solved.plan.unscheduled.flatMap { lines(for: $0, []) }
      return [held + " placed, but no timetable obeys every rule:"] + conflicts.map { line($0) }
        + unscheduled
    case .infeasible(let conflicts): return [proofOpening(conflicts)] + conflicts.map { line($0) }
    case .optimal(_, let terms), .feasible(_, _, let terms):
      let absent = (solved.absences ?? []).flatMap { lines(for: $0.session, []) }
      return ["\(held) placed, every rule obeyed. \(solved.gap?.words ?? "")."] + leftOut + absent
        + CostReport.lines(terms, at: review.weights)
    case .unknown(let conflicts):
      let missing = solved.unplaced.count
      return [
        "\(held) placed; \(Prose.count(missing, "session")) without a place:"
      ] + solved.unplaced.flatMap { lines(for: $0, conflicts) }
        + conflicts.filter { !isAboutUnplaced($0) }.map { line($0) }
        + optionalAbsences.flatMap { lines(for: $0, []) }
    case .unjudged:
      // The solver and the judge disagree, which no input may bring about; the judge is right.
      return ["The timetable breaks \(Prose.count(solved.verdict.violations.count, "rule"))."]
    }
  }

  /// The optional sessions that were left out, which people must hear of.
  private var leftOut: [String] {
    let names = solved.plan.unscheduled.map { review.label(of: $0) }
    guard !names.isEmpty else { return [] }
    return ["Left out, being optional: " + Prose.list(names) + "."]
  }

  private func proofOpening(_ conflicts: [Conflict]) -> String {
    let opening = "No timetable obeys every rule. "
    if conflicts.count == 1 { return opening + "This one alone cannot hold:" }
    return opening
      + (solved.isIrreducible
        ? "These cannot hold together, and without any one of them the others can:"
        : "These cannot hold together, though perhaps not all of them are to blame:")
  }

  /// A session without a place, the rules that keep it from one, and what would bring it back.
  private func lines(for id: SessionID, _ conflicts: [Conflict]) -> [String] {
    let inTheWay = conflicts.filter { $0.sessions.first == id }
    let known = (solved.absences ?? []).filter { $0.session == id }
    return ["  " + review.label(of: id)] + inTheWay.map { "  " + line($0) }
      + known.flatMap { AbsenceReport(absence: $0).lines }.map { "    " + $0 }
  }

  /// The optional sessions left out of a plan that holds as much as it can.
  private var optionalAbsences: [SessionID] {
    (solved.absences ?? []).map { $0.session }.filter { !solved.unplaced.contains($0) }
  }

  private func isAboutUnplaced(_ conflict: Conflict) -> Bool {
    conflict.sessions.first.map { solved.unplaced.contains($0) } ?? false
  }

  private func line(_ conflict: Conflict) -> String {
    "  " + Prose.padded(conflict.rule.name, to: SolveReport.ruleWidth) + "  "
      + Prose.harmless(conflict.text)
  }

  private static let ruleWidth = Rule.allCases.map { $0.name.count }.max() ?? 0

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
