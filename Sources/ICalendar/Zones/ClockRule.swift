import CivilTime

/// When a group of places changes its clocks by an hour each year (IANA time zone database, 2025).
enum ClockRule {
  /// Never.
  case none
  /// The European Union: Directive 2000/84/EC, and the directives before it since 1981.
  case europe
  /// The United Kingdom and Ireland: the European rule since 1996, and what was decreed before.
  case britain
  /// The United States and Canada: the Energy Policy Act of 2005, and the rules before it.
  case america
  /// New South Wales, Victoria and South Australia.
  case australia
  /// Tasmania.
  case tasmania
  /// New Zealand.
  case newZealand

  /// The changes of a clock from the first known here through a year; `winterOffset` counts minutes ahead of UTC.
  func changes(through last: Int, winterOffset offset: Int) -> [ZoneOffsets.Change] {
    if case .none = self { return [] }
    let winter = offset * 60
    let ruled = (firstYear...max(firstYear, last)).flatMap { year -> [ZoneOffsets.Change] in
      let (spring, autumn) = dates(in: year)
      return [
        change(on: spring, year, isToSummer: true, winter),
        change(on: autumn, year, isToSummer: false, winter),
      ]
    }
    if case .britain = self { return BritishSummerTime.changes + ruled }
    return ruled
  }

  /// The first year in which the clocks changed by the rule.
  private var firstYear: Int {
    switch self {
    case .europe, .britain: BritishSummerTime.lastYear + 1
    default: 1970
    }
  }

  /// The days on which the clocks go forward and back.
  private func dates(in year: Int) -> (forward: CivilDate, back: CivilDate) {
    switch self {
    case .none, .europe:
      (last(3, year), last(year >= 1996 ? 10 : 9, year))
    case .britain:
      (
        last(3, year),
        year >= 1996 ? last(10, year) : sunday(from: year >= 1990 ? 22 : 23, 10, year)
      )
    case .america:
      if year >= 2007 {
        (sunday(from: 8, 3, year), sunday(from: 1, 11, year))
      } else {
        (year >= 1987 ? sunday(from: 1, 4, year) : last(4, year), last(10, year))
      }
    case .australia:
      (
        year >= 2008 ? sunday(from: 1, 10, year) : year == 2000 ? last(8, year) : last(10, year),
        southernAutumn(year)
      )
    case .tasmania:
      (year == 2000 ? last(8, year) : sunday(from: 1, 10, year), southernAutumn(year))
    case .newZealand:
      (
        year >= 2007 ? last(9, year) : sunday(from: 1, 10, year),
        year >= 2008 ? sunday(from: 1, 4, year) : sunday(from: 15, 3, year)
      )
    }
  }

  private func southernAutumn(_ year: Int) -> CivilDate {
    // In 2006 summer time lasted a week longer, for the Commonwealth Games.
    year >= 2008 || year == 2006 ? sunday(from: 1, 4, year) : last(3, year)
  }

  private func change(
    on date: CivilDate, _ year: Int, isToSummer: Bool, _ winter: Int
  ) -> ZoneOffsets.Change {
    let midnight = WallTime(date).seconds
    let onset: Int64 =
      switch self {
      // Everywhere at one o'clock of universal time.
      case .none, .europe, .britain: midnight + 3600
      // At two o'clock of the clock that is left.
      case .america: midnight + 7200 - Int64(winter) - (isToSummer ? 0 : 3600)
      // At two o'clock of winter time; the Chatham Islands go with New Zealand.
      case .australia, .tasmania: midnight + 7200 - Int64(winter)
      case .newZealand: midnight + 7200 - 43_200
      }
    return ZoneOffsets.Change(
      at: Instant(seconds: onset), to: winter + (isToSummer ? 3600 : 0))
  }

  private func last(_ month: Int, _ year: Int) -> CivilDate {
    LondonClock.lastSunday(of: month, in: year)
  }

  /// The first Sunday from a day of a month on.
  private func sunday(from day: Int, _ month: Int, _ year: Int) -> CivilDate {
    // Every month of every year has the days asked for here, so the fallback is never used.
    let first = CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    return first + (6 - first.weekday.rawValue)
  }
}
