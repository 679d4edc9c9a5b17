import CivilTime
import ReviewModel

/// One span over several days: `Mon 1 Feb 08:00 to Wed 3 Feb 12:00`, `Mon pm to Wed am`.
extension TimePhraseResolver {
  /// The span from a moment of one day to a moment of another; nil for any other phrase.
  ///
  /// - Throws: A fault that quotes the phrase where one of its days or times does not exist, or the span ends
  ///   before it begins.
  func stretch(_ phrase: TimePhrase, _ source: PhraseSource) throws(CellFault) -> TimeSpan? {
    guard let days = phrase.days else { return nil }
    if let last = phrase.stretchEnd {
      return try stretch(from: (days, phrase.hours), to: last, source)
    }
    // Days of the clause before do not make a stretch of an hour: "2-4 Feb, not 3".
    if case .at? = phrase.hours, !phrase.dayRange.isEmpty, let first = days.first,
      let last = days.last, first != last
    {
      // "Mon 1 Feb to Wed 3 Feb 12:00": the time belongs to the last day.
      return try stretch(from: (first, nil), to: (last, phrase.hours), source)
    }
    if case .dates(let first, let last) = days, first < last,
      week.days(from: first, through: last).isEmpty
    {
      // None of the dates is a day of the review, so there are no hours to tell the days apart.
      return TimeSpan(from: CivilMinute(first, .midnight), to: CivilMinute(last, .endOfDay))
    }
    return nil
  }

  private func stretch(
    from first: (day: DayPhrase, hours: HoursPhrase?),
    to last: (day: DayPhrase, hours: HoursPhrase?),
    _ source: PhraseSource
  ) throws(CellFault) -> TimeSpan {
    let startDay = try day(first.day, source)
    let endDay = try day(last.day, source)
    let start: CivilMinute
    if case .at(let clock)? = first.hours {
      start = CivilMinute(startDay.date, try time(clock, on: startDay, source))
    } else {
      start = try span(first.hours, on: startDay, source).start
    }
    let end: CivilMinute
    if case .at(let clock)? = last.hours {
      // "To Wednesday midnight" is the end of Wednesday; "to Wed 00:00" says what it says.
      let time = clock.isSpokenMidnight ? .endOfDay : try time(clock, on: endDay, source)
      end = CivilMinute(endDay.date, time)
    } else {
      end = try span(last.hours, on: endDay, source).end
    }
    if start == end { throw .emptyRange(source.text) }
    guard start < end else {
      throw .endsBeforeItBegins(source.text, likely: words(end) + " to " + words(start))
    }
    return TimeSpan(from: start, to: end)
  }

  private func day(_ phrase: DayPhrase, _ source: PhraseSource) throws(CellFault) -> WorkingDay {
    let days = try days(phrase, source)
    guard days.count == 1 else { throw .notOneDay(source.text, example: TimeExamples(week).date) }
    return days[0]
  }

  private func time(_ clock: ClockReading, on day: WorkingDay, _ source: PhraseSource)
    throws(CellFault) -> TimeOfDay
  {
    try clock.time(within: week.clockHours(of: [day]), source.text)
  }

  private func span(_ hours: HoursPhrase?, on day: WorkingDay, _ source: PhraseSource)
    throws(CellFault) -> TimeSpan
  {
    try HoursOfDay(hours, within: week.clockHours(of: [day]), source).span(on: day)
  }

  private func words(_ minute: CivilMinute) -> String {
    week.words(for: minute.date) + " " + minute.time.iso
  }
}

extension DayPhrase {
  /// The first of its days; nil where it names none.
  fileprivate var first: DayPhrase? {
    switch self {
    case .every: nil
    case .weekdays(let first, _): .weekdays(first, first)
    case .dates(let first, _): .dates(first, first)
    }
  }

  /// The last of its days; nil where it names none.
  fileprivate var last: DayPhrase? {
    switch self {
    case .every: nil
    case .weekdays(_, let last): .weekdays(last, last)
    case .dates(_, let last): .dates(last, last)
    }
  }
}
