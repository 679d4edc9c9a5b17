import CivilTime
import ICalendar
import Testing

struct `Reading a value` {
  private func property(_ value: String, _ parameters: [Parameter] = []) -> Property {
    Property("X-A", parameters, encodedValue: value)
  }

  @Test func `TEXT loses its escapes`() {
    #expect(property(#"a\, b\; c\\ d\n e\N f"#).text == "a, b; c\\ d\n e\n f")
    #expect(property(#"odd \x and \"#).text == #"odd x and \"#)
  }

  @Test func `a TEXT list is divided at its commas, not at escaped ones`() {
    #expect(property(#"a\,b,c,,d\\,e"#).texts == ["a,b", "c", "", #"d\"#, "e"])
    #expect(property("2.8;Success;DTEND").fields == ["2.8", "Success", "DTEND"])
  }

  @Test(arguments: ["", "Zoë, Käthe; both\\either\nnew line", "a\\nb", "\\", ";,\\"])
  func `TEXT that is written is read back`(text: String) {
    #expect(Property.text("X-A", text).text == text)
    #expect(Property.texts("X-A", [text, "b,c"]).texts == [text, "b,c"])
  }

  @Test func `numbers and truth`() {
    #expect(property("-12").integer == -12)
    #expect(property("4294967296").integer == nil)
    #expect(property("true").boolean == true)
    #expect(property("no").boolean == nil)
    #expect(property("53.480759;-2.242631").millionths == [53_480_759, -2_242_631])
    #expect(property("+1;x;.5").millionths == [1_000_000, nil, 500_000])
  }

  @Test(arguments: ["timetable@example.org", "o'neill+review_1@sub-domain.example.org"])
  func `the address of a mailbox is one`(text: String) {
    #expect(CalendarAddress(mailbox: text)?.email == text)
  }

  @Test(arguments: [
    "", "timetable", "@example.org", "a@", "a@b@c", "a b@example.org", "a@example..org",
    ".a@example.org", "Contact <a@example.org>", "mailto:a@example.org", "a@example.org\r\nX-A:1",
    "é@example.org",
  ])
  func `a text that would need quoting in a mailto address is refused`(text: String) {
    #expect(CalendarAddress(mailbox: text) == nil)
  }

  @Test func `addresses with mailto in capitals or small letters`() {
    let named = property("MAILTO:a@example.org", [Parameter("CN", "A")])
    #expect(named.address == CalendarAddress(email: "a@example.org", name: "A"))
    #expect(property("urn:uuid:1").address == CalendarAddress(email: "urn:uuid:1"))
  }

  @Test(
    arguments: [
      ("", []), ("Zg==", [102]), ("Zm8=", [102, 111]), ("Zm9v", [102, 111, 111]),
      ("Zm9v Zg", [102, 111, 111, 102]),
    ] as [(String, [UInt8])])
  func `BINARY is base 64`(text: String, octets: [UInt8]) {
    #expect(property(text).binary == octets)
  }

  @Test(arguments: ["Z", "Zg=a", "Z*==", "Zg==="])
  func `what is not base 64 is not read`(text: String) {
    #expect(property(text).binary == nil)
  }

  @Test(arguments: [
    ("+0100", 3600), ("-0330", -12_600), ("+005730", 3450), ("0000", 0), ("-1100", -39_600),
  ])
  func `a UTC-OFFSET is in seconds`(text: String, seconds: Int) {
    #expect(property(text).offsetSeconds == seconds)
  }

  @Test(arguments: ["", "+1", "+2400", "+0160", "+01:00", "1 hour"])
  func `what is no UTC-OFFSET is not read`(text: String) {
    #expect(property(text).offsetSeconds == nil)
  }

  @Test(
    arguments: [
      ("P1W", 7, 0), ("P15DT5H0M20S", 15, 18_020), ("-PT15M", 0, -900), ("+P1D", 1, 0),
      ("PT0S", 0, 0), ("P2WT1H", 14, 3600), ("pt1h", 0, 3600), ("PT1H30S", 0, 3630),
    ] as [(String, Int, Int64)])
  func `a DURATION has days and seconds`(text: String, days: Int, seconds: Int64) {
    #expect(property(text).duration == NominalDuration(days: days, seconds: seconds))
  }

