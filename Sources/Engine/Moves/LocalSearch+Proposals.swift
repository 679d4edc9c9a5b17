/// Crews and places for a start: the parts that a move is put together from.
extension LocalSearch {
  /// Puts a crew for a start into the scratch: as many of the present crew as are free, and others for the rest.
  ///
  /// - Returns: Whether there is one.
  mutating func proposeCrew(for activity: Int, at start: Int) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    let base = activity * words
    let end = start + Int(facts.slots)
    let isAbsent = schedule.placements[activity].isAbsent
    for word in 0..<words {
      let available = schedule.freeWorkers(word, for: activity, from: start, to: end)
      let required = schedule.problem.activities.required[base + word]
      if required & ~available != 0 { return false }
      free[word] = available & schedule.problem.activities.eligible[base + word]
      let present = isAbsent ? remembered[base + word] : schedule.crews[base + word]
      crew[word] = (present | required) & available
    }
    if facts.sharesCrew, let canHaveIt = takeCrewOfTwin(of: activity) {
      return canHaveIt && crewIsAllowed(for: activity, guestsAside: true)
        && (!facts.hasGuestChoices || completeGuests(for: activity))
    }
    return completeCrew(for: activity)
  }

  /// Notes who is free for an activity where it lies and may join it.
  @inline(__always)
  mutating func findFree(for activity: Int) {
    let words = schedule.problem.crewWords
    let placement = schedule.placements[activity]
    for word in 0..<words {
      free[word] =
        schedule.freeWorkers(
          word, for: activity, from: Int(placement.start), to: Int(placement.end))
        & schedule.problem.activities.eligible[activity * words + word]
    }
  }

  /// Adds free workers to the crew in the scratch, and drops some, until the activity may have it.
  private mutating func completeCrew(for activity: Int) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    for need in schedule.problem.activities.needs(of: activity) {
      var missing = shortage(of: need)
      while missing > 0 {
        let worker = randomFreeWorker(for: activity, need: need)
        if worker < 0 { return false }
        crew[worker >> 6] |= 1 << UInt64(worker & 63)
        missing -= 1
      }
    }
    var size = schedule.size(of: crew, base: 0)
    while size < Int(facts.crewMinimum) {
      let worker = randomFreeWorker(for: activity, need: -1)
      if worker < 0 { return false }
      crew[worker >> 6] |= 1 << UInt64(worker & 63)
      size += 1
    }
    while size > Int(facts.crewMaximum) {
      guard dropWorker(from: activity) else { return false }
      size -= 1
    }
    return !facts.hasGuestChoices || completeGuests(for: activity)
  }

  /// How many more of a group the crew in the scratch needs.
  @inline(__always)
  func shortage(of need: Int) -> Int {
    let words = schedule.problem.crewWords
    var missing = Int(schedule.problem.activities.needCount[need])
    for word in 0..<words {
      missing -=
        (crew[word] & schedule.problem.activities.needMask[need * words + word]).nonzeroBitCount
    }
    return missing
  }

  /// A random free worker who may join the crew in the scratch; negative without one.
  ///
  /// Half of the time it is somebody with a skill that the crew lacks, where there is one.
  mutating func randomFreeWorker(for activity: Int, need: Int) -> Int {
    let words = schedule.problem.crewWords
    if random.next() & 1 == 0 {
      for skill in schedule.problem.activities.skills(of: activity) {
        var isCovered = false
        for word in 0..<words
        where crew[word] & schedule.problem.activities.skillMask[skill * words + word] != 0 {
          isCovered = true
        }
        if isCovered { continue }
        let worker = randomFreeWorker(need: need, skill: skill)
        if worker >= 0 { return worker }
      }
    }
    return randomFreeWorker(need: need, skill: -1)
  }

  private mutating func randomFreeWorker(need: Int, skill: Int) -> Int {
    let words = schedule.problem.crewWords
    var total = 0
    for word in 0..<words { total += candidates(word, need, skill).nonzeroBitCount }
    if total == 0 { return -1 }
    var skip = random.below(total)
    for word in 0..<words {
      var rest = candidates(word, need, skill)
      while rest != 0 {
        if skip == 0 { return word << 6 + rest.trailingZeroBitCount }
        skip -= 1
        rest &= rest - 1
      }
    }
    return -1
  }

  @inline(__always)
  private func candidates(_ word: Int, _ need: Int, _ skill: Int) -> UInt64 {
    let words = schedule.problem.crewWords
    var set = free[word] & ~crew[word] & schedule.problem.staff[word]
    if need >= 0 { set &= schedule.problem.activities.needMask[need * words + word] }
    if skill >= 0 { set &= schedule.problem.activities.skillMask[skill * words + word] }
    return set
  }

  /// Drops a random worker whom the crew in the scratch can do without.
  mutating func dropWorker(from activity: Int) -> Bool {
    let words = schedule.problem.crewWords
    let base = activity * words
    var total = 0
    for word in 0..<words { total += droppable(word, base).nonzeroBitCount }
    if total == 0 { return false }
    // Begin anywhere and go round once.
    var skip = random.below(total)
    for _ in 0..<2 {
      for word in 0..<words {
        var rest = droppable(word, base)
        while rest != 0 {
          let bit = rest & (~rest &+ 1)
          rest &= rest - 1
          if skip > 0 {
            skip -= 1
            continue
          }
          crew[word] ^= bit
          if crewMeetsNeeds(of: activity) { return true }
          crew[word] ^= bit
        }
      }
    }
    return false
  }

  /// Those of one word of the crew in the scratch who need not be on it.
  @inline(__always)
  private func droppable(_ word: Int, _ base: Int) -> UInt64 {
    crew[word] & ~schedule.problem.activities.required[base + word] & schedule.problem.staff[word]
  }

  /// Whether the crew in the scratch meets the needs of an activity.
  @inline(__always)
  func crewMeetsNeeds(of activity: Int) -> Bool {
    for need in schedule.problem.activities.needs(of: activity) where shortage(of: need) > 0 {
      return false
    }
    return true
  }

  /// Whether everybody required is on the crew in the scratch, and it is neither too small nor too large.
  @inline(__always)
  func crewIsAllowed(for activity: Int, guestsAside: Bool = false) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    let size = schedule.size(of: crew, base: 0)
    return size >= Int(facts.crewMinimum) && size <= Int(facts.crewMaximum)
      && crewMeetsNeeds(of: activity)
      && (guestsAside || !facts.hasGuestChoices || guestsAreAllowed(for: activity))
  }

  /// A free place for an activity at a start with the crew in the scratch.
  ///
  /// Often the present one, else the tightest that is free, else any: the tightest is cheapest by spare seats,
  /// but may be wanted by a larger group.
  ///
  /// - Returns: The place, −1 where it takes none, −2 where none is free.
  mutating func proposePlace(for activity: Int, at start: Int) -> Int {
    let facts = schedule.problem.activities.facts[activity]
    if !facts.needsPlace { return -1 }
    let count = Int(facts.placeCount)
    if count == 0 { return -2 }
    let end = start + Int(facts.slots)
    let size = schedule.size(of: crew, base: 0)
    let present = Int(schedule.placements[activity].place)
    let roll = random.next()
    if present >= 0 && roll & 3 != 0 && schedule.fits(activity, present, crewSize: size)
      && schedule.placeIsFree(present, for: activity, from: start, to: end)
    {
      return present
    }
    for word in 0..<schedule.problem.placeWords {
      vacant[word] = schedule.freePlaces(word, for: activity, from: start, to: end)
    }
    var index = roll & 4 == 0 ? 0 : random.below(count)
    for _ in 0..<count {
      let place = Int(schedule.problem.activities.places[Int(facts.firstPlace) + index])
      if vacant[place >> 6] >> UInt64(place & 63) & 1 == 1
        && schedule.fits(activity, place, crewSize: size)
      {
        return place
      }
      index += 1
      if index == count { index = 0 }
    }
    return -2
  }

  /// Puts an activity's present crew into the scratch.
  @inline(__always)
  mutating func takeCrew(of activity: Int) {
    let words = schedule.problem.crewWords
    for word in 0..<words { crew[word] = schedule.crews[activity * words + word] }
  }

  /// A random start of an activity, half of the time near its present one; one that suits those it is tied to, where there
  /// is one.
  @inline(__always)
  mutating func randomStart(of activity: Int) -> Int {
    if schedule.problem.activities.facts[activity].isTied {
      let start = randomTiedStart(of: activity)
      if start >= 0 { return start }
    }
    return freeStart(of: activity)
  }

  /// A random start of an activity, half of the time near its present start; ties are not looked at.
  @inline(__always)
  mutating func freeStart(of activity: Int) -> Int {
    let facts = schedule.problem.activities.facts[activity]
    let count = Int(facts.startCount)
    let first = Int(facts.firstStart)
    let present = schedule.placements[activity].start
    let roll = random.next()
    if present >= 0 && roll & 1 == 0 {
      // One to four steps of the grid away, if that is a start at all.
      let distance = Int(truncatingIfNeeded: (roll >> 1) & 3) + 1
      let near = roll & 8 == 0 ? Int(present) + distance : Int(present) - distance
      if near >= 0 && near < schedule.problem.horizonSlots
        && schedule.problem.activities.startPrice[activity * schedule.problem.horizonSlots + near]
          != FlatProblem.forbidden
      {
        return near
      }
    }
    return Int(schedule.problem.activities.starts[first + random.below(count)])
  }
}
