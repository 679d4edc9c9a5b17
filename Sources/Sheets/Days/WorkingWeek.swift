import CSVText
import CivilTime
import Findings
import ReviewModel

/// How the settings describe the days of the review, so that days.csv need only say where one differs.
struct WorkingWeek: Sendable, Hashable {
  /// When a day begins.
  var start = WorkingWeek.usualStart
  /// When the day ends.
  var end = WorkingWeek.usualEnd
  /// The break that reviewers keep.
  var lunch: LunchBreak? = WorkingWeek.usualLunch
  /// Which weekdays of the fieldwork week; nil where days.csv lists every day.
  var weekdays: [Weekday]? = WorkingWeek.mondayToFriday

  /// The weekdays of a usual review.
  static let mondayToFriday: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  // Office hours, with most of an hour for lunch, where the settings say nothing.
  private static let usualStart = TimeOfDay(hour: 9, minute: 0) ?? .midnight
  private static let usualEnd = TimeOfDay(hour: 17, minute: 0) ?? .endOfDay
  private static let usualLunch = LunchBreak(
    from: .midday, to: TimeOfDay(hour: 14, minute: 0) ?? .endOfDay, minutes: 45)

  /// The days of the fieldwork week that are not closed, in order, from the first day on site to the Sunday after
  /// it.
  func days(from first: CivilDate, closed: [ClosedDays]) -> [WorkingDay] {
    guard let weekdays else { return [] }
    return (first.weekday.rawValue..<7).compactMap { index in
      let date = first + (index - first.weekday.rawValue)
      guard weekdays.contains(date.weekday), !closed.contains(where: { $0.closes(date) }) else {
        return nil
      }
      return WorkingDay(date: date, start: start, end: end, lunch: lunch)
    }
  }

  /// The days of a review, each with the position of its row in days.csv.
  func days(
    from first: CivilDate, closed: [ClosedDays], listed: [ListedDay]
  ) -> [(day: WorkingDay, row: Int?)] {
    let rows = listed.enumerated().compactMap { row, listed in
      day(listed).map { (day: $0, row: Int?.some(row)) }
    }
    guard weekdays != nil else { return rows }
    let generated = days(from: first, closed: closed).filter { day in
      !rows.contains { $0.day.date == day.date }
    }
    // Sorting keeps no promise about equals, so the position decides between two rows of one date.
    let all = (generated.map { (day: $0, row: Int?.none) } + rows).enumerated()
    return all.sorted { ($0.element.day.date, $0.offset) < ($1.element.day.date, $1.offset) }
      .map { $0.element }
  }

  private func day(_ listed: ListedDay) -> WorkingDay? {
    listed.date.map {
      WorkingDay(
        date: $0, start: listed.start ?? start, end: listed.end ?? end,
        lunch: listed.lunch.map { $0.lunch } ?? lunch, early: listed.early, late: listed.late)
    }
  }
}

extension WorkingWeek {
  /// The settings and the rows of days.csv that together describe exactly these days.
  static func describing(
    _ days: [WorkingDay], from first: CivilDate, closed: [ClosedDays]
  ) -> (week: WorkingWeek, listed: [ListedDay]) {
    var week = WorkingWeek()
    if let usual = mostFrequent(days.filter { $0.date >= first }) ?? mostFrequent(days) {
      (week.start, week.end, week.lunch) = (usual.start, usual.end, usual.lunch)
    }
    let inWeek = days.filter { (0..<(7 - first.weekday.rawValue)).contains($0.date - first) }
    let generated = week.days(from: first, closed: closed).map { $0.date }
    if !generated.allSatisfy({ date in days.contains { $0.date == date } }) {
      week.weekdays = Weekday.allCases.filter { weekday in
        inWeek.contains { $0.date.weekday == weekday }
      }
    }
    let usual = week.days(from: first, closed: closed)
    let listed = days.filter { !usual.contains($0) }.map { ListedDay($0) }
    if week.days(from: first, closed: closed, listed: listed).map({ $0.day }) == days {
      return (week, listed)
    }
    week.weekdays = nil
    return (week, days.map { ListedDay($0) })
  }

  /// A day with the hours and lunch that most days have; the first of them where several draw.
  private static func mostFrequent(_ days: [WorkingDay]) -> WorkingDay? {
    var best: (day: WorkingDay, count: Int)?
    for day in days {
      let count = days.count { ($0.start, $0.end) == (day.start, day.end) && $0.lunch == day.lunch }
      if count > best?.count ?? 0 { best = (day, count) }
    }
    return best?.day
  }
}

/// The setting that says on which weekdays sessions are held.
enum WeekdaysCell {
  private static let listed = ["as listed", "as listed in days", "as listed in days.csv"]

  /// Reads `Mon-Fri`, `Mon, Wed`, `Monday to Thursday` or `as listed in days.csv`; a mend offers the last only
  /// where days.csv has rows.
  static func read(_ cell: String, canBeListed: Bool) -> CellReading<WeekdayChoice> {
    let text = PlainText.typed(cell)
    if text.isEmpty { return CellReading(nil) }
    if listed.contains(text.lowercased()) { return CellReading(.listed) }
    var weekdays: [Weekday] = []
    for item in ListCell.items(text) {
      let words = item.split { $0 == "-" || $0 == " " }.map { String($0) }
      let names = words.filter { $0 != "to" && $0 != "and" }
      let ends = names.compactMap { weekday($0) }
      guard ends.count == names.count, let first = ends.first, let last = ends.last else {
        return unreadable(cell, canBeListed: canBeListed)
      }
      let isRange = ends.count == 2 && !words.contains("and") && first.rawValue < last.rawValue
      weekdays += isRange ? (first.rawValue...last.rawValue).map { Weekday.allCases[$0] } : ends
    }
    return CellReading(.weekdays(weekdays))
  }

  /// The cell for some weekdays.
  static func write(_ weekdays: [Weekday]?) -> String {
    guard let weekdays else { return "as listed in days.csv" }
    if weekdays.count > 2, let first = weekdays.first, let last = weekdays.last,
      weekdays.map({ $0.rawValue }) == Array(first.rawValue...max(first.rawValue, last.rawValue))
    {
      return first.shortName + "-" + last.shortName
    }
    return weekdays.map { $0.shortName }.joined(separator: ", ")
  }

  private static func weekday(_ word: String) -> Weekday? {
    let folded = CSVTable.folded(word)
    guard folded.utf8.count >= 3 else { return nil }
    return Weekday.allCases.first { CSVTable.folded($0.name).hasPrefix(folded) }
  }

  private static func unreadable(_ cell: String, canBeListed: Bool) -> CellReading<WeekdayChoice> {
    // Without rows in days.csv the review would have no days, and every weekday in its cells would be wrong.
    let listed = canBeListed ? ", or \"" + write(nil) + "\"" : ""
    return CellReading(
      nil,
      faults: [
        CellFault(
          .unfamiliarWord, text: cell, quoted(cell) + " does not name weekdays.",
          mend: "Write the weekdays, such as \"Mon-Fri\" or \"Mon, Wed\"" + listed + ".")
      ])
  }
}

/// Which days a review has by its settings.
enum WeekdayChoice: Sendable, Hashable {
  /// These days of the fieldwork week.
  case weekdays([Weekday])
  /// Those of days.csv and no others.
  case listed

  /// The weekdays; nil where days.csv lists every day.
  var weekdays: [Weekday]? {
    switch self {
    case .weekdays(let weekdays): weekdays
    case .listed: nil
    }
  }
}
