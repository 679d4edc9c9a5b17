import CivilTime

/// One phrase of a cell: some days and some hours on them, not yet looked up in the review.
struct TimePhrase {
  /// The days; nil where only hours were given.
  var days: DayPhrase?
  /// The hours; nil for the whole of each day.
  var hours: HoursPhrase?
  /// The last day and hour of one long stretch that begins with ``days`` and ``hours``.
  var stretchEnd: (day: DayPhrase, hours: HoursPhrase?)?
  /// The positions of the phrase's tokens.
  var range: Range<Int>
  /// Whether the hours stood before the days.
  var leadsWithHours = false
  /// Whether the whole of its days was asked for: `all day Tue`.
  var isWholeDay = false
  /// The day up to which its days run; nil where `until` is not what bounds them.
  var lastDay: DayPhrase?
  /// On which side of a day its days lie, where one day bounds them: `from`, `after`, `until` or `before`.
  var bound: TimeWord?
  /// The positions of the tokens of its days; empty where only hours were given.
  var dayRange: Range<Int>
}

/// Which days are meant.
enum DayPhrase: Hashable {
  /// Every day of the review.
  case every
  /// The days from one weekday to another; the same twice for a single one.
  case weekdays(Weekday, Weekday)
  /// The days from one date to another; the same twice for a single one.
  case dates(CivilDate, CivilDate)

  /// Whether the phrase names one day rather than a range.
  var isSingle: Bool {
    switch self {
    case .every: false
    case .weekdays(let first, let last): first == last
    case .dates(let first, let last): first == last
    }
  }
}

/// Which hours of a day are meant.
enum HoursPhrase: Hashable {
  /// The morning or the afternoon.
  case half(DayHalf)
  /// From a time to the end of the day.
  case after(ClockReading)
  /// From the start of the day to a time.
  case before(ClockReading)
  /// From one time to another.
  case between(ClockReading, ClockReading)
  /// One time alone: a start, never a window.
  case at(ClockReading)
}

extension HoursPhrase {
  /// The hours as far as others allow: `pm` and `from 3`, `after 10` and `before 3`; nil where the two
  /// are no limits of each other.
  func limited(by other: HoursPhrase) -> HoursPhrase? {
    switch (self, other) {
    case (.half(let half), .after(let clock)):
      guard let start = clock.settled(in: half) else { return nil }
      return half == .pm ? .after(start) : .between(start, ClockReading(.midday))
    case (.half(let half), .before(let clock)):
      guard let end = clock.settled(in: half) else { return nil }
      return half == .am ? .before(end) : .between(ClockReading(.midday), end)
    case (.half(let half), .between(let first, let last)):
      guard let start = first.settled(in: half), let end = last.settled(in: half) else {
        return nil
      }
      return .between(start, end)
    case (.half(let half), .at(let clock)):
      return clock.settled(in: half).map { .at($0) }
    case (.after(let first), .before(let last)):
      return .between(first, last)
    default:
      return nil
    }
  }
}

extension ClockReading {
  /// The time in one half of the day; nil where it is written as a time of the other half.
  fileprivate func settled(in wanted: DayHalf) -> ClockReading? {
    guard isOpen || asWritten == .midday else {
      let isMorning = asWritten.map { $0 < .midday }
      return isMorning == (wanted == .am) ? self : nil
    }
    if asWritten == .midday { return self }
    return time(in: wanted).map { ClockReading($0) }
  }
}

/// Where `only` stands beside the times that it limits others to.
enum OnlyPlace: Hashable {
  /// `only Tue am`
  case before
  /// `Tue am only`
  case behind
}

/// What the word before some phrases makes of them.
enum ClauseKind: Hashable {
  /// The only times that are possible.
  case windows
  /// Times that are taken away.
  case excluded
  /// Times that are wished for.
  case preferred
  /// Times about which nobody was asked.
  case unasked
  /// Times given back out of those that the clause before takes away: `away Mon-Wed except Tue`.
  case restored

  /// Whether times outside of the review do no harm: to take them away, or not to know about them, changes nothing.
  var isHarmless: Bool { self == .excluded || self == .unasked }
}
