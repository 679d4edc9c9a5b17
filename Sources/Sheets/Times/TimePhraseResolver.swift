import CivilTime
import ReviewModel

/// Looks phrases up in the review: which dates, and which minutes of them, they mean.
struct TimePhraseResolver {
  private let week: ReviewWeek
  /// What is remarkable about the phrases resolved so far.
  private(set) var remarks: [CellFault] = []

  init(_ week: ReviewWeek) {
    self.week = week
  }

  /// The spans of a phrase, one a day, in order of date.
  ///
  /// - Parameters:
  ///   - phrase: The phrase.
  ///   - text: Its text as written.
  ///   - kind: What the clause makes of it.
  mutating func spans(of phrase: TimePhrase, text: String, kind: ClauseKind) throws(CellFault)
    -> [TimeSpan]
  {
    if let stretch = try stretch(phrase, text: text) {
      remarkOnStretch(stretch, text: text, isHarmless: kind == .excluded)
      return [stretch]
    }
    let days = try workingDays(phrase.days ?? .every, text: text)
    let hours = try hours(phrase.hours, on: days, text: text)
    let spans = days.map { hours.span(within: week.hours(on: $0.date), of: $0) }
    let pairs = zip(days, spans).map { $0 }
    let useful = pairs.filter { $0.0.hours.overlaps($0.1) && week.day(on: $0.0.date) != nil }
    // "After 15:00" passes over a day that ends at 14:00, unless that leaves nothing at all.
    let isGeneral = phrase.days == nil || phrase.days == .every
    let kept = isGeneral && !useful.isEmpty ? useful : pairs
    remark(on: kept, text: text, isGeneral: isGeneral, isHarmless: kind == .excluded)
    return kept.map { $0.1 }
  }

  // MARK: Days

  private func workingDays(_ phrase: DayPhrase, text: String) throws(CellFault) -> [WorkingDay] {
    switch phrase {
    case .every:
      return week.days
    case .weekdays(let first, let last):
      let days = first == last ? week.days(on: first) : week.days(from: first, through: last)
      guard !days.isEmpty else {
        let name = first == last ? first.name : first.name + " to " + last.name
        throw .weekdayNotInReview(text, name: name, extent: week.extent)
      }
      return days
    case .dates(let first, let last):
      let days = week.days.filter {
        (first...last).contains($0.date) && week.day(on: $0.date) == $0
      }
      if !days.isEmpty { return days.sorted { $0.date < $1.date } }
      return [WorkingDay(date: first, start: .midnight, end: .endOfDay)]
    }
  }

  // MARK: Hours

  private enum Hours {
    case whole
    case after(TimeOfDay)
    case before(TimeOfDay)
    case between(TimeOfDay, TimeOfDay)

    /// The span on one day: its working hours limit an open end, unless the time lies beyond them.
    func span(within hours: TimeSpan, of day: WorkingDay) -> TimeSpan {
      let midnight = CivilMinute(day.date, .midnight)
      switch self {
      case .whole:
        return hours
      case .after(let time):
        let start = max(midnight + time.minutes, hours.start)
        return TimeSpan(from: start, to: start < hours.end ? hours.end : midnight + 1440)
      case .before(let time):
        let end = min(midnight + time.minutes, hours.end)
        return TimeSpan(from: hours.start < end ? hours.start : midnight, to: end)
      case .between(let start, let end):
        return TimeSpan(from: midnight + start.minutes, to: midnight + end.minutes)
      }
    }
  }

  private func hours(_ phrase: HoursPhrase?, on days: [WorkingDay], text: String) throws(CellFault)
    -> Hours
  {
    let hours = week.clockHours(of: days)
    switch phrase {
    case nil: return .whole
    case .half(.am)?: return .before(.midday)
    case .half(.pm)?: return .after(.midday)
    case .after(let clock)?: return .after(try time(clock, within: hours, text: text))
    case .before(let clock)?: return .before(try time(clock, within: hours, text: text))
    case .at(let clock)?:
      throw .startWithoutEnd(text, start: try time(clock, within: hours, text: text))
    case .between(let first, let last)?:
      return try between(first, last, within: hours, text: text)
    }
  }

  private func time(_ clock: ClockReading, within hours: ClosedRange<TimeOfDay>, text: String)
    throws(CellFault) -> TimeOfDay
  {
    guard let time = clock.time(within: hours) else { throw .noSuchTime(text) }
    return time
  }

