import CivilTime
import Engine
import ReviewModel

/// The review's days as slots of the grid, and back.
///
/// Starts lie on the grid and lengths are multiples of it, so whole slots are exact; limits in minutes are rounded to
/// the side on which no plan is lost and no forbidden plan is let through.
struct Timeline: Sendable {
  let gridMinutes: Int
  let days: [WorkingDay]
  /// The first minute of each day's first slot, a multiple of the grid.
  private let origins: [CivilMinute]
  let horizonDays: [HorizonDay]
  private let dayShift: Int

  init(_ review: Review) {
    let grid = review.gridMinutes
    gridMinutes = grid
    days = review.days
    let usesLongHours = review.sessions.contains { $0.isOutOfHours }
    var origins: [CivilMinute] = []
    var horizonDays: [HorizonDay] = []
    for day in review.days {
      let hours = usesLongHours ? day.longHours : day.hours
      var first = hours.start.minutes
      var last = hours.end.minutes
      let midnight = CivilMinute(day.date, .midnight).minutes
      if let lunch = day.lunch {
        first = min(first, midnight + lunch.from.minutes)
        last = max(last, midnight + lunch.to.minutes)
      }
      let origin = first / grid * grid
      origins.append(CivilMinute(minutes: origin))
      let slots = max(1, (last - origin + grid - 1) / grid)
      let pause = day.lunch.map { lunch in
        let from = midnight + lunch.from.minutes - origin
        let placements = lunch.placements(on: day.date, gridMinutes: grid).count
        return Pause(
          earliest: from / grid, latest: from / grid + placements - 1,
          slots: (from % grid + lunch.minutes + grid - 1) / grid,
          mealSlots: from / grid..<(midnight + lunch.to.minutes - origin + grid - 1) / grid)
      }
      horizonDays.append(
        HorizonDay(
          slots: slots, clock: origin / grid, date: day.date.dayNumber, pause: pause))
    }
    self.origins = origins
    self.horizonDays = horizonDays
    dayShift = ActivityProblem(days: horizonDays).dayShift
  }

  /// The whole number of slots that a length fills.
  func slots(filledBy minutes: Int) -> Int { minutes / gridMinutes }

  /// The whole number of slots that a length touches.
  func slots(touchedBy minutes: Int) -> Int { (minutes + gridMinutes - 1) / gridMinutes }

  /// The most slots between the end of a session and the start of one that comes after it; nil for no limit.
  func longestGap(of order: Precedence) -> Int? {
    // Below zero nothing is soon enough, and rounding towards zero would let something be.
    order.maxGapMinutes.map { $0 < 0 ? -1 : slots(filledBy: $0) }
  }

  /// The minute at which a slot of the horizon begins.
  func minute(of slot: Int) -> CivilMinute {
    let day = slot >> dayShift
    return origins[day] + (slot - day << dayShift) * gridMinutes
  }

  /// The slot of the horizon that begins at a minute; nil off the grid or outside all days.
  func slot(at minute: CivilMinute) -> Int? {
    guard minute.minutes % gridMinutes == 0 else { return nil }
    for day in days.indices {
      let offset = (minute - origins[day]) / gridMinutes
      if minute >= origins[day] && offset < horizonDays[day].slots {
        return day << dayShift + offset
      }
    }
    return nil
  }

  /// The slots of a day at which a session may start by the day's own hours, the longer ones where it may lie in those.
  func starts(onDay day: Int, of session: Session) -> [Int] {
    let hours = days[day].hours(for: session)
    return (0..<horizonDays[day].slots).compactMap { offset in
      let slot = day << dayShift + offset
      let span = TimeSpan(from: minute(of: slot), minutes: session.minutes)
      return hours.contains(span) ? slot : nil
    }
  }

  /// How many slots the horizon's numbers run over.
  var slotCount: Int { days.count << dayShift }

  /// For each slot of the horizon, whether the subject is not free for the whole slot.
  ///
  /// Sessions fill whole slots, so being free for each of its slots is being free for the session.
  func blocked(_ availability: Availability) -> [Bool] {
    var result = [Bool](repeating: availability.available != nil, count: slotCount)
    for window in TimeSpan.merged(availability.available ?? []) {
      forEachSlot(touching: window) { slot, span in
        if window.contains(span) { result[slot] = false }
      }
    }
    for span in availability.unavailable {
      forEachSlot(touching: span) { slot, _ in result[slot] = true }
    }
    return result
  }

  /// The slots that are taken from the outset.
  func blockedSlots(_ availability: Availability) -> [Int] {
    guard availability.wasAsked else { return [] }
    let blocked = blocked(availability)
    return blocked.indices.filter { blocked[$0] }
  }

  private func forEachSlot(touching span: TimeSpan, _ body: (Int, TimeSpan) -> Void) {
    guard !span.isEmpty else { return }
    for day in days.indices {
      let origin = origins[day]
      let last = origin + horizonDays[day].slots * gridMinutes
      guard span.start < last && origin < span.end else { continue }
      let from = max(0, (span.start - origin) / gridMinutes)
      let to = min(horizonDays[day].slots, slots(touchedBy: span.end - origin))
      for offset in from..<to {
        body(
          day << dayShift + offset,
          TimeSpan(from: origin + offset * gridMinutes, minutes: gridMinutes))
      }
    }
  }
}
