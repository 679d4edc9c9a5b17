/// British summer time: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
///
/// The rule has held since 1996 (The Summer Time Order 2002; Directive 2000/84/EC) and is used for every
/// year, because a calendar file must state one rule.
public enum LondonClock {
  /// How many minutes the London clock is ahead of UTC at a local wall-clock time: 0 or 60.
  ///
  /// In the hour that the clock skips in March, the time before the change is assumed; in the hour
  /// that it repeats in October, the first of the two (RFC 5545, section 3.3.5).
  ///
  /// - Returns: The minutes.
  public static func minutesAheadOfUTC(at local: CivilMinute) -> Int {
    let year = local.date.components.year
    let springForward = CivilMinute(lastSunday(of: 3, in: year), .midnight) + 120
    let fallBack = CivilMinute(lastSunday(of: 10, in: year), .midnight) + 120
    return springForward <= local && local < fallBack ? 60 : 0
  }

  /// How many minutes the London clock is ahead of UTC at a reading of a UTC clock: 0 or 60.
  public static func minutesAheadOfUTC(atUTC utc: CivilMinute) -> Int {
    let year = utc.date.components.year
    let springForward = CivilMinute(lastSunday(of: 3, in: year), .midnight) + 60
    let fallBack = CivilMinute(lastSunday(of: 10, in: year), .midnight) + 60
    return springForward <= utc && utc < fallBack ? 60 : 0
  }

  /// A local wall-clock time in London as a reading of a UTC clock.
  public static func utc(_ local: CivilMinute) -> CivilMinute {
    local - minutesAheadOfUTC(at: local)
  }

  /// The last Sunday of a month (1 to 12).
  public static func lastSunday(of month: Int, in year: Int) -> CivilDate {
    // Every month of every year from 1 to 9999 has its last day, so the fallback is never used.
    let last =
      CivilDate(year: year, month: month, day: CivilDate.daysInMonth(month, of: year))
      ?? CivilDate(dayNumber: 0)
    return last - (last.weekday.rawValue + 1) % 7
  }
}
