public import CivilTime
public import ReviewModel

/// Working days, and what is special about the other days.
///
/// What people list in closed.csv counts before the bank holidays: a day may be declared a working day there.
public struct WorkingCalendar: Sendable, Hashable {
  /// The bank holidays.
  public let bankHolidays: BankHolidays
  private let closed: [ClosedPeriod]

  /// A calendar of working days.
  ///
  /// - Parameters:
  ///   - bankHolidays: The bank holidays.
  ///   - closed: Days that people listed.
  public init(_ bankHolidays: BankHolidays, closed: [ClosedPeriod] = []) {
    self.bankHolidays = bankHolidays
    self.closed = closed
  }

  /// What is special about a date, each kind of remark once; reasons to stop work come first.
  public func remarks(on date: CivilDate) -> [DayRemark] {
    let listed = closed.filter { $0.dates.contains(date) }
    var found: [DayRemark] = []
    func add(_ kind: DayRemark.Kind, _ words: String) {
      if !found.contains(where: { $0.kind == kind }) {
        found.append(DayRemark(kind: kind, words: words))
      }
    }
    if !listed.contains(where: { $0.kind == .open }) {
      if date.weekday.isWeekend { add(.weekend, date.weekday.name) }
      if let holiday = bankHolidays.holiday(on: date) { add(.bankHoliday, holiday.title) }
    }
    for period in listed {
      if let kind = DayRemark.Kind(period.kind) {
        add(kind, period.what.isEmpty ? "closed" : period.what)
      }
    }
    if let words = christmas(date), !found.contains(where: { $0.kind.stopsWork }) {
      add(.christmas, words)
    }
    let order = DayRemark.Kind.allCases
    return order.flatMap { kind in found.filter { $0.kind == kind } }
  }

  /// Whether people are at work on a date.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    !remarks(on: date).contains { $0.kind.stopsWork }
  }

  /// The date if it is a working day, or else the last working day before it.
  public func rolledBack(_ date: CivilDate) -> CivilDate { rolled(date, by: -1) }

  /// The date if it is a working day, or else the first working day after it.
  public func rolledForward(_ date: CivilDate) -> CivilDate { rolled(date, by: 1) }

  /// The working day that lies some working days after a date, which does not count itself; before the date, where
  /// the number is negative.
  public func workingDay(_ count: Int, from date: CivilDate) -> CivilDate {
    let step = count < 0 ? -1 : 1
    var day = date
    for _ in 0..<abs(count) { day = rolled(day + step, by: step) }
    return day
  }

  /// How many working days come after the start, up to and including the end; negative where the end is the earlier
  /// date.
  public func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    if end < start { return -workingDays(from: end, to: start) }
    // Ten years are a slip of the finger; nobody waits for those days to be counted one by one.
    guard end - start < 3660 else { return (end - start) / 7 * 5 }
    var count = 0
    var day = start
    while day < end {
      day = day + 1
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// The next working day in a direction; a year of closures is taken for a slip, and ends the search.
  private func rolled(_ date: CivilDate, by step: Int) -> CivilDate {
    var day = date
    for _ in 0..<366 {
      if isWorkingDay(day) { return day }
      day = day + step
    }
    return date
  }

  private func christmas(_ date: CivilDate) -> String? {
    let (_, month, day) = date.components
    guard month == 12, !date.weekday.isWeekend else { return nil }
    return switch day {
    case 24: "Christmas Eve"
    case 27...31: "between Christmas and New Year"
    default: nil
    }
  }
}
