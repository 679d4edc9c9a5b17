import Findings
import ICalendar
import Testing

struct `Looking a time zone up` {
  /// Minutes ahead of UTC on 1 July 2013 on the clock that a TZID stands for.
  private func minutes(
    _ name: String, described: [String] = [], calendarZone: String? = nil,
    source: ZoneBook.Source = { _ in nil }
  ) throws -> (minutes: Int64, unknown: [String]) {
    let lines =
      ["BEGIN:VCALENDAR"] + (calendarZone.map { ["X-WR-TIMEZONE:" + $0] } ?? []) + described
      + ["BEGIN:VEVENT", "DTSTART;TZID=\"\(name)\":20130701T120000", "END:VEVENT", "END:VCALENDAR"]
    let calendar = CalendarReader.read(
      Array(lines.joined(separator: "\n").utf8), file: "x"
    ).calendars[0]
    let book = ZoneBook(
      calendar, reference: ZoneOffsets(fixed: 42 * 60), through: Instant(seconds: 2_000_000_000),
      source: source)
    let time = try #require(calendar.components.last?.first("DTSTART")?.time)
    return ((time.wallTime.seconds - book.instant(of: time).seconds) / 60, book.unknown)
  }

  private let described = [
    "BEGIN:VTIMEZONE", "TZID:Europe/London", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE",
  ]

  @Test func `the file's own definition counts for more than the name`() throws {
    #expect(try minutes("Europe/London", described: described).minutes == 180)
    #expect(try minutes("Europe/Paris", described: described).minutes == 120)
  }

  @Test func `before the file's own definition begins, the name counts`() throws {
    let late = described.map { $0.replacing("19700101", with: "20140101") }
    #expect(try minutes("Europe/London", described: late).minutes == 60)
  }

  @Test(arguments: [
    ("Europe/London", 60), ("GMT Standard Time", 60), ("W. Europe Standard Time", 120),
    ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", 60),
    ("(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", 60),
    ("(UTC-05:00) Eastern Time (US & Canada)", -300), ("UTC", 0), ("GMT+0530", 330),
    ("UTC-3", -180),
    ("/softwarestudio.org/Tzfile/America/New_York", -240), ("/Europe/Stockholm", 120),
    ("/mozilla.org/20050126_1/Europe/London", 60), ("tzone://Microsoft/Utc", 0),
    ("america/argentina/nowhere", 42), ("Etc/GMT-2", 120),
  ])
  func `a name is known in the forms that programs write`(name: String, expected: Int64) throws {
    #expect(try minutes(name).minutes == expected)
  }

  @Test func `what the caller knows comes before the calendar's own zone`() throws {
    let source: ZoneBook.Source = { $0 == "Europe/Istanbul" ? ZoneOffsets(fixed: 10_800) : nil }
    #expect(try minutes("Europe/Istanbul", source: source).minutes == 180)
    #expect(try minutes("Turkey Standard Time", source: source).minutes == 180)
    #expect(try minutes("FOO", calendarZone: "Europe/Istanbul", source: source).minutes == 180)
    #expect(try minutes("/example.org/tz/Europe/Istanbul", source: source).minutes == 180)
  }

  @Test func `a zone that nobody knows is the calendar's, or else the reader's`() throws {
    #expect(try minutes("FOO", calendarZone: "Europe/Paris").minutes == 120)
    #expect(try minutes("FOO", calendarZone: "BAR").minutes == 42)
    #expect(try minutes("FOO").unknown == ["FOO"])
    #expect(try minutes("Europe/Paris").unknown == [])
  }

  @Test func `a place that is described wrongly in the days asked about has its own clocks`() throws
  {
    let lines =
      ["BEGIN:VCALENDAR"] + described
      + [
        "BEGIN:VEVENT", "DTSTART;TZID=Europe/London:20130701T120000", "END:VEVENT", "END:VCALENDAR",
      ]
    let calendar = CalendarReader.read(Array(lines.joined(separator: "\n").utf8), file: "x")
      .calendars[0]
    let july = Instant(seconds: 1_372_636_800)
    let book = ZoneBook(
      calendar, reference: .utc, from: july, through: july + 86_400, source: { _ in nil })
    #expect(book.misdescribed == ["Europe/London"])
    let time = try #require(calendar.components.last?.first("DTSTART")?.time)
    #expect(time.wallTime.seconds - book.instant(of: time).seconds == 3600)
  }

