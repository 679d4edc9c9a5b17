import CivilTime
import Testing

/// Counts days one by one, as slowly and as plainly as it can be done.
private struct DayCounter {
  var year = 1900
  var month = 1
  var day = 1
  /// 1 January 1900 was a Monday.
  var weekday = 0
  /// 70 years with 17 leap days (1904 to 1968) lie between it and 1970.
  var number = -(70 * 365 + 17)

  var isLeapYear: Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  var daysInMonth: Int {
    [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  mutating func advance() {
    number += 1
    weekday = weekday == 6 ? 0 : weekday + 1
    day += 1
    guard day > daysInMonth else { return }
    day = 1
    month += 1
    guard month > 12 else { return }
    month = 1
    year += 1
  }
}

struct `Civil dates` {
  @Test func `every day from 1900 to 2199 agrees with a naive counter`() {
    var counter = DayCounter()
    var mistakes: [String] = []
    while counter.year < 2200 {
      let date = CivilDate(year: counter.year, month: counter.month, day: counter.day)
      let back = CivilDate(dayNumber: counter.number)
      let (year, month, day) = back.components
      if date != back || year != counter.year || month != counter.month || day != counter.day
        || back.weekday.rawValue != counter.weekday
        || CivilDate.daysInMonth(counter.month, of: counter.year) != counter.daysInMonth
        || CivilDate(iso: back.iso) != back
      {
        mistakes.append("\(counter.year)-\(counter.month)-\(counter.day)")
      }
      counter.advance()
    }
    #expect(mistakes.isEmpty)
    #expect(counter.number == 84_006)
  }

  @Test func `every day of the calendar survives being taken apart and put together`() throws {
    let first = try #require(CivilDate(year: 1, month: 1, day: 1))
    let last = try #require(CivilDate(year: 9999, month: 12, day: 31))
    #expect(last - first == 3_652_058)
    #expect(first.weekday == .monday)
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: 13) {
      let (year, month, day) = CivilDate(dayNumber: number).components
      #expect(CivilDate(year: year, month: month, day: day)?.dayNumber == number)
    }
  }

  @Test(arguments: [
    (2013, 2, 29), (1900, 2, 29), (2012, 2, 30), (2013, 4, 31), (2013, 13, 1), (2013, 0, 1),
    (2013, 1, 0), (2013, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2013, -3, 1),
  ])
  func `a date that no calendar has is nil`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `leap years follow the rule of the centuries`() {
    #expect(CivilDate.daysInMonth(2, of: 2000) == 29)
    #expect(CivilDate.daysInMonth(2, of: 1900) == 28)
    #expect(CivilDate.daysInMonth(2, of: 2012) == 29)
    #expect(CivilDate.daysInMonth(2, of: 2013) == 28)
  }

  @Test func `days are added and taken away across months and years`() throws {
    let date = try #require(CivilDate(iso: "2012-12-31"))
    #expect((date + 1).iso == "2013-01-01")
    #expect((date - 366).iso == "2011-12-31")
    #expect(date + 1 - date == 1)
    #expect(date < date + 1)
  }

  @Test func `weekdays before 1970 are right`() throws {
    #expect(try #require(CivilDate(iso: "1969-12-31")).weekday == .wednesday)
    #expect(try #require(CivilDate(iso: "1600-02-29")).weekday == .tuesday)
  }

  @Test func `the weekend is Saturday and Sunday`() {
    #expect(Weekday.allCases.filter { $0.isWeekend } == [.saturday, .sunday])
    #expect(
      Weekday.allCases.map { $0.shortName }.joined(separator: " ") == "Mon Tue Wed Thu Fri Sat Sun")
  }
}
