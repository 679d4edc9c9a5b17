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
    var prefix: [AmendmentTrial.Mend] = []
    while ways.isEmpty, let obstacle = obstacles.last {
      let candidates = AmendmentCandidates(ConflictSet(obstacle.conflicts, of: obstacle.review))
        .ranked()
      let mend = tryAll(candidates, in: obstacle, after: prefix, near: plan)
      guard ways.isEmpty, let mend, obstacles.count < WaysOut.obstaclesTold else { break }
      prefix.append(mend)
      mends.append(mend.amendment)
      obstacles.append(Obstacle(conflicts: mend.next, review: mend.review))
    }
    guard let plan = ways.first?.plan else { return }
    // The plan shows that less of a diary mends the set too.
    mends = prefix.map { $0.diary?.needed(by: plan, of: review) ?? $0.amendment }
  }

  /// Tries the changes of one set; gives the first that mends the set itself where none is enough for all.
  private mutating func tryAll(
    _ candidates: [AmendmentCandidates.Steps], in obstacle: Obstacle,
    after prefix: [AmendmentTrial.Mend], near plan: Plan?
  ) -> AmendmentTrial.Mend? {
    var trial = AmendmentTrial(obstacle, near: plan)
    for steps in candidates where ways.count < WaysOut.waysTold {
      let found: AmendmentTrial.Success? =
        switch steps.choice {
        case .inTurn(let amendments): trial.first(of: amendments)
        case .times(let times): trial.least(of: times)
        }
      guard let found else { continue }
      ways.append(Way(found, after: prefix, obstacle.review))
      trial.seeksMend = false
    }
    // One diary, asked about as often as need be, says more than a chain of sets of which each has another mend.
    if ways.isEmpty, let resort = trial.lastResort {
      ways.append(Way(resort, after: prefix, obstacle.review))
    }
    return trial.diaryMend ?? trial.mend
  }
}

extension WaysOut.Way {
  /// A change that is enough after others, of which diaries are asked for no more than the plan takes.
  fileprivate init(
    _ last: AmendmentTrial.Success, after mends: [AmendmentTrial.Mend], _ review: Review
  ) {
    let amended = review.amended(last.amendment)
    let earlier = mends.compactMap { mend in
      mend.diary.map { $0.needed(by: last.plan, of: amended) } ?? mend.amendment
    }
    self.init(amendments: earlier + [last.amendment], plan: last.plan)
  }
}
