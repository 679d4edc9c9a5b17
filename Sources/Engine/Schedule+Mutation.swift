/// Changes to the timetable; each keeps everything derived from it up to date.
extension Schedule {
  /// Makes the change that was worked out last.
  ///
  /// - Parameters:
  ///   - activity: The activity of that change.
  ///   - start: Its start.
  ///   - place: Its place; negative for none.
  ///   - crew: Its crew, `crewWords` words.
  mutating func commit(_ activity: Int, at start: Int, in place: Int, crew: [UInt64]) {
    let old = placements[activity]
    let new = placement(of: activity, at: start, in: place)
    if old == new {
      replaceCrew(of: activity, by: crew)
    } else {
      if old.isAbsent {
        absentCount -= 1
        raisedCost -= absencePrice[activity] - problem.activities.absencePrice[activity]
      } else {
        _ = withdraw(activity)
      }
      enter(activity, new, crew: crew, base: 0)
    }
    balance.settle()
    ownCosts[activity] = foreseen.ownCost
    cost += foreseen.delta
  }

  /// Takes an activity out.
  ///
  /// - Parameter activity: An activity that is placed.
  mutating func remove(_ activity: Int) {
    let old = placements[activity]
    let spread = balance.spread
    cost += absencePrice[activity] - ownCosts[activity]
    raisedCost += absencePrice[activity] - problem.activities.absencePrice[activity]
    cost += linkChange(activity, from: old, to: .absent)
    cost += wishChange(activity, from: old, to: .absent, crew: problem.staff)
    cost += withdraw(activity)
    absentCount += 1
    balance.settle()
    cost += (balance.spread - spread) * problem.prices.imbalance
  }

  /// Places an activity where ``change(moving:to:at:crew:)`` has found that it fits.
  ///
  /// - Parameters:
  ///   - activity: An activity that is not placed.
  ///   - start: Its start.
  ///   - place: Its place; negative for none.
  ///   - crew: Its crew, `crewWords` words.
  mutating func insert(_ activity: Int, at start: Int, in place: Int, crew: [UInt64]) {
    _ = change(moving: activity, to: start, at: place, crew: crew, isVetted: true)
    commit(activity, at: start, in: place, crew: crew)
  }

  /// Raises the price of leaving an activity out, so that the search does not leave out the same activity for ever.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - amount: What is added to its price.
  mutating func raiseAbsencePrice(of activity: Int, by amount: Int) {
    absencePrice[activity] += amount
    if placements[activity].isAbsent {
      cost += amount
      raisedCost += amount
    }
  }

  /// Takes an activity out of every list and set and gives the change in what days cost; all other costs are
  /// the caller's business.
  mutating func withdraw(_ activity: Int) -> Int {
    let facts = problem.activities.facts[activity]
    let old = placements[activity]
    let words = problem.crewWords
    let base = activity * words
    let day = Int(old.start) >> problem.dayShift
    let spell = Spell(old, facts)
    var change = 0
    leaveWishes(activity, old)
    placements[activity] = .absent
    setPlaceTaken(old, by: activity)
    for word in 0..<words {
      let crew = crews[base + word]
      crews[base + word] = 0
      setTaken(crew, word, old)
      var leaving = crew
      while leaving != 0 {
        let worker = word << 6 + leaving.trailingZeroBitCount
        leaving &= leaving - 1
        change += leave(worker, day, activity, spell)
      }
    }
    if facts.isContact && !parallel.isEmpty {
      for slot in old.start..<old.end { parallel[Int(slot)] -= 1 }
    }
    return change
  }

  /// Puts an activity into every list and set, with a crew that begins somewhere in an array; the caller adds all
  /// costs but those of days.
  mutating func enter(_ activity: Int, _ new: Placement, crew: [UInt64], base: Int) {
    let facts = problem.activities.facts[activity]
    let words = problem.crewWords
    let spell = Spell(new, facts)
    placements[activity] = new
    setPlaceTaken(new, by: activity)
    for word in 0..<words {
      let members = crew[base + word]
      crews[activity * words + word] = members
      setTaken(members, word, new)
      setOccupant(of: members, word, new, to: activity)
      var entering = members
      while entering != 0 {
        let worker = word << 6 + entering.trailingZeroBitCount
        entering &= entering - 1
        join(worker, activity, new, spell)
      }
    }
    joinWishes(activity, new)
    if facts.isContact && !parallel.isEmpty {
      for slot in new.start..<new.end { parallel[Int(slot)] += 1 }
    }
  }

