/// Who and what is free when, for all workers, or all places, of a machine word at once.
extension Schedule {
  /// The workers of one word of a crew who are free for a placement of an activity, the activity itself aside.
  ///
  /// - Parameters:
  ///   - word: Which word of a crew.
  ///   - activity: The activity.
  ///   - start: The first slot.
  ///   - end: The first slot after it.
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

  /// The places of one word that an activity may take and that are free for it, the activity itself aside.
  ///
  /// - Parameters:
  ///   - word: Which word of a set of places.
  ///   - activity: The activity.
  ///   - start: The first slot.
  ///   - end: The first slot after it.
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
    return problem.activities.placeSet[activity * words + word] & ~taken
  }

  /// Whether a place is free for a placement of an activity, the activity itself aside.
  @inline(__always)
  func placeIsFree(_ place: Int, for activity: Int, from start: Int, to end: Int) -> Bool {
    freePlaces(place >> 6, for: activity, from: start, to: end) >> UInt64(place & 63) & 1 == 1
  }

  /// Whether a crew and those who stay away leave a place as many seats as are wanted.
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
