import Advice
public import PlanCheck
public import ReviewModel
import Solving

/// A replanning from its question to a polished plan.
///
/// A timetable that still holds stays as it is. Otherwise it is proved how few sessions must move, and which of the
/// choices of so few disturbs least; then a search with the prices of replanning improves rooms, teams and the
/// times of those that move. Both count steps, so the same input gives the same plan.
///
///     var search = ReplanSearch(review, keeping: draft)
///     while search.advance() {}
///     let outcome = search.outcome
public struct ReplanSearch: Sendable {
  /// The review as it is now.
  public let review: Review
  /// The timetable in place.
  public let published: Plan
  private let order: KeepingOrder
  private let told: Set<SessionID>
  private let disturbance: @Sendable (SessionID) -> Int
  /// How many sessions may move to make the timetable better; nil for as few as possible.
  public var mostMoves: Int?
  /// Decides every choice of the polishing.
  public var seed: UInt64 = 1
  /// Steps of each walker that polishes.
  public var steps = ReplanSearch.usualSteps

  private enum Stage: Sendable {
    case unbegun
    /// The fewest moves are being proved.
    case changing
    /// Rooms, teams and the times of those that move are being improved.
    case polishing
    /// More sessions than must may move for a better timetable.
    case improving
    case over
  }

  private var stage = Stage.unbegun
  @Boxed private var change: OrderedChange? = nil
  private var search: TimetableSearch?
  private var known = (least: 0, isProven: false)
  private var taken = 0
  /// How many times the price of a move is asked while more sessions may move than must.
  private var strictness = 1
  /// The best that was found; nil while nothing is.
  public private(set) var outcome: Outcome?
  /// Whether there is proof that no plan keeps every rule.
  public private(set) var isImpossible = false

  /// Steps that take some tenths of a second for a week.
  public static let usualSteps = 2 * TimetableSearch.stepsPerRound
  /// The conflicts after which the search is content with what it knows.
  private static let patience = 200_000
  /// So many times the price, and up to this price at most: where a move is that dear, hardly any pays.
  private static let strictest = (times: 64, price: 2000)
  /// Work between two looks at whether somebody still waits.
  private static let slice = (conflicts: 500, steps: 8192)

  /// A replanning.
  ///
  /// - Parameters:
  ///   - review: The review as it is now, without errors.
  ///   - published: The timetable in place.
  ///   - told: Its sessions that somebody was told of, where not everybody was told of all: they move after the
  ///     others.
  ///   - disturbance: How much it disturbs to move each session.
  public init(
    _ review: Review, keeping published: Plan, told: Set<SessionID> = [],
    disturbance: @escaping @Sendable (SessionID) -> Int = { _ in 0 }
  ) {
    self.review = review
    self.published = published
    self.told = told
    self.disturbance = disturbance
    order = KeepingOrder(review, keeping: published, told: told)
  }

  /// The outcome of the search.
  public struct Outcome: Sendable {
    /// The plan.
    public let plan: Plan
    /// The judge's verdict on the plan, with the differences from the timetable in place.
    public let verdict: Verdict
    /// The sessions that move, or are left out.
    public let moved: [SessionID]
    /// The sessions that are not held when they were agreed for.
    public let brokenAgreements: [SessionID]
    /// How many must move at least, whatever plan is made, as far as that is proved.
    public let leastMoves: Int
    /// Whether there is proof that no plan moves fewer sessions and leaves out no more.
    public internal(set) var isProven: Bool
    /// Whether some groups of sessions were kept before others, so that the fewest moves are proved for each group.
    public let isOrdered: Bool
    /// Whether everything is where it was.
    public let isUnchanged: Bool
  }

  /// Whether there is nothing left to do.
  public var isOver: Bool { stage == .over }

  /// Replans; nil where no plan keeps every rule, or none was found.
  public func run() -> (outcome: Outcome?, isImpossible: Bool) {
    var search = self
    while search.advance() {}
    return (search.outcome, search.isImpossible)
  }

  /// Continues with a small part of the work.
  ///
  /// - Returns: Whether there is more to do.
  public mutating func advance() -> Bool {
    switch stage {
    case .unbegun: begin()
    case .changing: goOnChanging()
    case .polishing, .improving: goOnSearching()
    case .over: break
    }
    return !isOver
  }

  /// Ends the replanning with what was found so far.
  public mutating func stop() {
    if stage == .changing, let change, let plan = change.plan {
      known = (change.leastMoves, false)
      outcome = outcome(plan)
    } else if search != nil {
      takeFound()
    }
    end()
  }

  // MARK: The stages

