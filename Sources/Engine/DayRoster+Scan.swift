/// What a worker's day costs, and whether it is allowed: one pass over its activities in order of time.
extension DayRoster {
  /// What a day that breaks a rule costs.
  static let impossible = Int32.max / 4

  /// The cost of a worker's day with one activity taken out and another put in.
  ///
  /// The day's list has a handful of entries, so one pass over it is quicker than keeping the
  /// parts of its cost up to date; everything that depends on neighbours (gaps, runs, travel) comes out of
  /// the same pass, on any grid.
  ///
  /// - Parameters:
  ///   - row: The worker's day.
  ///   - day: The day.
  ///   - problem: The limits and prices.
  ///   - skipped: The activity to leave out; negative for none.
  ///   - added: What to put in; ``Stint/none`` for nothing.
  /// - Returns: The cost, or ``impossible``.
  func scan(
    _ row: Int, day: Int, of problem: FlatProblem, without skipped: Int, with added: Stint
  ) -> Int32 {
    let isGuest = row >= problem.firstGuestRow
    let limits = isGuest ? problem.guestLimits : problem.dayLimits
    let pause = problem.days.pauses[day]
    let sought = Int32(truncatingIfNeeded: skipped)
    var index = row * width
    let stop = index + count(row)
    var isPending = !added.placement.isAbsent
    if !isPending && stop - index <= (skipped < 0 ? 0 : 1) { return 0 }
    // Far enough before the day that the first activity follows a rest.
    var lastEnd = Int32(truncatingIfNeeded: day << problem.dayShift) - (1 << 20)
    var runStart = lastEnd
    // Flags are added up as numbers, because a branch on them would be guessed wrong half of the time.
    var pauses: Int32 = isGuest || pause.latest == Int32.max ? 1 : 0
    var lastContact: Int32 = 0
    var contacts: Int32 = 0
    var contactSlots: Int32 = 0
    var backToBack: Int32 = 0
    var places: UInt64 = 0
    var sites: UInt64 = 0
    // What places and sites beyond the first 64 cost, which do not fit the sets.
    var farPlaces: Int32 = 0
    var farSites: Int32 = 0
    var lastSite: Int32 = -1
    var lastSiteEnd: Int32 = 0

    while index < stop || isPending {
      let stint: Stint
      if index < stop {
        let listed = stints[index]
        if isPending && added.placement.start < listed.placement.start {
          stint = added
          isPending = false
        } else {
          index += 1
          if listed.activity == sought { continue }
          stint = listed
        }
      } else {
        stint = added
        isPending = false
      }
      let placement = stint.placement
      let gap = placement.start - lastEnd
      if gap < 0 { return DayRoster.impossible }
      if gap >= limits.rest { runStart = placement.start }
      if placement.end - runStart > limits.run { return DayRoster.impossible }
      let earliest = max(lastEnd, pause.earliest)
      pauses |= earliest <= min(placement.start - pause.slots, pause.latest) ? 1 : 0
      if problem.hasMeals && problem.isFed(by: Int(stint.activity), placement) { pauses = 1 }
      contacts += stint.contact
      contactSlots += stint.contact &* (placement.end - placement.start)
      backToBack += (gap == 0 ? 1 : 0) & lastContact & stint.contact
      places |= stint.placeBit
      sites |= stint.siteBit
      if placement.place >= 64, isFirst(placement, row, without: skipped, with: added, { $0.place })
      {
        farPlaces += limits.placeChangePrice
      }
      if placement.site >= 0 {
        if placement.site >= 64, isFirst(placement, row, without: skipped, with: added, { $0.site })
        {
          farSites += limits.siteChangePrice
        }
        if problem.resources.hasTravel {
          let trip = lastSite < 0 ? 0 : problem.trip(from: lastSite, to: placement.site)
          if lastSite >= 0 && placement.start - lastSiteEnd < trip {
            return DayRoster.impossible
          }
          if !problem.resources.travelIsMetric,
            !canReach(placement, row, of: problem, without: skipped, with: added)
          {
            return DayRoster.impossible
          }
          lastSite = placement.site
          lastSiteEnd = placement.end
        }
      }
      lastEnd = placement.end
      lastContact = stint.contact
    }

    if pauses == 0 && max(lastEnd, pause.earliest) > pause.latest { return DayRoster.impossible }
    if contacts > limits.contacts { return DayRoster.impossible }
    // The first place and the first site are free, whether or not they are among the first 64.
    let placeChanges = Int32(truncatingIfNeeded: places.nonzeroBitCount) * limits.placeChangePrice
    let siteChanges = Int32(truncatingIfNeeded: sites.nonzeroBitCount) * limits.siteChangePrice
    return backToBack * limits.backToBackPrice
      + max(0, contactSlots - limits.longDay) * limits.longDayPrice
      + max(0, placeChanges + farPlaces - limits.placeChangePrice)
      + max(0, siteChanges + farSites - limits.siteChangePrice)
  }

  /// Whether a worker has neither a pause nor a meal that counts as the pause on a day.
  func isHungry(_ row: Int, day: Int, of problem: FlatProblem) -> Bool {
    let pause = problem.days.pauses[day]
    if count(row) == 0 || pause.latest == Int32.max { return false }
    var lastEnd = pause.earliest
    for index in range(row) {
      let placement = stints[index].placement
      if problem.isFed(by: Int(stints[index].activity), placement) { return false }
      if lastEnd <= min(placement.start - pause.slots, pause.latest) { return false }
      lastEnd = max(lastEnd, placement.end)
    }
    return lastEnd > pause.latest
  }

  /// Whether no earlier stint of the day has the same place, or site: for numbers beyond the first 64.
  private func isFirst(
    _ placement: Placement, _ row: Int, without skipped: Int, with added: Stint,
    _ aspect: (Placement) -> Int32
  ) -> Bool {
    let sought = aspect(placement)
    func isSame(_ other: Placement) -> Bool {
      other.start < placement.start && aspect(other) == sought
    }
    if !added.placement.isAbsent && isSame(added.placement) { return false }
    for index in range(row) {
      let stint = stints[index]
      if Int(stint.activity) != skipped && isSame(stint.placement) { return false }
    }
    return true
  }

  /// Whether every earlier stint of the day leaves time to travel: for maps with quick detours.
  private func canReach(
    _ placement: Placement, _ row: Int, of problem: FlatProblem, without skipped: Int,
    with added: Stint
  ) -> Bool {
    func leavesTime(_ other: Placement) -> Bool {
      other.start >= placement.start || other.site < 0
        || placement.start - other.end >= problem.trip(from: other.site, to: placement.site)
    }
    if !added.placement.isAbsent && !leavesTime(added.placement) { return false }
    for index in range(row) {
      let stint = stints[index]
      if Int(stint.activity) != skipped && !leavesTime(stint.placement) { return false }
    }
    return true
  }
}