  private func between(
    _ first: ClockReading, _ last: ClockReading, within hours: ClosedRange<TimeOfDay>, text: String
  ) throws(CellFault) -> Hours {
    let times = try ClockRange.times(first, last, within: hours, text: text)
    return .between(times.lowerBound, times.upperBound)
  }

  // MARK: Stretches

  /// One span from a moment of one day to a moment of another; nil where the phrase is not of that kind.
  private func stretch(_ phrase: TimePhrase, text: String) throws(CellFault) -> TimeSpan? {
    var first = phrase.days
    var firstHours = phrase.hours
    var last = phrase.stretchEnd
    if last == nil, case .at? = phrase.hours, let days = phrase.days, !days.isSingle {
      // "Mon 1 Feb to Wed 3 Feb 12:00": the time belongs to the last day.
      (first, last) = (days.first, (days.last, phrase.hours))
      firstHours = nil
    }
    if last == nil, case .dates(let start, let end)? = phrase.days, start < end,
      !week.days.contains(where: { (start...end).contains($0.date) })
    {
      // None of the dates is a day of the review, so there are no hours to tell the days apart.
      return TimeSpan(
        from: CivilMinute(start, .midnight), to: CivilMinute(end, .endOfDay))
    }
    guard let first, let last else { return nil }
    let startDay = try day(first, text: text)
    let endDay = try day(last.day, text: text)
    let start: CivilMinute
    if case .at(let clock)? = firstHours {
      start = try minute(clock, on: startDay, isEnd: false, text: text)
    } else {
      start = try hours(firstHours, on: [startDay], text: text)
        .span(within: startDay.hours, of: startDay).start
    }
    let end: CivilMinute
    if case .at(let clock)? = last.hours {
      end = try minute(clock, on: endDay, isEnd: true, text: text)
    } else {
      end = try hours(last.hours, on: [endDay], text: text).span(within: endDay.hours, of: endDay)
        .end
    }
    guard start < end else {
      if start == end { throw .emptyRange(text) }
      throw .endsBeforeItBegins(text, likely: moment(end) + " to " + moment(start))
    }
    return TimeSpan(from: start, to: end)
  }

  private func day(_ phrase: DayPhrase, text: String) throws(CellFault) -> WorkingDay {
    let days = try workingDays(phrase, text: text)
    guard days.count == 1 else { throw .notOneDay(text) }
    return days[0]
  }

  private func minute(_ clock: ClockReading, on day: WorkingDay, isEnd: Bool, text: String)
    throws(CellFault) -> CivilMinute
  {
    if isEnd, clock.isSpokenMidnight { return CivilMinute(day.date, .endOfDay) }
    let time = try time(clock, within: week.clockHours(of: [day]), text: text)
    return CivilMinute(day.date, time)
  }

  private func moment(_ minute: CivilMinute) -> String {
    week.words(for: minute.date) + " " + minute.time.iso
  }

  // MARK: Remarks

  private mutating func remark(
    on spans: [(WorkingDay, TimeSpan)], text: String, isGeneral: Bool, isHarmless: Bool
  ) {
    for (day, span) in spans {
      if week.day(on: day.date) == nil {
        remarks.append(
          .dateOutsideReview(text, extent: week.extent, isHarmless: isHarmless))
      } else if !day.hours.overlaps(span) {
        remarks.append(.outsideHours(text, hours: day.hours, isHarmless: isHarmless))
      } else if !day.hours.contains(span), !isGeneral, !isHarmless {
        remarks.append(.partlyOutsideHours(text, hours: day.hours))
      } else {
        continue
      }
      // One remark a phrase is enough.
      return
    }
  }

  private mutating func remarkOnStretch(_ span: TimeSpan, text: String, isHarmless: Bool) {
    guard !week.days.contains(where: { $0.hours.overlaps(span) }) else { return }
    remarks.append(.dateOutsideReview(text, extent: week.extent, isHarmless: isHarmless))
  }
}

extension DayPhrase {
  /// The first of its days.
  var first: DayPhrase {
    switch self {
    case .every: self
    case .weekdays(let first, _): .weekdays(first, first)
    case .dates(let first, _): .dates(first, first)
    }
  }

  /// The last of its days.
  var last: DayPhrase {
    switch self {
    case .every: self
    case .weekdays(_, let last): .weekdays(last, last)
    case .dates(_, let last): .dates(last, last)
    }
  }
}
