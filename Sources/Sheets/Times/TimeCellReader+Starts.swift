public import CivilTime
import ReviewModel

/// Cells that name one day or one moment: the timetable's `Day`, `Fixed when`.
extension TimeCellReader {
  /// Reads a cell that names one day: `Tue`, `Tue 5 Feb`, `05/02/2013`.
  ///
  /// - Parameter text: The text of the cell.
  /// - Returns: The date; nil with a fault, or without one where the cell is blank.
  public func readDay(_ text: String) -> CellReading<CivilDate> {
    read(text) { phrase, source throws(CellFault) in
      guard let days = phrase.days, phrase.hours == nil, phrase.stretchEnd == nil else {
        throw .notOneDay(source)
      }
      return try date(days, source)
    }
  }

  /// Reads a cell that names a start: `Tue 5 Feb 09:30`, `Tue 9.30am`, `2013-02-05 09:30`.
  ///
  /// - Parameter text: The text of the cell.
  /// - Returns: The start; nil with a fault, or without one where the cell is blank.
  public func readStart(_ text: String) -> CellReading<CivilMinute> {
    read(text) { phrase, source throws(CellFault) in
      guard let days = phrase.days, phrase.stretchEnd == nil, case .at(let clock)? = phrase.hours
      else { throw .incompleteStart(source) }
      let date = try date(days, source)
      let hours = week.clockHours(of: week.days.filter { $0.date == date })
      guard let time = clock.time(within: hours) else { throw .noSuchTime(source) }
      return CivilMinute(date, time)
    }
  }

  private func date(_ phrase: DayPhrase, _ source: String) throws(CellFault) -> CivilDate {
    switch phrase {
    case .weekdays(let weekday, let last) where weekday == last:
      let days = week.days(on: weekday)
      guard !days.isEmpty else {
        throw .weekdayNotInReview(source, name: weekday.name, extent: week.extent)
      }
      guard days.count == 1 else { throw .notOneDay(source) }
      return days[0].date
    case .dates(let date, let last) where date == last:
      return date
    default:
      throw .notOneDay(source)
    }
  }

  /// Reads a cell of one phrase.
  private func read<Value>(
    _ text: String, as value: (TimePhrase, String) throws(CellFault) -> Value
  ) -> CellReading<Value> {
    let cellText = CellText(text)
    guard !cellText.tokens.isEmpty else { return CellReading(nil) }
    var cursor = TokenCursor(cellText, 0..<cellText.tokens.count, week: week)
    let source = cellText.excerpt(0..<cellText.tokens.count)
    do throws(CellFault) {
      let phrases = TimeClause.distributed(try cursor.phrases(), inheriting: nil).phrases
      guard phrases.count == 1 else { throw .unreadableTime(source) }
      return CellReading(try value(phrases[0], source), faults: cursor.notes)
    } catch {
      return CellReading(nil, faults: cursor.notes + [error])
    }
  }
}
