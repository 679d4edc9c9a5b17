import Testing

@testable import benchmarks

struct `What a search was seen to do` {
  private var seen: SolveMeasurement {
    var seen = SolveMeasurement()
    seen.reached = [(400, 300), (1000, 250), (1001, 240), (9000, 200)].map {
      SolveMeasurement.Reached(milliseconds: $0, cost: $1)
    }
    return seen
  }

  @Test func `the cost at a second is the last one reached by then`() {
    #expect(seen.cost(atSecond: 0) == nil)
    #expect(seen.cost(atSecond: 1) == 250)
    #expect(seen.cost(atSecond: 5) == 240)
    #expect(seen.cost(atSecond: 60) == 200)
  }

  @Test func `the gap is a share of the last cost`() {
    var seen = seen
    seen.lowerBound = 150
    #expect(seen.gapPercent == 25)
    seen.reached = []
    #expect(seen.gapPercent == nil)
  }

  @Test func `moves are counted by processor time`() {
    var seen = seen
    #expect(seen.movesPerSecond == nil)
    (seen.evaluations, seen.processorSeconds) = (6_000_000, 2)
    #expect(seen.movesPerSecond == 3_000_000)
  }

  @Test func `a median is never made better by what is missing`() {
    #expect(Median.of([3, 1, 2]) == 2)
    #expect(Median.of([4, 1, 2, 3]) == 3)
    #expect(Median.of([nil, 1, 2]) == 2)
    #expect(Median.of([nil, 1, nil]) == Int?.none)
    #expect(Median.of([Int?]()) == nil)
  }

  @Test func `peak memory is read from what the system tells`() {
    let status = "Name:\tbenchmarks\nVmPeak:\t  300000 kB\nVmHWM:\t  125000 kB\nVmRSS:\t 1 kB\n"
    #expect(PeakMemory.megabytes(inStatus: status) == 128)
    #expect(PeakMemory.megabytes(inStatus: "Name:\tbenchmarks\n") == nil)
  }
}
