import Testing

@testable import Engine

struct CoolingTests {
  @Test func `the binary logarithm is exact at powers of two and close between them`() {
    for power in 0..<40 {
      #expect(Cooling.binaryLogarithm(of: 1 << UInt64(power)) == power << 20)
    }
    // log₂ 3 = 1.5849625…, log₂ 1000 = 9.9657842…
    #expect(abs(Cooling.binaryLogarithm(of: 3) - 1_661_953) <= 2)
    #expect(abs(Cooling.binaryLogarithm(of: 1000) - 10_449_882) <= 4)
  }

  /// Of an exponential distribution with mean t, a share of exp(−k) lies at or above k·t.
  @Test func `rises are taken as often as Metropolis says`() {
    let cooling = Cooling()
    var random = SplitMix64(seed: 3)
    let temperature = 100 * Cooling.unit
    var atLeast100 = 0
    var atLeast300 = 0
    for _ in 0..<100_000 {
      let limit = cooling.limit(at: temperature, &random)
      if limit >= 100 { atLeast100 += 1 }
      if limit >= 300 { atLeast300 += 1 }
    }
    #expect((36_000...37_600).contains(atLeast100))
    #expect((4_600...5_400).contains(atLeast300))
  }

  @Test func `without temperature no rise is taken`() {
    let cooling = Cooling()
    var random = SplitMix64(seed: 3)
    for _ in 0..<1000 { #expect(cooling.limit(at: 0, &random) == 0) }
  }

  @Test func `the temperature falls within a cycle and rises for the next`() {
    var plan = TemperaturePlan(activities: 60)
    var last = Int.max
    var steps = 0
    while plan.beginning(at: steps, episodeCost: 100, bestCost: 100) == nil {
      let temperature = plan.temperature(at: steps)
      #expect(temperature <= last)
      last = temperature
      steps += 1024
    }
    #expect(last < plan.coldest * 11 / 10)
    #expect(plan.temperature(at: steps) == plan.reheated)
  }

  @Test func `once the first episode is over, another begins hot and afresh`() {
    var plan = TemperaturePlan(activities: 60)
    var steps = 0
    while plan.beginning(at: steps, episodeCost: 100, bestCost: 90) != .afresh { steps += 1024 }
    #expect(plan.temperature(at: steps) > 2 * plan.reheated)
    #expect(plan.isMelting(at: steps + 1024))
  }
}
