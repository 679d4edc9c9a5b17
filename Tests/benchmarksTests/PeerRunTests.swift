import Testing

@testable import benchmarks

struct `The peer's summary` {
  @Test func `a plan's cost, bound and first second are read from its last line`() throws {
    let run = try #require(
      PeerRun(
        output: """
          8.1 3177.0 40.0
          {"status": "FEASIBLE", "built": 1.9, "total": 20.4, "objective": 801.0, "bound": 131.2, \
          "judged": 801, "feasible": true, "terms": {"room-fit": 12}, "violations": [], \
          "first": [[8.114, 3177.0, 40.0]]}

          """))
    #expect(run.firstSeconds == 8.114)
    #expect(run.cost == 801)
    #expect(run.lowerBound == 132)
  }

  @Test func `a bound that only rounding keeps from being whole is not made larger`() throws {
    let run = try #require(PeerRun(output: #"{"bound": 160.00000000001, "judged": 219}"#))
    #expect(run.lowerBound == 160)
  }

  @Test func `a search without a plan has neither`() throws {
    let run = try #require(
      PeerRun(output: #"{"status": "UNKNOWN", "built": 1.88, "total": 20.05}"#))
    #expect(run.firstSeconds == nil)
    #expect(run.cost == nil)
    #expect(run.lowerBound == nil)
  }

  @Test func `what is no summary is a failure`() {
    #expect(PeerRun(output: "") == nil)
    #expect(PeerRun(output: "Traceback (most recent call last):\n") == nil)
  }
}
