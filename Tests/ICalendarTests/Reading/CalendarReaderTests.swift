import Findings
import ICalendar
import Testing

struct `Reading a calendar` {
  @Test func `components and properties stand as in the file`() throws {
    let reading = read(
      "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "BEGIN:VALARM", "ACTION:AUDIO",
      "END:VALARM", "END:VEVENT", "BEGIN:VEVENT", "UID:2", "END:VEVENT", "END:VCALENDAR")
    #expect(reading.findings == [])
    #expect(
      reading.calendars == [
        Component(
          "VCALENDAR", [.text("VERSION", "2.0")],
          [
            Component(
              "VEVENT", [.text("UID", "1")], [Component("VALARM", [.text("ACTION", "AUDIO")])]),
            Component("VEVENT", [.text("UID", "2")]),
          ])
      ])
  }

  @Test func `components and properties that nobody knows are kept`() {
    let reading = read(
      "BEGIN:VCALENDAR", "X-A;X-B=c:d", "BEGIN:X-OWN", "X_ODD.NAME:1", "END:X-OWN", "END:VCALENDAR")
    #expect(reading.findings == [])
    let calendar = reading.calendars[0]
    #expect(calendar.properties == [Property("X-A", [Parameter("X-B", "c")], encodedValue: "d")])
    #expect(calendar.components[0].properties[0].name == "X_ODD.NAME")
  }

  @Test func `names are held in capitals, because case does not count`() {
    let reading = read("begin:vCalendar", "Version;x-p=a:2.0", "End:VCALENDAR")
    #expect(reading.findings == [])
    #expect(reading.calendars[0].properties[0].name == "VERSION")
    #expect(reading.calendars[0].properties[0].parameters[0].name == "X-P")
  }

  @Test func `a file may hold several calendars`() {
    let reading = read("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VCALENDAR", "END:VCALENDAR")
    #expect(reading.calendars.count == 2)
  }

  @Test func `a property remembers its line, which has no part in what it is`() {
    let property = event("SUMMARY:a", " b", "UID:1").properties[1]
    #expect(property.line == 5)
    #expect(property == .text("UID", "1"))
    #expect(Set([property, .text("UID", "1")]).count == 1)
  }

  @Test func `a broken line is a finding, and the rest is read`() {
    let reading = read(
      "BEGIN:VCALENDAR", "no colon here", ":no name", "A B:c", "VERSION:2.0", "END:VCALENDAR")
    #expect(
      reading.told == [
        "diary.ics:2 error FW514", "diary.ics:3 error FW514", "diary.ics:4 error FW514",
      ])
    #expect(
      reading.findings[0].message
        == "This line does not begin with a name, so it is left out.")
    #expect(reading.calendars[0].properties == [.text("VERSION", "2.0")])
  }

  @Test func `a component without an end is taken to end with what it lies in`() {
    let reading = read(
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "END:VCALENDAR")
    #expect(reading.told == ["diary.ics:2 error FW516"])
    #expect(reading.calendars[0].components == [Component("VEVENT", [.text("UID", "1")])])
  }

  @Test func `a file that was cut off is read as far as it goes`() {
    let reading = read("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1")
    #expect(reading.told == ["diary.ics:2 error FW516", "diary.ics:1 error FW516"])
    #expect(reading.findings[0].mend == "Export the diary again: the file may have been cut off.")
    #expect(reading.calendars[0].components == [Component("VEVENT", [.text("UID", "1")])])
  }

  @Test func `an end of nothing is left out`() {
    let reading = read("BEGIN:VCALENDAR", "END:VEVENT", "END:VCALENDAR")
    #expect(reading.told == ["diary.ics:2 error FW516"])
    #expect(reading.calendars == [Component("VCALENDAR", [])])
  }

  @Test func `a line outside of any calendar is left out`() {
    let reading = read("Dear all:", "BEGIN:VCALENDAR", "END:VCALENDAR", "X-LATE:1")
    #expect(reading.told == ["diary.ics:1 error FW514", "diary.ics:4 warning FW515"])
  }

  @Test func `an event outside of any calendar is read all the same`() {
    let reading = read("BEGIN:VEVENT", "UID:1", "END:VEVENT")
    #expect(reading.told == ["diary.ics warning FW516"])
    #expect(
      reading.calendars == [
        Component("VCALENDAR", [], [Component("VEVENT", [.text("UID", "1")])])
      ])
  }

  @Test(arguments: [
    ("", "FW510"), ("\r\n \r\n", "FW510"), ("<html></html>", "FW510"), ("UID:1\r\n", "FW515"),
    ("[\"vcalendar\",[],[]]", "FW512"),
    ("BEGIN:VCALENDAR\r\nVERSION:1.0\r\nEND:VCALENDAR", "FW511"),
    ("B\0E\0G\0", "FW513"),
  ])
  func `what is no iCalendar file is refused by its name`(text: String, code: String) {
    let reading = CalendarReader.read(Array(text.utf8), file: "diary.ics")
    #expect(reading.calendars == [])
    #expect(reading.findings.first?.code.text == code)
  }

  @Test(arguments: [
    (
      "\"Subject\",\"Start Date\",\"Start Time\"\r\n\"Board\",\"05/02/2013\",\"10:00\"\r\n",
      "a table"
    ),
    ("Subject;Start Date;Start Time\r\nBoard;05.02.2013;10:00\r\n", "a table"),
    ("webcal://calendar.example.org/jane.ics\r\n", "a link to a calendar"),
    ("[InternetShortcut]\r\nURL=https://calendar.example.org/jane.ics\r\n", "a link to a calendar"),
    (
      "<?xml version=\"1.0\"?><icalendar xmlns=\"urn:ietf:params:xml:ns:iCalendar-2.0\"/>",
      "a calendar in XML"
    ),
  ])
  func `what people give in place of a calendar is named once`(text: String, form: String) {
    let reading = CalendarReader.read(Array(text.utf8), file: "diary.ics")
    #expect(reading.told == ["diary.ics error FW510"])
    #expect(reading.findings[0].message.hasPrefix("This is " + form))
  }

  @Test func `a calendar below a line that looks like a table or a link is read`() {
    for line in ["Board, Cabinet, Scrutiny", "https://calendar.example.org"] {
      #expect(read(line, "BEGIN:VCALENDAR", "END:VCALENDAR").calendars.count == 1)
    }
  }

  @Test func `a line that is not UTF-8 is read, its letters replaced`() {
    let bytes = Array("BEGIN:VCALENDAR\nX-A:Caf".utf8) + [0xE9] + Array("\nEND:VCALENDAR\n".utf8)
    let reading = CalendarReader.read(bytes, file: "diary.ics")
    #expect(reading.told == ["diary.ics:2 warning FW513"])
    #expect(reading.calendars[0].first("X-A")?.text == "Caf\u{FFFD}")
  }
}

