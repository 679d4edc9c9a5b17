import CivilTime

/// Which days a rule allows: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY (RFC 5545, section 3.3.10).
///
/// The parts limit each other: a day must pass each that is given. Every list is held as bits, so that a day
/// is tested in constant time however long the lists are.
struct DayFilter {
  private var months: UInt16 = 0
  private var weekdays: UInt8 = 0
  /// The *n*ths of each weekday: bit *n* from the start of the scope, and from its end.
  private var ordinals: [UInt64] = []
  private var ordinalsFromEnd: [UInt64] = []
  /// Whether *n*ths are counted in the year; in the month otherwise.
  private var countsInYear = false
  private var monthDays: UInt32 = 0
  private var monthDaysFromEnd: UInt32 = 0
  /// Whether each day of the year passes, from 0; empty where the rule names none.
  private var yearDays: [Bool] = []
  private var yearDaysFromEnd: [Bool] = []
  private var weeks: UInt64 = 0
  private var weeksFromEnd: UInt64 = 0
  private let weekStart: Int

  private var limitsDays = false
  private var limitsYearDays = false

  /// The filter of a rule; what the rule leaves open comes from its start (RFC 5545, section 3.3.10:
  /// "information, not contained in the rule, … are derived from DTSTART").
  init(_ rule: RecurrenceRule, from start: WallTime) {
    weekStart = rule.weekStart.rawValue
    let (_, month, day) = start.date.components
    for month in rule.months where (1...12).contains(month) { months |= 1 << UInt16(month) }
    for number in rule.monthDays where (1...31).contains(abs(number)) {
      if number > 0 {
        monthDays |= 1 << UInt32(number)
      } else {
        monthDaysFromEnd |= 1 << UInt32(-number)
      }
    }
    for number in rule.weeks where (1...53).contains(abs(number)) {
      if number > 0 { weeks |= 1 << UInt64(number) } else { weeksFromEnd |= 1 << UInt64(-number) }
    }
    for number in rule.yearDays where (1...366).contains(abs(number)) {
      if yearDays.isEmpty {
        yearDays = [Bool](repeating: false, count: 366)
        yearDaysFromEnd = yearDays
      }
      if number > 0 { yearDays[number - 1] = true } else { yearDaysFromEnd[-number - 1] = true }
    }
    limitsYearDays = !yearDays.isEmpty
    addDays(rule)
    let isOpen =
      rule.days.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty && rule.weeks.isEmpty
    if isOpen, rule.frequency == .yearly || rule.frequency == .monthly {
      monthDays = 1 << UInt32(day)
      if rule.frequency == .yearly, months == 0 { months = 1 << UInt16(month) }
    } else if isOpen, rule.frequency == .weekly {
      weekdays = 1 << UInt8(start.date.weekday.rawValue)
    }
  }

  private mutating func addDays(_ rule: RecurrenceRule) {
    limitsDays = !rule.days.isEmpty
    // An ordinal means something in a month or a year only; elsewhere the weekday alone counts.
    let hasScope = rule.frequency == .monthly || rule.frequency == .yearly
    countsInYear = rule.frequency == .yearly && rule.months.isEmpty
    for day in rule.days {
      guard hasScope, day.ordinal != 0, (1...53).contains(abs(day.ordinal)) else {
        weekdays |= 1 << UInt8(day.weekday.rawValue)
        continue
      }
      if ordinals.isEmpty {
        ordinals = [UInt64](repeating: 0, count: 7)
        ordinalsFromEnd = ordinals
      }
      if day.ordinal > 0 {
        ordinals[day.weekday.rawValue] |= 1 << UInt64(day.ordinal)
      } else {
        ordinalsFromEnd[day.weekday.rawValue] |= 1 << UInt64(-day.ordinal)
      }
    }
  }

  /// Whether every day passes.
  var isOpen: Bool { limitsWeekdaysAlone && weekdays == 0 }

  /// Whether only the day of the week counts, so that all weeks are the same.
  var limitsWeekdaysAlone: Bool {
    months == 0 && ordinals.isEmpty && monthDays == 0 && monthDaysFromEnd == 0 && !limitsYearDays
      && weeks == 0 && weeksFromEnd == 0
  }

  /// Whether some day of a month may pass.
  func allows(month: Int) -> Bool { months == 0 || months & (1 << UInt16(month)) != 0 }

