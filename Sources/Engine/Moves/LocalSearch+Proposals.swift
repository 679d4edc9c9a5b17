/// Crews and places for a start: the parts that a move is put together from.
extension LocalSearch {
  /// Puts a crew for a start into the scratch, as like the present one as those who are free allow.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - start: Its start.
  /// - Returns: Whether there is one.
  mutating func proposeCrew(for activity: Int, at start: Int) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    let base = activity * words
    let end = start + Int(facts.slots)
    let isAbsent = schedule.placements[activity].isAbsent
    for word in 0..<words {
      let present = isAbsent ? remembered[base + word] : schedule.crews[base + word]
      var rest = present | schedule.problem.activities.required[base + word]
      crew[word] = rest
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        let worker = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if !schedule.workerIsFree(worker, for: activity, from: start, to: end) {
          if schedule.problem.activities.required[base + word] & bit != 0 { return false }
          crew[word] &= ~bit
        }
      }
    }
    return completeCrew(for: activity, from: start, to: end)
  }

  /// Adds to the crew in the scratch until the activity may have it.
  mutating func completeCrew(for activity: Int, from start: Int, to end: Int) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    for need in schedule.problem.activities.needs(of: activity) {
      var missing = Int(schedule.problem.activities.needCount[need])
      for word in 0..<words {
        missing -=
          (crew[word] & schedule.problem.activities.needMask[need * words + word]).nonzeroBitCount
      }
      while missing > 0 {
        guard addFreeWorker(to: activity, need: need, from: start, to: end) else { return false }
        missing -= 1
      }
    }
    var size = schedule.size(of: crew, base: 0)
    while size < Int(facts.crewMinimum) {
      guard addFreeWorker(to: activity, need: -1, from: start, to: end) else { return false }
      size += 1
    }
    while size > Int(facts.crewMaximum) {
      guard dropWorker(from: activity) else { return false }
      size -= 1
    }
    return true
  }

  /// Adds a random free worker to the crew in the scratch.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - need: The need to be met; negative for none.
  ///   - start: The first slot.
  ///   - end: The first slot after it.
  private mutating func addFreeWorker(
    to activity: Int, need: Int, from start: Int, to end: Int
  ) -> Bool {
    let worker = randomFreeWorker(for: activity, need: need, from: start, to: end)
    if worker < 0 { return false }
    crew[worker >> 6] |= 1 << UInt64(worker & 63)
    return true
  }

  /// A random free worker who may join the crew in the scratch; negative where there is none.
  mutating func randomFreeWorker(
    for activity: Int, need: Int, from start: Int, to end: Int
  ) -> Int {
    let words = schedule.problem.crewWords
    let base = activity * words
    var total = 0
    for word in 0..<words { total += candidates(word, base: base, need: need).nonzeroBitCount }
    if total == 0 { return -1 }
    // Begin anywhere and go round once.
    var skip = random.below(total)
    var firstPass = true
    while true {
      for word in 0..<words {
        var rest = candidates(word, base: base, need: need)
        while rest != 0 {
          let worker = word << 6 + rest.trailingZeroBitCount
          rest &= rest - 1
          if firstPass && skip > 0 {
            skip -= 1
            continue
          }
          if schedule.workerIsFree(worker, for: activity, from: start, to: end) { return worker }
        }
      }
      if !firstPass { return -1 }
      firstPass = false
    }
  }

  @inline(__always)
  private func candidates(_ word: Int, base: Int, need: Int) -> UInt64 {
    var set = schedule.problem.activities.eligible[base + word] & ~crew[word]
    if need >= 0 {
      set &= schedule.problem.activities.needMask[need * schedule.problem.crewWords + word]
    }
    return set
  }

  /// Drops a random worker whom the crew in the scratch can do without.
  mutating func dropWorker(from activity: Int) -> Bool {
    let words = schedule.problem.crewWords
    let base = activity * words
    choices.removeAll(keepingCapacity: true)
    for word in 0..<words {
      var rest = crew[word] & ~schedule.problem.activities.required[base + word]
      while rest != 0 {
        choices.append(Int32(truncatingIfNeeded: word << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    while !choices.isEmpty {
      let index = random.below(choices.count)
      let worker = Int(choices[index])
      crew[worker >> 6] &= ~(1 << UInt64(worker & 63))
      if crewMeetsNeeds(of: activity) { return true }
      crew[worker >> 6] |= 1 << UInt64(worker & 63)
      choices.swapAt(index, choices.count - 1)
      choices.removeLast()
    }
    return false
  }

  /// Whether the crew in the scratch meets the needs of an activity.
  @inline(__always)
  func crewMeetsNeeds(of activity: Int) -> Bool {
    let words = schedule.problem.crewWords
    for need in schedule.problem.activities.needs(of: activity) {
      var missing = Int(schedule.problem.activities.needCount[need])
      for word in 0..<words {
        missing -=
          (crew[word] & schedule.problem.activities.needMask[need * words + word]).nonzeroBitCount
      }
      if missing > 0 { return false }
    }
    return true
  }

  /// Whether everybody required is on the crew in the scratch, and it is neither too small nor too large.
  @inline(__always)
  func crewIsAllowed(for activity: Int) -> Bool {
    let facts = schedule.problem.activities.facts[activity]
    let size = schedule.size(of: crew, base: 0)
    return size >= Int(facts.crewMinimum) && size <= Int(facts.crewMaximum)
      && crewMeetsNeeds(of: activity)
  }

  /// A free place for an activity at a start with the crew in the scratch.
  ///
  /// Often the present one, else the tightest that is free, else any: the tightest is cheapest by spare seats,
  /// but may be wanted by a larger group.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - start: Its start.
  /// - Returns: The place, −1 where it takes none, −2 where none is free.
  mutating func proposePlace(for activity: Int, at start: Int) -> Int {
    let facts = schedule.problem.activities.facts[activity]
    if !facts.needsPlace { return -1 }
    let count = Int(facts.placeCount)
    if count == 0 { return -2 }
    let present = Int(schedule.placements[activity].place)
    let roll = random.next()
    if present >= 0 && roll & 3 != 0 && placeFits(activity, start, present) { return present }
    var index = roll & 4 == 0 ? 0 : random.below(count)
    for _ in 0..<count {
      let place = Int(schedule.problem.activities.places[Int(facts.firstPlace) + index])
      if placeFits(activity, start, place) { return place }
      index += 1
      if index == count { index = 0 }
    }
    return -2
  }

  @inline(__always)
  func placeFits(_ activity: Int, _ start: Int, _ place: Int) -> Bool {
    let seats =
      Int(schedule.problem.activities.facts[activity].headcount) + schedule.size(of: crew, base: 0)
    return seats <= Int(schedule.problem.resources.placeCapacity[place])
      && schedule.placeIsFree(
        for: activity, schedule.placement(of: activity, at: start, in: place))
  }

  /// Puts an activity's present crew into the scratch.
  @inline(__always)
  mutating func takeCrew(of activity: Int) {
    let words = schedule.problem.crewWords
    for word in 0..<words { crew[word] = schedule.crews[activity * words + word] }
  }

  /// A random start of an activity, half of the time near its present one.
  @inline(__always)
  mutating func randomStart(of activity: Int) -> Int {
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