  /// Gives a placed activity another crew; the caller adds all costs but those of days.
  mutating func replaceCrew(of activity: Int, by crew: [UInt64]) {
    let words = problem.crewWords
    let placement = placements[activity]
    let facts = problem.activities.facts[activity]
    let spell = Spell(placement, facts)
    let day = Int(placement.start) >> problem.dayShift
    if facts.hasGuestChoices { leaveWishes(activity, placement) }
    for word in 0..<words {
      let before = crews[activity * words + word]
      let after = crew[word]
      let changed = before ^ after
      if changed == 0 { continue }
      crews[activity * words + word] = after
      setTaken(changed, word, placement)
      setOccupant(of: after & ~before, word, placement, to: activity)
      var rest = before & ~after
      while rest != 0 {
        _ = leave(word << 6 + rest.trailingZeroBitCount, day, activity, spell)
        rest &= rest - 1
      }
      rest = after & ~before
      while rest != 0 {
        join(word << 6 + rest.trailingZeroBitCount, activity, placement, spell)
        rest &= rest - 1
      }
    }
    if facts.hasGuestChoices { joinWishes(activity, placement) }
  }

  // The writes below go through the arrays, not through their `mutableSpan`: optimised by Swift 6.3, a write through such
  // a span does not ask whether the array is shared, and so changes every copy of the timetable.

  /// Takes or gives back the workers of one word in the slots of a placement.
  @inline(__always)
  private mutating func setTaken(_ workers: UInt64, _ word: Int, _ placement: Placement) {
    let words = problem.crewWords
    for slot in Int(placement.start)..<Int(placement.end) {
      takenWorkers[slot * words + word] ^= workers
    }
  }

  /// Notes which activity the workers of one word are on in the slots of a placement.
  @inline(__always)
  private mutating func setOccupant(
    of workers: UInt64, _ word: Int, _ placement: Placement, to activity: Int
  ) {
    let horizon = problem.horizonSlots
    var rest = workers
    while rest != 0 {
      let base = (word << 6 + rest.trailingZeroBitCount) * horizon
      rest &= rest - 1
      for slot in Int(placement.start)..<Int(placement.end) {
        workerOccupant[base + slot] = Int32(truncatingIfNeeded: activity)
      }
    }
  }

