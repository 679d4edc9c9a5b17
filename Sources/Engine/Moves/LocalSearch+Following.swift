/// The move by which an activity joins an outing: the day, the site, the place and the crew of another.
///
/// Whoever is at a site anyway makes no journey for one activity more. One crew at a time, each change on the way would
/// cost a journey, and an annealing that has cooled no longer pays that.
extension LocalSearch {
  /// Holds an activity where another is, on its day and with its crew as far as may be; what is in the way is put
  /// where it costs least.
  mutating func follow(_ activity: Int) {
    let leader = random.pick(movable)
    let there = schedule.placements[leader]
    if leader == activity || there.isAbsent || !makesJourneys(activity) { return }
    let place = placeForFollowing(there, activity)
    if place == -2 { return }
    let words = schedule.problem.crewWords
    for word in 0..<words {
      crew[word] =
        schedule.crews[leader * words + word] & schedule.problem.staff[word]
        & schedule.problem.activities.eligible[activity * words + word]
        | schedule.problem.activities.required[activity * words + word]
    }
    let start = startForFollowing(activity, onDay: Int(there.start) >> schedule.problem.dayShift)
    if start < 0 { return }
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    journal.begin(with: schedule)
    journal.note(activity, in: schedule)
    if !schedule.placements[activity].isAbsent { takeOut(activity) }
    for word in 0..<words { remembered[activity * words + word] = crew[word] }
    guard findBlockers(of: activity, at: start, in: place, atMost: 4) else {
      return settle(.follow, before: before, limit: limit, false)
    }
    for blocker in blockers { journal.note(Int(blocker), in: schedule) }
    for blocker in blockers { takeOut(Int(blocker)) }
    guard proposeCrew(for: activity, at: start),
      placeWithScratch(activity, at: start, in: place)
    else { return settle(.follow, before: before, limit: limit, false) }
    for index in 0..<blockers.count { insertWell(Int(blockers[index])) }
    settle(.follow, before: before, limit: limit, true)
  }

  /// Whether a worker of an activity's crew is at more than one site that day; false for an absent activity.
  private func makesJourneys(_ activity: Int) -> Bool {
    let placement = schedule.placements[activity]
    if placement.isAbsent || !schedule.problem.daysAreShort { return true }
    let words = schedule.problem.crewWords
    let day = Int(placement.start) >> schedule.problem.dayShift
    for word in 0..<words {
      var rest = schedule.crews[activity * words + word]
      while rest != 0 {
        let worker = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if schedule.workerDays[schedule.workerDay(worker, day)].sites > 1 { return true }
      }
    }
    return false
  }

  /// The place of a placement, or another at its site, for an activity; −1 where it takes none, −2 where it cannot be
  /// held there.
  private mutating func placeForFollowing(_ there: Placement, _ activity: Int) -> Int {
    let problem = schedule.problem
    let facts = problem.activities.facts[activity]
    if !facts.needsPlace { return facts.ownSite == there.site ? -1 : -2 }
    let count = Int(facts.placeCount)
    if count == 0 { return -2 }
    let row = activity * problem.placeCount
    if there.place >= 0 && random.next() & 3 != 0
      && problem.activities.placePrice[row + Int(there.place)] != FlatProblem.forbidden
    {
      return Int(there.place)
    }
    var index = random.below(count)
    for _ in 0..<count {
      let place = Int(problem.activities.places[Int(facts.firstPlace) + index])
      if problem.resources.placeSite[place] == there.site { return place }
      index += 1
      if index == count { index = 0 }
    }
    return -2
  }

  /// The start on a day at which the fewest of the crew in the scratch are busy; negative without a start.
  private mutating func startForFollowing(_ activity: Int, onDay day: Int) -> Int {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    var best = -1
    var fewest = Int.max
    for number in 0..<Int(facts.startCount) {
      let start = Int(schedule.problem.activities.starts[Int(facts.firstStart) + number])
      if start >> schedule.problem.dayShift != day { continue }
      var busy = 0
      for word in 0..<words {
        let now = schedule.freeWorkers(
          word, for: activity, from: start, to: start + Int(facts.slots))
        busy += (crew[word] & ~now).nonzeroBitCount
      }
      // Three bits of chance decide between equals.
      let rank = busy << 3 | Int(truncatingIfNeeded: random.next() & 7)
      if rank < fewest {
        fewest = rank
        best = start
      }
    }
    return best
  }
}
