import Advice
import Desk
import Foundation
import PlanCheck
import ReviewModel
import Solving

/// One search as a person sees it: with progress on the screen, and Ctrl-C to end it.
struct PlanSearch: Sendable {
  /// The review, without errors.
  let review: Review
  /// Decides every choice.
  let seed: UInt64
  /// When the search is over.
  let limit: SearchLimit
  /// How many threads work side by side.
  let threads: Int
  /// The plan to begin from; nil for none.
  var start: StartingPlan?
  /// The timetable in place, which says when a session was agreed for where nothing else does; nil for none.
  var draft: Plan?
  /// Whether what departs from the timetable in place costs what replanning charges.
  var paysForMoves = false
  /// Whether a whole timetable is looked for, or as much as can be held.
  var aim = SearchAim.wholePlan
  /// The moment from which time is counted.
  var begin = ContinuousClock.now

  /// As many threads as there are cores.
  static var usualThreads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Milliseconds that the first plan may take, however short the limit.
  private static let leastForFirstPlan = 100
  /// Milliseconds that the first plan may take, however early Ctrl-C comes.
  ///
  /// An interruption keeps the best plan, and so needs a plan. Only somebody who interrupts a large review within its
  /// first second has to wait for that second.
  private static let mostBeforeInterruption = 1000
  /// Milliseconds that it may take to say what is in the way of sessions without a place, once time is over.
  private static let mostForReasons = 80

  /// Searches until the limit or until `stop` is raised, and has the judge look at what was found; the terminal
  /// shows progress.
  func run(
    on terminal: Terminal, until stop: StopFlag
  ) async -> (solved: SolvedPlan, ending: SearchDriver.Ending) {
    var line = ProgressLine(terminal)
    guard let (first, isBoundForAll) = firstSearch(until: stop) else {
      return (.unbegun(review), stop.isRaised ? .interrupted : .finished)
    }
    var search = first
    if let start { terminal.say(start.words(notKept: search.notKept, of: review)) }
    let unjudged = limitLeavingTimeToJudge(search)
    let driver = SearchDriver(limit: searching(unjudged), threads: threads, stop: stop)
    let ending = await driver.run(&search, since: begin) { progress, elapsed in
      let percent = limit.percent(
        done: progress.steps / max(1, TimetableSearch.walkerCount), elapsed: elapsed)
      line.show(PlanSearch.words(for: progress, percent: percent), elapsed: elapsed)
    }
    let completion =
      aim == .mostOfIt
      ? PlanCompleting(review, unjudged.patience(since: begin, or: stop))
        .completed(search, showing: &line) : nil
    let plan = reasoned(completion?.plan ?? search.plan(), until: stop)
    line.finish()
    let solved = SolvedPlan(
      plan, lowerBound: isBoundForAll ? search.progress.lowerBound : 0,
      isIrreducible: search.isIrreducible,
      absences: completion?.absences, of: review)
    return (solved, stop.isRaised ? .interrupted : ending)
  }

  /// The limit without the time that the judge will take at the end: as long as over the first plan.
  private func limitLeavingTimeToJudge(_ search: TimetableSearch) -> SearchLimit {
    guard let milliseconds = limit.milliseconds, review.sessions.count > PlanSearch.manySessions
    else { return limit }
    let start = ContinuousClock.now
    _ = PlanJudge(review).verdict(on: search.plan())
    var result = limit
    result.milliseconds = max(0, milliseconds - Int(start.duration(to: .now) / .milliseconds(1)))
    return result
  }

  /// Up to so many sessions the judge takes a few milliseconds.
  private static let manySessions = 120

  /// The part of a limit that is for the search: half of the time where the other half is for what the search leaves
  /// out.
  private func searching(_ limit: SearchLimit) -> SearchLimit {
    guard aim == .mostOfIt else { return limit }
    var half = limit
    half.milliseconds = limit.milliseconds.map { $0 / 2 }
    return half
  }

  /// A search with a first plan, and whether its bound holds for every timetable rather than for those that keep what
  /// was agreed; nil where there was no time for one.
  private func firstSearch(
    until stop: StopFlag
  ) -> (search: TimetableSearch, isBoundForAll: Bool)? {
    let least = ContinuousClock.now + .milliseconds(PlanSearch.leastForFirstPlan)
    let end = limit.milliseconds.map { max(least, begin + .milliseconds($0)) }
    let outset = SearchOutset(
      review, seed: seed, from: start?.plan, aim: aim, draft: draft, paysForMoves: paysForMoves)
    let heeding = ContinuousClock.now + .milliseconds(PlanSearch.mostBeforeInterruption)
    return LentWork.result(within: Patience(until: end, or: stop, heedingFrom: heeding)) {
      outset.search()
    }
  }

  /// A plan with what is in the way of each session without a place, as far as there is time to find that.
  private func reasoned(_ plan: Plan, until stop: StopFlag) -> Plan {
    let isOver = stop.isRaised || limit.milliseconds != nil
    let patience =
      isOver ? Patience.milliseconds(PlanSearch.mostForReasons) : Patience(until: nil, or: stop)
    let review = review
    return LentWork.result(within: patience) { plan.withReasons(of: review) } ?? plan
  }

  /// How far a search has come, on one line.
  static func words(for progress: SearchProgress, percent: Int) -> String {
    "\(percent)%  " + Prose.grouped(progress.steps) + " steps  "
      + SearchWords.words(for: progress)
  }
}
