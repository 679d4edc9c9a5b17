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
  /// - Parameter review: A review without errors.
  public init(_ review: Review) {
    formulation = Formulation(review)
    flat = FlatProblem(formulation.problem)
  }
}
