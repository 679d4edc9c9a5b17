import Testing

@testable import Engine

/// What each way to a bound says of small problems, beside what trying every timetable says.
struct BoundProverTests {
  /// Seeds in blocks, so that tests run beside each other.
  private static let blocks = (0..<8).map { $0 * 24..<($0 + 1) * 24 }

  @Test(arguments: blocks)
  func `no bound is above the cost of the best of all timetables, which clashes find and prove`(
    seeds: Range<Int>
  ) throws {
    var (solved, relaxed) = (0, 0)
    for seed in seeds {
      let problem = RandomProblem(seed: UInt64(seed)).problem
      guard let cost = NaiveOptimum(problem).cost else { continue }
      solved += 1
      try checkClashes(problem, cost, seed)
      checkCheaper(problem, cost, seed)
      checkProver(problem, cost, seed)
      if checkRelaxation(problem, cost, seed) { relaxed += 1 }
    }
    // Else the problems would say nothing.
    #expect(solved >= 5)
    #expect(relaxed >= solved / 2)
  }

  private func checkClashes(_ problem: ActivityProblem, _ cost: Int, _ seed: Int) throws {
    guard var bound = CoreGuidedBound(problem) else { return }
    var (work, last) = (0, Int.min)
    while !bound.isExhausted && work < 4_000_000 {
      work += bound.advance()
      #expect(bound.bound >= last, "seed \(seed)")
      last = bound.bound
    }
    #expect(bound.bound == cost, "seed \(seed)")
    let timetable = try #require(bound.cheapest, "seed \(seed)")
    let walk = LocalSearch(problem, seed: 1, from: timetable)
    #expect(walk.declined.isEmpty && walk.isComplete && walk.bestCost == cost, "seed \(seed)")
  }

  /// Looking only for timetables cheaper than a known one still proves the least cost, or that there is none cheaper.
  private func checkCheaper(_ problem: ActivityProblem, _ cost: Int, _ seed: Int) {
    for known in [cost, cost + 1, cost + 7] {
      guard var bound = CoreGuidedBound(problem) else { return }
      var work = 0
      // Half of the time it is told on the way.
      while work < 2000 && seed & 1 == 0 && !bound.isExhausted { work += bound.advance() }
      bound.look(below: known)
      while !bound.isExhausted && work < 4_000_000 { work += bound.advance() }
      #expect(bound.bound == cost, "seed \(seed), \(known) known")
    }
  }

  private func checkProver(_ problem: ActivityProblem, _ cost: Int, _ seed: Int) {
    var prover = BoundProver(problem)
    for _ in 0..<3 { prover.advance(steps: 200) }
    #expect(prover.bound <= cost, "seed \(seed)")
    if let best = prover.best { #expect(best.cost == cost && prover.bound == cost) }
  }

  /// Whether the linear program says more than each activity by itself does.
  private func checkRelaxation(_ problem: ActivityProblem, _ cost: Int, _ seed: Int) -> Bool {
    guard let relaxation = WeekRelaxation(problem) else { return false }
    var tree = BoundTree(relaxation.program)
    var iterations = 0
    while iterations < 400 && !tree.isExhausted {
      tree.iterate()
      iterations += 1
    }
    #expect(tree.bound <= cost, "seed \(seed)")
    return tree.bound > problem.staticBound
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

  @Test func `a leaf without any solution does not overflow`() throws {
    let problem = RandomProblem(seed: 372).problem
    var tree = BoundTree(try #require(WeekRelaxation(problem)).program)
    for _ in 0..<20_000 where !tree.isExhausted { tree.iterate() }
    #expect(tree.bound <= NaiveOptimum(problem).cost ?? Int.max)
  }
}
