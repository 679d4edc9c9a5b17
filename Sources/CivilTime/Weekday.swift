/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  /// Monday.
  case monday
  /// Tuesday.
  case tuesday
  /// Wednesday.
  case wednesday
  /// Thursday.
  case thursday
  /// Friday.
  case friday
  /// Saturday.
  case saturday
  /// Sunday.
  case sunday

  /// The name in full: `Tuesday`.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The first three letters: `Tue`.
  public var shortName: String {
    String(name.prefix(3))
  }

  /// Whether the day is Saturday or Sunday.
  public var isWeekend: Bool {
    self == .saturday || self == .sunday
  }
}
