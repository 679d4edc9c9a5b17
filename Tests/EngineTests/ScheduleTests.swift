import Testing

@testable import Engine

/// Each rule of a worker's day by the smallest timetable that keeps or breaks it.
struct ScheduleTests {
  /// The change in cost if activity 1 joined a timetable with activity 0 at slot 0 in place 0.
  private func change(
    _ problem: ActivityProblem, start: Int, place: Int = 0, crew: UInt64 = 1
  ) -> Int? {
    var schedule = Schedule(FlatProblem(problem))
    schedule.insert(0, at: 0, in: 0, crew: [1])
    let delta = schedule.change(moving: 1, to: start, at: place, crew: [crew])
    return delta >= Schedule.impossible ? nil : delta + 1000
  }

  private func pair(_ adjust: (inout ActivityProblem) -> Void = { _ in }) -> ActivityProblem {
    var problem = ActivityProblem.workshop()
    problem.add(slots: 2, crew: [0])
    problem.add(slots: 2, crew: [0])
    adjust(&problem)
    return problem
  }

  @Test func `a worker cannot be on two activities at once`() {
    #expect(change(pair(), start: 1, place: 1) == nil)
    #expect(change(pair(), start: 2, place: 1) == 0)
    #expect(change(pair(), start: 1, place: 1, crew: 2) == 0)
  }

  @Test func `a place holds one activity at a time, with its turnaround`() {
    #expect(change(pair(), start: 1, place: 0, crew: 2) == nil)
    let problem = pair { $0.limits.turnaroundSlots = 2 }
    #expect(change(problem, start: 3, crew: 2) == nil)
    #expect(change(problem, start: 4, crew: 2) == 0)
  }

  @Test func `a worker has time to travel between sites`() {
    let problem = pair { $0.travel = [0, 2, 2, 0] }
    #expect(change(problem, start: 3, place: 1) == nil)
    #expect(change(problem, start: 4, place: 1) == 0)
    #expect(change(problem, start: 2, place: 0) == 0)
  }

  @Test func `a run without a rest is no longer than allowed`() {
    let problem = pair {
      $0.limits.runSlots = 4
      $0.limits.restSlots = 1
      $0.activities[1].slots = 3
    }
    #expect(change(problem, start: 2) == nil)
    #expect(change(problem, start: 3) == 0)
  }

  @Test func `the pause stays free somewhere in its window`() {
    let problem = pair {
      $0.days[0].pause = Pause(earliest: 2, latest: 4, slots: 2)
      $0.activities[1].slots = 3
    }
    #expect(change(problem, start: 3) == nil)
    #expect(change(problem, start: 4) == 0)
    #expect(change(problem, start: 2) == nil)
  }

  @Test func `a worker has no more contact activities a day than allowed`() {
    let problem = pair { $0.limits.contactActivities = 1 }
    #expect(change(problem, start: 4) == nil)
    #expect(change(problem, start: 4, crew: 2) == 0)
  }

  @Test func `no more contact activities run at once than allowed`() {
    let problem = pair { $0.limits.parallelContacts = 1 }
    #expect(change(problem, start: 1, place: 1, crew: 2) == nil)
    #expect(change(problem, start: 2, place: 1, crew: 2) == 0)
  }

  @Test func `back-to-back activities, changed places and sites and long days cost`() {
    let problem = pair {
      $0.prices.backToBack = 3
      $0.prices.placeChange = 2
      $0.prices.siteChange = 15
      $0.prices.longDay = 1
      $0.limits.longDaySlots = 3
    }
    #expect(change(problem, start: 2, place: 0) == 3 + 1)
    #expect(change(problem, start: 4, place: 0) == 1)
    #expect(change(problem, start: 4, place: 1) == 2 + 15 + 1)
  }

  @Test func `places and sites beyond the first sixty-four are counted as well`() {
    let problem = pair {
      $0.prices.placeChange = 2
      $0.prices.siteChange = 15
      $0.siteCount = 80
      $0.travel = [Int](repeating: 0, count: 6400)
      $0.places += (2..<80).map { Place(capacity: 10, site: $0) }
      $0.activities[1].places = (0..<80).map { PricedChoice($0) }
    }
    #expect(change(problem, start: 4, place: 70) == 17)
    var schedule = Schedule(FlatProblem(problem))
    schedule.insert(1, at: 0, in: 70, crew: [1])
    #expect(schedule.cost == 1000)
  }

