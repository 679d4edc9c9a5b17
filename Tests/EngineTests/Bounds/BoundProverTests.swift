import Testing

@testable import Engine

/// What a prover says of small problems, beside what trying every timetable says.
struct BoundProverTests {
  /// Seeds in blocks, so that tests run beside each other.
  private static let blocks = (0..<8).map { $0 * 40..<($0 + 1) * 40 }
  private static let stepsAPart = 400

  private struct Tally {
    var solved = 0
    var raised = 0
    var reached = 0
  }

  @Test(arguments: blocks)
  func `no bound is above the cost of the best of all timetables, and none falls`(
    seeds: Range<Int>
  ) {
    var tally = Tally()
    for seed in seeds {
      let problem = RandomProblem(seed: UInt64(seed)).problem
      let optimum = NaiveOptimum(problem)
      guard let cost = optimum.cost else { continue }
      tally.solved += 1
      var prover = BoundProver(problem)
      var last = prover.bound
      for _ in 0..<5 {
        prover.advance(steps: BoundProverTests.stepsAPart)
        #expect(prover.bound >= last, "seed \(seed)")
        last = prover.bound
      }
      #expect(last <= cost, "seed \(seed)")
      if last > problem.staticBound { tally.raised += 1 }
      if last == cost { tally.reached += 1 }
    }
    // Else the problems would say nothing.
    #expect(tally.solved >= 8)
    #expect(tally.raised >= tally.solved / 2)
    #expect(tally.reached >= tally.solved / 4)
  }

  @Test(arguments: blocks)
  func `the best of all timetables is proved to be that, whatever prices it is made of`(
    seeds: Range<Int>
  ) throws {
    for seed in seeds {
      let problem = RandomProblem(seed: UInt64(seed)).problem
      guard let cost = NaiveOptimum(problem).cost,
        var bound = CoreGuidedBound(problem)
      else { continue }
      var work = 0
      while !bound.isExhausted && work < 4_000_000 { work += bound.advance() }
      #expect(bound.bound == cost, "seed \(seed)")
      let timetable = try #require(bound.cheapest, "seed \(seed)")
      let walk = LocalSearch(problem, seed: 1, from: timetable)
      #expect(walk.declined.isEmpty && walk.isComplete && walk.bestCost == cost, "seed \(seed)")
    }
  }

  @Test func `days that share a date are left to the linear program`() {
    var problem = ActivityProblem(days: [HorizonDay(slots: 8, clock: 0, date: 0)])
    #expect(CoreGuidedBound(problem) != nil)
    problem.days.append(HorizonDay(slots: 8, clock: 8, date: 0))
    #expect(CoreGuidedBound(problem) == nil)
  }

  /// Two meetings of a whole crew hard upon each other, and on the same day two visits to each of two other sites.
  @Test func `what two meetings in a row cost is paid once, however many sites are visited beside`()
  {
    var problem = ActivityProblem(days: [HorizonDay(slots: 30, clock: 0, date: 0)])
    problem.workers = [Worker()]
    problem.siteCount = 3
    problem.travel = [Int](repeating: 0, count: 9)
    problem.prices.backToBack = 10
    problem.prices.siteChange = 1
    for (start, site) in [(10, 2), (12, 2), (0, 0), (4, 0), (20, 1), (24, 1)] {
      var activity = Activity(slots: 2)
      activity.starts = [PricedChoice(start)]
      activity.workers = [PricedChoice(0)]
      activity.crewSize = 1...1
      activity.ownSite = site
      if site == 2 { activity.requiredWorkers = [0] }
      problem.activities.append(activity)
    }
    #expect(NaiveOptimum(problem).cost == 12)
    var prover = BoundProver(problem)
    prover.advance(steps: 20_000)
    #expect(prover.bound <= 12)
  }

  @Test func `a timetable may cost less than nothing`() {
    var problem = ActivityProblem(days: [HorizonDay(slots: 8, clock: 0, date: 0)])
    problem.workers = [Worker()]
    var activity = Activity(slots: 2)
    activity.starts = [PricedChoice(0, price: 3)]
    activity.workers = [PricedChoice(0, price: -8)]
    activity.crewSize = 1...1
    problem.activities = [activity]
    #expect(NaiveOptimum(problem).cost == -5)
    var prover = BoundProver(problem)
    prover.advance(steps: 1)
    #expect(prover.bound <= -5)
  }

  @Test func `a leaf without any solution does not overflow`() {
    let problem = RandomProblem(seed: 372).problem
    var prover = BoundProver(problem)
    for _ in 0..<3 { prover.advance(steps: 8000) }
    #expect(prover.bound <= NaiveOptimum(problem).cost ?? Int.max)
  }
}
