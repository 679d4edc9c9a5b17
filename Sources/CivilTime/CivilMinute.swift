/// A minute on the local wall clock: a date and a time of day, with no time zone.
///
/// A minute is a reading of a clock, never an instant: the zone is attached when a calendar is written, so that
/// planning a week in June and a week in February is the same arithmetic.
public struct CivilMinute: Sendable, Hashable, Comparable {
  /// Minutes since 00:00 on 1 January 1970, on the same wall clock.
  public var minutes: Int

  /// The minute some minutes after 00:00 on 1 January 1970.
  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// A time on a date; 24:00 is the first minute of the next day.
  public init(_ date: CivilDate, _ time: TimeOfDay) {
    minutes = date.dayNumber * 1440 + time.minutes
  }

  /// The date.
  public var date: CivilDate {
    CivilDate(dayNumber: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)
  }

  /// The time of day, 00:00 to 23:59.
  public var time: TimeOfDay {
    // The remainder is within 0..<1440 by construction of `date`, so a time always exists.
    TimeOfDay(minutes: minutes - date.dayNumber * 1440) ?? .midnight
  }

  /// The minute some minutes later.
  public static func + (minute: CivilMinute, count: Int) -> CivilMinute {
    CivilMinute(minutes: minute.minutes + count)
  }

  /// The minute some minutes earlier.
  public static func - (minute: CivilMinute, count: Int) -> CivilMinute {
    CivilMinute(minutes: minute.minutes - count)
  }

  /// The number of minutes from one reading to another.
  public static func - (later: CivilMinute, earlier: CivilMinute) -> Int {
    later.minutes - earlier.minutes
  }

  /// Whether one reading comes before another.
  public static func < (left: CivilMinute, right: CivilMinute) -> Bool {
    left.minutes < right.minutes
  }
}
