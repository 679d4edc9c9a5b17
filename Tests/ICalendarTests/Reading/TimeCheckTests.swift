import Findings
import ICalendar
import Testing

struct `Times that cannot be used` {
  private func told(_ lines: String...) -> [String] {
    let text = (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).joined(separator: "\r\n")
    let calendar = CalendarReader.read(Array(text.utf8), file: "diary.ics").calendars[0]
    let zones = ZoneBook(calendar, reference: .utc, through: Instant(seconds: 0)) { _ in nil }
    return TimeCheck.findings(calendar, zones, file: "diary.ics")
      .map { $0.place.text + " " + $0.severity.rawValue + " " + $0.text }
  }

  @Test(arguments: ["X-CALSTART", "X-CALEND", "X-CLIPSTART", "X-CLIPEND"])
  func `a bound of an export that cannot be read is told`(name: String) {
    #expect(told("\(name):soon") == ["diary.ics:2 error \(name)"])
    #expect(told("\(name):20130206T000000Z") == [])
  }

  @Test(arguments: [
    "DTSTART:soon", "DTEND:soon", "FREEBUSY:20130204T100000Z/PT1H,soon/PT1H", "FREEBUSY:soon",
    "FREEBUSY:20130204T100000Z/20130204T090000Z", "FREEBUSY:20130204T100000Z/-PT1H",
  ])
  func `a part of a free-busy list that cannot be read is told`(line: String) {
    let name = line.prefix { $0 != ":" }
    #expect(
      told("BEGIN:VFREEBUSY", line, "END:VFREEBUSY") == ["diary.ics:3 error \(name)"])
    #expect(told("BEGIN:VFREEBUSY", "FREEBUSY:20130204T100000Z/PT1H", "END:VFREEBUSY") == [])
  }

  @Test func `a number of a version that cannot be read is told`() {
    let event = ["BEGIN:VEVENT", "DTSTART:20130204T100000Z"]
    #expect(
      told(event[0], event[1], "SEQUENCE:x", "END:VEVENT") == ["diary.ics:4 warning SEQUENCE"])
    #expect(told(event[0], event[1], "SEQUENCE:2", "END:VEVENT") == [])
    #expect(told(event[0], event[1], "SEQUENCE:", "END:VEVENT") == [])
  }

  @Test func `an event without a length and a journey of no time are none of it`() {
    #expect(
      told(
        "BEGIN:VEVENT", "DTSTART:20130204T100000Z", "DURATION:PT0S",
        "X-APPLE-TRAVEL-DURATION:PT0S", "END:VEVENT") == [])
  }

  @Test(arguments: ["DTSTART:soon", "DURATION:long", "RRULE:FREQ=NEVER", "EXDATE:soon"])
  func `a part of an availability that cannot be read is told`(line: String) {
    let name = line.prefix { $0 != ":" }
    #expect(
      told("BEGIN:VAVAILABILITY", "BEGIN:AVAILABLE", line, "END:AVAILABLE", "END:VAVAILABILITY")
        == ["diary.ics:4 error \(name)"])
  }
}
