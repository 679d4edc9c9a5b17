import CivilTime
import Engine
public import ReviewModel

/// Finds a plan in which as few sessions as possible change their time against one that people already have, and
/// proves that fewer will not do.
///
/// Among the choices of equally few moves it takes the one that disturbs least, by the weights that its user gives.
/// It leaves rooms and teams to a search that keeps the times (``settled(by:)``). It counts its work in conflicts, so
/// that the result depends on the review and the plans alone.
///
/// ```swift
/// var change = LeastChange(review, keeping: published)
/// while case .undecided = change.advance(conflicts: 1000) {}
/// ```
public struct LeastChange: Sendable {
  /// What is known.
  public enum Verdict: Sendable, Equatable {
    /// Not yet the last word: let it go on.
    case undecided
    /// ``LeastChange/plan`` is there; `isProven` unless it took too long to be sure that it moves the fewest.
    case found(isProven: Bool)
    /// No plan keeps every rule, whatever moves.
    case impossible
  }

  private let review: Review
  private let published: Plan
  private let base: Formulation
  /// The most that one departure from the plan costs.
  private let dearest: Int
  private var relaxation: CheapestRelaxation

  /// Prepares the question.
  ///
  /// - Parameters:
  ///   - review: The review as it is now, without errors; what is fixed in it stays.
  ///   - published: The plan that people have.
  ///   - choices: A plan whose choices are tried first; nil for the plan that people have.
  ///   - disturbance: How much it disturbs to move a session, 0 to ``mostDisturbance``; decides only between
  ///     choices of equally few.
  public init(
    _ review: Review, keeping published: Plan, preferring choices: Plan? = nil,
    disturbance: (SessionID) -> Int = { _ in 0 }
  ) {
    self.init(
      review, keeping: published, preferring: choices,
      dearestMove: LeastChange.move + LeastChange.mostDisturbance,
      withdrawal: LeastChange.withdrawal
    ) { LeastChange.move + max(0, min(LeastChange.mostDisturbance, disturbance($0))) }
  }

  /// Prepares the question with as few sessions left out as possible: of the sessions of the plan that the review calls
  /// optional, one is left out only where no moves of others would keep it.
  ///
  /// - Parameters:
  ///   - review: The review as it is now, without errors; what is fixed in it stays.
  ///   - published: The plan that people have.
  ///   - firm: Sessions of the plan that move only where no moves of others would keep them at their times.
  public init(losingFewestOf review: Review, keeping published: Plan, firm: Set<SessionID>) {
    let kept = published.pricedPlaces.keys
    let firmCount = kept.count { firm.contains($0) }
    let firmMove = kept.count - firmCount + 1
    self.init(
      review, keeping: published, preferring: nil,
      dearestMove: firmMove, withdrawal: firmCount * firmMove + kept.count - firmCount + 1
    ) { firm.contains($0) ? firmMove : 1 }
  }

  /// Prepares the question at prices.
  ///
  /// To move a session costs what `move` says, above zero and at most `dearestMove`; to leave a session out costs
  /// `withdrawal`.
  private init(
    _ review: Review, keeping published: Plan, preferring choices: Plan?, dearestMove: Int,
    withdrawal: Int, move: (SessionID) -> Int
  ) {
    self.review = review
    self.published = published
    let ground = GroundFormulation(review)
    base = ground.base
    var problem = ground.problem
    var wishes: [CheapestRelaxation.Wish] = []
    var mayWithdraw = false
    for (number, assignment) in base.pricedAssignments(of: published) {
      let kept = base.timeline.slot(at: assignment.start)
      let rule = problem.addRule()
      problem.activities[number].startBans.append(
        RuledValues(rule: rule, problem.activities[number].starts.filter { $0 != kept }))
      wishes.append(CheapestRelaxation.Wish(rule: rule, price: move(assignment.session)))
      if review.sessions[number].isOptional {
        let held = problem.addRule()
        problem.activities[number].presenceRule = held
        wishes.append(CheapestRelaxation.Wish(rule: held, price: withdrawal))
        mayWithdraw = true
      }
    }
    dearest = mayWithdraw ? withdrawal : dearestMove
    relaxation = CheapestRelaxation(
      problem, wishes: wishes, preferring: base.incumbent(choices ?? published))
  }

  /// The most that one session can disturb.
  public static let mostDisturbance = 1023
  /// One session more costs more than any disturbance of a thousand.
  private static let move = 1 << 20
  /// Leaving out a session that people have in their diaries is worse than moving several.
  private static let withdrawal = 8 << 20

  /// Conflicts met so far: the measure of work.
  public var conflicts: Int { relaxation.conflicts }

  /// Continues until the verdict, or until so many conflicts have been met.
  ///
  /// - Complexity: Bounded by the conflicts. A proof may need a number of conflicts that is exponential in the
  ///   sessions.
  public mutating func advance(conflicts limit: Int) -> Verdict {
    switch relaxation.advance(conflicts: limit) {
    case .undecided: .undecided
    case .found(let isProven): .found(isProven: isProven)
    case .impossible: .impossible
    }
  }

  /// The plan with the fewest moves so far; nil until one is found.
  public var plan: Plan? { relaxation.timetable.map { base.plan($0) } }

  /// How many sessions must move at least, or be left out, whatever plan is made.
  ///
  /// Where some may be left out, at the price of several moves, the bound on that price says less about their number.
  public var leastMoves: Int { (relaxation.lowerBound + dearest - 1) / dearest }

  /// The sessions of the published plan that the other plan has at another time, or not at all, in the order of the
  /// review.
  public func moved(in plan: Plan) -> [SessionID] {
    LeastChange.moved(from: published, to: plan, in: review)
  }

  /// The sessions of the published plan that the other plan has at another time, or not at all, in the order of the
  /// review.
  public static func moved(from published: Plan, to plan: Plan, in review: Review) -> [SessionID] {
    let (before, after) = (published.places, plan.places)
    return review.sessions.map { $0.id }
      .filter { before[$0] != nil && before[$0]?.start != after[$0]?.start }
  }

  /// The review with every session fixed in time that a plan, such as ``plan``, has where it was published; a
  /// search may still change the sessions that move, rooms and teams.
  public func settled(by plan: Plan) -> Review {
    var result = review
    var isMoved: Set<SessionID> = []
    for session in moved(in: plan) { isMoved.insert(session) }
    for (number, assignment) in base.pricedAssignments(of: published)
    where !isMoved.contains(assignment.session) {
      result.sessions[number].pin.start = assignment.start
    }
    return result
  }
}
