import CivilTime

/// One phrase of a cell: some days and some hours on them, not yet looked up in the review.
struct TimePhrase {
  /// The days; nil where only hours were given.
  var days: DayPhrase?
  /// The hours; nil for the whole of each day.
  var hours: HoursPhrase?
  /// The last day and hour of one long stretch that begins with ``days`` and ``hours``.
  var stretchEnd: (day: DayPhrase, hours: HoursPhrase?)?
  /// Where it stood: positions of tokens.
  var range: Range<Int>
  /// Where its days stood; empty where only hours were given.
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

  /// Whether it names one day rather than a range.
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

  /// Whether times outside of the review do no harm: to take them away, or not to know about them, changes nothing.
  var isHarmless: Bool { self == .excluded || self == .unasked }
}
