import Engine
import ReviewModel

/// What a search asks itself while its walkers have no whole plan: whether there is one at all.
///
/// It counts the same steps as each walker, so that its verdict, too, depends on the review, the seed and the
/// steps alone, however a driver cuts them up and on whichever thread it runs. Until it is begun it costs nothing.
public struct SearchDecider: Sendable {
  /// What is known.
  public private(set) var verdict = PlanProof.Verdict.undecided
  private var proof: PlanProof?
  private var carried = 0

  /// How many steps of each walker take about the time of one conflict.
  private static let stepsPerConflict = 64

  init() {}

  /// Whether it is at work.
  var isAtWork: Bool { proof != nil }

  /// Conflicts met so far.
  var conflicts: Int { proof?.conflicts ?? 0 }

  /// Begins to ask.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - plan: The best partial plan so far, whose choices are tried first.
  mutating func begin(_ review: Review, preferring plan: Plan) {
    proof = PlanProof(review, preferring: plan)
  }

  /// Stops asking, since a whole plan is there.
  mutating func rest() {
    proof = nil
    verdict = .undecided
  }

  /// Uses about the time in which a walker takes a number of steps.
  ///
  /// - Parameter count: How many steps each walker takes meanwhile.
  public mutating func advance(steps count: Int) {
    guard proof != nil else { return }
    carried += count
    let conflicts = carried / SearchDecider.stepsPerConflict
    carried %= SearchDecider.stepsPerConflict
    decide(conflicts: conflicts)
  }

  /// Goes on by itself.
  ///
  /// - Parameter limit: How many conflicts may be met.
  mutating func decide(conflicts limit: Int) {
    guard limit > 0, verdict == .undecided, var own = proof else { return }
    // Held in one place only, or every slice would copy all that was learned.
    proof = nil
    verdict = own.advance(conflicts: limit)
    proof = own
  }
}
