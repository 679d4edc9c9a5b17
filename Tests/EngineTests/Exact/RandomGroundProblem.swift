@testable import Engine

/// Ground problems at random, so small that every timetable of a few activities can be looked at.
struct RandomGroundProblem {
  private var random: SplitMix64
  private var problem: GroundProblem

  /// The problem that a seed gives: with more than two activities, fewer ways for each to be.
  static func problem(activities: Int, seed: UInt64) -> GroundProblem {
    var made = RandomGroundProblem(seed: seed, isSparse: activities > 2)
    made.addSubjects()
    for _ in 0..<activities { made.addActivity() }
    made.addPairs()
    made.addArrangements()
    return made.problem
  }

  private let isSparse: Bool

  private init(seed: UInt64, isSparse: Bool) {
    random = SplitMix64(seed: seed)
    self.isSparse = isSparse
    // One date of one or two days, or two dates.
    let pause = [
      nil, Pause(earliest: 1, latest: 2, slots: 1), Pause(earliest: 2, latest: 3, slots: 2),
    ]
    var days = [HorizonDay(slots: 6, clock: 40, date: 1, pause: pause[random.below(3)])]
    switch random.below(3) {
    case 0: days.append(HorizonDay(slots: 4, clock: 45, date: 1, pause: pause[random.below(2)]))
    case 1: days.append(HorizonDay(slots: 4, clock: 90, date: 2, pause: pause[random.below(3)]))
    default: break
    }
    problem = GroundProblem(days: days)
    problem.limits.contactActivities = 1 + random.below(2)
    problem.limits.runSlots = 2 + random.below(3)
    problem.limits.restSlots = random.below(3)
    problem.limits.turnaroundSlots = random.below(2)
    if random.below(2) == 0 {
      problem.limits.parallelContacts = 1 + random.below(2)
      problem.parallelRule = problem.addRule()
    }
    problem.siteCount = 2
    let trip = random.below(3)
    problem.travel = [0, trip, trip, 0]
  }

  private mutating func addSubjects() {
    for _ in 0..<2 {
      var worker = GroundWorker()
      worker.clashRule = problem.addRule()
      worker.loadRule = problem.addRule()
      worker.restRule = problem.addRule()
      worker.pauseRule = problem.addRule()
      if random.below(3) == 0 { worker.absence = absence() }
      problem.workers.append(worker)
    }
    for _ in 0..<1 + (isSparse ? 0 : random.below(2)) {
      var place = GroundPlace()
      place.site = [nil, 0, 1][random.below(3)]
      place.capacity = 1 + random.below(3)
      place.capacityRule = problem.addRule()
      place.clashRule = problem.addRule()
      if random.below(3) == 0 { place.absence = absence() }
      problem.places.append(place)
    }
  }

  private mutating func absence() -> RuledValues {
    let day = random.below(problem.days.count)
    let from = problem.days[day].slots > 4 ? random.below(4) : 0
    return RuledValues(
      rule: problem.addRule(), (from..<from + 2).map { day << problem.dayShift + $0 })
  }

  private mutating func addActivity() {
    var activity = GroundActivity(slots: 1 + random.below(3))
    let all = problem.days.indices.flatMap { day in
      (0...problem.days[day].slots - activity.slots).map { day << problem.dayShift + $0 }
    }
    activity.starts = all.filter { _ in random.below(3) > 0 }.prefix(isSparse ? 3 : 5).map { $0 }
    if random.below(5) > 0 { activity.presenceRule = problem.addRule() }
    activity.startBans = ban(activity.starts)
    activity.needsPlace = random.below(4) > 0
    activity.placeRule = problem.addRule()
    activity.placeBans = ban(Array(problem.places.indices))
    activity.ownSite = [nil, 0, 1][random.below(3)]
    activity.headcount = random.below(2)
    activity.crewBans = ban([0, 1])
    if random.below(4) == 0 {
      activity.crewDemands = [RuledValues(rule: problem.addRule(), [random.below(2)])]
    }
    if random.below(8) == 0 {
      activity.placeDemands = [RuledValues(rule: problem.addRule(), [0])]
    }
    activity.sizeRule = problem.addRule()
    let least = random.below(3)
    activity.crewSize = least...least + random.below(2)
    if random.below(3) == 0 {
      activity.needsRule = problem.addRule()
      activity.crewNeeds = [CrewNeed(anyOf: [[0], [1], [0, 1]][random.below(3)], count: 1)]
    }
    activity.isContact = random.below(4) > 0
    activity.rank = [3, 1, 2, 0][problem.activities.count]
    problem.activities.append(activity)
  }

