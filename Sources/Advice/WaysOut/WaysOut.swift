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
  /// The change with which each obstacle but the last was mended, so that the next could be told.
  public private(set) var mends: [Amendment] = []
  /// The ways out, the least trouble first; none where none was found.
  public private(set) var ways: [Way] = []

  /// More sets in one review than this are a review to be begun again.
  private static let obstaclesTold = 5
  private static let waysTold = 6

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
      mends.append(mend.amendment)
      obstacles.append(Obstacle(conflicts: mend.next, review: mend.review))
    }
  }

  /// Tries the changes of one set; gives the first that mends the set itself where none is enough for all.
  private mutating func tryAll(
    _ candidates: [AmendmentCandidates.Steps], in obstacle: Obstacle, after prefix: [Amendment],
    near plan: Plan?
  ) -> AmendmentTrial.Mend? {
    var trial = AmendmentTrial(obstacle, near: plan)
    for steps in candidates where ways.count < WaysOut.waysTold {
      let found: AmendmentTrial.Success? =
        switch steps.choice {
        case .inTurn(let amendments): trial.first(of: amendments)
        case .times(let times): trial.least(of: times)
        }
      guard let found else { continue }
      ways.append(Way(amendments: prefix + [found.amendment], plan: found.plan))
      trial.seeksMend = false
    }
    return trial.mend
  }
}
