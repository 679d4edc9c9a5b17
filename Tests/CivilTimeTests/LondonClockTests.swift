import CivilTime
import Testing

struct `The clock in London` {
  @Test(arguments: [
    (2012, "2012-03-25", "2012-10-28"), (2013, "2013-03-31", "2013-10-27"),
    (2015, "2015-03-29", "2015-10-25"), (2024, "2024-03-31", "2024-10-27"),
    (2026, "2026-03-29", "2026-10-25"), (2027, "2027-03-28", "2027-10-31"),
  ])
  func `summer time runs between the last Sundays of March and October`(
    year: Int, spring: String, autumn: String
  ) {
    #expect(LondonClock.lastSunday(of: 3, in: year).iso == spring)
    #expect(LondonClock.lastSunday(of: 10, in: year).iso == autumn)
  }

  @Test func `the last Sunday of every month is a Sunday in its last seven days`() {
    for year in 1900..<2200 {
      for month in 1...12 {
        let sunday = LondonClock.lastSunday(of: month, in: year)
        #expect(sunday.weekday == .sunday)
        #expect(sunday.components.month == month)
        #expect((sunday + 7).components.month != month)
      }
    }
  }

  @Test(arguments: [
    ("2013-03-31T00:59", "2013-03-31T00:59"),
    // The hour from 01:00 to 02:00 does not exist; the time before the change is assumed.
    ("2013-03-31T01:30", "2013-03-31T01:30"),
    ("2013-03-31T02:00", "2013-03-31T01:00"),
    ("2013-06-03T09:00", "2013-06-03T08:00"),
    ("2013-10-27T00:59", "2013-10-26T23:59"),
    // The hour from 01:00 to 02:00 comes twice; the first is meant.
    ("2013-10-27T01:30", "2013-10-27T00:30"),
    ("2013-10-27T01:59", "2013-10-27T00:59"),
    ("2013-10-27T02:00", "2013-10-27T02:00"),
    ("2013-02-05T09:00", "2013-02-05T09:00"),
    ("2012-12-31T23:59", "2012-12-31T23:59"),
  ])
  func `local time becomes UTC`(local: String, utc: String) throws {
    let reading = try #require(CivilMinute(iso: local))
    #expect(LondonClock.utc(reading).iso == utc)
  }

  @Test(arguments: [
    ("2013-03-31T00:59", 0), ("2013-03-31T01:00", 60), ("2013-10-27T00:59", 60),
    ("2013-10-27T01:00", 0), ("2012-12-31T23:59", 0), ("2013-06-03T09:00", 60),
  ])
  func `the clock is ahead of a UTC reading from one change to the next`(
    utc: String, minutes: Int
  ) throws {
    let reading = try #require(CivilMinute(iso: utc))
    #expect(LondonClock.minutesAheadOfUTC(atUTC: reading) == minutes)
  }

  @Test func `half of every year is summer time, give or take a week`() {
    for year in 1996..<2100 {
      let spring = LondonClock.lastSunday(of: 3, in: year)
      let autumn = LondonClock.lastSunday(of: 10, in: year)
      #expect([210, 217].contains(autumn - spring))
      let noon = TimeOfDay.midday
      #expect(LondonClock.minutesAheadOfUTC(at: CivilMinute(spring, noon)) == 60)
      #expect(LondonClock.minutesAheadOfUTC(at: CivilMinute(spring - 1, noon)) == 0)
      #expect(LondonClock.minutesAheadOfUTC(at: CivilMinute(autumn - 1, noon)) == 60)
      #expect(LondonClock.minutesAheadOfUTC(at: CivilMinute(autumn, noon)) == 0)
    }
  }
}
