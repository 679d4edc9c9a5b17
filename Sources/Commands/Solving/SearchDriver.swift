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
    return stop.isRaised ? .interrupted : .finished
  }

  /// One of those who work at a search, each a value of its own that any thread can take.
  private enum Worker: Sendable {
    case walker(Int, SearchWalker)
    case prover(SearchProver)

    func advanced(steps: Int) -> Worker {
      switch self {
      case .walker(let index, var walker):
        walker.advance(steps: steps)
        return .walker(index, walker)
      case .prover(var prover):
        prover.advance(steps: steps)
        return .prover(prover)
      }
    }
  }

  /// Lets every worker take some steps, each thread with its own share of them.
  private func advance(_ search: inout TimetableSearch, steps: Int) async {
    guard threads > 1 else {
      search.advance(steps: steps)
      return
    }
    // The prover comes last: with two walkers on two threads it follows the first of them.
    let workers =
      search.walkers.enumerated().map { Worker.walker($0, $1) } + [.prover(search.prover)]
    let shares = (0..<min(threads, workers.count)).map { thread in
      stride(from: thread, to: workers.count, by: threads).map { workers[$0] }
    }
    await withTaskGroup(of: [Worker].self) { group in
      for share in shares {
        group.addTask { share.map { $0.advanced(steps: steps) } }
      }
      for await share in group {
        for worker in share {
          switch worker {
          case .walker(let index, let walker): search.walkers[index] = walker
          case .prover(let prover): search.prover = prover
          }
        }
      }
    }
  }
}
