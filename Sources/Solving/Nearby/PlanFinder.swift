import Engine
package import ReviewModel

/// Looks for any plan of a review, good or not: the exact engine for a while, and where it cannot tell a short walk.
///
/// A question such as "would this be enough?" is asked of many reviews in a row, so each answer has a bound on its
/// work; within that bound, no plan means only that none was found.
package struct PlanFinder {
  /// How many steps the walk may take.
  private let steps: Int
  /// How many conflicts the exact engine may meet.
  private let conflicts: Int

  /// A search with a bound on its work.
  ///
  /// - Parameters:
  ///   - steps: How many steps the walk may take.
  ///   - conflicts: How many conflicts the exact engine may meet.
  package init(steps: Int = 60_000, conflicts: Int = 600) {
    (self.steps, self.conflicts) = (steps, conflicts)
  }

  /// A plan of a review without errors that keeps every rule, searched from a whole or partial plan if one is
  /// given; nil where none was found.
  package func plan(of review: Review, near plan: Plan? = nil) -> Plan? {
    guard review.fieldworkStart >= review.earliestFieldworkStart else { return nil }
    let formulation = Formulation(review)
    let cannotBeHeld = formulation.problem.activities.contains {
      $0.isMandatory && $0.starts.isEmpty
    }
    if cannotBeHeld { return nil }
    var walk = LocalSearch(
      FlatProblem(formulation.problem), seed: 1, from: plan.map { formulation.incumbent($0) })
    if walk.isComplete { return formulation.plan(walk.incumbent) }
    // The exact engine sees without searching that most changes are not enough, where a walk would go on to its last
    // step; a walk quickly finds what the exact engine would have to search for.
    var proof = PlanProof(review, preferring: formulation.plan(walk.incumbent))
    for share in [8, 1] {
      while proof.conflicts < conflicts / share {
        if case .feasible(let plan) = proof.advance(conflicts: PlanFinder.conflictsPerLook) {
          return plan
        }
        if proof.isKnownImpossible { return nil }
      }
      while !walk.isComplete && walk.steps < steps / share {
        walk.advance(steps: PlanFinder.stepsPerLook)
      }
      if walk.isComplete { return formulation.plan(walk.incumbent) }
    }
    return nil
  }

  private static let conflictsPerLook = 50
  private static let stepsPerLook = 4096
}
