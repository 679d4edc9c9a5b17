public import ReviewModel

/// Finds a plan that moves the fewest sessions of each group of a ``KeepingOrder``, the firmest group first.
///
/// One ``LeastChange`` after the other: what the first group keeps is fixed for the second. So a session that was agreed
/// moves only where no plan keeps the time, however many others have to move instead.
public struct OrderedChange: Sendable {
  private let review: Review
  private let published: Plan
  private let disturbance: @Sendable (SessionID) -> Int
  /// The times to keep.
  public let order: KeepingOrder
  private var group = 0
  private var change: LeastChange
  private var spent = 0
  private var leastBefore = 0
  private var isProven = true
  private var best: Plan?

  /// Prepares the question.
  ///
  /// - Parameters:
  ///   - review: The review as it is now, without errors; what is fixed in it stays.
  ///   - published: The timetable in place.
  ///   - order: Which of its sessions are kept first.
  ///   - disturbance: How much it disturbs to move a session (``LeastChange``).
  public init(
    _ review: Review, keeping published: Plan, order: KeepingOrder,
    disturbance: @escaping @Sendable (SessionID) -> Int = { _ in 0 }
  ) {
    self.review = review
    self.published = published
    self.order = order
    self.disturbance = disturbance
    change = LeastChange(
      review, keeping: order.groups.first ?? Plan(review: review.id), preferring: published,
      disturbance: disturbance)
  }

  /// Conflicts met so far: the measure of work.
  public var conflicts: Int { spent + change.conflicts }

  /// The plan with the fewest moves so far; nil until one is found.
  public var plan: Plan? { change.plan ?? best }

  /// How many sessions must depart from the times to keep, whatever plan is made, as far as that is proved.
  public var leastMoves: Int { leastBefore + change.leastMoves }

  /// Continues until the verdict, or until so many conflicts have been met.
  public mutating func advance(conflicts limit: Int) -> LeastChange.Verdict {
    switch change.advance(conflicts: limit) {
    case .undecided: return .undecided
    // The plan of the group before keeps everything that is fixed, so only the first group can find that there is no
    // plan.
    case .impossible: return best == nil ? .impossible : .found(isProven: false)
    case .found(let isLeast):
      isProven = isProven && isLeast
      guard group + 1 < order.groups.count, let plan = change.plan else {
        return .found(isProven: isProven)
      }
      beginNextGroup(after: plan)
      return .undecided
    }
  }

  private mutating func beginNextGroup(after plan: Plan) {
    best = plan
    spent += change.conflicts
    leastBefore += change.leastMoves
    group += 1
    change = LeastChange(
      review.fixing(plan, asIn: order.groups[..<group]), keeping: order.groups[group],
      preferring: plan, disturbance: disturbance)
  }

  /// The review with every session fixed at the time to keep that a plan, such as ``plan``, keeps; a search may
  /// still change the sessions that move, rooms and teams.
  public func settled(by plan: Plan) -> Review { review.fixing(plan, asIn: order.groups) }
}
