/// What binds an activity to others: links between two, and people wanted at one and needed at another.
extension Schedule {
  /// The change in what links cost; ``impossible`` where the new placement breaks one.
  @inline(__always)
  func linkChange(_ activity: Int, from old: Placement, to new: Placement) -> Int {
    var delta = 0
    let newDay = new.start >> Int32(problem.dayShift)
    for index in problem.links.of(activity) {
      let link = problem.links.entries[index]
      let other = placements[Int(link.other)]
      if other.isAbsent { continue }
      switch link.kind {
      case .shouldPrecede:
        if !old.isAbsent && clock(other.start) < clockOfEnd(old) { delta -= Int(link.amount) }
        if !new.isAbsent && clock(other.start) < clockOfEnd(new) { delta += Int(link.amount) }
      case .shouldFollow:
        if !old.isAbsent && clock(old.start) < clockOfEnd(other) { delta -= Int(link.amount) }
        if !new.isAbsent && clock(new.start) < clockOfEnd(other) { delta += Int(link.amount) }
      default:
        if new.isAbsent { continue }
        switch link.kind {
        case .precedes:
          if clock(other.start) < clockOfEnd(new) + link.amount { return Schedule.impossible }
        case .follows:
          if clock(new.start) < clockOfEnd(other) + link.amount { return Schedule.impossible }
        case .differentDays:
          let otherDay = Int(other.start) >> problem.dayShift
          if problem.days.date[Int(newDay)] == problem.days.date[otherDay] {
            return Schedule.impossible
          }
        case .apart:
          if new.start < other.end && other.start < new.end { return Schedule.impossible }
        case .soonBefore:
          if clock(other.start) > clockOfEnd(new) + link.amount { return Schedule.impossible }
        case .soonAfter:
          if clock(new.start) > clockOfEnd(other) + link.amount { return Schedule.impossible }
        case .sameTime:
          if clock(new.start) != clock(other.start) { return Schedule.impossible }
        case .sameDay:
          let otherDay = Int(other.start) >> problem.dayShift
          if problem.days.date[Int(newDay)] != problem.days.date[otherDay] {
            return Schedule.impossible
          }
        case .sameCrew: continue
        default:
          if newDay != other.start >> Int32(problem.dayShift) { continue }
          var trip: Int32 = 0
          if problem.resources.hasTravel && new.site >= 0 && other.site >= 0 {
            trip = problem.trip(from: new.site, to: other.site)
          }
          if new.start < other.end + trip && other.start < new.end + trip {
            return Schedule.impossible
          }
        }
      }
    }
    return delta
  }

  /// A slot's number on the clock that runs through all days.
  @inline(__always)
  func clock(_ slot: Int32) -> Int32 {
    let day = Int(slot) >> problem.dayShift
    return problem.days.clock[day] + slot - Int32(truncatingIfNeeded: day << problem.dayShift)
  }

  @inline(__always)
  func clockOfEnd(_ placement: Placement) -> Int32 {
    clock(placement.start) + placement.end - placement.start
  }

  /// Whether a crew, without its guests, equals the crew of every placed activity that must have the same crew.
  func agreesWithTwins(_ activity: Int, crew: [UInt64]) -> Bool {
    for index in problem.links.of(activity) {
      let link = problem.links.entries[index]
      guard link.kind == .sameCrew, !placements[Int(link.other)].isAbsent else { continue }
      let base = Int(link.other) * problem.crewWords
      for word in 0..<problem.crewWords
      where (crew[word] ^ crews[base + word]) & problem.staff[word] != 0 {
        return false
      }
    }
    return true
  }

  /// The change in what absent people cost when an activity moves, or other guests come to it.
  @inline(__always)
  func wishChange(
    _ activity: Int, from old: Placement, to new: Placement, crew: [UInt64]
  ) -> Int {
    var delta = 0
    let price = problem.prices.absentee
    for index in problem.wishes.own(of: activity) {
      let wish = Int(problem.wishes.own[index])
      if !old.isAbsent && absences[wish] > 0 { delta -= price }
      if !new.isAbsent && reasonsAway(wish, new) > 0 { delta += price }
    }
    for index in problem.wishes.rivalling(activity) {
      let wish = Int(problem.wishes.rivalling[index])
      let wanted = placements[Int(problem.wishes.activity[wish])]
      if wanted.isAbsent { continue }
      let before = absences[wish]
      var after = before
      let guest = Int(problem.wishes.rivallingGuest[index])
      let (isRival, willBe) =
        guest < 0
        ? (true, true)
        : (hasWorker(guest, on: activity), crew[guest >> 6] >> UInt64(guest & 63) & 1 == 1)
      if isRival && old.start < wanted.end && wanted.start < old.end { after -= 1 }
      if willBe && new.start < wanted.end && wanted.start < new.end { after += 1 }
      if before > 0 && after == 0 { delta -= price }
      if before == 0 && after > 0 { delta += price }
    }
    return delta
  }

  /// How many reasons keep the person of a wish away from a placement of its activity.
  func reasonsAway(_ wish: Int, _ placement: Placement) -> Int32 {
    let slot = Int(placement.start)
    let word = problem.wishes.absentStarts[wish * problem.horizonWords + slot >> 6]
    var reasons = Int32(truncatingIfNeeded: word >> UInt64(slot & 63) & 1)
    for index in problem.wishes.rivals(of: wish) {
      let rival = Int(problem.wishes.rivals[index])
      let guest = Int(problem.wishes.rivalGuest[index])
      if guest >= 0 && !hasWorker(guest, on: rival) { continue }
      let other = placements[rival]
      if other.start < placement.end && placement.start < other.end { reasons += 1 }
    }
    return reasons
  }
}
