import CivilTime

/// When a component begins and how long it lasts: DTSTART with DTEND or DURATION (RFC 5545, sections 3.6.1
/// and 3.8.2).
struct ComponentTimes {
  /// How long each of its occurrences lasts.
  enum Length {
    /// Exact seconds: DTEND (RFC 5545, section 3.8.5.3: "the same exact duration").
    case exact(Int64)
    /// Days as the clock makes them, and seconds: DURATION, and whole days.
    case nominal(NominalDuration)
  }

  /// When it begins.
  let start: CalendarTime
  /// The clock that the start is read from.
  let clock: ZoneBook.Clock
  /// How long it lasts.
  let length: Length

  /// The times of a component; nil where it has no start that can be read.
  init?(_ component: Component, _ zones: ZoneBook) {
    guard let start = component.first("DTSTART")?.time else { return nil }
    self.start = start
    clock = zones.clock(of: start)
    let end = component.first("DTEND")?.time
    let duration = component.first("DURATION")?.duration
    switch (start, end, duration) {
    case (.date(let first), .date(let last)?, _):
      // A day that ends when it begins is meant to be a day: many programs write it so.
      length = .nominal(NominalDuration(days: max(1, last - first)))
    case (_, let end?, _):
      length = .exact(max(0, zones.instant(of: end) - zones.instant(of: start)))
    case (_, nil, let duration?):
      length = .nominal(duration.isPositive ? duration : NominalDuration())
    case (.date, nil, nil): length = .nominal(NominalDuration(days: 1))
    case (.dateTime, nil, nil): length = .exact(0)
    }
  }

  /// About how many seconds it lasts, at most a day more or less than it does.
  var seconds: Int64 {
    switch length {
    case .exact(let seconds): seconds
    case .nominal(let duration): Int64(duration.days) * 86_400 + duration.seconds
    }
  }

  /// When an occurrence that begins at a time has ended.
  func end(from time: WallTime, at start: Instant, _ zones: ZoneBook) -> Instant {
    switch length {
    case .exact(let seconds): start + seconds
    case .nominal(let duration) where duration.days == 0: start + duration.seconds
    case .nominal(let duration):
      zones.instant(time + Int64(duration.days) * 86_400, on: clock) + duration.seconds
    }
  }
}
