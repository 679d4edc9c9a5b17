/// The move that makes room: what is in the way gives way.
extension LocalSearch {
  /// Takes a start by force: what is in the way is taken out and put elsewhere as well as it goes.
  mutating func eject(_ activity: Int) {
    let start = randomStart(of: activity)
    let present = schedule.placements[activity]
    if start == Int(present.start) { return }
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    // What waits may push aside as many as its crew has diaries; the prices say whether that is worth it.
    let most =
      present.isAbsent
      ? max(3, Int(schedule.problem.activities.facts[activity].crewMinimum) + 2) : 3
    guard findBlockers(of: activity, at: start, atMost: most) else { return refuse(.eject) }
    journal.clear()
    journal.note(activity, in: schedule)
    for blocker in blockers { journal.note(Int(blocker), in: schedule) }
    if !present.isAbsent { takeOut(activity) }
    for blocker in blockers { takeOut(Int(blocker)) }
    guard placeAnyhow(activity, at: start) else {
      return settle(.eject, before: before, limit: limit, false)
    }
    for blocker in blockers { reinsert(Int(blocker)) }
    settle(.eject, before: before, limit: limit, true)
  }

  /// Puts an absent activity into the best of a few random spots, if any is allowed.
  mutating func reinsert(_ activity: Int) {
    var bestDelta = 0
    var bestStart = -1
    var bestPlace = -1
    let words = schedule.problem.crewWords
    let base = activity * words
    for _ in 0..<6 {
      let start = randomStart(of: activity)
      guard proposeCrew(for: activity, at: start) else { continue }
      let place = proposePlace(for: activity, at: start)
      if place == -2 { continue }
      evaluations += 1
      let delta = schedule.change(
        moving: activity, to: start, at: place, crew: crew, limit: bestDelta, isVetted: true)
      if delta < bestDelta {
        bestDelta = delta
        bestStart = start
        bestPlace = place
        for word in 0..<words { remembered[base + word] = crew[word] }
      }
    }
    if bestStart < 0 { return }
    for word in 0..<words { crew[word] = remembered[base + word] }
    schedule.insert(activity, at: bestStart, in: bestPlace, crew: crew)
  }

  /// Finds the activities that keep another from a start: those of its crew, of linked activities and,
  /// where every place is taken, of one place.
  ///
  /// - Returns: Whether they are few enough.
  private mutating func findBlockers(of activity: Int, at start: Int, atMost most: Int) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    let day = start >> schedule.problem.dayShift
    let end = start + Int(facts.slots)
    blockers.removeAll(keepingCapacity: true)
    let isAbsent = schedule.placements[activity].isAbsent
    for word in 0..<words {
      let present =
        isAbsent ? remembered[activity * words + word] : schedule.crews[activity * words + word]
      var rest = present | schedule.problem.activities.required[activity * words + word]
      while rest != 0 {
        let worker = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        addBlockers(
          schedule.workerRoster, row: schedule.workerDay(worker, day), sparing: activity,
          from: start, to: end)
        if blockers.count > most { return false }
      }
    }
    for index in schedule.problem.links.of(activity) {
      let link = schedule.problem.links.entries[index]
      let other = schedule.placements[Int(link.other)]
      if other.isAbsent { continue }
      let isBlocked: Bool
      switch link.kind {
      case .apart, .apartWithTravel:
        isBlocked = Int(other.start) < end && start < Int(other.end)
      case .differentDays:
        let otherDay = Int(other.start) >> schedule.problem.dayShift
        isBlocked =
          schedule.problem.days.date[otherDay] == schedule.problem.days.date[day]
      case .precedes:
        isBlocked = Int(other.start) < end
      case .follows:
        isBlocked = start < Int(other.end)
      case .shouldPrecede, .shouldFollow:
        isBlocked = false
      }
      if isBlocked && !blockers.contains(link.other) { blockers.append(link.other) }
      if blockers.count > most { return false }
    }
    if facts.needsPlace && facts.placeCount > 0 {
      let place = Int(
        schedule.problem.activities.places[
          Int(facts.firstPlace) + random.below(Int(facts.placeCount))])
      addBlockers(
        schedule.placeRoster, row: schedule.placeDay(place, day), sparing: activity, from: start,
        to: end)
    }
    return blockers.count <= most
  }

  private mutating func addBlockers(
    _ roster: DayRoster, row: Int, sparing activity: Int, from start: Int, to end: Int
  ) {
    for index in roster.range(row) {
      let other = roster.stints[index].activity
      let placement = roster.stints[index].placement
      if Int(other) != activity && Int(placement.start) < end && start < Int(placement.end)
        && !blockers.contains(other)
      {
        blockers.append(other)
      }
    }
  }
}
