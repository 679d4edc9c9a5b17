import Engine
import ReviewModel

/// What a search asks itself while its walkers have no whole plan: whether there is one at all.
///
/// The decider counts the same steps as each walker, so that its verdict, too, depends on the review, the seed and
/// the steps alone, however a driver divides the steps and whichever thread runs them. It costs nothing before it
/// begins.
public struct SearchDecider: Sendable {
  /// What is known.
  public private(set) var verdict = PlanProof.Verdict.undecided
  private var stage = Stage.resting
  private var carried = 0

  private enum Stage: Sendable {
    /// Nobody asks.
    case resting
    /// The question is put. To state it as clauses takes long for a large review, so the first step does that,
    /// on the thread that the decider is given, and not the exchange between two rounds.
    case due(Review, preferring: Plan)
    case stated(PlanProof)
    /// Another thread has it.
    case away
  }

  /// How many steps of each walker take about the time of one conflict.
  private static let stepsPerConflict = 64
  /// Conflicts that may be met after the last step, and how many of them at a time.
  private static let conclusion = (conflicts: 200_000, slice: 256)

  init() {}

  /// What stands in its place while it works elsewhere.
  static var absent: SearchDecider {
    var result = SearchDecider()
    result.stage = .away
    return result
  }

  /// Whether the decider is at work, here or elsewhere.
  var isAtWork: Bool { if case .resting = stage { false } else { true } }

  /// Conflicts met so far.
  var conflicts: Int { if case .stated(let proof) = stage { proof.conflicts } else { 0 } }

  /// Whether the decider may go on once the steps are over.
  var hasPatience: Bool { conflicts < SearchDecider.conclusion.conflicts }

  /// Begins to ask.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - plan: The best partial plan so far, whose choices are tried first.
  mutating func begin(_ review: Review, preferring plan: Plan) {
    stage = .due(review, preferring: plan)
  }

  /// Stops asking, since a whole plan is there.
  mutating func rest() {
    stage = .resting
    verdict = .undecided
  }

  /// Uses about the time in which a walker takes a number of steps.
  ///
  /// - Parameter count: How many steps each walker takes meanwhile.
  public mutating func advance(steps count: Int) {
    guard isAtWork else { return }
    carried += count
    let conflicts = carried / SearchDecider.stepsPerConflict
    carried %= SearchDecider.stepsPerConflict
    decide(conflicts: conflicts)
  }

  /// Goes on by itself for a slice of the conflicts that it may meet after the last step.
  public mutating func goOn() { decide(conflicts: SearchDecider.conclusion.slice) }

  private mutating func decide(conflicts limit: Int) {
    guard limit > 0, verdict == .undecided, var proof = takeProof() else { return }
    verdict = proof.advance(conflicts: limit)
    stage = .stated(proof)
  }

  /// The proof, which is held in one place only while it works, or every slice would copy all that was learned.
  private mutating func takeProof() -> PlanProof? {
    switch stage {
    case .resting, .away: return nil
    case .due(let review, let plan): return PlanProof(review, preferring: plan)
    case .stated(let proof):
      stage = .resting
      return proof
    }
  }
}
