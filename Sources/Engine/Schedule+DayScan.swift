/// What a worker's day costs, and whether it is allowed: one pass over its activities in order of time.
extension Schedule {
  /// The cost of a worker's day with one activity taken out and another put in.
  ///
  /// The day's list has a handful of entries, so one pass over it is quicker than keeping the
  /// parts of its cost up to date; everything that depends on neighbours (gaps, runs, travel) comes out of
  /// the same pass, on any grid.
  ///
  /// - Parameters:
  ///   - worker: The worker.
  ///   - day: The day.
  ///   - skipped: The activity to leave out; negative for none.
  ///   - added: What to put in; ``Stint/none`` for nothing.
  /// - Returns: The cost, or ``impossibleDay``.
  func scan(worker: Int, day: Int, without skipped: Int, with added: Stint) -> Int32 {
    let row = workerDay(worker, day)
    let limits = problem.dayLimits
    let pause = problem.days.pauses[day]
    let sought = Int32(truncatingIfNeeded: skipped)
    // Far enough before the day that the first activity follows a rest.
    let before = Int32(truncatingIfNeeded: day << problem.dayShift) - (1 << 20)
    var tally = DayTally(lastEnd: before, runStart: before, hasPause: pause.latest == Int32.max)
    var isPending = !added.placement.isAbsent
    for index in workerRoster.range(row) {
      let stint = workerRoster.stints[index]
      if stint.activity == sought { continue }
      if isPending && added.placement.start < stint.placement.start {
        isPending = false
        if !enter(added, &tally, limits, pause, row: row, without: skipped, with: added) {
          return Schedule.impossibleDay
        }
      }
      if !enter(stint, &tally, limits, pause, row: row, without: skipped, with: added) {
        return Schedule.impossibleDay
      }
    }
    if isPending && !enter(added, &tally, limits, pause, row: row, without: skipped, with: added) {
      return Schedule.impossibleDay
    }
    return cost(of: tally, limits, pause)
  }

  /// What a scan knows after some of a day's stints.
  private struct DayTally {
    var lastEnd: Int32
    var runStart: Int32
    var hasPause: Bool
    var lastWasContact = false
    var contacts: Int32 = 0
    var contactSlots: Int32 = 0
    var backToBack: Int32 = 0
    var places: UInt64 = 0
    var farPlaces: Int32 = 0
    var sites: UInt64 = 0
    var farSites: Int32 = 0
    var lastSite: Int32 = -1
    var lastSiteEnd: Int32 = 0
    var isEmpty = true
  }

  /// Takes the next stint of a day into account; false where it may not follow the others.
  @inline(__always)
  private func enter(
    _ stint: Stint, _ tally: inout DayTally, _ limits: FlatLimits,
    _ pause: FlatDays.Pause, row: Int, without skipped: Int, with added: Stint
  ) -> Bool {
    let placement = stint.placement
    tally.isEmpty = false
    let gap = placement.start - tally.lastEnd
    if gap < 0 { return false }
    if gap >= limits.rest { tally.runStart = placement.start }
    if placement.end - tally.runStart > limits.run { return false }
    if max(tally.lastEnd, pause.earliest) <= min(placement.start - pause.slots, pause.latest) {
      tally.hasPause = true
    }
    if stint.isContact {
      tally.contacts += 1
      tally.contactSlots += placement.end - placement.start
      if gap == 0 && tally.lastWasContact { tally.backToBack += 1 }
    }
    if placement.place >= 0 {
      if placement.place < 64 {
        tally.places |= 1 << UInt64(truncatingIfNeeded: placement.place)
      } else if isFirst(placement, row: row, without: skipped, with: added, { $0.place }) {
        tally.farPlaces += 1
      }
    }
    if placement.site >= 0 {
      if placement.site < 64 {
        tally.sites |= 1 << UInt64(truncatingIfNeeded: placement.site)
      } else if isFirst(placement, row: row, without: skipped, with: added, { $0.site }) {
        tally.farSites += 1
      }
      if problem.resources.hasTravel {
        if problem.resources.travelIsMetric {
          if tally.lastSite >= 0,
            placement.start - tally.lastSiteEnd < travel(tally.lastSite, placement.site)
          {
            return false
          }
          tally.lastSite = placement.site
          tally.lastSiteEnd = placement.end
        } else if !canReach(placement, row: row, without: skipped, with: added) {
          return false
        }
      }
    }
    tally.lastEnd = placement.end
    tally.lastWasContact = stint.isContact
    return true
  }

  /// The cost of a whole day, or ``impossibleDay``.
  @inline(__always)
  private func cost(
    of tally: DayTally, _ limits: FlatLimits, _ pause: FlatDays.Pause
  ) -> Int32 {
    if tally.isEmpty { return 0 }
    if !tally.hasPause && max(tally.lastEnd, pause.earliest) > pause.latest {
      return Schedule.impossibleDay
    }
    if tally.contacts > limits.contacts { return Schedule.impossibleDay }
    let placeCount = Int32(truncatingIfNeeded: tally.places.nonzeroBitCount) + tally.farPlaces
    let siteCount = Int32(truncatingIfNeeded: tally.sites.nonzeroBitCount) + tally.farSites
    return tally.backToBack * limits.backToBackPrice
      + max(0, tally.contactSlots - limits.longDay) * limits.longDayPrice
      + max(0, placeCount - 1) * limits.placeChangePrice
      + max(0, siteCount - 1) * limits.siteChangePrice
  }

  @inline(__always)
  func travel(_ from: Int32, _ to: Int32) -> Int32 {
    problem.resources.travel[Int(from) * problem.siteCount + Int(to)]
  }

  /// Whether no earlier stint of the day has the same place, or site: for numbers beyond the first 64.
  private func isFirst(
    _ placement: Placement, row: Int, without skipped: Int, with added: Stint,
    _ aspect: (Placement) -> Int32
  ) -> Bool {
    let sought = aspect(placement)
    func isSame(_ other: Placement) -> Bool {
      other.start < placement.start && aspect(other) == sought
    }
    if !added.placement.isAbsent && isSame(added.placement) { return false }
    for index in workerRoster.range(row) {
      let stint = workerRoster.stints[index]
      if Int(stint.activity) != skipped && isSame(stint.placement) { return false }
    }
    return true
  }

  /// Whether every earlier stint of the day leaves time to travel: for maps with quick detours.
  private func canReach(
    _ placement: Placement, row: Int, without skipped: Int, with added: Stint
  ) -> Bool {
    func leavesTime(_ other: Placement) -> Bool {
      other.start >= placement.start || other.site < 0
        || placement.start - other.end >= travel(other.site, placement.site)
    }
    if !added.placement.isAbsent && !leavesTime(added.placement) { return false }
    for index in workerRoster.range(row) {
      let stint = workerRoster.stints[index]
      if Int(stint.activity) != skipped && !leavesTime(stint.placement) { return false }
    }
    return true
  }
}