  /// Some of some values banned by a rule, or none.
  private mutating func ban(_ values: [Int]) -> [RuledValues] {
    if random.below(3) > 0 { return [] }
    let banned = values.filter { _ in random.below(2) == 0 }
    return banned.isEmpty ? [] : [RuledValues(rule: problem.addRule(), banned)]
  }

  private mutating func addPairs() {
    let count = problem.activities.count
    for first in 0..<count {
      for second in 0..<count where first != second && random.below(5) == 0 {
        switch random.below(4) {
        case 0:
          problem.pairs.append(
            GroundPair(
              rule: problem.addRule(), first, second, .precedes(gap: random.below(2))))
        case 1:
          problem.pairs.append(
            GroundPair(rule: problem.addRule(), first, second, .differentDates))
        default:
          problem.gatherings.append(
            GroundGathering(
              rule: problem.addRule(), [first, second], travels: random.below(2) == 0))
        }
      }
    }
  }

  /// Some of what a week can say besides: ties, meals, walls that move, setting up, and a guest.
  private mutating func addArrangements() {
    if random.below(2) == 0 { return }
    let count = problem.activities.count
    let kinds: [GroundPair.Kind] = [
      .within(gap: random.below(3)), .sameTime, .sameDate, .sameCrew,
    ]
    for kind in kinds where random.below(4) == 0 {
      let first = random.below(count)
      problem.pairs.append(
        GroundPair(rule: problem.addRule(), first, (first + 1) % count, kind))
    }
    if random.below(3) == 0 {
      for index in problem.days.indices where problem.days[index].pause != nil {
        let from = problem.days[index].pause?.earliest ?? 0
        problem.days[index].pause?.mealSlots = from..<from + 1 + random.below(2)
      }
      for index in problem.activities.indices where random.below(2) == 0 {
        problem.activities[index].isMeal = true
      }
    }
    if random.below(2) == 0 && problem.places.count > 1 {
      problem.places[0].overlapping = [1]
      problem.places[1].overlapping = [0]
    }
    if random.below(3) == 0 { addPreparation() }
    if random.below(3) == 0 && !isSparse { addGuest() }
  }

  private mutating func addPreparation() {
    problem.partsPerSlot = 1 + random.below(2)
    for index in problem.places.indices {
      problem.places[index].paddingRule = problem.places[index].absence?.rule ?? problem.addRule()
    }
    for index in problem.activities.indices {
      problem.activities[index].setup = random.below(3)
      problem.activities[index].clearing = random.below(3)
      if random.below(3) == 0 {
        problem.activities[index].placeAbsences = [
          PlaceAbsence(place: 0, starts: Array(problem.activities[index].starts.prefix(1)))
        ]
      }
    }
  }

  private mutating func addGuest() {
    let guest = problem.workers.count
    var worker = GroundWorker()
    worker.isGuest = true
    worker.clashRule = problem.addRule()
    if random.below(2) == 0 { worker.absence = absence() }
    problem.workers.append(worker)
    for index in problem.activities.indices {
      switch random.below(3) {
      case 0: problem.activities[index].guests = [guest]
      case 1:
        problem.activities[index].choiceRule = problem.addRule()
        problem.activities[index].guestChoices = [CrewNeed(anyOf: [guest], count: random.below(3))]
        if random.below(2) == 0 {
          problem.activities[index].exclusions = [
            RuledExclusion(rule: problem.addRule(), Exclusion(worker: 0, guest: guest))
          ]
        }
        var gathering = GroundGathering(
          rule: problem.addRule(), [(index + 1) % problem.activities.count, index], travels: false)
        gathering.guest = guest
        problem.gatherings.append(gathering)
      default: break
      }
    }
  }
}
