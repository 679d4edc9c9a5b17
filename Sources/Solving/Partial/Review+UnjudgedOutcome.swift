import ReviewModel

extension Review {
  /// The outcome of a plan that no judge has seen: unjudged where the plan is whole, unknown where it leaves out a session
  /// that must be held.
  ///
  /// What stands in the way of a session left out is for the judge to say, whom this module does not know.
  func outcomeUnjudged(of plan: Plan) -> PlanOutcome {
    if !hasRunLeadIn { return .infeasible([.leadIn(of: self)]) }
    let absent = Set(plan.unscheduled)
    let isPartial = sessions.contains { !$0.isOptional && absent.contains($0.id) }
    return isPartial ? .unknown([]) : .unjudged
  }
}
