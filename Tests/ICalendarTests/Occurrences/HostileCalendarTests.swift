import ICalendar
import Testing

/// Each of these once made, or could make, a reader run on; here they end.
struct `A calendar that asks for too much` {
  private func busy(_ body: String, _ budget: ExpansionBudget = ExpansionBudget()) -> (
    count: Int, isExhausted: Bool
  ) {
    let calendar = CalendarReader.read(
      Array(("BEGIN:VCALENDAR\n" + body + "END:VCALENDAR\n").utf8), file: "x"
    ).calendars[0]
    let window = Instant(seconds: 1_359_936_000)..<Instant(seconds: 1_360_540_800)
    let zones = ZoneBook(calendar, reference: .utc, through: window.upperBound) { _ in nil }
    var budget = budget
    let periods = FreeBusySearch(calendar, zones: zones, in: window).periods(&budget)
    return (periods.count, budget.isExhausted)
  }

  private func event(_ lines: String) -> String {
    "BEGIN:VEVENT\nUID:1\nDTSTART:20130204T100000Z\nDURATION:PT1H\n" + lines + "END:VEVENT\n"
  }

  @Test func `leaves out fifty thousand dates, on one line or on as many`() {
    let dates = (0..<50_000).map { "201302\(10 + $0 % 19)T100000Z" }
    #expect(
      busy(event("RRULE:FREQ=DAILY\nEXDATE:" + dates.joined(separator: ",") + "\n")).count == 6)
    let lines = dates.prefix(5000).map { "EXDATE:" + $0 + "\n" }.joined()
    #expect(busy(event("RRULE:FREQ=DAILY\n" + lines)).count == 6)
  }

  @Test func `changes one event two thousand times, and repeats it as often`() {
    let changes = (0..<2000).map {
      "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:\($0 + 2000)0204T100000Z\n"
        + "DTSTART:20130204T120000Z\nEND:VEVENT\n"
    }
    let masters = String(repeating: event(""), count: 200)
    #expect(busy(changes.joined() + masters, ExpansionBudget(steps: 10_000)).isExhausted)
  }

  @Test func `repeats every second for ever`() {
    let found = busy(event("RRULE:FREQ=SECONDLY\n"), ExpansionBudget(occurrences: 500))
    #expect(found.count <= 500)
    #expect(found.isExhausted)
  }

  @Test func `counts to two thousand million by the working days of each month`() {
    let rule = "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2147483647\n"
    #expect(busy(event(rule)).count == 1)
  }

  @Test func `gives availability in thousands of pieces that overlap`() {
    let pieces = (0..<1400).map { number in
      let minute = String(10_000 + number / 60 * 100 + number % 60).dropFirst()
      return
        "BEGIN:VAVAILABILITY\nDTSTART:20130205T\(minute)00Z\nDURATION:PT1M\nEND:VAVAILABILITY\n"
    }
    #expect(busy(pieces.joined(), ExpansionBudget(occurrences: 2000, steps: 20_000)).isExhausted)
  }

  @Test func `names thousands of zones, each with a clock that changes every second`() {
    let zones = (0..<300).map {
      "BEGIN:VTIMEZONE\nTZID:Z\($0)\nBEGIN:STANDARD\nDTSTART:20000101T000000\nTZOFFSETFROM:+0000\n"
        + "TZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\nEND:STANDARD\nEND:VTIMEZONE\n"
    }
    let events = (0..<300).map {
      "BEGIN:VEVENT\nDTSTART;TZID=Z\($0):20130205T100000\nDURATION:PT1H\nEND:VEVENT\n"
    }
    #expect(busy((zones + events).joined()).count == 300)
  }
}
