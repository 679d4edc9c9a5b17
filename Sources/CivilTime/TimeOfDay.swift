/// A time on the clock, in whole minutes since midnight; 24:00 is allowed as the end of a day.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0 to 1440.
  public var minutes: Int

  /// The time some minutes after midnight; nil outside 0 to 1440.
  public init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// The time at an hour and minute; nil where no clock shows it.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  private init(unchecked minutes: Int) {
    self.minutes = minutes
  }

  /// The start of the day, 00:00.
  public static let midnight = TimeOfDay(unchecked: 0)
  /// Twelve o'clock, 12:00.
  public static let midday = TimeOfDay(unchecked: 720)
  /// The end of the day, 24:00.
  public static let endOfDay = TimeOfDay(unchecked: 1440)

  /// The hour on a 24-hour clock, 0 to 24.
  public var hour: Int { minutes / 60 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// Whether one time comes before another.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}
