import CSVText
import CivilTime
import Findings

/// Dates of the settings and of days.csv that are read well and can hardly be meant so.
///
/// What follows from a wrong day shows in every other sheet, so it is said where the day stands.
struct SuspectDates {
  /// A cell with the date that was read in it.
  struct Cell {
    /// The cell as written.
    var text: String
    /// The date that was read; nil where there was none.
    var date: CivilDate?
    /// Where it stands.
    var place: Place
  }

  private var settings: [Cell] = []
  /// Whether one of the settings only makes sense with the month first.
  private(set) var hasMonthFirst = false

  /// Remembers a setting that is a date.
  mutating func add(_ setting: Cell, isFieldworkStart: Bool) {
    settings.append(setting)
    if let numbers = SuspectDates.numbers(setting.text), numbers.first <= 12,
      (13...31).contains(numbers.second)
    {
      hasMonthFirst = true
    }
    guard isFieldworkStart, let date = setting.date, date.weekday != .monday else { return }
    if SuspectDates.monthFirst(setting.text)?.weekday == .monday { hasMonthFirst = true }
  }

  /// What is to be said of the settings: where one of them only makes sense with the month first, all that
  /// can be read in both ways are asked about.
  var findings: [Finding] {
    guard hasMonthFirst else { return [] }
    return settings.compactMap { setting in
      guard let date = setting.date, let other = SuspectDates.monthFirst(setting.text) else {
        return nil
      }
      return SuspectDates.monthFirst(setting, read: date, other: other)
    }
  }

  /// What is to be said of a row of days.csv, and whether its day is left out.
  ///
  /// - Parameters:
  ///   - row: The cell with its date.
  ///   - start: The first day on site.
  static func finding(about row: Cell, near start: CivilDate) -> Finding? {
    guard let date = row.date else { return nil }
    if let other = monthFirst(row.text), (0...6).contains(other - start),
      !(-120...13).contains(date - start)
    {
      return monthFirst(row, read: date, other: other)
    }
    guard isFar(date, from: start) else { return nil }
    let mend =
      likely(date, near: start).map {
        "Write \"" + DateCell.write($0) + "\" if that was meant, or delete the row."
      } ?? "Correct the date, or delete the row."
    return Finding(
      .dayFarFromReview, at: row.place, text: row.text,
      "\(date.words) is far from the fieldwork week, which starts on \(start.words), "
        + "so the day is left out.",
      mend: mend)
  }

  /// What is to be said of a cell of another sheet, whose date only the other order brings near the review.
  ///
  /// - Parameters:
  ///   - cell: The cell with its date.
  ///   - start: The first day on site.
  ///   - span: The days before and after the first day on site in which such dates usually lie.
  static func finding(about cell: Cell, near start: CivilDate, within span: ClosedRange<Int>)
    -> Finding?
  {
    guard let date = cell.date, !span.contains(date - start), let other = monthFirst(cell.text),
      span.contains(other - start)
    else { return nil }
    return monthFirst(cell, read: date, other: other)
  }

  /// The day of the same name in the year that fits the review best; nil where no year brings it near.
  static func likely(_ date: CivilDate, near start: CivilDate) -> CivilDate? {
    let year = start.components.year
    let nearest = (year - 1...year + 1).compactMap {
      CivilDate(year: $0, month: date.components.month, day: date.components.day)
    }.min { abs($0 - start) < abs($1 - start) }
    return nearest.flatMap { isFar($0, from: start) ? nil : $0 }
  }

  /// Whether a day lies so far from the first day on site that its year is most likely wrong.
  static func isFar(_ date: CivilDate, from start: CivilDate) -> Bool {
    !(-300...180).contains(date - start)
  }

  private static func monthFirst(_ cell: Cell, read date: CivilDate, other: CivilDate) -> Finding {
    CellFault.eitherOrder(cell.text, read: date, other: other).finding(at: cell.place)
  }

  /// The date that three numbers with strokes mean with the month first, where both orders are possible and
  /// differ; nil for anything else.
  static func monthFirst(_ cell: String) -> CivilDate? {
    guard let (month, day, year) = numbers(cell), month != day, (1...12).contains(month),
      (1...12).contains(day)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The numbers of `2/4/2013`, with the year in full; nil for anything else.
  private static func numbers(_ cell: String) -> (first: Int, second: Int, year: Int)? {
    let word = PlainText.typed(cell).split(separator: " ").first ?? ""
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }),
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return (first, second, parts[2].utf8.count == 2 ? 2000 + year : year)
  }
}
