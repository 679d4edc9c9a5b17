import ICalendar
import Testing

/// When the events of a calendar take place, by London's clock: `0204 10:00-11:00`.
private func occurrences(
  _ events: [String]..., from: String = "20130101T000000", to: String = "20140101T000000",
  budget: ExpansionBudget = ExpansionBudget()
) throws -> [String] {
  var lines = ["BEGIN:VCALENDAR"]
  for event in events { lines += ["BEGIN:VEVENT"] + event + ["END:VEVENT"] }
  lines.append("END:VCALENDAR")
  let calendar = CalendarReader.read(
    Array(lines.joined(separator: "\r\n").utf8), file: "x"
  ).calendars[0]
  let london = try #require(ZoneNames.offsets(named: "Europe/London"))
  let start = Instant(seconds: try #require(wallTime(from)).seconds)
  let window = start..<Instant(seconds: try #require(wallTime(to)).seconds)
  let zones = ZoneBook(calendar, reference: london, through: window.upperBound) { _ in nil }
  var budget = budget
  return OccurrenceSearch(calendar.components, zones: zones, in: window).occurrences(&budget)
    .sorted { $0.start < $1.start }
    .map {
      let start = written(london.wallTime(at: $0.start))
      let end = written(london.wallTime(at: $0.end))
      return String(start.dropFirst(4).dropLast(2)) + "-" + String(end.dropFirst(9).dropLast(2))
    }
}

struct `When an event takes place` {
  private let daily = [
    "UID:1", "DTSTART:20130204T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4",
  ]

  @Test func `left-out dates count as taken place`() throws {
    #expect(
      try occurrences(daily + ["EXDATE:20130205T100000,20130207T110000"])
        == ["0204T1000-1100", "0206T1000-1100", "0207T1000-1100"])
    #expect(
      try occurrences(daily + ["EXDATE:20130204T100000Z"])
        == ["0205T1000-1100", "0206T1000-1100", "0207T1000-1100"])
  }

  @Test func `times that name no clock are read by the clock of the start`() throws {
    let zoned = [
      "UID:1", "DTSTART;TZID=America/New_York:20130204T100000", "DTEND:20130204T110000",
      "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20130205T100000", "RDATE:20130210T100000",
    ]
    #expect(
      try occurrences(zoned) == ["0204T1500-1600", "0206T1500-1600", "0210T1500-1600"])
    #expect(
      try occurrences(
        zoned,
        ["UID:1", "RECURRENCE-ID:20130206T100000", "DTSTART:20130206T200000", "DURATION:PT1H"]
      ) == ["0204T1500-1600", "0206T2000-2100", "0210T1500-1600"])
  }

  @Test func `a left-out day takes away whatever begins on it`() throws {
    #expect(
      try occurrences(daily + ["EXDATE;VALUE=DATE:20130205"])
        == ["0204T1000-1100", "0206T1000-1100", "0207T1000-1100"])
  }

  @Test func `dates can be added, and given an end of their own`() throws {
    #expect(
      try occurrences([
        "DTSTART:20130204T100000", "DTEND:20130204T110000", "RDATE:20130301T090000",
        "RDATE;VALUE=PERIOD:20130204T100000/20130204T123000,20130302T090000/PT15M",
      ]) == ["0204T1000-1230", "0301T0900-1000", "0302T0900-0915"])
  }

  @Test func `what one rule adds another may take away`() throws {
    #expect(
      try occurrences(daily + ["EXRULE:FREQ=WEEKLY;BYDAY=TU,WE"])
        == ["0204T1000-1100", "0207T1000-1100"])
  }

  @Test func `the start takes place even where the rule does not apply to it`() throws {
    #expect(
      try occurrences(["DTSTART:20130204T100000", "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=1"])
        == ["0204T1000-1000", "0206T1000-1000"])
  }

  @Test func `a rule that ended before it began means that nothing takes place`() throws {
    #expect(
      try occurrences(["DTSTART:20130204T100000", "RRULE:FREQ=DAILY;UNTIL=20130203T235959Z"]) == [])
  }

  /// RFC 5545, section 3.8.5.3: a length by DTEND is exact, one by DURATION goes by the clock.
  @Test func `a night in which the clock changes is longer by DTEND than by DURATION`() throws {
    let night = ["DTSTART:20130330T220000", "RRULE:FREQ=DAILY;COUNT=2"]
    #expect(
      try occurrences([
        "DTSTART:20130329T220000", "DTEND:20130330T220000", "RRULE:FREQ=DAILY;COUNT=2",
      ])
        == ["0329T2200-2200", "0330T2200-2300"])
    #expect(try occurrences(night + ["DURATION:P1D"]) == ["0330T2200-2200", "0331T2200-2200"])
  }

  @Test func `a weekly meeting keeps its hour when the clocks change`() throws {
    #expect(
      try occurrences([
        "DTSTART;TZID=Europe/London:20131020T093000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3",
      ]) == ["1020T0930-1030", "1027T0930-1030", "1103T0930-1030"])
  }

  @Test
  func `an hour that the clock skips is told by the offset before, one shown twice is the first`()
    throws
  {
    #expect(
      try occurrences([
        "DTSTART;TZID=Europe/London:20130330T013000", "DURATION:PT10M", "RRULE:FREQ=DAILY;COUNT=2",
      ]) == ["0330T0130-0140", "0331T0230-0240"])
    #expect(
      try occurrences([
        "DTSTART;TZID=Europe/London:20131027T013000", "DTEND:20131027T023000Z",
      ]) == ["1027T0130-0230"])
  }

  @Test func `whole days begin and end at midnight, whatever the clock does`() throws {
    #expect(
      try occurrences(["DTSTART;VALUE=DATE:20130330", "RRULE:FREQ=DAILY;COUNT=3"]) == [
        "0330T0000-0000", "0331T0000-0000", "0401T0000-0000",
      ])
    #expect(
      try occurrences(["DTSTART;VALUE=DATE:20130204", "DTEND;VALUE=DATE:20130204"])
        == ["0204T0000-0000"])
  }

  @Test func `what ends before it begins takes no time`() throws {
    #expect(
      try occurrences(["DTSTART:20130204T100000", "DTEND:20130204T090000"]) == ["0204T1000-1000"])
    #expect(try occurrences(["DTSTART:20130204T100000", "DURATION:-PT1H"]) == ["0204T1000-1000"])
  }

  @Test func `what began before the window and reaches into it is found`() throws {
    #expect(
      try occurrences(
        ["DTSTART:19700101T220000", "DURATION:PT4H", "RRULE:FREQ=DAILY"],
        from: "20130601T000000", to: "20130602T000000") == ["0531T2200-0200", "0601T2200-0200"])
  }

  @Test func `a bound on occurrences ends a search that would not end`() throws {
    #expect(
      try occurrences(
        ["DTSTART:20130101T000000", "RRULE:FREQ=SECONDLY"],
        budget: ExpansionBudget(occurrences: 1000)
      ).count <= 1000)
  }
}

