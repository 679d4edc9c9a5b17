import CivilTime
import ICalendar
import Testing

struct DateTimeTests {
  private let minute = CivilMinute(iso: "2013-06-03T09:05") ?? CivilMinute(minutes: 0)

  @Test func `a time in a zone names the zone`() {
    let time = DateTime(minute, on: .zone("Europe/London"))
    #expect(
      lines(.dateTime("DTSTART", time)) == "DTSTART;TZID=Europe/London:20130603T090500\r\n")
  }

  @Test func `a UTC time ends with Z and names no zone`() {
    #expect(
      lines(.dateTime("DTSTAMP", DateTime(minute, on: .utc))) == "DTSTAMP:20130603T090500Z\r\n")
  }

  @Test func `a floating time has neither`() {
    #expect(
      lines(.dateTime("DTSTART", DateTime(minute, on: .floating))) == "DTSTART:20130603T090500\r\n")
  }

  @Test func `seconds are kept`() {
    #expect(DateTime(minute, second: 7, on: .utc).encoded == "20130603T090507Z")
  }

  /// Outlook's own form counts from 1601 in steps of 100 nanoseconds, up to the year 60056.
  @Test(arguments: [1_833_029_933_770, -11_644_473_600, -99_999_999_999, .max / 2, .min / 2])
  func `a time tens of thousands of years away has minutes that fit 32 bits`(seconds: Int64) {
    let time = DateTime(WallTime(seconds: seconds), on: .utc)
    #expect(Int32(exactly: time.minute.minutes) != nil)
    #expect(Property.dateTime("DTSTART", time).time == .dateTime(time))
  }

  @Test func `a date says that it is one`() {
    #expect(lines(.date("DTSTART", minute.date)) == "DTSTART;VALUE=DATE:20130603\r\n")
  }

  @Test(arguments: [(60, "+0100"), (0, "+0000"), (-210, "-0330")])
  func `an offset has a sign, hours and minutes`(minutes: Int, text: String) {
    #expect(lines(.offset("TZOFFSETTO", minutes: minutes)) == "TZOFFSETTO:" + text + "\r\n")
  }
}