  @Test func `uneven load costs by the difference between the most and the least loaded`() {
    let problem = pair { $0.prices.imbalance = 2 }
    #expect(change(problem, start: 4, crew: 1) == 2 * 2)
    #expect(change(problem, start: 4, crew: 2) == 0)
    let unbalanced = pair {
      $0.prices.imbalance = 2
      $0.workers[2].countsInBalance = false
    }
    #expect(change(unbalanced, start: 4, crew: 2) == -2 * 2)
  }

  @Test func `links between two activities hold in either direction`() {
    let order = pair { $0.links = [Link(0, 1, .precedes(gap: 1))] }
    #expect(change(order, start: 2, crew: 2) == nil)
    #expect(change(order, start: 3, crew: 2) == 0)
    let reverse = pair { $0.links = [Link(1, 0, .precedes(gap: 0))] }
    #expect(change(reverse, start: 4, crew: 2) == nil)
    let wish = pair { $0.links = [Link(1, 0, .shouldPrecede(price: 8))] }
    #expect(change(wish, start: 4, crew: 2) == 8)
    let days = pair { $0.links = [Link(0, 1, .differentDays)] }
    #expect(change(days, start: 6, crew: 2) == nil)
    let apart = pair { $0.links = [Link(0, 1, .apart)] }
    #expect(change(apart, start: 1, place: 1, crew: 2) == nil)
    let attendance = pair {
      $0.links = [Link(0, 1, .apartWithTravel)]
      $0.travel = [0, 2, 2, 0]
    }
    #expect(change(attendance, start: 3, place: 1, crew: 2) == nil)
    #expect(change(attendance, start: 4, place: 1, crew: 2) == 0)
  }

  @Test func `a wanted person who is away or required elsewhere costs once`() {
    let problem = pair {
      $0.wishes = [AttendanceWish(activity: 1, rivals: [0], absentStarts: [1, 5])]
      $0.prices.absentee = 4
    }
    #expect(change(problem, start: 1, place: 1, crew: 2) == 4)
    #expect(change(problem, start: 5, crew: 2) == 4)
    #expect(change(problem, start: 4, crew: 2) == 0)
  }

  @Test func `spare seats and missing skills cost by the crew that is there`() {
    let problem = pair {
      $0.prices.spareSeats = 1
      $0.prices.missingSkill = 20
      $0.activities[1].skills = [[2]]
      $0.activities[1].headcount = 4
    }
    #expect(change(problem, start: 4, place: 0, crew: 2) == 1 + 20)
    #expect(change(problem, start: 4, place: 1, crew: 0b110) == 2)
  }

  @Test func `a week with days of more than sixty-four slots keeps the same rules`() {
    var problem = ActivityProblem(days: [HorizonDay(slots: 200, clock: 0, date: 0)])
    problem.workers = [Worker(blockedSlots: [130])]
    problem.add(slots: 70, crew: [0], places: [])
    problem.activities[0].needsPlace = false
    var schedule = Schedule(FlatProblem(problem))
    #expect(schedule.change(moving: 0, to: 100, at: -1, crew: [1]) >= Schedule.impossible)
    #expect(schedule.change(moving: 0, to: 60, at: -1, crew: [1]) == -1000)
  }

  @Test func `taking out what was put in leaves nothing behind`() {
    let problem = pair {
      $0.prices.imbalance = 2
      $0.prices.backToBack = 3
      $0.wishes = [AttendanceWish(activity: 0, rivals: [1])]
      $0.prices.absentee = 4
      $0.limits.parallelContacts = 2
    }
    let empty = Schedule(FlatProblem(problem))
    var schedule = empty
    schedule.insert(0, at: 0, in: 0, crew: [1])
    schedule.insert(1, at: 2, in: 0, crew: [1])
    schedule.remove(0)
    schedule.remove(1)
    #expect(schedule.cost == empty.cost)
    #expect(schedule.takenWorkers == empty.takenWorkers)
    #expect(schedule.takenPlaces == empty.takenPlaces)
    #expect(schedule.workerDays == empty.workerDays)
    #expect(schedule.absences == empty.absences)
  }
}
