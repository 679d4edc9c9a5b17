import Testing

@testable import Engine

struct ExactRepairTests {
  @Test(arguments: 0..<80)
  func `a repaired timetable is sound and never dearer`(seed: UInt64) {
    let problem = RandomProblem(seed: seed).problem
    let walk = LocalSearch(problem, seed: seed)
    var repair = ExactRepair(problem, seed: seed)
    repair.take(walk.incumbent)
    repair.advance(steps: 20_000)
    guard let repaired = repair.timetable else {
      #expect(!walk.isComplete)
      return
    }
    #expect(repaired.cost <= walk.bestCost)
    let check = LocalSearch(problem, seed: 1, from: repaired)
    #expect(check.declined.isEmpty && check.isComplete && check.bestCost == repaired.cost)
  }

  @Test func `a week of few activities is one part, and becomes the best there is`() {
    var (repaired, best) = (0, 0)
    for seed: UInt64 in 0..<30 {
      let problem = RandomProblem(seed: seed).problem
      guard problem.activities.count <= 5, CoreGuidedBound(problem) != nil,
        let cost = NaiveOptimum(problem).cost
      else { continue }
      let walk = LocalSearch(problem, seed: seed)
      guard walk.isComplete, walk.bestCost > cost else { continue }
      var repair = ExactRepair(problem, seed: seed)
      repair.take(walk.incumbent)
      repair.advance(steps: 400_000)
      repaired += 1
      if repair.timetable?.cost == cost { best += 1 }
    }
    #expect(repaired >= 2)
    #expect(best == repaired)
  }

  @Test func `it puts down what walkers have improved on`() {
    var problem = ActivityProblem.workshop()
    problem.add(slots: 2, crew: [0, 1])
    let walk = LocalSearch(problem, seed: 1)
    var repair = ExactRepair(problem, seed: 1)
    repair.take(walk.incumbent)
    #expect(repair.timetable != nil)
    repair.rest()
    repair.advance(steps: 1000)
    #expect(repair.timetable == nil)
  }
}
