import ReviewModel
public import Timetabling

/// Drives a search: on threads, against a limit, until somebody interrupts.
///
/// The search counts steps and knows neither time nor threads, so its plan depends on the review, the seed and
/// the steps alone. Everything that differs between two runs or two machines is here.
public struct SearchDriver: Sendable {
  /// When it is over.
  let limit: SearchLimit
  /// On how many threads at once.
  let threads: Int
  /// Raised to end it early.
  let stop: StopFlag

  /// A driver.
  ///
  /// - Parameters:
  ///   - limit: When a search is over.
  ///   - threads: On how many threads at once.
  ///   - stop: Raised to end it early.
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

  /// Steps between two looks at the clock and the flag: some tens of milliseconds, beside which handing
  /// walkers to threads costs nothing.
  private static let slice = 32_768

  /// Runs a search to its end.
  ///
  /// - Parameters:
  ///   - search: The search; it is left with the best plan found.
  ///   - report: Told now and then how it goes, with the milliseconds since the start.
  public func run(
    _ search: inout TimetableSearch, report: (SearchProgress, Int) -> Void
  ) async -> Ending {
    let clock = ContinuousClock()
    let start = clock.now
    func elapsed() -> Int { Int(start.duration(to: clock.now) / .milliseconds(1)) }

    var done = 0
    var inRound = 0
    while inRound > 0 || !limit.isMet(by: search.progress) {
      if stop.isRaised { return .interrupted }
      let wanted = min(SearchDriver.slice, TimetableSearch.stepsPerRound - inRound)
      let steps = limit.stepsOfNextRound(wanted, done: done, elapsed: elapsed())
      guard steps > 0 else { break }
      search.walkers = await advance(search.walkers, steps: steps)
      done += steps
      inRound += steps
      // Walkers share only after whole rounds, which are the same however the steps were cut up.
      if inRound == TimetableSearch.stepsPerRound {
        search.exchange()
        inRound = 0
      }
      report(search.progress, elapsed())
    }
    return stop.isRaised ? .interrupted : .finished
  }

  /// Lets every walker take some steps, each thread with its own share of them.
  private func advance(_ walkers: [SearchWalker], steps: Int) async -> [SearchWalker] {
    var walkers = walkers
    guard threads > 1, walkers.count > 1 else {
      for index in walkers.indices { walkers[index].advance(steps: steps) }
      return walkers
    }
    let shares = (0..<min(threads, walkers.count)).map { thread in
      stride(from: thread, to: walkers.count, by: threads).map { ($0, walkers[$0]) }
    }
    await withTaskGroup(of: [(Int, SearchWalker)].self) { group in
      for share in shares {
        group.addTask {
          share.map { index, walker in
            var walker = walker
            walker.advance(steps: steps)
            return (index, walker)
          }
        }
      }
      for await share in group {
        for (index, walker) in share { walkers[index] = walker }
      }
    }
    return walkers
  }
}
