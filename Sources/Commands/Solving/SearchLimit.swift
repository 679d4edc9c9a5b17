/// How long a search may go on.
public enum SearchLimit: Sendable, Hashable {
  /// Steps of each walker: the same plan on any machine.
  case steps(Int)
  /// Time from the start: a better plan on a faster machine.
  case time(milliseconds: Int)

  /// What a search may take where nobody says.
  static let usual = SearchLimit.time(milliseconds: 10_000)

  /// The limit as it follows "Looking for a timetable".
  var words: String {
    switch self {
    case .steps(let limit): "in " + Prose.count(limit, "step")
    case .time(let limit) where limit % 1000 == 0: "for " + Prose.count(limit / 1000, "second")
    case .time(let limit): "for " + Prose.count(limit, "millisecond")
    }
  }

  /// How many steps the next round may have; 0 where the search is over.
  ///
  /// - Parameters:
  ///   - round: The steps of a full round.
  ///   - done: The steps that each walker has taken.
  ///   - elapsed: Milliseconds since the start.
  func stepsOfNextRound(_ round: Int, done: Int, elapsed: Int) -> Int {
    switch self {
    case .steps(let limit): min(round, max(0, limit - done))
    case .time(let limit): elapsed < limit ? round : 0
    }
  }

  /// How much of the search is over, 0 to 100.
  func percent(done: Int, elapsed: Int) -> Int {
    switch self {
    case .steps(let limit): limit == 0 ? 100 : min(100, done * 100 / limit)
    case .time(let limit): limit == 0 ? 100 : min(100, elapsed * 100 / limit)
    }
  }
}
