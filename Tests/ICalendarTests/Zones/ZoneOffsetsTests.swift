import CivilTime
import ICalendar
import TestSupport
import Testing

struct `The clock of London` {
  private let london = ZoneNames.offsets(named: "Europe/London") ?? .utc

  private func instant(_ text: String) throws -> String {
    written(london.instant(at: try #require(wallTime(text))).wallTime)
  }

  /// RFC 5545, section 3.3.5: a time that the clock skips is told by the offset before the gap.
  @Test func `the hour skipped on the last Sunday of March is told by winter time`() throws {
    #expect(try instant("20130331T005959") == "20130331T005959")
    #expect(try instant("20130331T010000") == "20130331T010000")
    #expect(try instant("20130331T013000") == "20130331T013000")
    #expect(try instant("20130331T020000") == "20130331T010000")
  }

  /// RFC 5545, section 3.3.5: of a time that the clock shows twice, the first is meant.
  @Test func `the hour repeated on the last Sunday of October is its first`() throws {
    #expect(try instant("20131027T005959") == "20131026T235959")
    #expect(try instant("20131027T010000") == "20131027T000000")
    #expect(try instant("20131027T015959") == "20131027T005959")
    #expect(try instant("20131027T020000") == "20131027T020000")
  }

  @Test func `agrees with the clock that the planner keeps, minute by minute`() {
    for year in [2013, 2024, 2036] {
      for month in [3, 10] {
        let sunday = CivilMinute(LondonClock.lastSunday(of: month, in: year), .midnight)
        for minute in -60..<300 {
          let utc = sunday + minute
          let instant = Instant(seconds: Int64(utc.minutes) * 60)
          #expect(
            london.offset(at: instant) == Int64(LondonClock.minutesAheadOfUTC(atUTC: utc)) * 60)
          #expect(
            london.instant(at: instant.wallTime).seconds
              == Int64(LondonClock.utc(utc).minutes) * 60)
        }
      }
    }
  }
}

struct `A time zone in a file` {
  private func offsets(_ lines: String...) -> ZoneOffsets? {
    let text =
      (["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE"] + lines + ["END:VTIMEZONE", "END:VCALENDAR"])
      .map { $0 + "\n" }.joined()
    let component = CalendarReader.read(Array(text.utf8), file: "x").calendars[0].components[0]
    return ZoneOffsets(component, through: Instant(seconds: 2_000_000_000))
  }

  @Test func `as we write it, it is the clock that we know by name`() throws {
    for rule in [ZoneRule.london, .dublin] {
      let component = try #require(rule.component)
      let described = try #require(ZoneOffsets(component, through: Instant(seconds: 2_000_000_000)))
      let known = try #require(ZoneNames.offsets(named: rule.name))
      for day in stride(from: Int64(9862), to: 23_000, by: 1) {
        let instant = Instant(seconds: day * 86_400 + 3600)
        #expect(described.offset(at: instant) == known.offset(at: instant))
      }
    }
  }

  @Test func `changes by RDATE, and ends its rule with UNTIL in universal time`() throws {
    let zone = try #require(
      offsets(
        "BEGIN:STANDARD", "DTSTART:20001029T020000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20021027T000000Z", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:20000326T010000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "RDATE:20010325T010000,20020331T010000,20030330T010000", "END:DAYLIGHT"))
    func offset(_ text: String) throws -> Int64 {
      zone.offset(at: Instant(seconds: try #require(wallTime(text)).seconds))
    }
    #expect(try offset("19990101T000000") == 3600)
    #expect(try offset("20010701T000000") == 7200)
    #expect(try offset("20021026T235959") == 7200)
    #expect(try offset("20021027T000000") == 3600)
    #expect(try offset("20040101T000000") == 7200)
  }

  @Test func `that begins with a change back from summer had winter before`() throws {
    let zone = try #require(
      offsets(
        "BEGIN:STANDARD", "DTSTART:20181028T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:20190331T020000", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200", "END:DAYLIGHT"))
    let winter = try #require(wallTime("20161203T120000"))
    #expect(zone.offset(at: Instant(seconds: winter.seconds)) == 3600)
  }

  @Test func `without an offset or a start it describes nothing`() {
    #expect(offsets() == nil)
    #expect(offsets("BEGIN:STANDARD", "DTSTART:20001029T020000", "END:STANDARD") == nil)
    #expect(offsets("BEGIN:STANDARD", "TZOFFSETTO:+0100", "END:STANDARD") == nil)
  }

  @Test func `that changes every second is read as far as is reasonable`() {
    #expect(
      offsets(
        "BEGIN:STANDARD", "DTSTART:20001029T020000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "RRULE:FREQ=SECONDLY", "END:STANDARD") != nil)
  }

  @Test func `whatever its changes, a reading of its clock is the first moment that shows it`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let before = Int64(random.number(in: -50_000...50_000))
      let changes = (0..<random.number(in: 0...6)).map { number in
        ZoneOffsets.Change(
          at: Instant(seconds: Int64(number) * 300_000), to: random.number(in: -50_000...50_000))
      }
      let zone = ZoneOffsets(before: Int(before), changes.shuffled(using: &random))
      let offsets = [before] + changes.map { Int64($0.offset) }
      for _ in 0..<50 {
        let time = WallTime(seconds: Int64(random.number(in: -100_000...2_000_000)))
        let showing = offsets.map { Instant(seconds: time.seconds - $0) }
          .filter { zone.wallTime(at: $0) == time }
        // In a gap, the offset before the change tells the time.
        let gap = changes.indices.first {
          let onset = changes[$0].onset.seconds
          return onset + offsets[$0] <= time.seconds && time.seconds < onset + offsets[$0 + 1]
        }
        let expected = showing.min() ?? gap.map { Instant(seconds: time.seconds - offsets[$0]) }
        #expect(zone.instant(at: time) == expected)
      }
    }
  }
}
