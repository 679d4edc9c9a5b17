/// What a worker's day would cost after a change; only the day itself is looked at.
extension Schedule {
  /// The cost of a worker's day without an activity that lies there now; ``DayRoster/impossible`` only where the
  /// activity is a meal that stands for the pause.
  @inline(__always)
  func priceLeaving(_ row: Int, _ activity: Int, _ spell: Spell) -> Int32 {
    if !problem.daysAreShort {
      // Taking out a meal may leave no pause. Every other rule of a day still holds with one activity fewer.
      return workerRoster.scan(
        row, day: row % problem.dayCount, of: problem, without: activity, with: .none)
    }
    var day = workerDays[row]
    uncount(spell, in: row, &day)
    day.remove(spell)
    if spell.isMeal && isHungry(day, row, after: -meals(spell, row)) { return DayRoster.impossible }
    return price(day, row)
  }

  /// The cost of a worker's day that an activity joins in slots in which the worker is free, or
  /// ``DayRoster/impossible``; never less than before.
  @inline(__always)
  func priceJoining(
    _ row: Int, _ activity: Int, _ placement: Placement, _ spell: Spell
  ) -> Int32 {
    let number = Int(placement.start) >> problem.dayShift
    if !problem.daysAreShort {
      return workerRoster.scan(
        row, day: number, of: problem, without: -1,
        with: Stint(placement, of: activity, isContact: spell.contacts != 0))
    }
    var day = workerDays[row]
    if !count(spell, in: row, &day) { return DayRoster.impossible }
    day.add(spell)
    guard isAllowed(day, row, number, after: meals(spell, row)) else { return DayRoster.impossible }
    return price(day, row)
  }

  /// The cost of a worker's day that one activity leaves and one joins, perhaps the same elsewhere, or
  /// ``DayRoster/impossible``.
  @inline(__always)
  func priceMoving(
    _ row: Int, _ leaver: Int, _ leaving: Spell, _ joiner: Int, _ placement: Placement,
    _ joining: Spell
  ) -> Int32 {
    let number = Int(placement.start) >> problem.dayShift
    if !problem.daysAreShort {
      return workerRoster.scan(
        row, day: number, of: problem, without: leaver,
        with: Stint(placement, of: joiner, isContact: joining.contacts != 0))
    }
    var day = workerDays[row]
    uncount(leaving, in: row, &day)
    day.remove(leaving)
    if day.worked & joining.slots != 0 { return DayRoster.impossible }
    if !count(joining, after: leaving, in: row, &day) { return DayRoster.impossible }
    day.add(joining)
    if joining.slots != leaving.slots || joining.contacts != leaving.contacts {
      guard isAllowed(day, row, number, after: meals(joining, row) - meals(leaving, row)) else {
        return DayRoster.impossible
      }
    }
    return price(day, row)
  }

  /// How many of a crew would have one more place on a day if an activity took a place.
  ///
  /// Where days are not short that figure is not kept, and the answer is 0.
  @inline(__always)
  func placeChanges(_ day: Int, of crew: [UInt64], to place: Int) -> Int {
    if !problem.daysAreShort { return 0 }
    var result = 0
    for word in 0..<problem.crewWords {
      var rest = crew[word]
      while rest != 0 {
        let row = workerDay(word << 6 + rest.trailingZeroBitCount, day)
        rest &= rest - 1
        if workerDays[row].places > 0 && placeUse[row * problem.placeCount + place] == 0 {
          result += 1
        }
      }
    }
    return result
  }

  /// What a day of sets and counts costs: nothing where it is a guest's.
  @inline(__always)
  func price(_ day: WorkerDay, _ row: Int) -> Int32 {
    row < problem.firstGuestRow ? day.price(problem.dayLimits) : 0
  }

  @inline(__always)
  private func isAllowed(_ day: WorkerDay, _ row: Int, _ number: Int, after more: Int) -> Bool {
    if row >= problem.firstGuestRow { return true }
    return day.isAllowed(
      problem.dayLimits, pauseStarts: problem.days.pauseStarts[number],
      pauseSlots: problem.days.pauses[number].slots,
      isFed: problem.hasMeals && Int(mealCount[row]) + more > 0)
  }

  /// 1 for a spell that stands for the pause of a day, else 0.
  @inline(__always)
  func meals(_ spell: Spell, _ row: Int) -> Int {
    if !spell.isMeal { return 0 }
    let number = row % problem.dayCount
    let first = Int32(truncatingIfNeeded: number << problem.dayShift)
    let meal = problem.days.mealSlots[number]
    return first + spell.from < meal.upperBound && meal.lowerBound < first + spell.to ? 1 : 0
  }

  /// Whether a worker has neither a pause nor a meal that counts as the pause on a day.
  ///
  /// The day is as it is or would be, and is asked about where days are short. `more` counts the meals more than at
  /// present that stand for the pause.
  ///
  /// - Returns: Whether the day lacks both.
  @inline(__always)
  func isHungry(_ day: WorkerDay, _ row: Int, after more: Int = 0) -> Bool {
    if row >= problem.firstGuestRow || day.worked == 0 || Int(mealCount[row]) + more > 0 {
      return false
    }
    let number = row % problem.dayCount
    return !day.hasPause(problem.days.pauseStarts[number], problem.days.pauses[number].slots)
  }

  /// Takes a spell's place and site out of a day's counts.
  @inline(__always)
  private func uncount(_ spell: Spell, in row: Int, _ day: inout WorkerDay) {
    if spell.place >= 0 && placeUse[row * problem.placeCount + Int(spell.place)] == 1 {
      day.places &-= 1
    }
    if spell.site >= 0 && siteTime[row * problem.siteCount + Int(spell.site)] == spell.slots {
      day.sites &-= 1
    }
  }

  /// Adds a spell's place and site to a day's counts, another spell having left; answers whether there is
  /// time to travel.
  @inline(__always)
  private func count(
    _ spell: Spell, after leaver: Spell? = nil, in row: Int, _ day: inout WorkerDay
  ) -> Bool {
    if spell.place >= 0 {
      var use = placeUse[row * problem.placeCount + Int(spell.place)]
      if let leaver, leaver.place == spell.place { use &-= 1 }
      if use == 0 { day.places &+= 1 }
    }
    guard spell.site >= 0 else { return true }
    let base = row * problem.siteCount
    var time = siteTime[base + Int(spell.site)]
    if let leaver, leaver.site == spell.site { time ^= leaver.slots }
    if time == 0 { day.sites &+= 1 }
    if day.sites > 1 && problem.resources.hasTravel {
      // Every pair of sites is looked at, since a map may have detours that are quicker than the direct way.
      for other in 0..<Int32(truncatingIfNeeded: problem.siteCount) where other != spell.site {
        var time = siteTime[base + Int(other)]
        if let leaver, leaver.site == other { time ^= leaver.slots }
        if time == 0 { continue }
        let from = max(0, spell.from - problem.trip(from: other, to: spell.site))
        let to = min(64, spell.to + problem.trip(from: spell.site, to: other))
        if time & BitRange.mask(Int(from), Int(to)) != 0 { return false }
      }
    }
    return true
  }
}
