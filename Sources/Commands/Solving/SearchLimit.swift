import Desk
import Solving

/// When a search is over: as soon as one of these is reached.
public struct SearchLimit: Sendable, Hashable {
  /// Steps of each walker: the same plan on any machine.
  var steps: Int?
  /// Milliseconds from the start: a better plan on a faster machine.
  var milliseconds: Int?
  /// The cost that is good enough.
  var target: Int?
  /// The gap that is good enough (``CostGap/share``).
  var gap: Percentage?

  /// A limit to the steps that each walker may take, and to nothing else.
  public static func steps(_ count: Int) -> SearchLimit { SearchLimit(steps: count) }

  /// A limit to the milliseconds from the start, and to nothing else.
  public static func time(milliseconds: Int) -> SearchLimit {
    SearchLimit(milliseconds: milliseconds)
  }

  /// The first whole plan, or the proof that there is none, within some milliseconds from the start.
  public static func firstPlan(milliseconds: Int) -> SearchLimit {
    SearchLimit(milliseconds: milliseconds, target: Int.max)
  }

  /// What a search may take where nobody says.
  static let usual = SearchLimit.time(milliseconds: 10_000)

  /// The limit as it follows "Looking for a timetable".
  var words: String {
    var effort: [String] = []
    if let steps { effort.append("in " + Prose.count(steps, "step")) }
    if let milliseconds {
      effort.append(
        "for "
          + (milliseconds % 1000 == 0
            ? Prose.count(milliseconds / 1000, "second")
            : Prose.count(milliseconds, "millisecond")))
    }
    return ([effort.joined(separator: " and ")] + goals.map { "until " + $0 })
      .filter { !$0.isEmpty }.joined(separator: " or ")
  }

  /// What is good enough, each as a clause.
  private var goals: [String] {
    var goals: [String] = []
    if let target { goals.append("it costs \(Prose.grouped(target)) or less") }
    if let gap { goals.append("no other could save more than \(gap.text) of its cost") }
    return goals
  }

  /// Whether what was found is good enough, or nothing better can be found.
  ///
  /// Ask this after whole rounds only: which of two equally good walkers gave the plan must not depend on how a
  /// driver divides a round.
  ///
  /// - Returns: Whether the search may end.
  func isMet(by progress: SearchProgress) -> Bool {
    guard let cost = progress.cost, !progress.isFinished else { return progress.isFinished }
    if let target, cost <= target { return true }
    guard let gap else { return false }
    return CostGap(cost: cost, lowerBound: progress.lowerBound).share <= gap
  }

  /// The sentences about a gap that would have been good enough, where neither the cost reached nor the least
  /// possible met it.
  func shortfalls(of found: CostGap) -> [String] {
    if let target, found.cost <= target { return [] }
    if let gap, found.share <= gap { return [] }
    let wanted = [target.map { "cost of " + Prose.grouped($0) }, gap.map { "gap of " + $0.text }]
    return wanted.compactMap { $0 }.map { "The \($0) that was asked for was not reached." }
  }

  /// How many steps the next round may have; 0 where the search is over.
  ///
  /// - Parameters:
  ///   - round: The steps of a full round.
  ///   - done: The steps that each walker has taken.
  ///   - elapsed: Milliseconds since the start.
  /// - Returns: The steps of each walker in the next round.
  func stepsOfNextRound(_ round: Int, done: Int, elapsed: Int) -> Int {
    if let milliseconds, elapsed >= milliseconds { return 0 }
    guard let steps else { return round }
    return min(round, max(0, steps - done))
  }

  /// How long parts of the search are waited for, whatever their steps: until the time limit, counted from `start`,
  /// or until `stop` is raised.
  func patience(since start: ContinuousClock.Instant, or stop: StopFlag) -> Patience {
    Patience(until: milliseconds.map { start + .milliseconds($0) }, or: stop)
  }

  /// How much of the search is over, 0 to 100.
  func percent(done: Int, elapsed: Int) -> Int {
    let shares = [(done, steps), (elapsed, milliseconds)].map { spent, limit in
      guard let limit else { return 0 }
      return limit == 0 ? 100 : min(100, spent * 100 / limit)
    }
    return shares.max() ?? 0
  }
}
