import CSVText
import CivilTime
import Findings
import ReviewModel

/// A row of days.csv: a day, with what differs from the settings.
struct ListedDay: Sendable, Hashable {
  /// The date; nil where it could not be read.
  var date: CivilDate?
  /// The date as written.
  var text = ""
  /// When the day begins; nil for the usual start.
  var start: TimeOfDay?
  /// When the day ends; nil for the usual end.
  var end: TimeOfDay?
  /// The lunch of the day; nil for the usual lunch.
  var lunch: LunchChoice?
  /// When the longer hours of the day begin; nil where they begin with the day.
  var early: TimeOfDay?
  /// When the longer hours of the day end; nil where they end with the day.
  var late: TimeOfDay?

  /// A row with nothing in it.
  init() {}

  /// The row that says everything about a day.
  init(_ day: WorkingDay) {
    (date, start, end) = (day.date, day.start, day.end)
    lunch = day.lunch.map { .someTime($0) } ?? LunchChoice.none
    (early, late) = (day.early, day.late)
  }
}

/// days.csv: the days whose hours differ, and days outside the fieldwork week.
enum DaysSheet {
  static let layout = EntrySheet<ListedDay>(
    sheet: .days, list: .days,
    columns: [
      SheetColumn(
        "Date", aliases: ["Day"], .filled, keys: ["date"],
        read: {
          $1.text = $0
          $1.date = $2.value(DateCell.read($0, near: $2.fieldworkStart))
        },
        write: { day, _ in day.date.map { DateCell.write($0) } ?? "" }),
      SheetColumn(
        "Start", aliases: ["From", "Starts"], .usual, keys: ["start"],
        read: { $1.start = $2.value(ClockCell.read($0)) },
        write: { day, _ in day.start.map { ClockCell.write($0) } ?? "" }),
      SheetColumn(
        "End", aliases: ["To", "Until", "Ends", "Finish"], .usual, keys: ["end"],
        read: { $1.end = $2.value(ClockCell.read($0)) },
        write: { day, _ in day.end.map { ClockCell.write($0) } ?? "" }),
      SheetColumn(
        "Lunch", .usual, keys: ["lunch"], ownWords: [.none, .sign],
        read: { $1.lunch = $2.value(LunchCell.read($0)) },
        write: { day, _ in day.lunch.map { LunchCell.write($0.lunch) } ?? "" }),
      SheetColumn(
        "Early", aliases: ["Early start", "Earliest", "Out of hours from"], .occasional,
        keys: ["early"],
        read: { $1.early = $2.value(ClockCell.read($0)) },
        write: { day, _ in day.early.map { ClockCell.write($0) } ?? "" }),
      SheetColumn(
        "Late", aliases: ["Late end", "Latest", "Evening until", "Out of hours until"],
        .occasional,
        keys: ["late"],
        read: { $1.late = $2.value(ClockCell.read($0)) },
        write: { day, _ in day.late.map { ClockCell.write($0) } ?? "" }),
    ],
    blank: { ListedDay() }, key: { $0.date.map { $0.iso } ?? "" })
}

/// A row of closed.csv: a day or days on which nothing is held, or that are not like others.
struct ClosedDays: Sendable, Hashable {
  /// The first and the last date; nil where they could not be read.
  var dates: ClosedRange<CivilDate>?
  /// The cell as written.
  var text = ""
  /// Why: "bank holiday", "council elections".
  var what = ""

  /// The row as the lead-in knows it; nil where its dates could not be read.
  var period: ClosedPeriod? { dates.map { ClosedPeriod($0, what) } }

  /// Whether nothing is held on a date: in school holidays and before elections the council works.
  func closes(_ date: CivilDate) -> Bool {
    guard let period else { return false }
    return period.kind.stopsWork && period.dates.contains(date)
  }
}

/// closed.csv: days on which nothing is held.
enum ClosedSheet {
  static let layout = EntrySheet<ClosedDays>(
    sheet: .closed, list: nil,
    columns: [
      SheetColumn(
        "Date or range", aliases: ["Date", "Dates", "Day", "When"], .filled, keys: [],
        read: { cell, closed, context in
          closed.text = cell
          closed.dates = context.value(DateCell.readRange(cell, near: context.fieldworkStart))
          if let dates = closed.dates { context.doubt(dates, in: cell) }
        },
        write: { closed, _ in closed.text }),
      SheetColumn(
        "What", aliases: ["Why", "Reason", "Closure"], .usual, keys: [],
        read: { cell, closed, context in
          closed.what = cell
          if let fault = partOfDay(cell) { context.report(fault) }
        }, write: { closed, _ in closed.what }),
    ],
    blank: { ClosedDays() }, key: { $0.text })

  /// The fault of `council closed am`: a row closes whole days.
  private static func partOfDay(_ cell: String) -> CellFault? {
    guard ClosedPeriod.Kind(cell).stopsWork else { return nil }
    let words = PlainText.typed(cell).split(separator: " ").map { String($0) }
    let parts: Set<String> = [
      "am", "pm", "a.m.", "p.m.", "morning", "afternoon", "mornings", "afternoons", "half",
      "half-day",
      "noon", "midday", "lunchtime", "until", "till", "after", "before",
    ]
    func isPart(_ word: String) -> Bool {
      let bare = word.lowercased().filter { $0 != "(" && $0 != ")" && $0 != "," }
      let isClock =
        bare.contains { $0.isNumber }
        && (bare.contains(":") || bare.hasSuffix("am") || bare.hasSuffix("pm"))
      return parts.contains(bare) || isClock
    }
    guard let part = words.first(where: isPart) else { return nil }
    let rest = words.filter { !isPart($0) }.joined(separator: " ")
    return CellFault(
      .unreadWords, text: cell,
      "\(quoted(part)) is not read: a row of closed.csv closes whole days.",
      mend:
        "Write \(quoted(rest.isEmpty ? "council closed" : rest)) if the whole day is closed; or delete the row, "
        + "and give the day its hours in days.csv.")
  }
}
