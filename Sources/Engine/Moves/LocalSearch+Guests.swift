/// Guests: who of a group attends an activity is chosen with its crew, after the crew itself.
extension LocalSearch {
  /// Adds free guests to the crew in the scratch until exactly as many of each group attend as are wanted.
  ///
  /// - Returns: Whether there are enough whom nobody on the crew must not meet.
  mutating func completeGuests(for activity: Int) -> Bool {
    dropExcludedGuests(of: activity)
    for choice in schedule.problem.activities.choices(of: activity) {
      var missing = guestsMissing(of: choice)
      while missing > 0 {
        let guest = randomGuest(of: choice, for: activity)
        if guest < 0 { return false }
        crew[guest >> 6] |= 1 << UInt64(guest & 63)
        missing -= 1
      }
      // A crew remembered from elsewhere never has too many, since only these groups are ever chosen from.
      if missing < 0 { return false }
    }
    return guestsAreAllowed(for: activity)
  }

  /// Exchanges one chosen guest of an activity for another, the crew in the scratch being the present one.
  ///
  /// - Returns: Whether it was done.
  mutating func exchangeGuest(of activity: Int) -> Bool {
    let words = schedule.problem.crewWords
    let choices = schedule.problem.activities.choices(of: activity)
    let choice = choices.lowerBound + random.below(choices.count)
    var chosen = 0
    for word in 0..<words {
      chosen +=
        (crew[word] & schedule.problem.activities.choiceMask[choice * words + word]).nonzeroBitCount
    }
    if chosen == 0 { return false }
    let joiner = randomGuest(of: choice, for: activity)
    if joiner < 0 { return false }
    var skip = random.below(chosen)
    for word in 0..<words {
      var rest = crew[word] & schedule.problem.activities.choiceMask[choice * words + word]
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        rest ^= bit
        if skip == 0 { crew[word] ^= bit }
        skip -= 1
      }
    }
    crew[joiner >> 6] |= 1 << UInt64(joiner & 63)
    return true
  }

  /// Whether exactly as many of each group as are wanted are among the crew in the scratch, and nobody meets somebody
  /// whom they must not.
  func guestsAreAllowed(for activity: Int) -> Bool {
    for choice in schedule.problem.activities.choices(of: activity)
    where guestsMissing(of: choice) != 0 {
      return false
    }
    for index in schedule.problem.activities.exclusions(of: activity) {
      let exclusion = schedule.problem.activities.exclusions[index]
      if crewHas(worker: exclusion.worker) && crewHas(worker: exclusion.guest) { return false }
    }
    return true
  }

  /// How many more of a group are wanted than the crew in the scratch has; negative where it has too many.
  @inline(__always)
  private func guestsMissing(of choice: Int) -> Int {
    let words = schedule.problem.crewWords
    var missing = Int(schedule.problem.activities.choiceCount[choice])
    for word in 0..<words {
      missing -=
        (crew[word] & schedule.problem.activities.choiceMask[choice * words + word]).nonzeroBitCount
    }
    return missing
  }

  @inline(__always)
  private func crewHas(worker: Int) -> Bool { crew[worker >> 6] >> UInt64(worker & 63) & 1 == 1 }

  /// Takes guests out of the crew in the scratch whom somebody on it must not meet.
  private mutating func dropExcludedGuests(of activity: Int) {
    for index in schedule.problem.activities.exclusions(of: activity) {
      let exclusion = schedule.problem.activities.exclusions[index]
      if crewHas(worker: exclusion.worker) {
        crew[exclusion.guest >> 6] &= ~(1 << UInt64(exclusion.guest & 63))
      }
    }
  }

  /// A random free guest of a group whom nobody on the crew in the scratch must avoid; negative without one.
  private mutating func randomGuest(of choice: Int, for activity: Int) -> Int {
    let words = schedule.problem.crewWords
    var seen = 0
    var chosen = -1
    for word in 0..<words {
      var rest =
        free[word] & ~crew[word] & schedule.problem.activities.choiceMask[choice * words + word]
      while rest != 0 {
        let guest = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if isExcluded(guest, from: activity) { continue }
        seen += 1
        if random.below(seen) == 0 { chosen = guest }
      }
    }
    return chosen
  }

  /// Whether somebody on the crew in the scratch must not meet a guest.
  func isExcluded(_ guest: Int, from activity: Int) -> Bool {
    for index in schedule.problem.activities.exclusions(of: activity) {
      let exclusion = schedule.problem.activities.exclusions[index]
      if exclusion.guest == guest && crewHas(worker: exclusion.worker) { return true }
    }
    return false
  }

  /// Adds the cheapest able guests to the crew in the scratch; gives what they cost, nil where there are too few.
  mutating func addCheapestGuests(to activity: Int) -> Int32? {
    let words = schedule.problem.crewWords
    var price: Int32 = 0
    for choice in schedule.problem.activities.choices(of: activity) {
      for _ in 0..<max(0, guestsMissing(of: choice)) {
        var best = Int32.max
        var chosen = -1
        for word in 0..<words {
          var rest =
            able[word] & ~crew[word]
            & schedule.problem.activities.choiceMask[choice * words + word]
          while rest != 0 {
            let guest = word << 6 + rest.trailingZeroBitCount
            rest &= rest - 1
            if workerPrices[guest] < best && !isExcluded(guest, from: activity) {
              best = workerPrices[guest]
              chosen = guest
            }
          }
        }
        if chosen < 0 { return nil }
        crew[chosen >> 6] |= 1 << UInt64(chosen & 63)
        price += best >> 3
      }
    }
    return price
  }
}
