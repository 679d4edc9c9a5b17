public import CivilTime
import Findings

/// Cells that hold a date or a range of dates, outside the review's days: settings, closed days.
///
/// Dates are day first, always: `4 Feb 2013`, `Mon 4 Feb 2013`, `04/02/2013`, `2013-02-04`, and the
/// number by which a spreadsheet stores one. Ranges are `1-5 Apr 2013` or `28 Mar to 12 Apr 2013`.
public enum DateCell {
  /// Reads a date.
  ///
  /// - Parameters:
  ///   - text: The text of the cell.
  ///   - anchor: Where a year is missing, the year nearest to this date is meant; nil to demand the year.
  /// - Returns: The date; nil with a fault, or without one where the cell is blank.
  public static func read(_ text: String, near anchor: CivilDate? = nil) -> CellReading<CivilDate> {
    let range = readRange(text, near: anchor)
    guard let dates = range.value else { return CellReading(nil, faults: range.faults) }
    guard dates.lowerBound == dates.upperBound else {
      let example = write(anchor ?? exampleMonday + 1)
      return CellReading(nil, faults: range.faults + [.notOneDay(text, example: example)])
    }
    return CellReading(dates.lowerBound, faults: range.faults)
  }

  /// The first day of the week that examples name where no date of the review is known: Monday 4 February 2013.
  static let exampleMonday = CivilDate(dayNumber: 15_740)

  /// Reads a range of dates, or a single one.
  ///
  /// - Parameters:
  ///   - text: The text of the cell.
  ///   - anchor: Where a year is missing, the year nearest to this date is meant; nil to demand the year.
  /// - Returns: The first and the last date; nil with a fault, or without one where the cell is blank.
  public static func readRange(_ text: String, near anchor: CivilDate? = nil)
    -> CellReading<ClosedRange<CivilDate>>
  {
    let reading = readDays(text, near: anchor)
    guard let fault = reading.faults.last, fault.code == .unreadableDate else { return reading }
    let likely = LikelyDate.date(text) { candidate in
      let dates = readDays(candidate, near: anchor)
      guard dates.faults.isEmpty, let value = dates.value else { return nil }
      return value.lowerBound == value.upperBound ? value.lowerBound : nil
    }
    let told = CellFault.unreadableDate(fault.text, likely: likely, near: anchor)
    return CellReading(nil, faults: reading.faults.dropLast() + [told])
  }

  private static func readDays(_ text: String, near anchor: CivilDate?)
    -> CellReading<ClosedRange<CivilDate>>
  {
    let cellText = CellText(text)
    guard !cellText.tokens.isEmpty else { return CellReading(nil) }
    let whole = 0..<cellText.tokens.count
    let source = cellText.excerpt(whole)
    var cursor = TokenCursor(cellText, whole, week: ReviewWeek(days: [], anchor: anchor))
    do throws(CellFault) {
      while cursor.word() == .filler { cursor.position += 1 }
      guard cursor.beginsDay() else { throw .unreadableDate(source) }
      let days = try cursor.days()
      cursor.skipMidnight()
      guard cursor.isAtEnd, case .dates(let first, let last) = days else {
        throw .unreadableDate(source)
      }
      return CellReading(first...last, faults: cursor.faults)
    } catch {
      let fault: CellFault = error.endsClause ? .unreadableDate(source) : error
      return CellReading(nil, faults: cursor.faults + [fault])
    }
  }

  /// A date as it fits a cell: `Mon 4 Feb 2013`.
  public static func write(_ date: CivilDate) -> String {
    let year = date.components.year
    return (1900...2199).contains(year) ? date.shortWords + " " + String(year) : date.iso
  }

  /// A range of dates as it fits a cell: `Mon 1 Apr 2013 to Fri 5 Apr 2013`, or one date.
  public static func write(_ dates: ClosedRange<CivilDate>) -> String {
    if dates.lowerBound == dates.upperBound { return write(dates.lowerBound) }
    return write(dates.lowerBound) + " to " + write(dates.upperBound)
  }
}

extension TokenCursor {
  /// Passes over the `00:00:00` that databases and spreadsheets add to a date.
  fileprivate mutating func skipMidnight() {
    var probe = self
    let clock = try? probe.clock()
    if let clock, let time = clock.asWritten, time == .midnight { self = probe }
  }
}