  /// Takes or gives back the place of a placement.
  @inline(__always)
  private mutating func setPlaceTaken(_ placement: Placement, by activity: Int) {
    guard placement.place >= 0 else { return }
    let place = Int(placement.place)
    let words = problem.placeWords
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: place & 63)
    let base = place * problem.horizonSlots
    for slot in Int(placement.start)..<Int(placement.end) {
      takenPlaces[slot * words + place >> 6] ^= bit
      placeOccupant[base + slot] = Int32(truncatingIfNeeded: activity)
    }
  }

  /// Takes a worker off an activity and gives the change in what the day costs.
  @inline(__always)
  private mutating func leave(_ worker: Int, _ number: Int, _ activity: Int, _ spell: Spell) -> Int
  {
    let row = worker * problem.dayCount + number
    if spell.contacts != 0 {
      balance.shift(
        worker, by: -Int32(spell.to - spell.from), counts: counts(worker))
    }
    var day = workerDays[row]
    let before = day.cost
    let wasHungry = problem.hasMeals && isHungry(row)
    if problem.daysAreShort {
      if spell.place >= 0 {
        let index = row * problem.placeCount + Int(spell.place)
        placeUse[index] &-= 1
        if placeUse[index] == 0 { day.places &-= 1 }
      }
      if spell.site >= 0 {
        let index = row * problem.siteCount + Int(spell.site)
        siteTime[index] ^= spell.slots
        if siteTime[index] == 0 { day.sites &-= 1 }
      }
      day.remove(spell)
      day.cost = price(day, row)
    } else {
      workerRoster.remove(activity, from: row)
      day.cost = workerRoster.scan(row, day: number, of: problem, without: -1, with: .none)
    }
    workerDays[row] = day
    if problem.hasMeals { noteHunger(row, -meals(spell, row), wasHungry) }
    return Int(day.cost - before)
  }

  /// Puts a worker on an activity.
  @inline(__always)
  private mutating func join(
    _ worker: Int, _ activity: Int, _ placement: Placement, _ spell: Spell
  ) {
    let number = Int(placement.start) >> problem.dayShift
    let row = worker * problem.dayCount + number
    if spell.contacts != 0 {
      balance.shift(worker, by: Int32(spell.to - spell.from), counts: counts(worker))
    }
    var day = workerDays[row]
    let wasHungry = problem.hasMeals && isHungry(row)
    if problem.daysAreShort {
      if spell.place >= 0 {
        let index = row * problem.placeCount + Int(spell.place)
        if placeUse[index] == 0 { day.places &+= 1 }
        placeUse[index] &+= 1
      }
      if spell.site >= 0 {
        let index = row * problem.siteCount + Int(spell.site)
        if siteTime[index] == 0 { day.sites &+= 1 }
        siteTime[index] ^= spell.slots
      }
      day.add(spell)
      day.cost = price(day, row)
    } else {
      workerRoster.add(
        Stint(placement, of: activity, isContact: spell.contacts != 0), to: row)
      day.cost = workerRoster.scan(row, day: number, of: problem, without: -1, with: .none)
    }
    workerDays[row] = day
    if problem.hasMeals { noteHunger(row, meals(spell, row), wasHungry) }
  }

  /// Counts a worker's day that has, or no longer has, a meal or a pause.
  private mutating func noteHunger(_ row: Int, _ more: Int, _ wasHungry: Bool) {
    if more != 0 { mealCount[row] = UInt8(truncatingIfNeeded: Int(mealCount[row]) + more) }
    hungryDays += (isHungry(row) ? 1 : 0) - (wasHungry ? 1 : 0)
  }

  /// Whether a worker has neither a pause nor a meal that counts as the pause on a day.
  private func isHungry(_ row: Int) -> Bool {
    problem.daysAreShort
      ? isHungry(workerDays[row], row)
      : row < problem.firstGuestRow
        && workerRoster.isHungry(row, day: row % problem.dayCount, of: problem)
  }

  @inline(__always)
  private func counts(_ worker: Int) -> Bool {
    problem.resources.balanced[worker >> 6] >> UInt64(worker & 63) & 1 == 1
  }

  private mutating func leaveWishes(_ activity: Int, _ old: Placement) {
    for index in problem.wishes.own(of: activity) { absences[Int(problem.wishes.own[index])] = 0 }
    for index in problem.wishes.rivalling(activity) {
      let wish = Int(problem.wishes.rivalling[index])
      let wanted = placements[Int(problem.wishes.activity[wish])]
      let guest = Int(problem.wishes.rivallingGuest[index])
      if guest >= 0 && !hasWorker(guest, on: activity) { continue }
      if old.start < wanted.end && wanted.start < old.end { absences[wish] -= 1 }
    }
  }

  private mutating func joinWishes(_ activity: Int, _ new: Placement) {
    for index in problem.wishes.own(of: activity) {
      let wish = Int(problem.wishes.own[index])
      absences[wish] = reasonsAway(wish, new)
    }
    for index in problem.wishes.rivalling(activity) {
      let wish = Int(problem.wishes.rivalling[index])
      let wanted = placements[Int(problem.wishes.activity[wish])]
      let guest = Int(problem.wishes.rivallingGuest[index])
      if guest >= 0 && !hasWorker(guest, on: activity) { continue }
      if new.start < wanted.end && wanted.start < new.end { absences[wish] += 1 }
    }
  }
}
