/// Which hours, minutes and seconds a rule of hours or less allows: there BYHOUR, BYMINUTE and BYSECOND
/// limit instead of adding (RFC 5545, section 3.3.10, the table of BYxxx parts).
struct ClockFilter {
  private var hours: UInt32 = 0
  private var minutes: UInt64 = 0
  private var seconds: UInt64 = 0

  /// The filter of a rule; open for a rule of days or more.
  init(_ rule: RecurrenceRule) {
    guard rule.frequency < .daily else { return }
    for hour in rule.hours where (0...23).contains(hour) { hours |= 1 << UInt32(hour) }
    guard rule.frequency < .hourly else { return }
    for minute in rule.minutes where (0...59).contains(minute) { minutes |= 1 << UInt64(minute) }
    guard rule.frequency < .minutely else { return }
    for second in rule.seconds where (0...60).contains(second) {
      seconds |= 1 << UInt64(min(second, 59))
    }
  }

  /// Whether every time passes.
  var isOpen: Bool { hours == 0 && minutes == 0 && seconds == 0 }

  /// The first second of the day, from a second on (0 to 86,399), that the filter may pass; 86,400 where it passes
  /// none.
  func first(from secondOfDay: Int64) -> Int64 {
    var hour = secondOfDay / 3600
    var minute = secondOfDay / 60 % 60
    var second = secondOfDay % 60
    if seconds != 0 {
      if let next = next(in: seconds, from: second, below: 60) {
        second = next
      } else {
        (second, minute) = (0, minute + 1)
      }
    }
    if minutes != 0 || minute == 60 {
      let found = minute < 60 ? next(in: minutes, from: minute, below: 60) : nil
      if let found {
        if found != minute { (minute, second) = (found, 0) }
      } else {
        (minute, second, hour) = (0, 0, hour + 1)
      }
    }
    if hours != 0 || hour == 24 {
      let found = hour < 24 ? next(in: UInt64(hours), from: hour, below: 24) : nil
      guard let found else { return 86_400 }
      if found != hour { (hour, minute, second) = (found, 0, 0) }
    }
    return hour * 3600 + minute * 60 + second
  }

  /// Whether a second of a day passes.
  func passes(_ secondOfDay: Int64) -> Bool {
    (hours == 0 || hours & (1 << UInt32(secondOfDay / 3600)) != 0)
      && (minutes == 0 || minutes & (1 << UInt64(secondOfDay / 60 % 60)) != 0)
      && (seconds == 0 || seconds & (1 << UInt64(secondOfDay % 60)) != 0)
  }

  /// The first bit that is set from one on; the one itself where no bit is.
  private func next(in bits: UInt64, from start: Int64, below bound: Int64) -> Int64? {
    guard bits != 0 else { return start }
    let rest = bits >> UInt64(start)
    guard rest != 0 else { return nil }
    let found = start + Int64(rest.trailingZeroBitCount)
    return found < bound ? found : nil
  }
}
