import Desk
import Disk
import ReviewModel
import TestSupport
import Testing
@testable import Solving

@testable import Commands

struct `Driving a search` {
  private func driver(
    _ limit: SearchLimit, threads: Int = 1, stop: StopFlag = StopFlag()
  ) -> SearchDriver {
    SearchDriver(limit: limit, threads: threads, stop: stop)
  }

  @Test func `every walker takes exactly the steps allowed`() async {
    var search = TimetableSearch(.fieldworkWeek())
    let ending = await driver(.steps(1234)).run(&search) { _, _ in }
    #expect(ending == .finished)
    #expect(search.progress.steps == 1234 * TimetableSearch.walkerCount)
  }

  @Test(arguments: [1, 2, 3]) func `the prover takes as many steps as each walker`(threads: Int)
    async
  {
    var search = TimetableSearch(.fieldworkWeek())
    _ = await driver(.steps(1234), threads: threads).run(&search) { _, _ in }
    #expect(search.prover.steps == 1234)
  }

  @Test func `a raised flag ends the search immediately, with a plan`() async {
    let stop = StopFlag()
    stop.raise()
    var search = TimetableSearch(.fieldworkWeek())
    let ending = await driver(.time(milliseconds: 60_000), stop: stop).run(&search) { _, _ in }
    #expect(ending == .interrupted)
    #expect(search.progress.steps == 0)
    #expect(!search.plan().assignments.isEmpty)
  }

  @Test func `a flag raised on the way ends it there`() async {
    let stop = StopFlag()
    var search = TimetableSearch(.fieldworkWeek())
    let ending = await driver(.steps(10_000_000), stop: stop).run(&search) { _, _ in stop.raise() }
    #expect(ending == .interrupted)
    #expect(search.progress.steps < 10_000_000)
  }

  @Test func `threads change nothing but the time`() async {
    var plans: [Plan] = []
    for threads in [1, 2, 7] {
      var search = TimetableSearch(.fieldworkWeek(), seed: 5)
      _ = await driver(.steps(2000), threads: threads).run(&search) { _, _ in }
      plans.append(search.plan())
    }
    #expect(plans[0] == plans[1])
    #expect(plans[0] == plans[2])
  }

  @Test func `a search that has nothing left to find ends before its limit`() async {
    var search = TimetableSearch(.small())
    let ending = await driver(.time(milliseconds: 600_000)).run(&search) { _, _ in }
    #expect(ending == .finished)
  }

  @Test func `a cost that is good enough from the outset takes no step`() async throws {
    var search = TimetableSearch(.fieldworkWeek(), seed: 2)
    var limit = SearchLimit.steps(1_000_000)
    limit.target = search.progress.cost
    #expect(await driver(limit).run(&search) { _, _ in } == .finished)
    #expect(search.progress.steps == 0)
  }

  @Test func `a goal that is reached within a round ends the search after it, on any threads`()
    async throws
  {
    let first = try #require(TimetableSearch(.fieldworkWeek(), seed: 2).progress.cost)
    var limit = SearchLimit.steps(1_000_000)
    limit.target = first - 1
    for threads in [1, 2] {
      var search = TimetableSearch(.fieldworkWeek(), seed: 2)
      _ = await driver(limit, threads: threads).run(&search) { _, _ in }
      #expect(try #require(search.progress.cost) < first)
      #expect(search.progress.steps == TimetableSearch.stepsPerRound * TimetableSearch.walkerCount)
    }
  }

  @Test(arguments: [1, 2]) func `time that is over before the first step leaves the first plan`(
    threads: Int
  ) async {
    var search = TimetableSearch(.fieldworkWeek())
    let first = search.progress
    let ending = await driver(.time(milliseconds: 0), threads: threads).run(&search) { _, _ in }
    #expect(ending == .finished)
    #expect(search.progress == first)
  }

  @Test func `a part that is left at a long piece takes nothing away from what is known`() {
    var search = TimetableSearch(.fieldworkWeek())
    let bound = search.progress.lowerBound
    var crew = SearchCrew(threads: 2, runsAhead: true)
    // The prover has yet to be set up, which is one long piece.
    for _ in 0..<3 { crew.advance(&search, steps: 64, within: .milliseconds(1)) }
    #expect(search.progress.lowerBound >= bound)
    #expect(search.progress.cost != nil)
    crew.advance(&search, steps: 64, within: Patience(until: nil))
    #expect(search.progress.steps >= 64 * TimetableSearch.walkerCount)
  }

  @Test func `where there was no time for a first plan every session is left out`() {
    let review = Review.fieldworkWeek()
    let solved = SolvedPlan.unbegun(review)
    #expect(!solved.isBegun)
    #expect(solved.plan.unscheduled == review.sessions.map { $0.id })
    #expect(solved.plan.outcome == .unknown([]))
    #expect(solved.outcome == .findings)
  }

  @Test func `progress is told in a line`() {
    var progress = SearchProgress(
      steps: 1_250_000, evaluations: 0, cost: nil, lowerBound: 32,
      unplaced: [SessionID("S1"), SessionID("S2")])
    #expect(
      PlanSearch.words(for: progress, percent: 12)
        == "12%  1,250,000 steps  2 sessions without a place")
    progress.cost = 1204
    #expect(
      PlanSearch.words(for: progress, percent: 12)
        == "12%  1,250,000 steps  cost 1,204, at least 32, gap 98%")
  }
}
