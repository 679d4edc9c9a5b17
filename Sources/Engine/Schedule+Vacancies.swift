/// Which workers or places of a machine word are free, all of them in one operation.
extension Schedule {
  /// The workers of one machine word of a crew who are free for an activity from its first slot up to its end; the
  /// activity itself does not block.
  @inline(__always)
  func freeWorkers(_ word: Int, for activity: Int, from start: Int, to end: Int) -> UInt64 {
    let words = problem.crewWords
    let old = placements[activity]
    var taken: UInt64 = 0
    if Int(old.start) < end && start < Int(old.end) {
      // The activity's own crew is not in its own way.
      let own = crews[activity * words + word]
      for slot in start..<end {
        let present = takenWorkers[slot * words + word]
        taken |= slot >= Int(old.start) && slot < Int(old.end) ? present ^ own : present
      }
    } else {
      for slot in start..<end { taken |= takenWorkers[slot * words + word] }
    }
    return ~taken
  }

  /// The places of one machine word that an activity may take and that are free from its first slot up to its end;
  /// the activity itself does not block.
  @inline(__always)
  func freePlaces(_ word: Int, for activity: Int, from start: Int, to end: Int) -> UInt64 {
    let words = problem.placeWords
    let old = placements[activity]
    let own: UInt64 =
      Int(old.place) >> 6 == word ? 1 << UInt64(truncatingIfNeeded: old.place & 63) : 0
    var taken: UInt64 = 0
    for slot in start..<end {
      let present = takenPlaces[slot * words + word]
      taken |= slot >= Int(old.start) && slot < Int(old.end) ? present & ~own : present
    }
    let turnaround = problem.limits.turnaroundSlots
    if turnaround > 0 {
      // Before and after it the place must be empty of activities, whatever blocks it from the outset.
      let first = (start >> problem.dayShift) << problem.dayShift
      let last = first + 1 << problem.dayShift
      for slot in max(first, start - turnaround)..<min(last, end + turnaround)
      where slot < start || slot >= end {
        let index = slot * words + word
        let present = takenPlaces[index] ^ problem.resources.blockedPlaces[index]
        taken |= slot >= Int(old.start) && slot < Int(old.end) ? present & ~own : present
      }
    }
    let free = problem.activities.placeSet[activity * words + word] & ~taken
    if problem.placeRules.arePlain { return free }
    return roomyPlaces(free, word, for: activity, from: start, to: end)
  }

  /// Those of some free places of one word that leave time to set up and to clear away, and whose neighbours are not in
  /// use.
  private func roomyPlaces(
    _ free: UInt64, _ word: Int, for activity: Int, from start: Int, to end: Int
  ) -> UInt64 {
    let words = problem.placeWords
    let rules = problem.placeRules
    var result = free & rules.open(word, for: activity, at: start, placeWords: words)
    var rest = result
    while rest != 0 {
      let bit = rest & (~rest &+ 1)
      let place = word << 6 + rest.trailingZeroBitCount
      rest ^= bit
      for other in 0..<words {
        var near = rules.neighbours[place * words + other]
        near &= used(other, from: start - rules.longestGap, to: end + rules.longestGap, day: start)
        while near != 0 {
          let neighbour = other << 6 + near.trailingZeroBitCount
          near &= near - 1
          if isTooNear(neighbour, activity, from: start, to: end) { result &= ~bit }
        }
      }
    }
    return result
  }

  /// The places of one word that activities use at some time between two slots of a slot's day.
  @inline(__always)
  private func used(_ word: Int, from: Int, to: Int, day slot: Int) -> UInt64 {
    let words = problem.placeWords
    let first = (slot >> problem.dayShift) << problem.dayShift
    var result: UInt64 = 0
    for slot in max(first, from)..<min(first + 1 << problem.dayShift, to) {
      let index = slot * words + word
      result |= takenPlaces[index] ^ problem.resources.blockedPlaces[index]
    }
    return result
  }

  /// Whether an activity in a place leaves another too little time before or after it.
  func isTooNear(_ place: Int, _ activity: Int, from start: Int, to end: Int) -> Bool {
    var isTooNear = false
    forEachUser(of: place, near: activity, from: start, to: end) { _ in isTooNear = true }
    return isTooNear
  }

  /// Calls a closure with each activity in a place that leaves another, were it there or next door, too little time; it may
  /// be called with one more than once.
  @inline(__always)
  func forEachUser(
    of place: Int, near activity: Int, from start: Int, to end: Int, _ body: (Int32) -> Void
  ) {
    let words = problem.placeWords
    let rules = problem.placeRules
    let first = (start >> problem.dayShift) << problem.dayShift
    let slots = max(first, start - rules.longestGap)
    let stop = min(first + 1 << problem.dayShift, end + rules.longestGap)
    for slot in slots..<stop {
      let index = slot * words + place >> 6
      let taken = takenPlaces[index] ^ problem.resources.blockedPlaces[index]
      if taken >> UInt64(place & 63) & 1 == 0 { continue }
      let other = placeOccupant[place * problem.horizonSlots + slot]
      if Int(other) == activity { continue }
      let lies = placements[Int(other)]
      if Int(lies.start) < end + Int(rules.gap(from: activity, to: Int(other)))
        && start < Int(lies.end) + Int(rules.gap(from: Int(other), to: activity))
      {
        body(other)
      }
    }
  }

  /// Whether a place is free for a placement of an activity; the activity itself does not block.
  @inline(__always)
  func placeIsFree(_ place: Int, for activity: Int, from start: Int, to end: Int) -> Bool {
    freePlaces(place >> 6, for: activity, from: start, to: end) >> UInt64(place & 63) & 1 == 1
  }

  /// Whether a place has enough seats for the crew and the guests who come.
  @inline(__always)
  func fits(_ activity: Int, _ place: Int, crewSize: Int) -> Bool {
    Int(problem.activities.facts[activity].headcount) + crewSize
      <= Int(problem.resources.placeCapacity[place])
  }

  /// Whether place and crew are free, and fit, for a new placement of an activity.
  func isVacant(for activity: Int, _ new: Placement, crew: [UInt64]) -> Bool {
    let start = Int(new.start)
    let end = Int(new.end)
    if new.place >= 0 {
      let place = Int(new.place)
      guard fits(activity, place, crewSize: size(of: crew, base: 0)),
        placeIsFree(place, for: activity, from: start, to: end)
      else { return false }
    }
    for word in 0..<problem.crewWords
    where crew[word] & ~freeWorkers(word, for: activity, from: start, to: end) != 0 {
      return false
    }
    return true
  }
}
