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

  /// The clocks of the calendar that holds it.
  let zones: ZoneBook
  /// When the event begins.
  let start: CalendarTime
  /// The clock that the start is read from.
  let clock: ZoneBook.Clock
  /// How long it lasts.
  let length: Length

  /// What takes no time and begins at a moment: a cancellation that says no more than which time it takes away.
  init(at start: CalendarTime, _ zones: ZoneBook) {
    self.zones = zones
    self.start = start
    clock = zones.clock(of: start)
    length = .exact(0)
  }

  /// The times of a component; nil where it has no start that can be read.
  init?(_ component: Component, _ zones: ZoneBook) {
    guard let start = component.first("DTSTART")?.time else { return nil }
    self.zones = zones
    self.start = start
    clock = zones.clock(of: start)
    let end = component.first("DTEND")?.time.map { $0.read(beside: start) }
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

  /// About how many seconds the event lasts, with an error of at most a day.
  var seconds: Int64 {
    switch length {
    case .exact(let seconds): seconds
    case .nominal(let duration): Int64(duration.days) * 86_400 + duration.seconds
    }
  }

  /// The moment of another time of the component.
  func instant(of time: CalendarTime) -> Instant {
    zones.instant(of: time.read(beside: start))
  }

  /// When an occurrence that begins at a time has ended.
  func end(from time: WallTime, at start: Instant) -> Instant {
    switch length {
    case .exact(let seconds): start + seconds
    case .nominal(let duration) where duration.days == 0: start + duration.seconds
    case .nominal(let duration):
      zones.instant(time + Int64(duration.days) * 86_400, on: clock) + duration.seconds
    }
  }
}

extension CalendarTime {
  /// The time as it is meant beside the start of its event.
  ///
  /// A DTEND, EXDATE, RDATE or RECURRENCE-ID that names no clock beside a start that does is read from the start's
  /// clock: programs that leave the zone out there wrote the time by it.
  ///
  /// - Returns: The time, with the start's clock where it names none itself.
  func read(beside start: CalendarTime) -> CalendarTime {
    guard case .dateTime(var time) = self, time.clock == .floating,
      case .dateTime(let first) = start
    else { return self }
    time.clock = first.clock
    return .dateTime(time)
  }
}