  @Test(arguments: [
    "", "P", "PT", "1D", "P1H", "PT1D", "P1DT1M1H", "P1.5D", "-P-1D", "P1Y", "P1D1D",
  ])
  func `what is no DURATION is not read`(text: String) {
    #expect(property(text).duration == nil)
  }

  @Test func `a DURATION too long to be meant is as long as can be counted`() {
    #expect(
      property("P99999999999999999999W").duration == NominalDuration(days: 999_999_999))
  }

  @Test(arguments: ["P1W", "P8D", "P15DT5H0M20S", "-PT15M", "PT0S", "PT1H0M1S", "PT26H", "-P1DT1S"])
  func `a DURATION that was read is written as it was`(text: String) {
    #expect(NominalDuration(text)?.encoded == text)
  }

  private func time(_ value: String, zone: String? = nil) -> CalendarTime? {
    property(value, zone.map { [Parameter("TZID", $0)] } ?? []).time
  }

  @Test func `a DATE-TIME has one of three clocks`() throws {
    let minute = try #require(CivilMinute(iso: "2013-02-05T09:30"))
    #expect(time("20130205T093000") == .dateTime(DateTime(minute, on: .floating)))
    #expect(time("20130205T093000Z") == .dateTime(DateTime(minute, on: .utc)))
    #expect(
      time("20130205T093007", zone: "Europe/London")
        == .dateTime(DateTime(minute, second: 7, on: .zone("Europe/London"))))
    #expect(time("20130205T093000Z", zone: "X") == .dateTime(DateTime(minute, on: .utc)))
  }

  @Test func `the form decides between a DATE and a DATE-TIME`() throws {
    let date = try #require(CivilDate(iso: "2013-02-05"))
    #expect(property("20130205").time == .date(date))
    #expect(
      property("20130205", [Parameter("VALUE", "DATE-TIME")]).time == .date(date))
  }

  @Test(arguments: [
    "", "2013", "20130230", "20130205T", "20130205T2500", "20130205T0960", "20130205T093061",
    "20130205T093000+01", "99990101", "2013-0205", "20130205 T093000", "-0130205",
    "2013-02-30", "2013-02-05T093000+", "2013-02-05T09:30:00+25:00",
  ])
  func `what is no time is not read`(text: String) {
    #expect(time(text) == nil)
  }

  @Test(arguments: [
    ("2013-02-05T081800", "20130205T081800"), ("2013-02-05T08:18:00", "20130205T081800"),
    ("2013-02-05 08:18", "20130205T081800"), ("2013-02-05T08:18:00.500Z", "20130205T081800Z"),
    ("2013-02-05T08:18:00+01:00", "20130205T071800Z"),
    ("20130204T233000-0100", "20130205T003000Z"), ("2013-02-05", "20130205"),
  ])
  func `the longer forms of ISO 8601 mean the same`(text: String, short: String) {
    #expect(property(text).time?.encoded == short)
  }

  @Test func `lists of times keep what can be read`() throws {
    let date = try #require(CivilDate(iso: "2013-02-05"))
    #expect(property("20130205,x,20130206").times == [.date(date), nil, .date(date + 1)])
  }

  @Test func `a PERIOD has an end or a length`() throws {
    let start = DateTime(try #require(CivilMinute(iso: "2013-02-05T09:30")), on: .utc)
    let end = DateTime(try #require(CivilMinute(iso: "2013-02-05T10:30")), on: .utc)
    #expect(
      property("20130205T093000Z/20130205T103000Z,20130205T093000Z/PT1H,20130205T093000Z").periods
        == [
          Period(from: start, .end(end)),
          Period(from: start, .duration(NominalDuration(seconds: 3600))), nil,
        ])
    #expect(Period(from: start, .end(end)).encoded == "20130205T093000Z/20130205T103000Z")
  }

  @Test func `a TIME is a time of day on a clock`() {
    #expect(property("093000Z").timeOfDay?.seconds == 34_200)
    #expect(property("093000Z").timeOfDay?.clock == .utc)
    #expect(property("240000").timeOfDay == nil)
  }
}
