import CivilTime
import ReviewModel

/// A date as written, some parts of which may be missing.
struct WrittenDate {
  /// The weekday before it.
  var weekday: Weekday?
  /// The day of the month.
  var day: Int
  /// 1 to 12; nil in the `1` of `1-5 Apr`.
  var month: Int?
  /// The year in full.
  var year: Int?
  /// The text as written.
  var text: String
  /// The hours it may have been before a spreadsheet took them for a date: 9 and 12 for `09-Dec`.
  var changedTime: (ClockReading, ClockReading)?

  /// The date that is meant, in the year that fits the review's week, or that fits the date written beside this
  /// one.
  ///
  /// - Throws: A fault where the year cannot be known, the day does not exist, or its weekday is another.
  func date(in week: ReviewWeek, near anchor: CivilDate? = nil) throws(CellFault) -> CivilDate {
    guard let month else { throw .unreadableDate(text) }
    guard (1...12).contains(month), day >= 1 else {
      throw .noSuchDate(text, mend: mend(near: week.anchor))
    }
    let found: CivilDate?
    if let year {
      found = CivilDate(year: year, month: month, day: day)
    } else if week.anchor == nil && anchor == nil {
      throw .missingYear(text)
    } else {
      found = week.date(day: day, month: month, near: anchor)
    }
    guard let date = found else {
      throw .noSuchDate(text, mend: mend(near: anchor ?? week.anchor))
    }
    if let weekday, weekday != date.weekday { throw mismatch(weekday, date, in: week) }
    return date
  }

  /// Americans write the month first, and people count past the end of a month.
  private func mend(near anchor: CivilDate?) -> String {
    guard let month else { return "Write the day and the month, such as \"5 Feb\"." }
    if month > 12, (1...12).contains(day), (1...31).contains(month) {
      let name = String(CivilDate.monthNames[day - 1].prefix(3))
      let years = year.map { " " + String($0) } ?? ""
      return "Write the day first: \"" + String(month) + " " + name + years + "\"."
    }
    guard (1...12).contains(month) else { return "Write the day first, then the month." }
    let length = CivilDate.daysInMonth(month, of: year ?? anchor?.components.year ?? 2000)
    return CivilDate.monthNames[month - 1] + " has " + String(length) + " days: correct the date."
  }

  private func mismatch(_ weekday: Weekday, _ date: CivilDate, in week: ReviewWeek) -> CellFault {
    let review = week.days.map { $0.date }.filter { $0.weekday == weekday }
    // Without such a day in the review, the nearest date with that weekday is at most three away.
    let nearby = (-3...3).map { date + $0 }.filter { $0.weekday == weekday }
    let candidates = review.isEmpty ? nearby : review
    // "Fri 8 Feb 2012" for a review of 2013: the year is the slip.
    if let month, year != nil, let near = week.date(day: day, month: month, near: nil),
      near.weekday == weekday
    {
      return .weekdayMismatch(
        text, falls: date, keepingWeekday: words(near, week), keepingDate: words(date, week))
    }
    let kept = candidates.min { abs($0 - date) < abs($1 - date) } ?? date
    return .weekdayMismatch(
      text, falls: date, keepingWeekday: words(kept, week), keepingDate: words(date, week))
  }

  private func words(_ date: CivilDate, _ week: ReviewWeek) -> String {
    guard year != nil else { return week.words(for: date) }
    return date.shortWords + " " + String(date.components.year)
  }
}
