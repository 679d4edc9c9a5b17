import Engine
public import ReviewModel

/// A review made ready for searches, which share it whatever their seeds.
///
/// For a large review this takes longer than the first plan, so whoever searches more than once does it once.
public struct CompiledReview: Sendable {
  let formulation: Formulation
  let flat: FlatProblem
  let aim: SearchAim

  /// Compiles a review.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - aim: What is looked for.
  public init(_ review: Review, for aim: SearchAim = .wholePlan) {
    var formulation = Formulation(review)
    if aim == .mostOfIt { formulation.weighAbsencesByPriority() }
    self.aim = aim
    self.formulation = formulation
    flat = FlatProblem(formulation.problem)
  }
}
