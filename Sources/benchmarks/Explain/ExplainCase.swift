import Commands
import Foundation
import PlanCheck
import ReviewModel
import Solving

/// One review that may have no plan: how long the proof takes, and what it says.
struct ExplainCase {
  /// The review.
  let review: Review
  /// Seconds that it may take.
  let seconds: Int
  /// On how many threads.
  let threads: Int

  /// What was seen.
  struct Seen {
    /// Seconds from the review to the verdict.
    var seconds: Double
    /// Seconds that processors spent on it, all threads together.
    var processorSeconds: Double
    /// The plan, or why there is none.
    var plan: Plan
    /// The rules of the conflict set, one for each entry; nil where a plan was found.
    var rules: [String]?
    /// Whether there is a verdict that can stand: an irreducible set, or a plan that the judge finds sound.
    var isSound: Bool
  }

  /// Looks for a plan or for the proof that there is none.
  func run() async -> Seen {
    let clock = ContinuousClock()
    let begin = clock.now
    let processorBegin = Foundation.clock()
    var search = TimetableSearch(review)
    let limit = SearchLimit.firstPlan(milliseconds: seconds * 1000)
    let driver = SearchDriver(limit: limit, threads: threads, stop: StopFlag())
    _ = await driver.run(&search) { _, _ in }
    var seen = Seen(
      seconds: begin.duration(to: clock.now) / .seconds(1),
      processorSeconds: Double(Foundation.clock() - processorBegin) / Double(CLOCKS_PER_SEC),
      plan: search.plan(), isSound: false)
    if case .infeasible(let conflicts, let isIrreducible) = search.decider.verdict {
      seen.rules = conflicts.map { $0.rule.name }
      seen.isSound = isIrreducible
    } else {
      seen.isSound = PlanJudge(review).verdict(on: seen.plan).isFeasible
    }
    return seen
  }
}
