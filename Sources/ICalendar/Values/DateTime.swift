public import CivilTime

/// A DATE-TIME: a reading of a clock, and which clock (RFC 5545, section 3.3.5).
public struct DateTime: Sendable, Hashable {
  /// The clock that a time is read from: the three forms of RFC 5545, section 3.3.5.
  public enum Clock: Sendable, Hashable {
    /// Whatever clock the reader has: form 1, "floating".
    case floating
    /// Coordinated universal time: form 2, written with a `Z`.
    case utc
    /// The clock of a time zone, by the name that its VTIMEZONE bears: form 3, written with `TZID`.
    case zone(String)
  }

  /// The date and time of day that the clock shows (RFC 5545, section 3.3.5).
  public var minute: CivilMinute
  /// The second of that minute, 0 to 60 (RFC 5545, section 3.3.12, allows leap seconds).
  public var second: Int
  /// The clock (RFC 5545, section 3.3.5).
  public var clock: Clock

  /// A reading of a clock (RFC 5545, section 3.3.5).
  public init(_ minute: CivilMinute, second: Int = 0, on clock: Clock) {
    precondition((0...60).contains(second), "A second lies between 0 and 60.")
    self.minute = minute
    self.second = second
    self.clock = clock
  }

  /// The value as written: `20130205T093000`, with a `Z` in UTC (RFC 5545, section 3.3.5).
  public var encoded: String {
    let time = minute.time
    let digits =
      DateTime.encoded(minute.date) + "T" + padded(time.hour, to: 2) + padded(time.minute, to: 2)
      + padded(second, to: 2)
    return clock == .utc ? digits + "Z" : digits
  }

  /// A DATE as written: `20130205` (RFC 5545, section 3.3.4).
  public static func encoded(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return padded(year, to: 4) + padded(month, to: 2) + padded(day, to: 2)
  }
}
