import ReviewModel
import Synchronization
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
  ///
  /// The prover works half before the first walker and half after the last, so that two threads which have two
  /// walkers and it between them end together. The decider, which is seldom at work, takes turns with them.
  private func advance(_ search: inout TimetableSearch, steps: Int) async {
    guard threads > 1 else {
      search.advance(steps: steps)
      return
    }
    let half = steps / 2
    let prover = ProverAtWork(search.takeProver())
    let begun = Task { prover.advance(steps: half) }
    let deciding = Task { [decider = search.decider] in decider.advanced(steps: steps) }
    await withTaskGroup(of: (Int, SearchWalker).self) { group in
      let last = search.walkers.count - 1
      for (index, walker) in search.walkers.enumerated() {
        group.addTask {
          if index == 0 { await begun.value }
          let advanced = walker.advanced(steps: steps)
          if index == last {
            await begun.value
            prover.advance(steps: steps - half)
          }
          return (index, advanced)
        }
      }
      for await (index, walker) in group { search.walkers[index] = walker }
    }
    search.prover = prover.value
    search.decider = await deciding.value
  }
}

/// A prover that advances where it lies: what it has learned is too much to be copied every few milliseconds.
private final class ProverAtWork: Sendable {
  private let prover: Mutex<SearchProver>

  init(_ prover: SearchProver) { self.prover = Mutex(prover) }

  var value: SearchProver { prover.withLock { $0 } }

  func advance(steps: Int) { prover.withLock { $0.advance(steps: steps) } }
}

extension SearchWalker {
  /// A walker that has taken some steps more.
  fileprivate func advanced(steps: Int) -> SearchWalker {
    var walker = self
    walker.advance(steps: steps)
    return walker
  }
}

extension SearchDecider {
  /// A decider that has used the time of some steps more.
  fileprivate func advanced(steps: Int) -> SearchDecider {
    var decider = self
    decider.advance(steps: steps)
    return decider
  }
}
