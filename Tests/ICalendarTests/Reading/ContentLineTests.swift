import ICalendar
import Testing

struct `A content line` {
  private func summary(_ text: String) -> String? {
    let bytes = Array("BEGIN:VCALENDAR\n\(text)\nEND:VCALENDAR\n".utf8)
    return CalendarReader.read(bytes, file: "diary.ics").calendars.first?.first("SUMMARY")?
      .encodedValue
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `any line break ends a line, and a fold after it is taken out`(lineBreak: String) {
    let text = "SUMMARY:ab\(lineBreak) cd\(lineBreak)\tef\(lineBreak)X-B:1"
    #expect(summary(text) == "abcdef")
  }

  @Test func `only one blank belongs to a fold`() {
    #expect(summary("SUMMARY:ab\r\n  cd") == "ab cd")
  }

  @Test func `a fold inside a character is taken out before the character is read`() {
    let e = Array("é".utf8)
    let bytes =
      Array("BEGIN:VCALENDAR\r\nSUMMARY:caf".utf8) + [e[0]] + Array("\r\n ".utf8) + [e[1]]
      + Array("\r\nEND:VCALENDAR\r\n".utf8)
    let reading = CalendarReader.read(bytes, file: "diary.ics")
    #expect(reading.findings == [])
    #expect(reading.calendars[0].first("SUMMARY")?.text == "café")
  }

  @Test func `empty lines count for nothing`() {
    #expect(summary("\r\n\r\nSUMMARY:ab\r\n\r\n cd\r\n") == "abcd")
  }

  @Test func `a byte order mark in front of the file is no part of it`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("BEGIN:VCALENDAR\nEND:VCALENDAR\n".utf8)
    #expect(CalendarReader.read(bytes, file: "diary.ics").calendars.count == 1)
    #expect(CalendarReader.read(bytes, file: "diary.ics").findings == [])
  }

  @Test func `control characters are left out, a tab is kept`() {
    #expect(summary("SUMMARY:a\u{0B}b\tc\u{7F}d") == "ab\tcd")
  }

  @Test func `a value may hold anything, colons and semicolons too`() {
    #expect(summary("SUMMARY:a:b;c,d\"e") == "a:b;c,d\"e")
  }

  private func parameters(_ text: String) -> [Parameter] {
    event("X-A" + text).properties[0].parameters
  }

  @Test func `parameters are read in order with all their values`() {
    #expect(
      parameters(";B=1;C=x,y:v") == [Parameter("B", "1"), Parameter("C", ["x", "y"])])
    #expect(parameters(":v") == [])
    #expect(parameters(";B=:v") == [Parameter("B", "")])
  }

  @Test func `a quoted parameter may hold colons, semicolons and commas`() {
    #expect(
      parameters(";B=\"a:b;c,d\",e:v") == [Parameter("B", ["a:b;c,d", "e"])])
  }

  @Test func `a circumflex encodes line breaks, quotation marks and itself`() {
    #expect(parameters(";B=a^nb^'c^^d^xe^:v") == [Parameter("B", "a\nb\"c^d^xe^")])
  }

  @Test func `a quotation mark that is never closed stands for itself`() {
    #expect(parameters(";B=\"a:v") == [Parameter("B", "\"a")])
  }

  @Test func `a parameter without a value, as vCalendar has them, is left out`() {
    #expect(parameters(";QUOTED-PRINTABLE;B=1:v") == [Parameter("B", "1")])
  }

  @Test(arguments: [
    "plain", "a:b", "a;b,c", "two\nlines", "with \"quotes\"", "^", "^n", "", "Zoë 👩‍👩‍👧‍👦",
    String(repeating: "long ", count: 40),
  ])
  func `a parameter that is written is read back`(value: String) {
    let written = Component("X-C", [Property("X-A", [Parameter("B", value)], encodedValue: "v")])
    let reading = CalendarReader.read(
      Component("VCALENDAR", [], [written]).bytes, file: "diary.ics")
    #expect(reading.findings == [])
    #expect(reading.calendars[0].components == [written])
  }

  @Test(arguments: [
    ("TZID=tzone://Microsoft/Utc", "tzone://Microsoft/Utc"), ("TZID=(GMT +01:00)", "(GMT +01:00)"),
    ("TZID=(UTC+01:00) Amsterdam, Berlin", "(UTC+01:00) Amsterdam, Berlin"),
    ("TZID=UTC+01:00;VALUE=DATE-TIME", "UTC+01:00"),
  ])
  func `a zone that holds a colon and no quotation marks is still a zone`(
    parameter: String, zone: String
  ) {
    let start = event("DTSTART;\(parameter):20130205T100000").first("DTSTART")
    #expect(start?.parameter("TZID") == zone)
    #expect(start?.encodedValue == "20130205T100000")
    // Where the value itself holds colons, nothing is put together.
    let written = event("DTSTART;TZID=Europe/London:2013-02-05T10:00:00").first("DTSTART")
    #expect(written?.parameter("TZID") == "Europe/London")
  }
}
