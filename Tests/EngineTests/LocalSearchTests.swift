import Testing

@testable import Engine

struct LocalSearchTests {
  private func crowdedDay() -> ActivityProblem {
    var problem = ActivityProblem.workshop()
    problem.prices.placeChange = 2
    problem.prices.backToBack = 3
    for number in 0..<8 { problem.add(slots: 2, crew: [number % 3]) }
    return problem
  }

  @Test func `the same seed and steps give the same timetable`() {
    var first = LocalSearch(crowdedDay(), seed: 5)
    var second = LocalSearch(crowdedDay(), seed: 5)
    first.advance(steps: 3000)
    for _ in 0..<30 { second.advance(steps: 100) }
    #expect(first.incumbent.starts == second.incumbent.starts)
    #expect(first.incumbent.places == second.incumbent.places)
    #expect(first.incumbent.crews == second.incumbent.crews)
  }

  @Test func `a walk stays as it was while a copy of it walks on`() {
    var walk = LocalSearch(crowdedDay(), seed: 5)
    let untouched = LocalSearch(crowdedDay(), seed: 5).schedule
    var copy = walk
    copy.advance(steps: 1500)
    #expect(walk.schedule.takenWorkers == untouched.takenWorkers)
    #expect(walk.schedule.takenPlaces == untouched.takenPlaces)
    #expect(walk.schedule.placeOccupant == untouched.placeOccupant)
    #expect(walk.schedule.workerOccupant == untouched.workerOccupant)
    walk.schedule.checkInvariants()
    walk.advance(steps: 1500)
    #expect(walk.incumbent.starts == copy.incumbent.starts)
  }

  @Test func `a day that is exactly full is filled`() {
    var search = LocalSearch(crowdedDay(), seed: 1)
    search.advance(steps: 20_000)
    #expect(search.isComplete)
    #expect(search.incumbent.starts.allSatisfy { $0 != nil })
  }

  @Test func `what cannot be held is left out and the rest is held`() {
    var problem = crowdedDay()
    problem.add(slots: 2, crew: [0])
    problem.add(slots: 2, crew: [1])
    problem.activities[9].starts = []
    var search = LocalSearch(problem, seed: 1)
    search.advance(steps: 20_000)
    #expect(!search.isComplete)
    #expect(search.incumbent.starts[9] == nil)
    #expect(search.incumbent.starts.filter { $0 == nil }.count == 2)
  }

  @Test func `a timetable to begin from is kept as far as it is sound`() {
    var problem = ActivityProblem.workshop()
    problem.add(slots: 2, crew: [0])
    problem.add(slots: 2, crew: [0])
    let start = Incumbent.of(
      (start: 6, place: 1, crew: [0]), (start: 5, place: 0, crew: [0]))
    let search = LocalSearch(problem, seed: 1, from: start)
    #expect(search.incumbent.starts[0] == 6)
    #expect(search.incumbent.places[0] == 1)
    #expect(search.incumbent.starts[1] != 5)
    #expect(search.declined == [1])
  }

  @Test func `a walk is never worse than the sound timetable it began from`() {
    var problem = ActivityProblem.workshop()
    problem.add(slots: 2, crew: [0])
    problem.add(slots: 2, crew: [0])
    // The second may be left out for less than any start of it costs, but construction places whatever it can.
    problem.activities[1].isMandatory = false
    problem.activities[1].absencePrice = 1
    for index in problem.activities[1].starts.indices {
      problem.activities[1].starts[index].price = 50
    }
    var start = Incumbent.empty(activityCount: 2)
    start.place(0, at: 0, in: 0, crew: [0])
    let search = LocalSearch(problem, seed: 1, from: start)
    #expect(search.bestCost == 1)
    #expect(search.declined.isEmpty)
  }

  @Test func `a walk learns from a better one and not from a worse`() {
    var problem = ActivityProblem.workshop()
    problem.prices.spareSeats = 1
    problem.add(slots: 2, crew: [0])
    let small = Incumbent.of((start: 0, place: 0, crew: [0]))
    let large = Incumbent.of((start: 0, place: 1, crew: [0]))
    var worse = LocalSearch(problem, seed: 1, from: large)
    let better = LocalSearch(problem, seed: 1, from: small)
    #expect(worse.bestCost == 3)
    #expect(better.bestCost == 1)
    worse.learn(from: better)
    #expect(worse.bestCost == 1)
  }

  @Test func `the bound never exceeds what is reached`() {
    var problem = crowdedDay()
    problem.prices.spareSeats = 1
    var search = LocalSearch(problem, seed: 2)
    search.advance(steps: 5000)
    #expect(problem.staticBound == 8)
    #expect(search.bestCost >= problem.staticBound)
  }

  @Test func `a problem with nothing to do counts its steps`() {
    var search = LocalSearch(ActivityProblem.workshop(), seed: 1)
    search.advance(steps: 10)
    #expect(search.steps == 10)
    #expect(search.isComplete)
  }
}
