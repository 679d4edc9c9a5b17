import Foundation
import ReviewModel
import Timetabling

/// One search as a person sees it: with progress on the screen, and Ctrl-C to end it.
struct PlanSearch: Sendable {
  /// The review, without errors.
  let review: Review
  /// Decides every choice.
  let seed: UInt64
  /// When it is over.
  let limit: SearchLimit
  /// On how many threads at once.
  let threads: Int
  /// What it begins from; nil for nothing.
  var start: StartingPlan?
  /// What is looked for.
  var aim = SearchAim.wholePlan

  /// As many threads as there are cores.
  static var usualThreads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Searches, and has the judge look at what was found.
  ///
  /// - Parameter terminal: Where progress is shown.
  func run(on terminal: Terminal) async -> (solved: SolvedPlan, ending: SearchDriver.Ending) {
    let stop = StopFlag()
    let watch = InterruptWatch(raising: stop)
    defer { withExtendedLifetime(watch) {} }
    var line = ProgressLine(terminal)
    terminal.say("Looking for a timetable \(limit.words); Ctrl-C stops early and keeps the best.")
    var search = TimetableSearch(review, seed: seed, from: start?.plan, aim: aim)
    if let start { terminal.say(start.words(notKept: search.notKept, of: review)) }
    let driver = SearchDriver(limit: limit, threads: threads, stop: stop)
    let ending = await driver.run(&search) { progress, elapsed in
      let percent = limit.percent(
        done: progress.steps / max(1, TimetableSearch.walkerCount), elapsed: elapsed)
      line.show(PlanSearch.words(for: progress, percent: percent), elapsed: elapsed)
    }
    let completion = complete(search.plan(), until: stop, showing: &line)
    line.finish()
    let solved = SolvedPlan(search, completion, of: review)
    return (solved, stop.isRaised ? .interrupted : ending)
  }

  /// Takes a partial plan as far as it goes, where that was asked for.
  ///
  /// It may take as long again as the search, or counted work where the search was counted in steps.
  private func complete(
    _ plan: Plan, until stop: StopFlag, showing line: inout ProgressLine
  ) -> PlanCompletion? {
    guard aim == .mostOfIt else { return nil }
    let clock = ContinuousClock()
    let start = clock.now
    var elapsed = 0
    var completion = PlanCompletion(review, from: plan)
    while !stop.isRaised, limit.allowsConclusion(elapsed: elapsed),
      completion.advance(conflicts: PlanSearch.conflictsPerSlice)
    {
      elapsed = Int(start.duration(to: clock.now) / .milliseconds(1))
      line.show("looking for what would bring back what is left out", elapsed: elapsed)
    }
    return completion
  }

  /// Conflicts between two looks at the clock and the flag.
  private static let conflictsPerSlice = 64

  /// How far a search has come, on one line.
  static func words(for progress: SearchProgress, percent: Int) -> String {
    let state =
      if let cost = progress.cost {
        "cost \(Prose.grouped(cost)), at least \(Prose.grouped(progress.lowerBound)), gap "
          + CostGap(cost: cost, lowerBound: progress.lowerBound).share.roundedUp
      } else {
        Prose.count(progress.unplaced.count, "session") + " without a place"
      }
    return "\(percent)%  " + Prose.grouped(progress.steps) + " steps  " + state
  }
}
