public import CivilTime
import Findings
import ReviewModel

/// Cells that name one day or one moment: the timetable's `Day`, `Fixed when`.
extension TimeCellReader {
  /// Reads a cell that names one day: `Tue`, `Tue 5 Feb`, `05/02/2013`.
  ///
  /// - Parameter text: The text of the cell.
  /// - Returns: The date; nil with a fault, or without one where the cell is blank.
  public func readDay(_ text: String) -> CellReading<CivilDate> {
    let refused = { [week] (text: String) in
      CellFault.notOneDay(text, example: TimeExamples(week).date)
    }
    let reading = read(text, refused: refused) { phrase, source throws(CellFault) in
      guard let days = phrase.days, phrase.hours == nil, phrase.stretchEnd == nil else {
        throw .notOneDay(source.text, example: TimeExamples(week).date)
      }
      let date = try date(days, source)
      return (date, week.day(on: date) == nil ? outside(date, time: "", source) : nil)
    }
    return CellReading(reading.value, faults: reading.faults.map { withLikelyDays($0, in: text) })
  }

  /// Reads a cell that names a start: `Tue 5 Feb 09:30`, `Tue 9.30am`, `2013-02-05 09:30`.
  ///
  /// - Parameter text: The text of the cell.
  /// - Returns: The start; nil with a fault, or without one where the cell is blank.
  public func readStart(_ text: String) -> CellReading<CivilMinute> {
    let refused = { [week] (text: String) in
      CellFault.incompleteStart(text, examples: TimeExamples(week))
    }
    return read(text, refused: refused) { phrase, source throws(CellFault) in
      guard let days = phrase.days, phrase.stretchEnd == nil, case .at(let clock)? = phrase.hours
      else { throw incompleteStart(phrase, source) }
      let date = try date(days, source)
      let day = week.day(on: date)
      let hours = week.clockHours(of: day.map { [$0] } ?? week.days)
      let start = CivilMinute(date, try clock.time(within: hours, source.text))
      return (start, remark(onStart: start, of: day, source))
    }
  }

  /// The fault of a cell that is no day and one time, with the start of the hours that it names: `Tue 9-10`.
  private func incompleteStart(_ phrase: TimePhrase, _ source: PhraseSource) -> CellFault {
    var fault = CellFault.incompleteStart(source.text, examples: TimeExamples(week))
    guard phrase.stretchEnd == nil, let date = phrase.days.flatMap({ week.onlyDate(of: $0) }),
      let day = week.day(on: date), case .between(let first, let last)? = phrase.hours,
      case .certain(let start, _)? = ClockRange(
        first, last, within: week.clockHours(of: [day]))
    else { return fault }
    fault.mend = "Write \"" + week.words(for: date) + " " + start.iso + "\"."
    return fault
  }

  private func remark(onStart start: CivilMinute, of day: WorkingDay?, _ source: PhraseSource)
    -> CellFault?
  {
    guard let day else {
      return outside(start.date, time: " " + start.time.iso, source)
    }
    let minute = TimeSpan(from: start, minutes: 1)
    if day.longHours.contains(minute) { return nil }
    return .outsideHours(
      source.text, hours: day.hours, afternoon: nil, isHarmless: false)
  }

  /// The fault of a date that is no day of the review, with the day that another year makes of the date.
  private func outside(_ date: CivilDate, time: String, _ source: PhraseSource) -> CellFault {
    guard let likely = week.day(likeThatOf: date) else {
      return .dateOutsideReview(
        source.text, extent: week.extent,
        likely: likelyDay(besides: date).map { week.words(for: $0) + time }, isHarmless: false)
    }
    return .anotherYear(
      source.text, year: date.components.year, likely: week.words(for: likely) + time,
      isHarmless: false)
  }

  private func date(_ phrase: DayPhrase, _ source: PhraseSource) throws(CellFault) -> CivilDate {
    switch phrase {
    case .weekdays(let weekday, let last) where weekday == last:
      let days = week.days(on: weekday)
      guard !days.isEmpty else {
        throw .weekdayNotInReview(source.text, name: weekday.name, extent: week.extent)
      }
      guard days.count == 1 else { throw .notOneDay(source.text, example: TimeExamples(week).date) }
      return days[0].date
    case .dates(let date, let last) where date == last:
      return date
    default:
      throw .notOneDay(source.text, example: TimeExamples(week).date)
    }
  }

  /// Reads a cell of one phrase.
  private func read<Value>(
    _ text: String, refused: (String) -> CellFault,
    as value: (TimePhrase, PhraseSource) throws(CellFault) -> (value: Value, remark: CellFault?)
  ) -> CellReading<Value> {
    let cellText = CellText(text)
    let whole = 0..<cellText.tokens.count
    guard !whole.isEmpty else { return CellReading(nil) }
    var cursor = TokenCursor(cellText, whole, week: week)
    let phrases = TimeClause.distributed(cursor.phrases(), inheriting: nil).phrases
    if cursor.faults.contains(where: { $0.severity == .error }) {
      // Advice about windows is of no use where one day or one start is wanted.
      return CellReading(
        nil,
        faults: cursor.faults.map { $0.endsClause ? refused(cellText.excerpt(whole)) : $0 })
    }
    let source = PhraseSource(TimePhrase(range: whole, dayRange: 0..<0), in: cellText)
    do throws(CellFault) {
      guard phrases.count == 1 else { throw refused(source.text) }
      let (value, remark) = try value(phrases[0], source)
      return CellReading(value, faults: cursor.faults + [remark].compactMap { $0 })
    } catch {
      return CellReading(nil, faults: cursor.faults + [error])
    }
  }
}
