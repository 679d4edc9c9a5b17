import Engine
import TestSupport

/// Timetabling problems at random, so small that every timetable can be tried.
///
/// They are of the kind that a review gives, prices of replanning included: on most days an activity takes the whole crew to
/// one of several places, perhaps at several sites, and a few others share what is left.
struct RandomProblem {
  var random: SeededGenerator
  var problem: ActivityProblem

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    problem = ActivityProblem(days: [])
    addDays()
    addSitesAndPlaces()
    addWorkers()
    addLimits()
    addPrices()
    for day in problem.days.indices where random.chance(75) { addAnchor(on: day) }
    for _ in 0..<random.number(in: 2...4) { addActivity() }
    addLinks()
    addWishes()
    if random.chance(30) { addStability() }
    if random.chance(55) { addArrangements() }
  }

  private mutating func addDays() {
    var (clock, date) = (0, 0)
    let hasPauses = random.chance(40)
    for _ in 0..<random.number(in: 1...3) {
      let slots = random.number(in: 5...8)
      var pause: Pause?
      if hasPauses && random.chance(80) {
        let earliest = random.number(in: 1...3)
        pause = Pause(
          earliest: earliest, latest: earliest + random.number(in: 0...2),
          slots: random.number(in: 1...2))
      }
      problem.days.append(HorizonDay(slots: slots, clock: clock, date: date, pause: pause))
      // Now and then the next stretch is of the same date, hard upon this one or even beside it.
      if random.chance(15) {
        clock += slots - random.pick([0, 0, 2])
      } else {
        clock += 96
        date += 1
      }
    }
  }

  private mutating func addSitesAndPlaces() {
    let sites = random.number(in: 1...3)
    problem.siteCount = sites
    problem.travel = [Int](repeating: 0, count: sites * sites)
    for from in 0..<sites {
      for to in 0..<from {
        let trip = random.number(in: 0...2)
        problem.travel[from * sites + to] = trip
        problem.travel[to * sites + from] = trip
      }
    }
    problem.places = (0..<random.number(in: 2...3)).map { _ in
      Place(
        capacity: random.number(in: 3...14),
        site: random.chance(90) ? random.number(in: 0...sites - 1) : nil,
        blockedSlots: blockedSlots())
    }
  }

  private mutating func addWorkers() {
    problem.workers = (0..<random.number(in: 3...4)).map { _ in
      Worker(blockedSlots: blockedSlots(), countsInBalance: random.chance(85))
    }
  }

  mutating func blockedSlots() -> [Int] {
    guard random.chance(25) else { return [] }
    let day = random.number(in: 0...problem.days.count - 1)
    let first = random.number(in: 0...problem.days[day].slots - 1)
    let last = min(problem.days[day].slots - 1, first + random.number(in: 0...2))
    return (first...last).map { problem.horizonSlot($0, onDay: day) }
  }

  private mutating func addLimits() {
    if random.chance(40) { problem.limits.contactActivities = random.number(in: 1...3) }
    if random.chance(30) {
      problem.limits.runSlots = random.number(in: 3...5)
      problem.limits.restSlots = random.number(in: 0...2)
    }
    if random.chance(60) { problem.limits.longDaySlots = random.number(in: 0...4) }
    if random.chance(25) { problem.limits.turnaroundSlots = random.number(in: 1...2) }
    if random.chance(25) { problem.limits.parallelContacts = random.number(in: 1...2) }
  }

  private mutating func addPrices() {
    problem.prices.missingSkill = price(30)
    problem.prices.backToBack = price(6)
    problem.prices.imbalance = price(5)
    problem.prices.placeChange = price(8)
    problem.prices.siteChange = price(20)
    problem.prices.longDay = price(6)
    problem.prices.spareSeats = price(4)
    problem.prices.seatsPerUnit = random.number(in: 1...5)
    problem.prices.absentee = price(8)
  }

  private mutating func price(_ most: Int) -> Int {
    random.chance(20) ? 0 : random.number(in: 1...most)
  }

  /// An activity that takes at least half of all workers on one day.
  private mutating func addAnchor(on day: Int) {
    var activity = Activity(slots: random.number(in: 1...2))
    let workers = Array(problem.workers.indices)
    let required =
      random.chance(70) ? workers : Array(workers.shuffled(using: &random).prefix(2)).sorted()
    activity.requiredWorkers = required
    activity.crewSize = required.count...workers.count
    activity.workers = workers.map { PricedChoice($0) }
    let first = random.number(in: 0...problem.days[day].slots - activity.slots)
    let starts = random.chance(50) ? [first] : Set([first, 0]).sorted()
    activity.starts = starts.map { PricedChoice(problem.horizonSlot($0, onDay: day)) }
    setPlaces(of: &activity)
    activity.isContact = random.chance(70)
    activity.absencePrice = 5000
    problem.activities.append(activity)
  }

  private mutating func setPlaces(of activity: inout Activity) {
    activity.needsPlace = random.chance(85)
    if activity.needsPlace {
      let places = problem.places.indices.shuffled(using: &random)
      activity.places = places.prefix(random.number(in: 1...3)).sorted().map {
        PricedChoice($0, price: random.chance(20) ? random.number(in: 1...5) : 0)
      }
      activity.headcount = random.number(in: 0...3)
    } else if random.chance(70) {
      activity.ownSite = random.number(in: 0...problem.siteCount - 1)
    }
  }

  private mutating func addActivity() {
    var activity = Activity(slots: random.number(in: 1...3))
    setStarts(of: &activity)
    setPlaces(of: &activity)
    let workers = problem.workers.indices.filter { _ in random.chance(90) }
    let price = random.chance(30) ? random.number(in: 1...9) : 0
    activity.workers = workers.map { PricedChoice($0, price: random.chance(40) ? price : 0) }
    if random.chance(25) { activity.requiredWorkers = random.some(workers, atMost: 1) }
    let least = max(random.pick([0, 1, 1, 2]), activity.requiredWorkers.count)
    activity.crewSize = least...least + random.pick([0, 0, 1, 3])
    if random.chance(30) {
      let able = problem.workers.indices.filter { _ in random.chance(60) }
      activity.crewNeeds = [CrewNeed(anyOf: able, count: random.pick([0, 1, 1, 1, 2]))]
    }
    activity.skills = (0..<random.number(in: 0...2)).map { _ in
      problem.workers.indices.filter { _ in random.chance(35) }
    }
    activity.isContact = random.chance(80)
    activity.isMandatory = random.chance(60)
    activity.absencePrice = activity.isMandatory ? 5000 : random.number(in: 0...60)
    problem.activities.append(activity)
  }

  private mutating func setStarts(of activity: inout Activity) {
    var starts: Set<Int> = []
    for _ in 0..<random.number(in: 2...4) {
      let day = random.number(in: 0...problem.days.count - 1)
      let slot = random.number(in: 0...problem.days[day].slots - activity.slots)
      starts.insert(problem.horizonSlot(slot, onDay: day))
    }
    let price = price(12)
    activity.starts = starts.sorted().map { PricedChoice($0, price: random.chance(40) ? price : 0) }
  }

  private mutating func addLinks() {
    let count = problem.activities.count
    for _ in 0..<random.number(in: 0...3) {
      let first = random.number(in: 0...count - 1)
      let second = (first + random.number(in: 1...count - 1)) % count
      let kinds: [Link.Kind] = [
        .precedes(gap: random.number(in: 0...2)),
        .shouldPrecede(price: random.number(in: 0...12)),
        .shouldPrecede(price: random.number(in: 0...12)),
        .differentDays, .apart, .apartWithTravel,
      ]
      problem.links.append(Link(first, second, random.pick(kinds)))
    }
  }

  private mutating func addWishes() {
    for _ in 0..<random.number(in: 0...2) {
      let activity = random.number(in: 0...problem.activities.count - 1)
      let others = problem.activities.indices.filter { $0 != activity }
      let starts = problem.activities[activity].starts.map { $0.value }
      problem.wishes.append(
        AttendanceWish(
          activity: activity, rivals: random.some(others, atMost: 2),
          absentStarts: starts.filter { _ in random.chance(40) }))
    }
  }

  /// The prices of departing from a published plan, as replanning sets them: every start is charged, and an activity
  /// that stays is refunded.
  private mutating func addStability() {
    let (time, place, worker) = (price(30), price(5), price(8))
    for number in problem.activities.indices where random.chance(70) {
      let team = problem.workers.indices.filter { _ in random.chance(40) }
      let keptStart = random.number(in: 0...problem.activities[number].starts.count - 1)
      for index in problem.activities[number].starts.indices {
        problem.activities[number].starts[index].price +=
          worker * team.count + (index == keptStart ? 0 : time)
      }
      for index in problem.activities[number].places.indices.dropFirst() {
        problem.activities[number].places[index].price += place
      }
      for index in problem.activities[number].workers.indices {
        let isKept = team.contains(problem.activities[number].workers[index].value)
        problem.activities[number].workers[index].price += isKept ? -worker : worker
      }
    }
  }
}
