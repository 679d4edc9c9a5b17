import Disk
import PlanCheck
import ReviewModel
import Timetabling

/// A plan from the solver with the judge's word on it.
struct SolvedPlan: Sendable {
  /// The plan, with what is known about it.
  let plan: Plan
  /// What the judge says.
  let verdict: Verdict
  /// Sessions that must be held and have no place.
  let unplaced: [SessionID]
  /// What is known of each session left out, where as much as possible was to be held; nil where all was.
  let absences: [Absence]?
  /// Whether each entry of the proof that there is no plan is known to be needed.
  let isIrreducible: Bool
  /// A cost below which there is no plan.
  let lowerBound: Int

  /// Judges what a search has come to.
  ///
  /// The cost and the terms in a plan document are the judge's, never the solver's own.
  ///
  /// - Parameters:
  ///   - search: The search.
  ///   - completion: What was added to its plan afterwards, where as much as possible was to be held.
  ///   - review: The review.
  init(_ search: TimetableSearch, _ completion: PlanCompletion? = nil, of review: Review) {
    var plan = completion?.plan ?? search.plan()
    verdict = PlanJudge(review).verdict(on: plan)
    unplaced = review.sessions.filter { !$0.isOptional && plan.unscheduled.contains($0.id) }
      .map { $0.id }
    absences = completion?.absences
    isIrreducible = if case .infeasible(_, false) = search.decider.verdict { false } else { true }
    lowerBound = search.progress.lowerBound
    if plan.outcome == .unjudged, verdict.isFeasible {
      plan.outcome =
        verdict.cost <= lowerBound
        ? .optimal(cost: verdict.cost, terms: verdict.terms)
        : .feasible(cost: verdict.cost, lowerBound: lowerBound, terms: verdict.terms)
    }
    self.plan = plan
  }

  /// What it costs and how far that can be from the least possible; nil where rules are broken.
  var gap: CostGap? {
    switch plan.outcome {
    case .optimal(let cost, _): CostGap(cost: cost, lowerBound: cost)
    case .feasible(let cost, let lowerBound, _): CostGap(cost: cost, lowerBound: lowerBound)
    case .infeasible, .unknown, .unjudged: nil
    }
  }

  /// What to tell the shell.
  var exitCode: ExitCode {
    switch plan.outcome {
    case .infeasible where absences != nil: .findings
    case .infeasible: .impossible
    case .feasible, .optimal: .clean
    case .unknown, .unjudged: .findings
    }
  }
}
