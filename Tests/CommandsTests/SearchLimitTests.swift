import Testing

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

  @Test func `no steps are allowed and are over at once`() {
    #expect(SearchLimit.steps(0).stepsOfNextRound(100, done: 0, elapsed: 0) == 0)
    #expect(SearchLimit.steps(0).percent(done: 0, elapsed: 0) == 100)
  }

  @Test func `a limit is told in words`() {
    #expect(SearchLimit.usual.words == "for 10 seconds")
    #expect(SearchLimit.time(milliseconds: 1500).words == "for 1,500 milliseconds")
    #expect(SearchLimit.steps(1).words == "in 1 step")
  }

  @Test func `progress never passes a hundred`() {
    #expect(SearchLimit.steps(200).percent(done: 50, elapsed: 0) == 25)
    #expect(SearchLimit.time(milliseconds: 1000).percent(done: 0, elapsed: 1234) == 100)
  }
}
