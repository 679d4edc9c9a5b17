import Engine
public import ReviewModel

/// Decides whether a review has a plan: finds one, or an irreducible set of ground rules that cannot hold together
/// (`constraints.md`, "Conflicts").
///
/// The proof is complete: with enough conflicts it ends. It advances by conflicts and can be stopped after any slice.
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
    /// A plan that keeps every rule, whatever it costs.
    case feasible(Plan)
    /// These rules cannot hold together. If irreducible, without any one of them the rest can; it is not where even
    /// great patience could not decide that.
    case infeasible([Conflict], isIrreducible: Bool)
  }

  let formulation: GroundFormulation
  private var search: ConflictSearch
  private let review: Review
  /// The same question about only the sessions that are known to clash, for when the whole takes long to say which
  /// rules are to blame; its answer is true of the review as well (at most one element).
  private var narrowed: [PlanProof] = []
  private var mayNarrow = true

  /// How many conflicts the whole review may take to say which rules are to blame; none where they are many, since
  /// each is a question of its own.
  private static let patience = 500
  private static let manyRules = 24
  private static let stepsOfWalk = 60_000

  /// Prepares the question.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - plan: A plan to try first, whole or partial, sound or not; nil for none.
  public init(_ review: Review, preferring plan: Plan? = nil) {
    let formulation = GroundFormulation(review)
    self.formulation = formulation
    self.review = review
    search = ConflictSearch(
      formulation.problem, preferring: plan.map { formulation.base.incumbent($0) })
  }

  /// Conflicts met so far: the measure of work.
  public var conflicts: Int { search.conflicts + (narrowed.first?.conflicts ?? 0) }

  /// Whether it is already known that there is no plan, though perhaps not yet which rules are to blame.
  public var isKnownImpossible: Bool { search.isKnownImpossible }

  /// Continues until the verdict, or until so many conflicts have been met.
  ///
  /// - Complexity: Bounded by the conflicts. A verdict may need a number of conflicts that is exponential in the
  ///   sessions.
  public mutating func advance(conflicts limit: Int) -> Verdict {
    var left = limit
    while true {
      let (before, wasKnown, wasNarrowed) = (conflicts, isKnownImpossible, narrowed.isEmpty)
      let verdict = narrowed.isEmpty ? advanceWhole(conflicts: left) : advancePart(conflicts: left)
      left -= conflicts - before
      let isStill =
        conflicts == before && wasKnown == isKnownImpossible && wasNarrowed == narrowed.isEmpty
      if verdict != .undecided || left <= 0 || isStill { return verdict }
    }
  }

  private mutating func advanceWhole(conflicts limit: Int) -> Verdict {
    // Exactly so many in all, however few are asked for at a time: the result must not depend on that.
    let most = search.impossibleSince.map { $0 + PlanProof.patience - search.conflicts } ?? limit
    switch search.advance(conflicts: most > 0 ? min(limit, most) : limit) {
    case .undecided:
      narrowWhereItTakesLong()
      return .undecided
    case .feasible: return .feasible(formulation.base.plan(search.timetable))
    case .infeasible(let rules, let isIrreducible):
      return .infeasible(formulation.conflicts(rules), isIrreducible: isIrreducible)
    }
  }

  private mutating func advancePart(conflicts limit: Int) -> Verdict {
    let verdict = narrowed[0].advance(conflicts: limit)
    guard case .feasible = verdict else { return verdict }
    // This cannot happen; if it did, the question about the whole review would decide.
    narrowed = []
    mayNarrow = false
    return .undecided
  }

  private mutating func narrowWhereItTakesLong() {
    guard let since = search.impossibleSince, mayNarrow else { return }
    let suspects = search.suspects
    guard
      search.conflicts - since >= PlanProof.patience || suspects.count > PlanProof.manyRules
    else { return }
    var part = review
    part.sessions = review.sessions(of: formulation.conflicts(suspects))
    guard !part.sessions.isEmpty, part.sessions.count < review.sessions.count else { return }
    // That each rule is needed is shown by a plan without it, and most of those differ little from what a walk finds.
    let base = Formulation(part)
    var walk = LocalSearch(FlatProblem(base.problem), seed: 1, from: nil)
    walk.advance(steps: PlanProof.stepsOfWalk)
    narrowed = [PlanProof(part, preferring: base.plan(walk.incumbent))]
  }
}
