public import CivilTime

/// A rule for when something happens again: a RECUR value (RFC 5545, section 3.3.10).
public struct RecurrenceRule: Sendable, Hashable {
  /// The length of the periods in which the rule counts (RFC 5545, section 3.3.10: FREQ).
  public enum Frequency: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// By the second.
    case secondly
    /// By the minute.
    case minutely
    /// By the hour.
    case hourly
    /// By the day.
    case daily
    /// By the week.
    case weekly
    /// By the month.
    case monthly
    /// By the year.
    case yearly

    /// Whether one is shorter than another.
    public static func < (left: Frequency, right: Frequency) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What ends the rule (RFC 5545, section 3.3.10: COUNT, UNTIL).
  public enum Ending: Sendable, Hashable {
    /// Nothing.
    case never
    /// The number of times that it has applied (COUNT).
    case count(Int)
    /// The last time at which it may apply, in either form (UNTIL).
    case until(Limit)
  }

  /// The value of UNTIL: the last moment, the last time on the event's clock, or the last day
  /// (RFC 5545, section 3.3.10: UNTIL).
  public enum Limit: Sendable, Hashable {
    /// A moment: the form with a `Z`.
    case instant(Instant)
    /// A time on the event's own clock: the form without.
    case local(WallTime)
    /// A whole day.
    case date(CivilDate)
  }

  /// A weekday, or only its *n*th in the month or year (RFC 5545, section 3.3.10: BYDAY).
  public struct Day: Sendable, Hashable {
    /// The weekday (RFC 5545, section 3.3.10: BYDAY).
    public var weekday: Weekday
    /// Which of them: 2 the second, -1 the last; 0 every one (RFC 5545, section 3.3.10: BYDAY).
    public var ordinal: Int

    /// A weekday, or only its *n*th (RFC 5545, section 3.3.10: BYDAY).
    public init(_ weekday: Weekday, ordinal: Int = 0) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  /// The length of its periods (RFC 5545, section 3.3.10: FREQ).
  public var frequency: Frequency
  /// How many periods lie from one that applies to the next, at least 1 (RFC 5545, section 3.3.10: INTERVAL).
  public var interval = 1
  /// What ends it (RFC 5545, section 3.3.10: COUNT, UNTIL).
  public var ending = Ending.never
  /// Seconds of the minute, 0 to 60; 60 counts as 59 (RFC 5545, section 3.3.10: BYSECOND).
  public var seconds: [Int] = []
  /// Minutes of the hour, 0 to 59 (RFC 5545, section 3.3.10: BYMINUTE).
  public var minutes: [Int] = []
  /// Hours of the day, 0 to 23 (RFC 5545, section 3.3.10: BYHOUR).
  public var hours: [Int] = []
  /// Days of the week (RFC 5545, section 3.3.10: BYDAY).
  public var days: [Day] = []
  /// Days of the month, 1 to 31, or -1 to -31 from its end (RFC 5545, section 3.3.10: BYMONTHDAY).
  public var monthDays: [Int] = []
  /// Days of the year, 1 to 366, or -1 to -366 from its end (RFC 5545, section 3.3.10: BYYEARDAY).
  public var yearDays: [Int] = []
  /// Weeks of the year by ISO 8601, 1 to 53, or -1 to -53 from its end (RFC 5545, section 3.3.10: BYWEEKNO).
  public var weeks: [Int] = []
  /// Months, 1 to 12 (RFC 5545, section 3.3.10: BYMONTH).
  public var months: [Int] = []
  /// Which of the times of one period apply, 1 to 366, or from the end (RFC 5545, section 3.3.10: BYSETPOS).
  public var positions: [Int] = []
  /// The day on which weeks begin (RFC 5545, section 3.3.10: WKST).
  public var weekStart = Weekday.monday

  /// A rule that applies in every period (RFC 5545, section 3.3.10).
  public init(_ frequency: Frequency) {
    self.frequency = frequency
  }
}
