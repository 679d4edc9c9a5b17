import PlanCheck
public import ReviewModel
import Solving

/// What a search found, in words: how much is held, what it costs, what stands in the way of the rest.
public struct FoundPlanReport: Sendable {
  private let solved: SolvedPlan
  private let review: Review

  /// A report of what was found for a review.
  public init(_ solved: SolvedPlan, of review: Review) {
    self.solved = solved
    self.review = review
  }

  /// The lines about the plan that was found.
  public var lines: [String] {
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
    return ["Left out, being optional: " + English.list(names) + "."]
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

  /// The optional sessions left out of a plan that holds as much as possible.
  private var optionalAbsences: [SessionID] {
    (solved.absences ?? []).map { $0.session }.filter { !solved.unplaced.contains($0) }
  }

  private func isAboutUnplaced(_ conflict: Conflict) -> Bool {
    conflict.sessions.first.map { solved.unplaced.contains($0) } ?? false
  }

  private func line(_ conflict: Conflict) -> String {
    "  " + Prose.padded(conflict.rule.name, to: FoundPlanReport.ruleWidth) + "  "
      + Prose.harmless(conflict.text)
  }

  private static let ruleWidth = Rule.allCases.map { $0.name.count }.max() ?? 0
}
