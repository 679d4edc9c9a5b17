import Engine
public import ReviewModel

/// A review made ready for searches, which share it whatever their seeds.
///
/// For a large review this takes longer than the first plan, so several searches share one compiled review.
public struct CompiledReview: Sendable {
  let formulation: Formulation
  /// One for each walker: on two threads they would wait for each other at the reference count of a common one, and
  /// take a third fewer steps.
  let layouts: [FlatProblem]
  let aim: SearchAim

  /// Compiles a review.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - aim: Whether a whole plan is looked for, or as much as can be held.
  ///   - published: A plan that people already have, departing from which costs; nil for none.
  public init(_ review: Review, for aim: SearchAim = .wholePlan, keeping published: Plan? = nil) {
    var formulation = Formulation(review, keeping: published)
    if aim == .mostOfIt { formulation.weighAbsencesByPriority() }
    self.aim = aim
    self.formulation = formulation
    layouts = (0..<TimetableSearch.walkerCount).map { _ in FlatProblem(formulation.problem) }
  }
}
