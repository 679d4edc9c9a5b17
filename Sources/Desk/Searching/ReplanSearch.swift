public import PlanCheck
public import ReviewModel
import Solving

/// A replanning from its question to a polished plan.
///
/// First it is proved how few sessions must move, and which of the choices of so few disturbs least; then a search
/// with the stability prices of the catalogue improves rooms, teams and the times of those that move. Both count
/// steps, so the same input gives the same plan.
public struct ReplanSearch: Sendable {
  /// The review as it is now.
  let review: Review
  /// The timetable that people have.
  let published: Plan
  /// How much it disturbs to move each session.
  let disturbance: @Sendable (SessionID) -> Int
  /// How many sessions may move for the sake of a better timetable; nil for as few as possible.
  var mostMoves: Int?
  /// Decides every choice of the polishing.
  var seed: UInt64 = 1
  /// Steps of each walker that polishes.
  var steps = ReplanSearch.usualSteps

  /// Steps that take some tenths of a second for a week.
  static let usualSteps = 2 * TimetableSearch.stepsPerRound
  /// Conflicts after which what is known must do.
  private static let patience = 200_000

  /// A replanning.
  ///
  /// - Parameters:
  ///   - review: The review as it is now, without errors.
  ///   - published: The timetable that people have.
  ///   - disturbance: How much it disturbs to move each session.
  public init(
    _ review: Review, keeping published: Plan,
    disturbance: @escaping @Sendable (SessionID) -> Int = { _ in 0 }
  ) {
    self.review = review
    self.published = published
    self.disturbance = disturbance
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The plan.
    public let plan: Plan
    /// What the judge says of it, departures from the published plan included.
    public let verdict: Verdict
    /// The sessions that move, or are left out.
    public let moved: [SessionID]
    /// How many must move at least, whatever plan is made, as far as that is proved.
    public let leastMoves: Int
    /// Whether it is proved that no plan moves fewer and leaves out no more.
    public internal(set) var isProven: Bool
  }

  /// Replans; nil where no plan keeps every rule, or none was found.
  public func run() -> (outcome: Outcome?, isImpossible: Bool) {
    var change = LeastChange(review, keeping: published, disturbance: disturbance)
    var verdict = LeastChange.Verdict.undecided
    while verdict == .undecided, change.conflicts < ReplanSearch.patience {
      verdict = change.advance(conflicts: 1000)
    }
    guard let plan = change.plan else { return (nil, verdict == .impossible) }
    let known = (least: change.leastMoves, isProven: verdict == .found(isProven: true))
    var best = outcome(plan, known)
    let better = outcome(polished(plan, of: change.settled(by: plan)), known)
    if better.verdict.isFeasible, better.moved.count <= best.moved.count,
      better.verdict.cost <= best.verdict.cost
    {
      best = better
    }
    if let mostMoves, mostMoves > best.moved.count {
      let free = outcome(polished(best.plan, of: review), known)
      if free.moved.count <= mostMoves, free.verdict.isFeasible,
        free.verdict.cost < best.verdict.cost
      {
        best = free
        best.isProven = free.moved.count <= known.least
      }
    }
    return (best, false)
  }

  private func outcome(_ plan: Plan, _ known: (least: Int, isProven: Bool)) -> Outcome {
    Outcome(
      plan: plan, verdict: PlanJudge(review).verdict(on: plan, against: published),
      moved: LeastChange.moved(from: published, to: plan, in: review), leastMoves: known.least,
      isProven: known.isProven)
  }

  private func polished(_ plan: Plan, of review: Review) -> Plan {
    let compiled = CompiledReview(review, keeping: published)
    var search = TimetableSearch(compiled, seed: seed, from: plan)
    var left = steps
    while left > 0, !search.progress.isFinished {
      let count = min(left, TimetableSearch.stepsPerRound)
      search.advanceWalkers(steps: count)
      if count == TimetableSearch.stepsPerRound { search.exchange() }
      left -= count
    }
    return search.plan()
  }
}
