import ICalendar
import Testing

struct ZoneRuleTests {
  @Test func `London has one summer and one winter rule, whole`() throws {
    let component = try #require(ZoneRule.london.component)
    #expect(
      physicalLines(String(decoding: component.bytes, as: UTF8.self)) == [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST",
        "DTSTART:19700329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT",
        "DTSTART:19701025T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
      ])
  }

  @Test(arguments: [
    "Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man",
  ])
  func `places on London's clock are written as London`(name: String) {
    #expect(ZoneRule(named: name)?.name == "Europe/London")
  }

  @Test func `Dublin keeps its own name`() {
    #expect(
      ZoneRule(named: "Europe/Dublin")?.component?.first("TZID")?.encodedValue == "Europe/Dublin")
  }

  @Test func `UTC needs no component`() {
    #expect(ZoneRule(named: "UTC")?.clock == .utc)
    #expect(ZoneRule.utc.component == nil)
  }

  @Test(arguments: ["Europe/Paris", "GMT Standard Time", "europe/london", "", "GMT"])
  func `a zone without a known rule is refused`(name: String) {
    #expect(ZoneRule(named: name) == nil)
  }
}
