import Testing

@testable import Engine

/// Days of one machine word are priced by sets of slots, longer ones by a scan: each is the other's witness.
struct DayPricingTests {
  /// A week of two days in which every rule and price of a worker's day is at work.
  private func problem(_ random: inout SplitMix64) -> ActivityProblem {
    let pause = Pause(earliest: 6, latest: 6 + random.below(5), slots: 1 + random.below(3))
    var problem = ActivityProblem(
      days: (0..<2).map {
        HorizonDay(slots: 20, clock: $0 * 96, date: $0, pause: random.below(4) == 0 ? nil : pause)
      })
    problem.workers = (0..<4).map { Worker(blockedSlots: $0 == 3 ? [4, 5] : []) }
    problem.siteCount = 3
    problem.places = (0..<5).map { Place(capacity: 10, site: $0 == 4 ? nil : $0 % 3) }
    let far = random.below(4)
    // Sometimes the way by the second site is quicker than the direct one.
    problem.travel = [0, 1, far, 1, 0, 1, far, 1, 0]
    problem.limits.restSlots = 1 + random.below(3)
    problem.limits.runSlots = 4 + random.below(6)
    problem.limits.contactActivities = 2 + random.below(3)
    problem.limits.longDaySlots = 5
    problem.limits.turnaroundSlots = random.below(2)
    problem.prices.backToBack = 3
    problem.prices.placeChange = 2
    problem.prices.siteChange = 15
    problem.prices.longDay = 1
    problem.prices.imbalance = 2
    for number in 0..<9 {
      problem.add(slots: 1 + random.below(4), crew: [], places: [0, 1, 2, 3, 4])
      problem.activities[number].crewSize = 0...4
      problem.activities[number].isContact = random.below(4) != 0
      if number == 0 {
        problem.activities[0].needsPlace = false
        problem.activities[0].places = []
        problem.activities[0].ownSite = 1
      }
    }
    return problem
  }

  @Test(arguments: 0..<60)
  func `sets of slots and a scan of the day agree on every change`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let problem = problem(&random)
    var bySets = Schedule(FlatProblem(problem))
    var byScan = Schedule(FlatProblem(problem, scansDays: true))
    #expect(bySets.problem.daysAreShort && !byScan.problem.daysAreShort)
    var made = 0
    for _ in 0..<400 {
      let activity = random.below(9)
      if random.below(8) == 0 {
        if bySets.placements[activity].isAbsent { continue }
        bySets.remove(activity)
        byScan.remove(activity)
        #expect(bySets.cost == byScan.cost)
        continue
      }
      let starts = problem.activities[activity].starts
      let present = Int(bySets.placements[activity].start)
      // Half of the time only the place or the crew changes.
      let start =
        present >= 0 && random.below(2) == 0 ? present : starts[random.below(starts.count)].value
      let place = activity == 0 ? -1 : random.below(5)
      let crew = [random.next() & 0b1111]
      let change = bySets.change(moving: activity, to: start, at: place, crew: crew)
      #expect(change == byScan.change(moving: activity, to: start, at: place, crew: crew))
      if change >= Schedule.impossible { continue }
      made += 1
      bySets.commit(activity, at: start, in: place, crew: crew)
      byScan.commit(activity, at: start, in: place, crew: crew)
      #expect(bySets.workerDays.map { $0.cost } == byScan.workerDays.map { $0.cost })
      #expect(bySets.cost == byScan.cost)
    }
    #expect(made > 20)
  }
}
