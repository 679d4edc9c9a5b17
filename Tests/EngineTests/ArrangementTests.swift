import Testing

@testable import Engine

/// Each of what a week can say beside the usual rules, by the smallest timetable that keeps or breaks it.
struct ArrangementTests {
  /// The change in cost if activity 1 joined a timetable with activity 0 at a slot in place 0.
  private func change(
    _ problem: ActivityProblem, after slot: Int = 0, start: Int, place: Int = 0, crew: UInt64 = 2
  ) -> Int? {
    var schedule = Schedule(FlatProblem(problem))
    schedule.insert(0, at: slot, in: 0, crew: [1])
    let delta = schedule.change(moving: 1, to: start, at: place, crew: [crew])
    return delta >= Schedule.impossible ? nil : delta + 1000
  }

  /// Two activities of two slots: worker 0 is on the first, worker 1 may be on the second.
  private func pair(_ adjust: (inout ActivityProblem) -> Void = { _ in }) -> ActivityProblem {
    var problem = ActivityProblem.workshop()
    problem.add(slots: 2, crew: [0])
    problem.add(slots: 2, crew: [1])
    adjust(&problem)
    return problem
  }

  @Test func `a hall and its half are not used at once`() {
    let problem = pair {
      $0.places[0].overlapping = [1]
      $0.places[1].overlapping = [0]
    }
    #expect(change(problem, start: 1, place: 1) == nil)
    #expect(change(problem, start: 2, place: 1) == 0)
  }

  @Test func `between two activities in a place lie clearing the one and setting up the other`() {
    let problem = pair {
      $0.partsPerSlot = 3
      $0.activities[0].clearing = 2
      $0.activities[1].setup = 2
    }
    // Four parts of a slot of three are two slots; before the first there is nothing to clear.
    #expect(change(problem, start: 3) == nil)
    #expect(change(problem, start: 4) == 0)
    #expect(change(problem, after: 4, start: 2) == 0)
    #expect(change(problem, start: 2, place: 1) == 0)
  }

  @Test func `a place that is not free for setting up is not taken`() {
    let problem = pair { $0.activities[1].placeAbsences = [PlaceAbsence(place: 1, starts: [4])] }
    #expect(change(problem, start: 4, place: 1) == nil)
    #expect(change(problem, start: 5, place: 1) == 0)
  }

  @Test func `a meal stands for the pause of those who are at it, and cannot be taken from them`() {
    let problem = pair {
      $0.days[0].pause = Pause(earliest: 2, latest: 2, slots: 1, mealSlots: 1..<4)
      $0.activities[0].isMeal = true
      $0.activities[1].requiredWorkers = []
      $0.activities[1].crewSize = 1...1
    }
    var schedule = Schedule(FlatProblem(problem))
    #expect(schedule.change(moving: 1, to: 2, at: 0, crew: [1]) == Schedule.impossible)
    schedule.insert(0, at: 0, in: 0, crew: [1])
    schedule.insert(1, at: 2, in: 0, crew: [1])
    #expect(schedule.hungryDays == 0)
    #expect(schedule.change(moving: 0, to: 5, at: 0, crew: [1]) == Schedule.impossible)
    #expect(schedule.change(moving: 0, to: 0, at: 0, crew: [2]) == Schedule.impossible)
    schedule.remove(0)
    #expect(schedule.hungryDays == 1)
    schedule.remove(1)
    #expect(schedule.hungryDays == 0)
  }

  @Test func `ties bind what starts together, soon after, on one day and with one crew`() {
    func tied(_ kind: Link.Kind, days: Int = 1) -> ActivityProblem {
      var problem = ActivityProblem.workshop(days: days)
      problem.add(slots: 2, crew: [0])
      problem.add(slots: 2, crew: [])
      problem.activities[1].crewSize = 0...2
      problem.links = [Link(0, 1, kind)]
      return problem
    }
    #expect(change(tied(.sameTime), start: 1, place: 1) == nil)
    #expect(change(tied(.sameTime), start: 0, place: 1) == 0)
    #expect(change(tied(.within(gap: 1)), start: 4) == nil)
    #expect(change(tied(.within(gap: 1)), start: 3) == 0)
    #expect(change(tied(.sameDay, days: 2), start: 64) == nil)
    #expect(change(tied(.sameDay, days: 2), start: 5) == 0)
    #expect(change(tied(.sameCrew), start: 4, crew: 2) == nil)
    #expect(change(tied(.sameCrew), start: 4, crew: 1) == 0)
  }

  @Test func `a guest is at one activity at a time and takes no seat of a crew`() {
    var problem = pair()
    problem.workers.append(Worker(isGuest: true))
    for index in problem.activities.indices {
      problem.activities[index].workers.append(PricedChoice(3))
      problem.activities[index].guestChoices = [CrewNeed(anyOf: [3], count: 1)]
    }
    var schedule = Schedule(FlatProblem(problem))
    schedule.insert(0, at: 0, in: 0, crew: [0b1001])
    #expect(schedule.change(moving: 1, to: 1, at: 1, crew: [0b1010]) == Schedule.impossible)
    #expect(schedule.change(moving: 1, to: 2, at: 1, crew: [0b1010]) == -1000)
    #expect(schedule.size(of: schedule.crews, base: 0) == 1)
  }

  @Test func `activities that are tied move together to where they cost least`() {
    for kind in [Link.Kind.sameTime, .within(gap: 0), .sameDay, .sameCrew] {
      var problem = ActivityProblem.workshop(days: 3)
      problem.add(slots: 2, crew: [0])
      problem.add(slots: 2, crew: [1])
      if kind == .sameCrew {
        for index in 0...1 {
          problem.activities[index].requiredWorkers = []
          problem.activities[index].workers = [PricedChoice(0, price: 9), PricedChoice(1)]
        }
      }
      for index in 0...1 {
        for start in problem.activities[index].starts.indices
        where problem.activities[index].starts[start].value < 64 {
          problem.activities[index].starts[start].price = 20
        }
      }
      problem.links = [Link(0, 1, kind)]
      let dear = Incumbent.of((start: 0, place: 0, crew: [0]), (start: 2, place: 1, crew: [1]))
      var search = LocalSearch(problem, seed: 1, from: dear)
      search.advance(steps: 4000)
      #expect(search.isComplete && search.bestCost == 0, "\(kind)")
    }
  }
}
