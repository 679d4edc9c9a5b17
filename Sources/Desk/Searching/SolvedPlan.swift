public import PlanCheck
public import ReviewModel
public import Solving

/// A plan from the solver with the judge's word on it.
public struct SolvedPlan: Sendable {
  /// The plan, with what is known about it.
  public let plan: Plan
  /// What the judge says.
  public let verdict: Verdict
  /// Sessions that must be held and have no place.
  public let unplaced: [SessionID]
  /// What is known about each session left out of a plan that should hold as much as possible; nil where none is left
  /// out.
  public let absences: [Absence]?
  /// Whether each entry of the proof that there is no plan is known to be needed.
  public let isIrreducible: Bool
  /// A cost below which there is no plan.
  public let lowerBound: Int

  /// Whether there was time for a first plan.
  public private(set) var isBegun = true

  /// Judges what a search has come to.
  ///
  /// The cost and the terms in a plan document are the judge's, never the solver's own.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - lowerBound: A cost below which there is no plan.
  ///   - isIrreducible: Whether each entry of the proof that there is no plan is known to be needed.
  ///   - absences: What is known of each session left out, where as much as possible was to be held.
  ///   - review: The review.
  public init(
    _ plan: Plan, lowerBound: Int, isIrreducible: Bool = true, absences: [Absence]? = nil,
    of review: Review
  ) {
    var plan = plan
    verdict = PlanJudge(review).verdict(on: plan)
    let absent = Set(plan.unscheduled)
    unplaced = review.sessions.filter { !$0.isOptional && absent.contains($0.id) }.map { $0.id }
    self.absences = absences
    self.isIrreducible = isIrreducible
    self.lowerBound = lowerBound
    if plan.outcome == .unjudged, verdict.isFeasible {
      plan.outcome =
        verdict.cost <= lowerBound
        ? .optimal(cost: verdict.cost, terms: verdict.terms)
        : .feasible(cost: verdict.cost, lowerBound: lowerBound, terms: verdict.terms)
    }
    self.plan = plan
  }

  /// The outcome where time was too short for a first plan.
  public static func unbegun(_ review: Review) -> SolvedPlan {
    var plan = Plan(review: review.id, outcome: .unknown([]))
    plan.unscheduled = review.sessions.map { $0.id }
    var result = SolvedPlan(plan, lowerBound: 0, of: review)
    result.isBegun = false
    return result
  }

  /// What the plan costs, and how far that can be from the least possible; nil where rules are broken.
  public var gap: CostGap? {
    switch plan.outcome {
    case .optimal(let cost, _): CostGap(cost: cost, lowerBound: cost)
    case .feasible(let cost, let lowerBound, _): CostGap(cost: cost, lowerBound: lowerBound)
    case .infeasible, .unknown, .unjudged: nil
    }
  }

  /// How the search ended.
  public var outcome: Outcome {
    switch plan.outcome {
    case .infeasible where absences != nil: .findings
    case .infeasible: .impossible
    case .feasible, .optimal: .clean
    case .unknown, .unjudged: .findings
    }
  }
}
