/// What a change would cost, without making it.
extension Schedule {
  /// The change in cost if an activity, placed or not, lay elsewhere with another crew.
  ///
  /// The crew is taken to be one that the activity may have: of the right size, with everybody required
  /// and every need met. Everything that depends on time, place or other activities is checked here.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - start: Its new start, one of its own.
  ///   - place: Its new place, one of its own; negative for none.
  ///   - crew: Its new crew, `crewWords` words.
  ///   - limit: The largest change that is of interest: pricing stops when it is sure to be passed.
  ///   - isVetted: Whether place and crew are known to be free and to fit.
  /// - Returns: The change, or ``impossible``, also where it is above the limit.
  mutating func change(
    moving activity: Int, to start: Int, at place: Int, crew: [UInt64],
    limit: Int = Schedule.impossible, isVetted: Bool = false
  ) -> Int {
    let old = placements[activity]
    let new = placement(of: activity, at: start, in: place)
    if !isVetted && !isVacant(for: activity, new, crew: crew) { return Schedule.impossible }
    let facts = problem.activities.facts[activity]
    let isContact = facts.isContact
    if facts.sharesCrew && !agreesWithTwins(activity, crew: crew) { return Schedule.impossible }
    var delta = 0
    if new.start != old.start || new.site != old.site {
      let linked = linkChange(activity, from: old, to: new)
      if linked >= Schedule.impossible { return Schedule.impossible }
      delta += linked
      if new.start != old.start {
        if isContact && !parallel.isEmpty && !parallelAllows(activity, new) {
          return Schedule.impossible
        }
      }
    }
    if new.start != old.start || facts.hasGuestChoices {
      delta += wishChange(activity, from: old, to: new, crew: crew)
    }
    let own = ownCost(activity, new, crew: crew)
    delta += own - (old.isAbsent ? absencePrice[activity] : ownCosts[activity])
    if isContact && problem.prices.imbalance != 0 {
      delta += balanceChange(activity, crew: crew) * problem.prices.imbalance
    }
    // The days come last, because they are the dearest to price.
    let daily = dayChange(
      activity, from: old, to: new, crew: crew, facts, limit: limit - delta)
    if daily >= Schedule.impossible { return Schedule.impossible }
    foreseen = (delta + daily, own)
    return delta + daily
  }

  @inline(__always)
  func placement(of activity: Int, at start: Int, in place: Int) -> Placement {
    let facts = problem.activities.facts[activity]
    return Placement(
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: start) + facts.slots,
      place: Int32(truncatingIfNeeded: place),
      site: place >= 0 ? problem.resources.placeSite[place] : facts.ownSite)
  }

  /// What an activity costs by its own start, place and crew.
  @inline(__always)
  func ownCost(_ activity: Int, _ placement: Placement, crew: [UInt64]) -> Int {
    let facts = problem.activities.facts[activity]
    let words = problem.crewWords
    var result = Int(
      problem.activities.startPrice[activity * problem.horizonSlots + Int(placement.start)])
    if placement.place >= 0 {
      let place = Int(placement.place)
      result += Int(problem.activities.placePrice[activity * problem.placeCount + place])
      if problem.prices.spareSeats != 0 {
        let spare =
          problem.resources.placeCapacity[place] - facts.headcount
          - Int32(truncatingIfNeeded: size(of: crew, base: 0))
        result += problem.spareUnits(of: spare) * problem.prices.spareSeats
      }
    }
    for skill in problem.activities.skills(of: activity) {
      var isCovered = false
      for word in 0..<words
      where problem.activities.skillMask[skill * words + word] & crew[word] != 0 {
        isCovered = true
      }
      if !isCovered { result += problem.prices.missingSkill }
    }
    if !facts.workersAreFree {
      for word in 0..<words {
        var rest = crew[word]
        while rest != 0 {
          let worker = word << 6 + rest.trailingZeroBitCount
          rest &= rest - 1
          result += Int(problem.activities.workerPrice[activity * problem.workerCount + worker])
        }
      }
    }
    return result
  }

  /// Whether the contact activities that run at the same time stay within the limit.
  func parallelAllows(_ activity: Int, _ new: Placement) -> Bool {
    guard let limit = problem.limits.parallelContacts else { return true }
    let old = placements[activity]
    for slot in new.start..<new.end {
      let own: Int32 = old.start <= slot && slot < old.end ? 1 : 0
      if Int(parallel[Int(slot)] - own) >= limit { return false }
    }
    return true
  }

  /// The change in the cost of every worker's day that a move touches, as far as a limit.
  @inline(__always)
  private func dayChange(
    _ activity: Int, from old: Placement, to new: Placement, crew: [UInt64],
    _ facts: FlatActivities.Facts, limit: Int
  ) -> Int {
    let words = problem.crewWords
    let days = problem.dayCount
    let joining = Spell(new, facts)
    let leaving = Spell(old, facts)
    let newDay = Int(new.start) >> problem.dayShift
    let oldDay = old.isAbsent ? -1 : Int(old.start) >> problem.dayShift
    let isSameDay = newDay == oldDay
    let isUnmoved = new == old
    var delta = 0
    for word in 0..<words {
      let before = crews[activity * words + word]
      let staying = isSameDay ? before & crew[word] : 0
      var rest = before & ~staying
      while rest != 0 {
        let row = (word << 6 + rest.trailingZeroBitCount) * days + oldDay
        rest &= rest - 1
        let price = priceLeaving(row, activity, leaving)
        if price >= DayRoster.impossible { return Schedule.impossible }
        delta += Int(price - workerDays[row].cost)
      }
      rest = isUnmoved ? 0 : staying
      while rest != 0 {
        let row = (word << 6 + rest.trailingZeroBitCount) * days + newDay
        rest &= rest - 1
        let price = priceMoving(row, activity, leaving, activity, new, joining)
        if price >= DayRoster.impossible { return Schedule.impossible }
        delta += Int(price - workerDays[row].cost)
      }
    }
    // Joining saves nothing, so from here on the change only grows.
    if delta > limit { return Schedule.impossible }
    for word in 0..<words {
      var rest = crew[word]
      if isSameDay { rest &= ~crews[activity * words + word] }
      while rest != 0 {
        let row = (word << 6 + rest.trailingZeroBitCount) * days + newDay
        rest &= rest - 1
        let price = priceJoining(row, activity, new, joining)
        if price >= DayRoster.impossible { return Schedule.impossible }
        delta += Int(price - workerDays[row].cost)
        if delta > limit { return Schedule.impossible }
      }
    }
    return delta
  }

  /// How much more uneven the load would be if an activity had another crew.
  mutating func balanceChange(_ activity: Int, crew: [UInt64]) -> Int {
    let words = problem.crewWords
    var differs: UInt64 = 0
    for word in 0..<words {
      differs |=
        (crew[word] ^ crews[activity * words + word]) & problem.resources.balanced[word]
    }
    if differs == 0 { return 0 }
    return balance.foresee(
      words: words, slots: problem.activities.facts[activity].slots,
      counting: problem.resources.balanced, before: crews, base: activity * words, after: crew)
  }
}
