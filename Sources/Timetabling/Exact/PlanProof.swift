import Engine
public import ReviewModel

/// Decides whether a review has a plan: finds one, or an irreducible set of ground rules that cannot hold together
/// (`constraints.md`, "Conflicts").
///
/// It is complete: given enough conflicts it ends. It advances by conflicts and can be stopped after any slice.
///
/// ```swift
/// var proof = PlanProof(review)
/// while case .undecided = proof.advance(conflicts: 1000) {}
/// ```
public struct PlanProof: Sendable {
  /// What is known.
  public enum Verdict: Sendable, Equatable {
    /// Nothing yet, or not yet the last word: let it go on.
    case undecided
    /// A plan that keeps every rule; what it costs is nobody's concern here.
    case feasible(Plan)
    /// These rules cannot hold together. If irreducible, without any one of them the rest can; it is not where even
    /// great patience could not decide that.
    case infeasible([Conflict], isIrreducible: Bool)
  }

  let formulation: GroundFormulation
  private var search: ConflictSearch

  /// Prepares the question.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - plan: A plan to try first, whole or partial, sound or not; nil for none.
  public init(_ review: Review, preferring plan: Plan? = nil) {
    let formulation = GroundFormulation(review)
    self.formulation = formulation
    search = ConflictSearch(
      formulation.problem, preferring: plan.map { formulation.base.incumbent($0) })
  }

  /// Conflicts met so far: the measure of work.
  public var conflicts: Int { search.conflicts }

  /// Whether it is known already that there is no plan, though perhaps not yet which rules are to blame.
  public var isKnownImpossible: Bool { search.isKnownImpossible }

  /// Goes on.
  ///
  /// - Parameter limit: How many conflicts may be met.
  public mutating func advance(conflicts limit: Int) -> Verdict {
    switch search.advance(conflicts: limit) {
    case .undecided: .undecided
    case .feasible: .feasible(formulation.base.plan(search.timetable))
    case .infeasible(let rules, let isIrreducible):
      .infeasible(formulation.conflicts(rules), isIrreducible: isIrreducible)
    }
  }
}