  /// Adds the days that pass, as seconds since 1970 of their start.
  ///
  /// - Parameters:
  ///   - first: The first day, counted from 1970.
  ///   - last: The last.
  ///   - list: What they are added to.
  func addDays(from first: Int, through last: Int, to list: inout [Int64]) {
    var date = Calendar(dayNumber: first)
    for day in first...last {
      if day > first { date.advance() }
      if passes(date) { list.append(Int64(day) * 86_400) }
    }
  }

  /// Whether a day passes.
  func passes(dayNumber: Int) -> Bool {
    isOpen || passes(Calendar(dayNumber: dayNumber))
  }

  // MARK: One day

  /// A date taken apart, so that its neighbours need no division.
  private struct Calendar {
    var dayNumber: Int
    var year: Int
    var month: Int
    var day: Int
    var monthLength: Int
    var weekday: Int

    init(dayNumber: Int) {
      let date = CivilDate(dayNumber: dayNumber)
      self.dayNumber = dayNumber
      (year, month, day) = date.components
      monthLength = CivilDate.daysInMonth(month, of: year)
      weekday = date.weekday.rawValue
    }

    mutating func advance() {
      dayNumber += 1
      weekday = weekday == 6 ? 0 : weekday + 1
      day += 1
      guard day > monthLength else { return }
      day = 1
      month = month == 12 ? 1 : month + 1
      if month == 1 { year += 1 }
      monthLength = CivilDate.daysInMonth(month, of: year)
    }
  }

  private func passes(_ date: Calendar) -> Bool {
    guard allows(month: date.month) else { return false }
    if monthDays != 0 || monthDaysFromEnd != 0 {
      guard
        monthDays & (1 << UInt32(date.day)) != 0
          || monthDaysFromEnd & (1 << UInt32(date.monthLength - date.day + 1)) != 0
      else { return false }
    }
    if weekdays != 0 || !ordinals.isEmpty {
      guard weekdays & (1 << UInt8(date.weekday)) != 0 || passesOrdinal(date) else { return false }
    }
    if limitsYearDays {
      let (index, length) = dayOfYear(date)
      guard yearDays[index] || yearDaysFromEnd[length - 1 - index] else { return false }
    }
    if weeks != 0 || weeksFromEnd != 0 { return passesWeek(date) }
    return true
  }

  private func passesOrdinal(_ date: Calendar) -> Bool {
    guard !ordinals.isEmpty else { return false }
    let (index, length) = countsInYear ? dayOfYear(date) : (date.day - 1, date.monthLength)
    return ordinals[date.weekday] & (1 << UInt64(index / 7 + 1)) != 0
      || ordinalsFromEnd[date.weekday] & (1 << UInt64((length - 1 - index) / 7 + 1)) != 0
  }

  private func dayOfYear(_ date: Calendar) -> (index: Int, length: Int) {
    let first = startOfYear(date.year)
    let length = CivilDate.daysInMonth(2, of: date.year) + 337
    return (date.dayNumber - first, length)
  }

  /// Whether the week that a day lies in is listed: week 1 is the first with four days in the year, weeks
  /// beginning on WKST (RFC 5545, section 3.3.10: BYWEEKNO).
  private func passesWeek(_ date: Calendar) -> Bool {
    var firstWeek = startOfFirstWeek(date.year)
    var nextYear = startOfFirstWeek(date.year + 1)
    if date.dayNumber < firstWeek {
      (firstWeek, nextYear) = (startOfFirstWeek(date.year - 1), firstWeek)
    } else if date.dayNumber >= nextYear {
      (firstWeek, nextYear) = (nextYear, startOfFirstWeek(date.year + 2))
    }
    let index = (date.dayNumber - firstWeek) / 7
    let count = (nextYear - firstWeek) / 7
    return weeks & (1 << UInt64(index + 1)) != 0 || weeksFromEnd & (1 << UInt64(count - index)) != 0
  }

  private func startOfFirstWeek(_ year: Int) -> Int {
    let fourth = startOfYear(year) + 3
    let weekday = CivilDate(dayNumber: fourth).weekday.rawValue
    return fourth - (weekday - weekStart + 7) % 7
  }

  private func startOfYear(_ year: Int) -> Int {
    // Days of the 400 years from 1 January 1970 on are counted by the calendar's own arithmetic, so that years
    // outside of 1 to 9999 have an answer too.
    let past = year - 1
    return past * 365 + floorDivided(past, 4) - floorDivided(past, 100) + floorDivided(past, 400)
      - 719_162
  }

  private func floorDivided(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}