  private mutating func begin() {
    let present = outcome(published)
    let places = published.places
    if mostMoves == nil, holds(present), review.sessions.allSatisfy({ places[$0.id] != nil }) {
      known.isProven = true
      outcome = outcome(published)
      return end()
    }
    change = OrderedChange(review, keeping: published, order: order, disturbance: disturbance)
    stage = .changing
  }

  private mutating func goOnChanging() {
    let verdict = change?.advance(conflicts: ReplanSearch.slice.conflicts) ?? .impossible
    if verdict == .undecided, change?.conflicts ?? 0 < ReplanSearch.patience { return }
    guard let change, let plan = change.plan else {
      isImpossible = verdict == .impossible
      return end()
    }
    known = (change.leastMoves, verdict == .found(isProven: true))
    outcome = outcome(plan)
    beginSearch(of: change.settled(by: plan), from: plan)
    stage = .polishing
  }

  private mutating func beginSearch(of review: Review, from plan: Plan) {
    search = TimetableSearch(
      CompiledReview(review, keeping: published), seed: seed, from: plan)
    taken = 0
  }

  private mutating func goOnSearching() {
    let inRound = taken % TimetableSearch.stepsPerRound
    let count = min(
      steps - taken, ReplanSearch.slice.steps, TimetableSearch.stepsPerRound - inRound)
    let isFinished = inRound == 0 && search?.progress.isFinished ?? true
    guard count > 0, !isFinished else { return endSearch() }
    search?.advanceWalkers(steps: count)
    taken += count
    if taken % TimetableSearch.stepsPerRound == 0 { search?.exchange() }
  }

  private mutating func endSearch() {
    let moves = takeFound()
    search = nil
    guard let mostMoves, let best = outcome, mostMoves > best.moved.count else { return end() }
    if stage == .improving {
      // Where the prices alone allow too many moves, dearer ones leave those that pay most.
      guard moves > mostMoves, strictness < ReplanSearch.strictest.times,
        review.weights[.movedTime] * strictness <= ReplanSearch.strictest.price
      else { return end() }
      strictness *= 2
    }
    // For a better timetable nobody is disturbed who knows of a time.
    var free = order.fixingThoseWhoKnow(in: review, by: best.plan, told: told)
    free.weights[.movedTime] *= strictness
    beginSearch(of: free, from: best.plan)
    stage = .improving
  }

  /// Takes what the search has found, where that is better.
  ///
  /// - Returns: How many sessions move in what it has found, taken or not.
  @discardableResult
  private mutating func takeFound() -> Int {
    guard let best = outcome, let found = search?.plan() else { return 0 }
    var better = outcome(found)
    guard better.verdict.isFeasible else { return 0 }
    if stage == .improving {
      guard better.moved.count <= mostMoves ?? 0, better.verdict.cost < best.verdict.cost else {
        return better.moved.count
      }
      better.isProven = known.isProven && better.moved.count <= known.least
    } else {
      guard better.moved.count <= best.moved.count, better.verdict.cost <= best.verdict.cost else {
        return better.moved.count
      }
    }
    outcome = better
    return better.moved.count
  }

  /// Where nothing is gained by it, a timetable that holds stays as it is, rooms and teams included.
  private mutating func end() {
    if mostMoves == nil, let found = outcome, !found.isUnchanged {
      let present = outcome(published)
      if present.verdict.isFeasible,
        present.brokenAgreements.count <= found.brokenAgreements.count,
        found.plan.assignments.count <= published.countedAssignments.count
      {
        outcome = present
      }
    }
    (change, search) = (nil, nil)
    stage = .over
  }

  /// The search with what it has found so far, and without the work in progress.
  ///
  /// A copy of that work would make the next step copy all of the work.
  var withoutWork: ReplanSearch {
    var copy = self
    (copy.change, copy.search) = (nil, nil)
    copy.stage = .over
    return copy
  }

  // MARK: Judging

  /// The outcome for a plan that was found elsewhere, of which nothing is proved.
  public func unproven(_ plan: Plan) -> Outcome { outcome(plan) }

  private func holds(_ present: Outcome) -> Bool {
    present.verdict.isFeasible && present.brokenAgreements.isEmpty
  }

  private func outcome(_ plan: Plan) -> Outcome {
    let (before, after) = (published.places, plan.places)
    let broken = review.sessions.filter { session in
      let agreed = session.agreedStart(in: before[session.id])
      return agreed != nil && agreed != after[session.id]?.start
    }
    return Outcome(
      plan: plan, verdict: PlanJudge(review).verdict(on: plan, against: published),
      moved: LeastChange.moved(from: published, to: plan, in: review),
      brokenAgreements: broken.map { $0.id }, leastMoves: known.least, isProven: known.isProven,
      isOrdered: order.groups.count > 1,
      isUnchanged: PlanMoves(from: published, to: plan, of: review).moves.isEmpty)
  }
}