struct `Limits of reading` {
  @Test func `components deeper than the limit are left out, and what follows is read`() {
    var limits = ReadingLimits()
    limits.depth = 2
    let reading = read(
      "BEGIN:VCALENDAR", "BEGIN:A", "BEGIN:B", "BEGIN:C", "X:1", "END:C", "END:B", "Y:2", "END:A",
      "END:VCALENDAR", limits: limits)
    #expect(reading.told == ["diary.ics:3 error FW517"])
    #expect(
      reading.calendars == [Component("VCALENDAR", [], [Component("A", [.text("Y", "2")])])])
  }

  @Test
  func `components outside of any calendar lie no deeper than one that is written can be read`() {
    let limits = ReadingLimits.usual
    let names = Array(repeating: "VEVENT", count: limits.depth)
    let text =
      names.map { "BEGIN:" + $0 + "\r\n" }.joined()
      + names.map { "END:" + $0 + "\r\n" }.joined()
    let reading = CalendarReader.read(Array(text.utf8), file: "diary.ics")
    #expect(reading.told == ["diary.ics:16 error FW517", "diary.ics warning FW516"])
    let again = CalendarReader.read(reading.calendars.flatMap { $0.bytes }, file: "diary.ics")
    #expect(again.calendars == reading.calendars)
    #expect(again.findings == [])
  }

  @Test func `a hundred thousand components inside each other do no harm`() {
    let depth = 100_000
    let text =
      "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:A\n", count: depth)
      + String(repeating: "END:A\n", count: depth) + "END:VCALENDAR\n"
    let reading = CalendarReader.read(Array(text.utf8), file: "diary.ics")
    #expect(reading.told == ["diary.ics:17 error FW517"])
  }

  @Test func `a line longer than the limit is cut`() {
    var limits = ReadingLimits()
    limits.lineOctets = 20
    let reading = read(
      "BEGIN:VCALENDAR", "SUMMARY:0123456789", " 0123456789", "VERSION:2.0", "END:VCALENDAR",
      limits: limits)
    #expect(reading.told == ["diary.ics:2 error FW517"])
    #expect(reading.calendars[0].first("SUMMARY")?.text == "012345678901")
    #expect(reading.calendars[0].first("VERSION")?.text == "2.0")
  }

  @Test func `a file with more properties than the limit is read up to it`() {
    var limits = ReadingLimits()
    limits.properties = 3
    let reading = read("BEGIN:VCALENDAR", "A:1", "B:2", "C:3", "END:VCALENDAR", limits: limits)
    #expect(reading.told == ["diary.ics:4 error FW517", "diary.ics:1 error FW516"])
    #expect(reading.calendars[0].properties.count == 2)
  }

  @Test func `findings past the limit are counted`() {
    var limits = ReadingLimits()
    limits.findings = 2
    let reading = read(
      "BEGIN:VCALENDAR", "a", "b", "c", "d", "END:VCALENDAR", limits: limits)
    #expect(reading.findings.count == 3)
    #expect(reading.findings.last?.message == "2 more findings of this kind are not listed.")
  }

  @Test func `a line of two hundred thousand octets, folded at each, is read whole`() {
    let text =
      "BEGIN:VCALENDAR\r\nX-A:" + String(repeating: "x\r\n ", count: 200_000)
      + "\r\nEND:VCALENDAR\r\n"
    let reading = CalendarReader.read(Array(text.utf8), file: "diary.ics")
    #expect(reading.findings == [])
    #expect(reading.calendars[0].first("X-A")?.encodedValue.utf8.count == 200_000)
  }
}
