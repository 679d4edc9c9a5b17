import ReviewModel
public import Solving

/// Drives a search: on threads, against a limit, until somebody interrupts.
///
/// The search counts steps and knows neither time nor threads, so its plan depends on the review, the seed and
/// the steps alone. Everything that differs between two runs or two machines is here.
public struct SearchDriver: Sendable {
  /// When the search is over.
  let limit: SearchLimit
  /// How many threads work side by side.
  let threads: Int
  /// Raised to end it early.
  let stop: StopFlag

  /// A driver.
  public init(limit: SearchLimit, threads: Int, stop: StopFlag) {
    self.limit = limit
    self.threads = threads
    self.stop = stop
  }

  /// Why a search ended.
  public enum Ending: Sendable, Hashable {
    /// One of its limits was reached, or nothing better can be found.
    case finished
    /// The flag was raised.
    case interrupted
  }

  /// Steps between two exchanges of parts with their threads, beside which handing them over costs nothing.
  private static let longestSlice = 32_768
  /// The number of steps in the first slice, when nobody knows yet how long a step takes.
  private static let shortestSlice = 1024
  /// How many milliseconds a slice should take: so few that nobody misses the slice that is lost when patience ends.
  private static let sliceTime = 20...60

  /// Runs a search to its end, and, where it has no whole plan then, on until it knows whether there is one.
  ///
  /// However long a part of the search takes, this returns when time is over or somebody interrupts.
  ///
  /// - Parameters:
  ///   - search: The search; it is left with the best plan found.
  ///   - start: The moment from which time is counted.
  ///   - report: Told now and then how the search goes, with the milliseconds since the start.
  /// - Returns: Why the search ended.
  public func run(
    _ search: inout TimetableSearch, since start: ContinuousClock.Instant = .now,
    report: (SearchProgress, Int) -> Void
  ) async -> Ending {
    let patience = limit.patience(since: start, or: stop)
    var crew = SearchCrew(threads: threads, runsAhead: limit.steps == nil)
    func elapsed() -> Int { Int(start.duration(to: .now) / .milliseconds(1)) }

    var done = 0
    var inRound = 0
    var slice = SearchDriver.shortestSlice
    while inRound > 0 || !limit.isMet(by: search.progress) {
      if stop.isRaised { return .interrupted }
      let wanted = min(slice, TimetableSearch.stepsPerRound - inRound)
      let begin = elapsed()
      let steps = limit.stepsOfNextRound(wanted, done: done, elapsed: begin)
      guard steps > 0 else { break }
      crew.advance(&search, steps: steps, within: patience)
      slice = SearchDriver.next(slice, afterMilliseconds: elapsed() - begin)
      done += steps
      inRound += steps
      // Walkers share only after whole rounds, which are the same however the steps were cut up.
      if inRound == TimetableSearch.stepsPerRound, !patience.isOver {
        search.exchange()
        inRound = 0
      }
      report(search.progress, elapsed())
    }
    // Without a whole plan by now, the search goes on until it knows whether there is one; that counts conflicts, not steps.
    while !patience.isOver, search.beginsConclusion() {
      crew.decide(&search, within: patience)
      search.heedDecider()
      report(search.progress, elapsed())
    }
    return stop.isRaised ? .interrupted : .finished
  }

  /// The steps of the next slice, by how long the last one took.
  private static func next(_ slice: Int, afterMilliseconds elapsed: Int) -> Int {
    if elapsed < sliceTime.lowerBound { return min(longestSlice, slice * 2) }
    return elapsed > sliceTime.upperBound ? max(shortestSlice / 16, slice / 2) : slice
  }
}