struct `When one time of an event is changed` {
  private let series = [
    "UID:1", "DTSTART;TZID=Europe/London:20130204T100000", "DURATION:PT1H",
    "RRULE:FREQ=DAILY;COUNT=4",
  ]

  @Test func `the change stands for it`() throws {
    #expect(
      try occurrences(
        series,
        ["UID:1", "RECURRENCE-ID:20130205T100000Z", "DTSTART:20130205T150000", "DURATION:PT30M"])
        == ["0204T1000-1100", "0205T1500-1530", "0206T1000-1100", "0207T1000-1100"])
  }

  @Test func `the change may come before the event, and name only the day`() throws {
    #expect(
      try occurrences(
        [
          "UID:1", "RECURRENCE-ID;VALUE=DATE:20130205", "DTSTART:20130205T150000", "DURATION:PT30M",
        ],
        series) == ["0204T1000-1100", "0205T1500-1530", "0206T1000-1100", "0207T1000-1100"])
  }

  @Test func `the change with the highest sequence counts`() throws {
    let change = ["UID:1", "RECURRENCE-ID:20130205T100000Z"]
    #expect(
      try occurrences(
        series, change + ["SEQUENCE:2", "DTSTART:20130205T150000"],
        change + ["SEQUENCE:1", "DTSTART:20130205T160000"])[1] == "0205T1500-1500")
  }

  @Test func `two changes to one time are told by the moment, in whatever form it is written`()
    throws
  {
    #expect(
      try occurrences(
        series,
        [
          "UID:1", "RECURRENCE-ID;TZID=Europe/London:20130205T100000", "SEQUENCE:5",
          "DTSTART:20130205T150000", "DURATION:PT30M",
        ],
        [
          "UID:1", "RECURRENCE-ID:20130205T100000Z", "SEQUENCE:4", "DTSTART:20130205T080000",
          "DURATION:PT30M",
        ]
      ).contains("0205T0800-0830") == false)
  }

  @Test func `a change to it and all that follow moves them all alike`() throws {
    #expect(
      try occurrences(
        series,
        [
          "UID:1", "RECURRENCE-ID;TZID=Europe/London;RANGE=THISANDFUTURE:20130205T100000",
          "DTSTART;TZID=Europe/London:20130205T140000", "DURATION:PT2H",
        ], ["UID:1", "RECURRENCE-ID:20130207T100000Z", "DTSTART:20130207T080000"])
        == ["0204T1000-1100", "0205T1400-1600", "0206T1400-1600", "0207T0800-0800"])
  }

  @Test func `another event's change is nothing to it`() throws {
    #expect(
      try occurrences(
        series, ["UID:2", "RECURRENCE-ID:20130205T100000Z", "DTSTART:20130301T090000"]
      )
      .count == 5)
  }
}
