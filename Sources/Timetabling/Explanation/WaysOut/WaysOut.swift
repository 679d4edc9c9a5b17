public import ReviewModel

/// Why a review has no plan, and the cheapest changes with which it has one, each of them tried.
///
/// Most conflict sets can be mended by one change, and each of those that are told has been shown to be enough:
/// a plan of the changed review was found. Where the review is broken in several places, no one change is; then
/// the sets are told one after the other, each as it stands once the last was mended by its cheapest change.
public struct WaysOut: Sendable {
  /// One set of rules that cannot hold together, and the changes that take it out of the way.
  public struct Obstacle: Sendable {
    /// The rules.
    public var conflicts: [Conflict]
    /// The review that they are rules of: changed already where an earlier set was told.
    public var review: Review
  }

  /// Changes that together are enough.
  public struct Way: Sendable {
    /// The changes, in the order of the obstacles that they mend.
    public var amendments: [Amendment]
    /// A plan of the review so changed.
    public var plan: Plan
  }

  /// The sets, in the order in which they were met.
  public private(set) var obstacles: [Obstacle]
  /// The ways out, the least trouble first; none where none was found.
  public private(set) var ways: [Way] = []

  /// More sets in one review than this are a review to be begun again.
  private static let obstaclesTold = 5
  /// Ways that are told, and changes that are tried for them.
  private static let waysTold = 6
  private static let changesTried = 60

  /// Looks for the ways out.
  ///
  /// - Parameters:
  ///   - conflicts: A conflict set of the review.
  ///   - review: The review.
  ///   - plan: A plan to begin from, sound or not; nil for none.
  public init(of conflicts: [Conflict], in review: Review, near plan: Plan? = nil) {
    obstacles = [Obstacle(conflicts: conflicts, review: review)]
    var prefix: [Amendment] = []
    while ways.isEmpty, let obstacle = obstacles.last {
      let candidates = AmendmentCandidates(ConflictSet(obstacle.conflicts, of: obstacle.review))
        .ranked()
      let mend = tryAll(candidates, in: obstacle, after: prefix, near: plan)
      guard ways.isEmpty, let mend, obstacles.count < WaysOut.obstaclesTold else { return }
      prefix.append(mend.amendment)
      obstacles.append(Obstacle(conflicts: mend.next, review: mend.review))
    }
  }

  /// What takes one set out of the way, where another is left.
  private struct Mend {
    var amendment: Amendment
    var review: Review
    var next: [Conflict]
  }

  /// Tries the changes of one set; gives the first that mends the set itself where none is enough for all.
  private mutating func tryAll(
    _ candidates: [AmendmentCandidates.Steps], in obstacle: Obstacle, after prefix: [Amendment],
    near plan: Plan?
  ) -> Mend? {
    var tried = 0
    var mend: Mend?
    for steps in candidates where ways.count < WaysOut.waysTold {
      for amendment in steps.amendments where tried < WaysOut.changesTried {
        tried += 1
        let amended = obstacle.review.amended(amendment)
        guard amended != obstacle.review, mends(amended, obstacle) else { continue }
        // Once another set is known to be left, a quick look is enough to see that this is not the whole way.
        let finder = mend == nil ? PlanFinder() : PlanFinder(steps: 20_000, conflicts: 100)
        if let found = finder.plan(of: amended, near: plan) {
          ways.append(Way(amendments: prefix + [amendment], plan: found))
          break
        }
        if mend == nil, ways.isEmpty { mend = self.mend(amendment, amended, near: plan) }
      }
    }
    return mend
  }

  /// Whether the sessions of a set can be held in a changed review, all others aside.
  private func mends(_ amended: Review, _ obstacle: Obstacle) -> Bool {
    var alone = amended
    let ids = ConflictSet(obstacle.conflicts, of: obstacle.review).sessions.map { $0.id }
    if ids.isEmpty { return true }
    alone.sessions = amended.sessions.filter { ids.contains($0.id) }
    return PlanFinder(steps: 20_000, conflicts: 200).plan(of: alone) != nil
  }

  /// How many conflicts may be met in looking for the next set.
  private static let patience = 20_000

  private func mend(_ amendment: Amendment, _ amended: Review, near plan: Plan?) -> Mend? {
    var proof = PlanProof(amended, preferring: plan)
    guard case .infeasible(let next, _) = proof.advance(conflicts: WaysOut.patience) else {
      return nil
    }
    return Mend(amendment: amendment, review: amended, next: next)
  }
}
