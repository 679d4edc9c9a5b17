import CivilTime

extension RecurrenceRule {
  /// The rule as text, its parts in the order of RFC 5545, section 3.3.10, FREQ first.
  public var encoded: String {
    var parts = ["FREQ=" + frequency.name]
    switch ending {
    case .never: break
    case .count(let count): parts.append("COUNT=" + String(count))
    case .until(let limit): parts.append("UNTIL=" + limit.encoded)
    }
    if interval != 1 { parts.append("INTERVAL=" + String(interval)) }
    let lists = [
      ("BYSECOND", seconds), ("BYMINUTE", minutes), ("BYHOUR", hours), ("BYDAY", nil),
      ("BYMONTHDAY", monthDays), ("BYYEARDAY", yearDays), ("BYWEEKNO", weeks), ("BYMONTH", months),
      ("BYSETPOS", positions),
    ]
    for (name, numbers) in lists {
      let values = numbers?.map { String($0) } ?? days.map { $0.encoded }
      if !values.isEmpty { parts.append(name + "=" + values.joined(separator: ",")) }
    }
    if weekStart != .monday { parts.append("WKST=" + weekStart.code) }
    return parts.joined(separator: ";")
  }
}

extension RecurrenceRule.Day {
  /// The day as it stands in a rule: `TU`, `-1SU`.
  var encoded: String { (ordinal == 0 ? "" : String(ordinal)) + weekday.code }
}

extension RecurrenceRule.Limit {
  /// The value of UNTIL.
  var encoded: String {
    switch self {
    case .date(let date): DateTime.encoded(date)
    case .local(let time): DateTime(time, on: .floating).encoded
    case .instant(let instant): DateTime(instant.wallTime, on: .utc).encoded
    }
  }
}

extension DateTime {
  /// A reading of a clock to the second (RFC 5545, section 3.3.5), up to the end of the year 6000.
  ///
  /// - Parameters:
  ///   - time: What the clock shows.
  ///   - clock: The clock.
  public init(_ time: WallTime, on clock: Clock) {
    let time = max(.firstOfDateTimes, min(time, .lastOfDateTimes))
    let secondOfDay = time.secondOfDay
    // A second of the day is always a time of day, so the fallback is never used.
    let timeOfDay = TimeOfDay(minutes: secondOfDay / 60) ?? .midnight
    self.init(CivilMinute(time.date, timeOfDay), second: secondOfDay % 60, on: clock)
  }
}

extension Property {
  /// A property such as `RRULE` whose value is a RECUR (RFC 5545, section 3.3.10).
  public static func recurrence(_ name: String, _ rule: RecurrenceRule) -> Property {
    Property(name, encodedValue: rule.encoded)
  }
}