  /// Seconds by which a clock described under a name is ahead at noon of a day, and the findings about the name.
  private func ahead(
    _ name: String, _ lines: [String], on day: String, from first: Instant
  ) throws -> (seconds: Int64, misdescribed: [String]) {
    let text =
      ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:" + name] + lines
      + [
        "END:VTIMEZONE", "BEGIN:VEVENT", "DTSTART;TZID=\(name):\(day)T120000", "END:VEVENT",
        "END:VCALENDAR",
      ]
    let calendar = CalendarReader.read(Array(text.joined(separator: "\n").utf8), file: "x")
      .calendars[0]
    let book = ZoneBook(
      calendar, reference: .utc, from: first, through: first + 5 * 86_400, source: { _ in nil })
    let time = try #require(calendar.components.last?.first("DTSTART")?.time)
    return (time.wallTime.seconds - book.instant(of: time).seconds, book.misdescribed)
  }

  private let summer = [
    "BEGIN:DAYLIGHT", "DTSTART:19700329T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
  ]
  private let winter = [
    "BEGIN:STANDARD", "DTSTART:16010101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000",
    "END:STANDARD",
  ]

  @Test(arguments: [
    ("GMT Standard Time", []), ("My Zone", ["X-LIC-LOCATION:Europe/London"]),
    ("GMT/BST", []),
  ])
  func `half a definition counts for less than the place that is meant, by whatever name`(
    name: String, more: [String]
  ) throws {
    let (february, june) = (Instant(seconds: 1_359_936_000), Instant(seconds: 1_370_217_600))
    let cold = try ahead(name, more + summer, on: "20130205", from: february)
    #expect(cold.seconds == 0 && cold.misdescribed == [name])
    let warm = try ahead(name, more + winter, on: "20130604", from: june)
    #expect(warm.seconds == 3600 && warm.misdescribed == [name])
    // What agrees in the days asked about is not told.
    #expect(try ahead(name, more + winter, on: "20130205", from: february).misdescribed == [])
  }

  @Test func `half a definition of a zone that nobody knows counts`() throws {
    let june = Instant(seconds: 1_370_217_600)
    let clock = try ahead("My Zone", winter, on: "20130604", from: june)
    #expect(clock.seconds == 0 && clock.misdescribed == [])
  }

  @Test(arguments: ["(GMT +01:00)", "GMT +01:00", "UTC+1"])
  func `a zone that is an offset alone is told`(name: String) throws {
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=\"\(name)\":20130701T120000\nEND:VEVENT\nEND:VCALENDAR"
    let calendar = CalendarReader.read(Array(text.utf8), file: "x").calendars[0]
    let book = ZoneBook(
      calendar, reference: .utc, through: Instant(seconds: 2_000_000_000), source: { _ in nil })
    #expect(book.offsetsAlone == [name])
    #expect(TimeCheck.findings(calendar, book, file: "x").map { $0.code } == [.offsetAlone])
  }

  @Test(arguments: ["BST", "GMT/BST", "British Summer Time", "GMT Daylight Time"])
  func `what people here call London's clock is London's clock`(name: String) throws {
    let bangladesh = ZoneOffsets(fixed: 6 * 3600)
    #expect(try minutes(name) { _ in bangladesh }.minutes == 60)
  }

  @Test func `an abbreviation that several countries use is known to nobody`() throws {
    let india = ZoneOffsets(fixed: 19_800)
    let found = try minutes("IST") { _ in india }
    #expect(found.unknown == ["IST"] && found.minutes == 42)
    // The IANA database has a few names as short, which mean one clock each.
    #expect(try minutes("CET").minutes == 120)
  }

  @Test(arguments: ["tzone://Microsoft/Utc", "Microsoft/Utc"])
  func `Exchange's names for universal time are known`(name: String) throws {
    #expect(try minutes(name).minutes == 0)
  }
}
