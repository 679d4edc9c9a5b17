import CivilTime
import ICalendar
import Testing

struct `Reading a rule` {
  private func fault(_ text: String) -> RecurrenceRuleFault? {
    do {
      _ = try RecurrenceRule(reading: text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `parts stand in any order and case, blanks around them`() throws {
    let rule = try RecurrenceRule(reading: " byday=tu , -1su;freq=weekly;interval=2;WKST=SU;")
    #expect(rule.frequency == .weekly)
    #expect(rule.interval == 2)
    #expect(rule.days == [RecurrenceRule.Day(.sunday, ordinal: -1), RecurrenceRule.Day(.tuesday)])
    #expect(rule.weekStart == .sunday)
  }

  @Test func `UNTIL has any of three forms`() throws {
    func limit(_ text: String) throws -> RecurrenceRule.Ending {
      try RecurrenceRule(reading: "FREQ=DAILY;UNTIL=" + text).ending
    }
    let date = try #require(CivilDate(iso: "2013-02-05"))
    #expect(try limit("20130205") == .until(.date(date)))
    #expect(try limit("20130205T000100") == .until(.local(WallTime(date) + 60)))
    #expect(
      try limit("20130205T000100Z")
        == .until(.instant(Instant(seconds: WallTime(date).seconds + 60))))
    #expect(
      try limit("99991231T235959Z")
        == .until(.date(try #require(CivilDate(year: 9999, month: 12, day: 31)))))
  }

  @Test func `UNTIL counts for more than COUNT, though both together are forbidden`() throws {
    let rule = try RecurrenceRule(reading: "FREQ=DAILY;UNTIL=20130205;COUNT=3")
    #expect(rule.encoded == "FREQ=DAILY;UNTIL=20130205")
  }

  @Test func `another calendar is refused by its name`() {
    #expect(fault("RSCALE=CHINESE;FREQ=YEARLY") == .otherCalendar("CHINESE"))
    #expect(fault("RSCALE=gregorian;FREQ=YEARLY") == nil)
    #expect(fault("FREQ=YEARLY;SKIP=FORWARD") == .unknownPart("SKIP"))
    #expect(
      fault("RSCALE=HEBREW;FREQ=YEARLY")?.words
        == "it counts by a calendar (RSCALE, RFC 7529) that is not known; only the Gregorian one is"
    )
  }

  @Test(arguments: [
    ("", RecurrenceRuleFault.frequency("")), ("COUNT=3", .frequency("")),
    ("FREQ=FORTNIGHTLY", .frequency("FORTNIGHTLY")),
    ("FREQ=DAILY;INTERVAL=0", .part(name: "INTERVAL", value: "0")),
    ("FREQ=DAILY;COUNT=-1", .part(name: "COUNT", value: "-1")),
    ("FREQ=DAILY;UNTIL=soon", .part(name: "UNTIL", value: "soon")),
    ("FREQ=DAILY;BYHOUR=24", .part(name: "BYHOUR", value: "24")),
    ("FREQ=DAILY;BYHOUR=-1", .part(name: "BYHOUR", value: "-1")),
    ("FREQ=DAILY;BYMONTHDAY=0", .part(name: "BYMONTHDAY", value: "0")),
    ("FREQ=DAILY;BYYEARDAY=367", .part(name: "BYYEARDAY", value: "367")),
    ("FREQ=DAILY;BYDAY=XX", .part(name: "BYDAY", value: "XX")),
    ("FREQ=DAILY;BYDAY=54MO", .part(name: "BYDAY", value: "54MO")),
    ("FREQ=DAILY;WKST=M", .part(name: "WKST", value: "M")),
    ("FREQ=DAILY;BYEASTER=0", .unknownPart("BYEASTER")),
  ])
  func `what makes no sense is named`(text: String, expected: RecurrenceRuleFault) {
    #expect(fault(text) == expected)
  }

  @Test func `a list names each number once, however often it is given`() throws {
    let many = (0..<100_000).map { String($0 % 24) }.joined(separator: ",")
    #expect(try RecurrenceRule(reading: "FREQ=DAILY;BYHOUR=" + many).hours == Array(0..<24))
  }

  @Test func `a rule is written with its parts in order`() throws {
    let text =
      "FREQ=MONTHLY;COUNT=3;INTERVAL=2;BYHOUR=9;BYDAY=-1SU,MO;BYMONTH=1,6;BYSETPOS=-1;WKST=SU"
    let rule = try RecurrenceRule(reading: text)
    #expect(rule.encoded == text)
    #expect(Property.recurrence("RRULE", rule).encodedValue == text)
  }
}
