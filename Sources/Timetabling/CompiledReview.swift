import Engine
public import ReviewModel

/// A review made ready for searches, which share it whatever their seeds.
///
/// For a large review this takes longer than the first plan, so whoever searches more than once does it once.
public struct CompiledReview: Sendable {
  let formulation: Formulation
  let flat: FlatProblem

  /// Compiles a review.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - published: A plan that people already have, departing from which costs; nil for none.
  public init(_ review: Review, keeping published: Plan? = nil) {
    formulation = Formulation(review, keeping: published)
    flat = FlatProblem(formulation.problem)
  }
}
