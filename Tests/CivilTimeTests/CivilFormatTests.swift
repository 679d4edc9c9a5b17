import CivilTime
import Testing

struct `Dates and times in words` {
  private let tuesday = CivilDate(dayNumber: 15_741)

  private func minute(_ hour: Int, _ minute: Int = 0, day: Int = 0) -> CivilMinute {
    CivilMinute(minutes: (tuesday.dayNumber + day) * 1440 + hour * 60 + minute)
  }

  @Test(arguments: [
    (9, 0, "9am"), (17, 30, "5:30pm"), (12, 0, "midday"), (0, 0, "midnight"), (24, 0, "midnight"),
    (12, 5, "12:05pm"), (0, 5, "12:05am"), (11, 59, "11:59am"), (23, 0, "11pm"), (13, 0, "1pm"),
  ])
  func `times are said as on GOV.UK`(hour: Int, minute: Int, words: String) throws {
    #expect(try #require(TimeOfDay(hour: hour, minute: minute)).words == words)
  }

  @Test func `dates are written in full, without the year, and short`() {
    #expect(tuesday.words == "Tuesday 5 February 2013")
    #expect(tuesday.wordsWithoutYear == "Tuesday 5 February")
    #expect(tuesday.shortWords == "Tue 5 Feb")
    #expect(tuesday.monthName == "February")
    #expect(tuesday.iso == "2013-02-05")
  }

  @Test(arguments: [
    ("0000-12-31", false), ("0001-01-01", true), ("3999-12-31", true), ("4000-01-01", false),
    ("9999-12-31", false), ("-001-01-01", false), ("2147483648-01-01", false),
  ])
  func `a date is read where its minutes fit 32 bits`(text: String, isRead: Bool) {
    #expect((CivilDate(iso: text) != nil) == isRead)
    #expect((CivilMinute(iso: text + "T23:59") != nil) == isRead)
  }

  @Test func `between any two dates that are read the minutes fit 32 bits`() throws {
    let years = CivilDate.readableYears
    let first = try #require(CivilDate(year: years.lowerBound, month: 1, day: 1))
    let last = try #require(CivilDate(year: years.upperBound, month: 12, day: 31))
    let span = TimeSpan(from: CivilMinute(first, .midnight), to: CivilMinute(last, .endOfDay))
    for minutes in [span.start.minutes, span.end.minutes, span.end - span.start] {
      #expect(Int32(exactly: minutes) != nil)
    }
  }

  @Test func `a span on one day names the day once`() {
    let span = TimeSpan(from: minute(9), to: minute(12, 30))
    #expect(span.words == "Tuesday 5 February, 9am to 12:30pm")
  }

  @Test func `a span to midnight belongs to the day before it`() {
    #expect(
      TimeSpan(from: minute(20), to: minute(24)).words == "Tuesday 5 February, 8pm to midnight")
    #expect(
      TimeSpan(from: minute(20), to: minute(24, day: 1)).words
        == "Tuesday 5 February, 8pm to Wednesday 6 February, midnight")
  }

  @Test func `a span over several days names both`() {
    #expect(
      TimeSpan(from: minute(9), to: minute(12, day: 2)).words
        == "Tuesday 5 February, 9am to Thursday 7 February, midday")
  }

  @Test func `minutes are written for programs and read back`() {
    #expect(minute(9, 30).iso == "2013-02-05T09:30")
    #expect(CivilMinute(iso: "2013-02-05T09:30") == minute(9, 30))
    for number in stride(from: -30_000_000, through: 90_000_000, by: 100_003) {
      let moment = CivilMinute(minutes: number)
      #expect(CivilMinute(iso: moment.iso) == moment)
    }
    for number in 0...1440 {
      let time = TimeOfDay(minutes: number)
      #expect(TimeOfDay(iso: time?.iso ?? "") == time)
    }
  }

  @Test(arguments: [
    "2013-2-5", "2013-02-30", "13-02-05", "2013/02/05", "2013-02-05 ", "", "２０１３-02-05",
    "2013-02-0é", "+013-02-05", "0000-01-01",
  ])
  func `only the exact form of a date is read`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    "9:30", "09.30", "24:01", "25:00", "09:60", "09:3", "", "0930", "é9:3", "-9:30",
  ])
  func `only the exact form of a time is read`(text: String) {
    #expect(TimeOfDay(iso: text) == nil)
  }

  @Test(arguments: [
    "2013-02-05 09:30", "2013-02-05T24:00", "2013-02-05T09:30:00", "2013-02-05", "T", "",
    "2013-02-05T9:30é", "ééééé-02-05T09:",
  ])
  func `only the exact form of a minute is read`(text: String) {
    #expect(CivilMinute(iso: text) == nil)
  }

  @Test func `numbers are padded and never cut`() {
    #expect(padded(5, to: 2) == "05")
    #expect(padded(2013, to: 2) == "2013")
    #expect(padded(0, to: 0) == "0")
  }
}
