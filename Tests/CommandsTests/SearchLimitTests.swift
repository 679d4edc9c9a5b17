import Desk
import Testing
@testable import Solving

@testable import Commands

struct `Limits of a search` {
  @Test func `steps are counted to the last one`() {
    let limit = SearchLimit.steps(250)
    #expect(limit.stepsOfNextRound(100, done: 0, elapsed: 99_999) == 100)
    #expect(limit.stepsOfNextRound(100, done: 200, elapsed: 0) == 50)
    #expect(limit.stepsOfNextRound(100, done: 250, elapsed: 0) == 0)
  }

  @Test func `time ends a search between two rounds`() {
    let limit = SearchLimit.time(milliseconds: 1000)
    #expect(limit.stepsOfNextRound(100, done: 1_000_000, elapsed: 999) == 100)
    #expect(limit.stepsOfNextRound(100, done: 0, elapsed: 1000) == 0)
  }

  @Test func `no steps are allowed, and the search is over immediately`() {
    #expect(SearchLimit.steps(0).stepsOfNextRound(100, done: 0, elapsed: 0) == 0)
    #expect(SearchLimit.steps(0).percent(done: 0, elapsed: 0) == 100)
  }

  @Test func `a limit is told in words`() {
    #expect(SearchLimit.usual.words == "for 10 seconds")
    #expect(SearchLimit.time(milliseconds: 1500).words == "for 1,500 milliseconds")
    #expect(SearchLimit.steps(1).words == "in 1 step")
  }

  @Test func `all that ends a search is told in words`() throws {
    let limit = SearchLimit(
      steps: 2000, milliseconds: 1000, target: 300, gap: Percentage("2.5%"))
    #expect(
      limit.words
        == "in 2,000 steps and for 1 second or until it costs 300 or less or until no other could "
        + "save more than 2.5% of its cost")
  }

  @Test func `whichever of steps and time comes first ends a search`() {
    let limit = SearchLimit(steps: 250, milliseconds: 1000)
    #expect(limit.stepsOfNextRound(100, done: 200, elapsed: 0) == 50)
    #expect(limit.stepsOfNextRound(100, done: 200, elapsed: 1000) == 0)
    #expect(limit.percent(done: 125, elapsed: 100) == 50)
    #expect(limit.percent(done: 25, elapsed: 900) == 90)
  }

  private func progress(cost: Int?, lowerBound: Int) -> SearchProgress {
    SearchProgress(steps: 0, evaluations: 0, cost: cost, lowerBound: lowerBound, unplaced: [])
  }

  @Test func `a target is met at the cost itself`() {
    let limit = SearchLimit(target: 300)
    #expect(!limit.isMet(by: progress(cost: nil, lowerBound: 0)))
    #expect(!limit.isMet(by: progress(cost: 301, lowerBound: 0)))
    #expect(limit.isMet(by: progress(cost: 300, lowerBound: 0)))
  }

  @Test func `a gap is met by the exact quotient`() {
    let limit = SearchLimit(gap: Percentage("5%"))
    #expect(limit.isMet(by: progress(cost: 200, lowerBound: 190)))
    #expect(!limit.isMet(by: progress(cost: 200, lowerBound: 189)))
    // 10,000 ÷ 199,999 is a little more than 5%.
    #expect(!limit.isMet(by: progress(cost: 199_999, lowerBound: 189_999)))
  }

  @Test func `a cost that is the least possible meets every limit`() {
    #expect(SearchLimit.usual.isMet(by: progress(cost: 7, lowerBound: 7)))
    #expect(!SearchLimit.usual.isMet(by: progress(cost: 8, lowerBound: 7)))
  }

  @Test func `what was asked for is named where none of it was reached`() {
    let limit = SearchLimit(target: 300, gap: Percentage("5%"))
    #expect(limit.shortfalls(of: CostGap(cost: 300, lowerBound: 100)) == [])
    #expect(limit.shortfalls(of: CostGap(cost: 1301, lowerBound: 1300)) == [])
    #expect(SearchLimit.usual.shortfalls(of: CostGap(cost: 1301, lowerBound: 0)) == [])
    #expect(
      limit.shortfalls(of: CostGap(cost: 1301, lowerBound: 200)) == [
        "The cost of 300 that was asked for was not reached.",
        "The gap of 5% that was asked for was not reached.",
      ])
  }

  @Test func `progress never passes a hundred`() {
    #expect(SearchLimit.steps(200).percent(done: 50, elapsed: 0) == 25)
    #expect(SearchLimit.time(milliseconds: 1000).percent(done: 0, elapsed: 1234) == 100)
  }
}
