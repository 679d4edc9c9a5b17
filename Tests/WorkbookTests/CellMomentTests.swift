import Testing

@testable import Workbook

/// Dates and times as spreadsheets count them: days since 1899, parts of a day, and ISO 8601.
@Suite struct CellMomentTests {
  private func moment(
    _ serial: String, uses1904: Bool = false, isElapsed: Bool = false
  ) -> CellMoment? {
    DecimalNumber(serial).flatMap {
      CellMoment(serial: $0, uses1904: uses1904, isElapsed: isElapsed)
    }
  }

  /// The calendar counted day by day, as no formula does.
  @Test func `each day from 1900 to 2200 has its number`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, day) = (1900, 3, 1)
    var serial = 61
    while year < 2201 {
      let date = try #require(CellDate(daysSince1899: serial))
      #expect((date.year, date.month, date.day) == (year, month, day), "\(serial)")
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      day += 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      serial += 1
    }
    // 1 January 2201, by Excel.
    #expect(serial == 109_940)
  }

  @Test func `the first two months of 1900 are a day off, as Lotus counted them`() {
    #expect(moment("1")?.text == "1900-01-01")
    #expect(moment("31")?.text == "1900-01-31")
    #expect(moment("32")?.text == "1900-02-01")
    #expect(moment("59")?.text == "1900-02-28")
    #expect(moment("60") == nil)
    #expect(moment("61")?.text == "1900-03-01")
  }

  @Test func `each minute of a day comes out of the number that Excel writes`() {
    for minute in 0..<1_440 {
      // Seventeen digits, as Excel writes a double.
      let written = "41310." + digits(minute)
      let wanted = minute == 0 ? nil : minute * 60
      #expect(moment(written)?.seconds == wanted, "\(written)")
      #expect(moment(written)?.date?.text == "2013-02-05", "\(written)")
    }
  }

  /// A part of a day with twelve digits behind the point.
  private func digits(_ minute: Int) -> String {
    let scaled = (minute * 1_000_000_000_000 + 720) / 1_440
    let text = String(scaled)
    return String(repeating: "0", count: 12 - text.count) + text
  }

  @Test(arguments: [
    ("0.999994", "23:59:59"), ("0.999995", "24:00"), ("41310.9999942", "2013-02-05 23:59:59"),
    ("41310.9999943", "2013-02-06"), ("41310.000005", "2013-02-05"), ("0", "00:00"),
    ("0.25", "06:00"), ("2.5", "1900-01-02 12:00"),
  ])
  func `seconds are rounded, to the next day where need be`(serial: String, text: String) {
    #expect(moment(serial)?.text == (text == "24:00" ? "1900-01-01" : text))
  }

  @Test(arguments: [
    ("0", "00:00"), ("1", "1904-01-02"), ("39848", "2013-02-05"), ("39848.5", "2013-02-05 12:00"),
    ("1462", "1908-01-02"), ("2957003", "9999-12-31"),
  ])
  func `books of old Macs count from 1904`(serial: String, text: String) {
    #expect(moment(serial, uses1904: true)?.text == text)
  }

  @Test(arguments: [
    ("0.5", "12:00"), ("1", "24:00"), ("1.25", "30:00"), ("100", "2400:00"),
    ("0.000694444", "00:01"),
  ])
  func `lengths of time go beyond a day`(serial: String, text: String) {
    #expect(moment(serial, isElapsed: true)?.text == text)
    #expect(moment(serial, isElapsed: true)?.date == nil)
  }

  @Test(arguments: ["-1", "-0.5", "2958466", "10000000", "99999999999999999999", "1E300"])
  func `numbers of no day stand for none`(serial: String) {
    #expect(moment(serial) == nil)
  }

  @Test(arguments: [
    ("2013-02-05", "2013-02-05"), ("2013-02-05T09:30", "2013-02-05 09:30"),
    ("2013-02-05T09:30:15", "2013-02-05 09:30:15"),
    ("2013-02-05T09:30:15.4Z", "2013-02-05 09:30:15"),
    ("2013-02-05T09:30:15.5Z", "2013-02-05 09:30:16"), ("2013-02-05T00:00:00", "2013-02-05"),
    ("09:30", "09:30"), ("T09:30", "09:30"), ("09:30:00.000", "09:30"), ("23:59:59.9", "23:59:59"),
    ("2013-02-05T23:59:59.9", "2013-02-05 23:59:59"),
  ])
  func `a cell of the kind d holds ISO 8601`(written: String, text: String) {
    #expect(CellMoment(iso: written)?.text == text)
  }

  @Test(arguments: [
    "", "T", "2013", "2013-02", "2013-13-01", "2013-00-10", "2013-02-32", "13-02-05", "2013/02/05",
    "2013-02-05T", "2013-02-05T25:00", "2013-02-05T09:60", "2013-02-05T09", "24:00", "9:5:5:5",
    "2013-02-05 09:30", "2013-02-05T09:30T10:00", "soon",
  ])
  func `a text that is not ISO 8601 is refused`(written: String) {
    #expect(CellMoment(iso: written) == nil)
  }
}
