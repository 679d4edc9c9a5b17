/// The move that makes room: activities in the way are moved elsewhere.
extension LocalSearch {
  /// Places an activity at a start by force: activities in the way are taken out, then placed elsewhere where that is
  /// possible.
  mutating func eject(_ activity: Int) {
    let start = randomStart(of: activity)
    let present = schedule.placements[activity]
    if start == Int(present.start) { return }
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    // An absent activity may push aside one activity for each diary of its crew; the prices decide whether that pays.
    let most =
      present.isAbsent
      ? max(3, Int(schedule.problem.activities.facts[activity].crewMinimum) + 2) : 3
    let place = anyPlace(of: activity)
    guard findBlockers(of: activity, at: start, in: place, atMost: most) else {
      return refuse(.eject)
    }
    journal.begin(with: schedule)
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

  /// One of an activity's places; negative for an activity without places.
  private mutating func anyPlace(of activity: Int) -> Int {
    let facts = schedule.problem.activities.facts[activity]
    if !facts.needsPlace || facts.placeCount == 0 { return -1 }
    return Int(
      schedule.problem.activities.places[
        Int(facts.firstPlace) + random.below(Int(facts.placeCount))])
  }

  /// Finds the activities that keep another from a start: activities of its crew, linked activities, and activities
  /// in a place.
  ///
  /// - Returns: Whether they are few enough.
  mutating func findBlockers(
    of activity: Int, at start: Int, in place: Int, atMost most: Int
  ) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    let day = start >> schedule.problem.dayShift
    let end = start + Int(facts.slots)
    blockers.removeAll(keepingCapacity: true)
    let isAbsent = schedule.placements[activity].isAbsent
    for word in 0..<words {
      let present =
        isAbsent ? remembered[activity * words + word] : schedule.crews[activity * words + word]
      let wanted = present | schedule.problem.activities.required[activity * words + word]
      var busy = wanted & ~schedule.freeWorkers(word, for: activity, from: start, to: end)
      while busy != 0 {
        let worker = word << 6 + busy.trailingZeroBitCount
        busy &= busy - 1
        for slot in start..<end {
          let index = slot * words + word
          let taken =
            schedule.takenWorkers[index] ^ schedule.problem.resources.blockedWorkers[index]
          if taken >> UInt64(worker & 63) & 1 == 0 { continue }
          addBlocker(
            schedule.workerOccupant[worker * schedule.problem.horizonSlots + slot],
            sparing: activity)
        }
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
        isBlocked = Int(other.start) < end + Int(link.amount)
      case .follows:
        isBlocked = start < Int(other.end) + Int(link.amount)
      case .shouldPrecede, .shouldFollow, .sameCrew:
        isBlocked = false
      case .soonBefore, .soonAfter, .sameTime, .sameDay:
        isBlocked = !schedule.keepsTie(link, from: start, to: end)
      }
      if isBlocked { addBlocker(link.other, sparing: activity) }
      if blockers.count > most { return false }
    }
    if place >= 0 {
      let words = schedule.problem.placeWords
      for slot in start..<end {
        let index = slot * words + place >> 6
        let taken = schedule.takenPlaces[index] ^ schedule.problem.resources.blockedPlaces[index]
        if taken >> UInt64(place & 63) & 1 == 1 {
          addBlocker(
            schedule.placeOccupant[place * schedule.problem.horizonSlots + slot],
            sparing: activity)
        }
      }
      if !schedule.problem.placeRules.arePlain {
        addNeighbours(of: activity, at: start, in: place)
      }
    }
    return blockers.count <= most
  }

  /// Adds the activities that are too near in a place, or next door.
  private mutating func addNeighbours(of activity: Int, at start: Int, in place: Int) {
    let words = schedule.problem.placeWords
    let end = start + Int(schedule.problem.activities.facts[activity].slots)
    var found: [Int32] = []
    for word in 0..<words {
      var rest = schedule.problem.placeRules.neighbours[place * words + word]
      while rest != 0 {
        let neighbour = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        schedule.forEachUser(of: neighbour, near: activity, from: start, to: end) {
          found.append($0)
        }
      }
    }
    for other in found { addBlocker(other, sparing: activity) }
  }

  @inline(__always)
  private mutating func addBlocker(_ other: Int32, sparing activity: Int) {
    if Int(other) == activity || blockers.last == other { return }
    if !blockers.contains(other) { blockers.append(other) }
  }
}
