import CivilTime
import ICalendar
import TestSupport
import Testing

struct `The times of a rule` {
  @Test func `every other Tuesday and Thursday, weeks beginning on Sunday`() throws {
    #expect(
      try times("FREQ=WEEKLY;INTERVAL=2;COUNT=5;WKST=SU;BYDAY=TU,TH", from: "19970902T090000") == [
        "19970902T090000", "19970904T090000", "19970916T090000", "19970918T090000",
        "19970930T090000",
      ])
  }

  /// RFC 5545, section 3.3.10, the example that shows why WKST matters.
  @Test func `the day that weeks begin on decides which weeks are skipped`() throws {
    let monday = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"
    let sunday = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"
    #expect(
      try times(monday, from: "19970805T090000") == [
        "19970805T090000", "19970810T090000", "19970819T090000", "19970824T090000",
      ])
    #expect(
      try times(sunday, from: "19970805T090000") == [
        "19970805T090000", "19970817T090000", "19970819T090000", "19970831T090000",
      ])
  }

  @Test func `dates that do not exist are left out and not counted`() throws {
    #expect(
      try times("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", from: "20070115T090000") == [
        "20070115T090000", "20070130T090000", "20070215T090000", "20070315T090000",
        "20070330T090000",
      ])
    #expect(
      try times("FREQ=YEARLY;COUNT=2", from: "20080229T090000") == [
        "20080229T090000", "20120229T090000",
      ])
  }

  @Test func `the last working day of the month`() throws {
    #expect(
      try times("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", from: "19970929T090000")
        == ["19970930T090000", "19971031T090000", "19971128T090000"])
  }

  @Test func `a position counted from both ends is taken once`() throws {
    #expect(
      try times("FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=2,-2;COUNT=2", from: "20130101T000000")
        == ["20130102T000000", "20130202T000000"])
  }

  @Test func `a leap second is the second before it`() throws {
    #expect(
      try times("FREQ=MINUTELY;BYSECOND=59,60;COUNT=2", from: "20130101T000000")
        == ["20130101T000059", "20130101T000159"])
  }

  @Test func `a start that the rule does not apply to is not among its times`() throws {
    #expect(
      try times("FREQ=DAILY;BYDAY=MO;COUNT=1", from: "20130205T090000") == ["20130211T090000"])
  }

  @Test func `a rule that never applies ends when its work is done`() throws {
    for text in [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;INTERVAL=7;BYDAY=WE", "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
      "FREQ=SECONDLY;INTERVAL=60;BYSECOND=30", "FREQ=MONTHLY;BYSETPOS=40;BYMONTHDAY=1",
    ] {
      let rule = try RecurrenceRule(reading: text)
      var times = RecurrenceIterator(
        rule, from: WallTime(CivilDate(dayNumber: 15_740)), steps: 100_000)
      #expect(times.next() == nil, "\(text)")
    }
  }

  @Test func `a rule without end ends with the year 9999`() throws {
    let rule = try RecurrenceRule(reading: "FREQ=YEARLY;INTERVAL=1000")
    let years = rule.times(from: WallTime(CivilDate(dayNumber: 0))).map { $0.date.components.year }
    #expect(years == [1970, 2970, 3970, 4970, 5970, 6970, 7970, 8970, 9970])
  }

  @Test func `intervals and counts beyond reason do no harm`() throws {
    let start = WallTime(CivilDate(dayNumber: 15_740))
    for frequency in ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"] {
      let rule = try RecurrenceRule(
        reading: "FREQ=\(frequency);INTERVAL=99999999999;COUNT=99999999999")
      #expect(Array(rule.times(from: start).prefix(400)).count <= 400)
    }
  }

  @Test func `ten thousand years of seconds are seeked without walking`() throws {
    let start = WallTime(CivilDate(dayNumber: 0))
    let wanted = WallTime(try #require(CivilDate(year: 9000, month: 1, day: 1)))
    for text in ["FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=2147483647", "FREQ=DAILY;COUNT=2147483647"] {
      var times = RecurrenceIterator(try RecurrenceRule(reading: text), from: start, steps: 100)
      times.seek(to: wanted)
      #expect(times.next() == (text.hasPrefix("FREQ=SECONDLY;") ? nil : wanted), "\(text)")
    }
  }
}

struct `A rule at random` {
  private var random = SeededGenerator(seed: 5545)

  private mutating func some(_ range: ClosedRange<Int>, _ chance: Int, signed: Bool = false)
    -> [Int]
  {
    guard Int.random(in: 0..<chance, using: &random) == 0 else { return [] }
    return Set(
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Int.random(in: range, using: &random) * (signed && Bool.random(using: &random) ? -1 : 1)
      }
    ).sorted()
  }

  private mutating func rule() -> RecurrenceRule {
    var rule = RecurrenceRule(
      random.pick([.yearly, .monthly, .weekly, .daily, .hourly]))
    rule.interval = Int.random(in: 1...3, using: &random)
    rule.months = some(1...12, 3)
    rule.monthDays = some(1...31, 4, signed: true)
    rule.yearDays = some(1...366, 6, signed: true)
    rule.weeks = some(1...53, 6, signed: true)
    rule.hours = some(0...23, 3)
    rule.positions = some(1...8, 4, signed: true)
    rule.weekStart = random.pick(Weekday.allCases)
    if Bool.random(using: &random) {
      rule.days = some(0...6, 1).map {
        RecurrenceRule.Day(Weekday.allCases[$0], ordinal: Int.random(in: -5...5, using: &random))
      }
    }
    // The iterator's first week and hour reach back before the start, and so does the judge's.
    switch Int.random(in: 0..<3, using: &random) {
    case 0: rule.ending = .count(Int.random(in: 1...60, using: &random))
    case 1:
      rule.ending = .until(
        .local(WallTime(seconds: 3600 * Int64.random(in: 376_000...400_000, using: &random))))
    default: break
    }
    return rule
  }

  @Test mutating func `applies when a naive reading of the RFC says so, and seeks there too`() {
    for _ in 0..<60 {
      let rule = rule()
      // Some hour of 2012 or 2013, and the end of 2015.
      let start = WallTime(seconds: 3600 * Int64.random(in: 368_184...385_000, using: &random))
      let last = WallTime(seconds: 1_451_606_399)
      let expected = NaiveRecurrence(rule: rule, start: start).times(days: 1461)
        .filter { $0 <= last }
      var times = RecurrenceIterator(rule, from: start, through: last)
      #expect(Array(times) == expected, "\(rule.encoded) from \(written(start))")
      let given = Bool.random(using: &random) ? times.next() : nil
      let target = WallTime(seconds: 3600 * Int64.random(in: 368_000...400_000, using: &random))
      times.seek(to: target)
      let wanted = expected.first { $0 >= target && $0 > given ?? start + -1 }
      #expect(times.next() == wanted, "\(rule.encoded) seeking \(written(target))")
    }
  }

  @Test mutating func `is written and read back the same`() throws {
    let start = WallTime(seconds: 1_360_000_800)
    for _ in 0..<100 {
      let rule = rule()
      let again = try RecurrenceRule(reading: rule.encoded)
      #expect(try RecurrenceRule(reading: again.encoded) == again)
      #expect(
        Array(RecurrenceIterator(again, from: start, steps: 5000).prefix(20))
          == Array(RecurrenceIterator(rule, from: start, steps: 5000).prefix(20)))
    }
  }
}
