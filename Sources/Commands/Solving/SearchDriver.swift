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
  /// The same before there is any plan, which is wanted at once.
  private static let shortestSlice = 1024

  /// Runs a search to its end, and, where it has no whole plan then, on until it knows whether there is one.
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
      let slice =
        search.progress.cost == nil
        ? min(SearchDriver.slice, max(SearchDriver.shortestSlice, done)) : SearchDriver.slice
      let wanted = min(slice, TimetableSearch.stepsPerRound - inRound)
      let steps = limit.stepsOfNextRound(wanted, done: done, elapsed: elapsed())
      guard steps > 0 else { break }
      await advance(&search, steps: steps)
      done += steps
      inRound += steps
      // Walkers share only after whole rounds, which are the same however the steps were cut up.
      if inRound == TimetableSearch.stepsPerRound {
        search.exchange()
        inRound = 0
      }
      report(search.progress, elapsed())
    }
    // Whoever has no whole plan by now is told whether there is one; that counts conflicts, not steps.
    while !stop.isRaised, limit.allowsConclusion(elapsed: elapsed()), search.conclude() {
      report(search.progress, elapsed())
    }
    return stop.isRaised ? .interrupted : .finished
  }

  /// Lets the walkers, the prover and the decider take some steps, on as many threads as are wanted.
  private func advance(_ search: inout TimetableSearch, steps: Int) async {
    guard threads > 1 else {
      search.advance(steps: steps)
      return
    }
    let prover = PartAtWork(search.takeProver())
    let walkers = search.walkers.map { PartAtWork($0) }
    let decider = PartAtWork(search.takeDecider())
    var parts: [SearchShift.Work] = [{ steps in prover.change { $0.advance(steps: steps) } }]
    for walker in walkers { parts.append { steps in walker.change { $0.advance(steps: steps) } } }
    parts.append { steps in decider.change { $0.advance(steps: steps) } }
    await SearchShift(steps: steps, of: parts).work(threads: threads)
    search.prover = prover.value
    search.walkers = walkers.map { $0.value }
    search.decider = decider.value
  }
}
