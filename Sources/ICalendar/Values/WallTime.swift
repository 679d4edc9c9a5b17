public import CivilTime

/// What a clock on the wall shows, to the second: a date and a time of day on no particular clock
/// (RFC 5545, section 3.3.5: FORM #1).
public struct WallTime: Sendable, Hashable, Comparable {
  /// Seconds since 00:00:00 on 1 January 1970, on the same clock.
  public var seconds: Int64

  /// The reading some seconds after 00:00:00 on 1 January 1970.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The start of a day.
  public init(_ date: CivilDate) {
    seconds = Int64(date.dayNumber) * 86_400
  }

  /// The date that the clock shows.
  public var date: CivilDate {
    CivilDate(dayNumber: Int(truncatingIfNeeded: floorQuotient(seconds, 86_400)))
  }

  /// Seconds since the start of that day, 0 to 86,399.
  public var secondOfDay: Int {
    Int(truncatingIfNeeded: seconds - floorQuotient(seconds, 86_400) * 86_400)
  }

  /// The reading some seconds later on the same clock.
  public static func + (time: WallTime, seconds: Int64) -> WallTime {
    WallTime(seconds: time.seconds + seconds)
  }

  /// Seconds from one reading to another on the same clock.
  public static func - (later: WallTime, earlier: WallTime) -> Int64 {
    later.seconds - earlier.seconds
  }

  /// Whether one reading comes before another.
  public static func < (left: WallTime, right: WallTime) -> Bool {
    left.seconds < right.seconds
  }
}

/// A moment, the same everywhere: seconds of UTC, leap seconds not counted (as POSIX counts them)
/// (RFC 5545, section 3.3.5: FORM #2).
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 00:00:00 UTC on 1 January 1970.
  public var seconds: Int64

  /// The moment some seconds after 00:00:00 UTC on 1 January 1970.
  ///
  /// - Parameter seconds: Seconds of UTC; negative before.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The moment at which a clock that runs on UTC shows a minute.
  ///
  /// - Parameter minute: What the clock shows.
  public init(_ minute: CivilMinute) {
    seconds = Int64(minute.minutes) * 60
  }

  /// What a clock that runs on UTC shows.
  public var wallTime: WallTime { WallTime(seconds: seconds) }

  /// The moment some seconds later.
  public static func + (instant: Instant, seconds: Int64) -> Instant {
    Instant(seconds: instant.seconds + seconds)
  }

  /// Seconds from one moment to another.
  public static func - (later: Instant, earlier: Instant) -> Int64 {
    later.seconds - earlier.seconds
  }

  /// Whether one moment comes before another.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }
}

extension DateTime {
  /// The reading of the zone's clock; a leap second reads as the second before it.
  public var wallTime: WallTime {
    WallTime(seconds: Int64(minute.minutes) * 60 + Int64(min(second, 59)))
  }
}

/// A quotient rounded down, also below zero.
func floorQuotient(_ value: Int64, _ divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
