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
    /// The place of the cell.
    var place: Place
  }

  private var settings: [Cell] = []
  /// Whether one of the settings only makes sense with the month first.
  private(set) var hasMonthFirst = false

  /// Remembers a setting that is a date.
  mutating func add(_ setting: Cell, isFieldworkStart: Bool) {
    settings.append(setting)
    if SuspectDates.hasMonthFirst(setting.text) { hasMonthFirst = true }
    guard isFieldworkStart, let date = setting.date, date.weekday != .monday else { return }
    if SuspectDates.monthFirst(setting.text)?.weekday == .monday { hasMonthFirst = true }
  }

  /// The findings about the settings: where one setting makes sense only with the month first, every setting with two
  /// readings is asked about.
  var findings: [Finding] {
    guard hasMonthFirst else { return [] }
    return settings.compactMap { setting in
      guard let date = setting.date, let other = SuspectDates.monthFirst(setting.text) else {
        return nil
      }
      return SuspectDates.monthFirst(setting, read: date, other: other)
    }
  }

  /// The finding about a row of days.csv whose date lies far from the fieldwork week, or lies in the week only with
  /// the month first; nil for any other date.
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

  /// The fault of dates in another sheet that lie near the review only when the month is read first; nil for all
  /// other dates.
  ///
  /// `isDoubted` says whether another cell of the folder makes sense only with the month first.
  ///
  /// - Returns: The fault, which offers both readings; nil where there is nothing to doubt.
  static func fault(
    of text: String, read dates: ClosedRange<CivilDate>, near start: CivilDate?, isDoubted: Bool
  ) -> CellFault? {
    guard let other = monthsFirst(text), other != dates else { return nil }
    let isNear = start.map { start in
      (isUsual(other, near: start) && !isUsual(dates, near: start))
    }
    guard isDoubted || isNear == true else { return nil }
    return .eitherOrder(text, read: dates, other: other)
  }

  /// Whether dates lie between the commission and the months after the fieldwork, as the dates of a lead-in do.
  private static func isUsual(_ dates: ClosedRange<CivilDate>, near start: CivilDate) -> Bool {
    dates.lowerBound - start >= -120 && dates.upperBound - start <= 75
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
    CellFault.eitherOrder(cell.text, read: date...date, other: other...other)
      .finding(at: cell.place)
  }

  /// The date that three numbers with strokes mean with the month first, where both orders are possible and
  /// differ; nil for anything else.
  static func monthFirst(_ cell: String) -> CivilDate? {
    guard let (month, day, year) = numbers(cell), month != day, (1...12).contains(month),
      (1...12).contains(day)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The dates that a cell with one date or two means with the month first; nil for anything else.
  static func monthsFirst(_ cell: String) -> ClosedRange<CivilDate>? {
    let words = PlainText.typed(cell).split { $0 == " " || $0 == "-" || $0 == "–" }
      .filter { $0 != "to" && $0 != "until" }
    guard (1...2).contains(words.count) else { return nil }
    let dates = words.compactMap { word -> CivilDate? in
      guard let (month, day, year) = numbers(String(word)) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    guard dates.count == words.count, dates[0] <= dates[dates.count - 1] else { return nil }
    return dates[0]...dates[dates.count - 1]
  }

  /// Whether three numbers with strokes can only be a date with the month first: `2/13/2013`.
  static func hasMonthFirst(_ cell: String) -> Bool {
    guard let numbers = numbers(cell) else { return false }
    return (1...12).contains(numbers.first) && (13...31).contains(numbers.second)
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
