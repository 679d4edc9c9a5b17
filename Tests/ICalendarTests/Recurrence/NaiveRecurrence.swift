import CivilTime
import ICalendar

/// A rule applied by looking at every hour there is, as slowly and plainly as possible.
///
/// It is the judge of the iterator, and knows rules of hours and longer, at whole hours.
struct NaiveRecurrence {
  let rule: RecurrenceRule
  let start: WallTime

  /// The times of the rule in the days from just before the start's year on.
  func times(days: Int) -> [WallTime] {
    let first = newYear(start.date.components.year)
    var periods: [(key: Int, times: [WallTime])] = []
    for day in -7..<days {
      guard applies(on: first + day) else { continue }
      for hour in 0..<24 {
        let time = WallTime(first + day) + Int64(hour) * 3600
        let key = periodNumber(of: time) - periodNumber(of: start)
        guard key >= 0, key % rule.interval == 0, applies(at: time) else { continue }
        if periods.last?.key == key {
          periods[periods.count - 1].times.append(time)
        } else {
          periods.append((key, [time]))
        }
      }
    }
    var times = periods.flatMap { chosen(from: $0.times) }.filter { $0 >= start }
    if case .count(let count) = rule.ending { times = Array(times.prefix(count)) }
    if case .until(.local(let limit)) = rule.ending { times = times.filter { $0 <= limit } }
    return times
  }

  private func newYear(_ year: Int) -> CivilDate {
    CivilDate(year: year, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
  }

  private func chosen(from times: [WallTime]) -> [WallTime] {
    guard !rule.positions.isEmpty else { return times }
    return times.indices.filter {
      rule.positions.contains($0 + 1) || rule.positions.contains($0 - times.count)
    }.map { times[$0] }
  }

  private func periodNumber(of time: WallTime) -> Int {
    let (year, month, _) = time.date.components
    return switch rule.frequency {
    case .yearly: year
    case .monthly: year * 12 + month
    case .weekly: weekStart(of: time.date).dayNumber / 7
    case .daily: time.date.dayNumber
    default: Int(time.seconds / 3600)
    }
  }

  private func weekStart(of date: CivilDate) -> CivilDate {
    var day = date
    while day.weekday != rule.weekStart { day = day - 1 }
    return day
  }

  private func applies(at time: WallTime) -> Bool {
    let hour = time.secondOfDay / 3600
    let isAtHour =
      rule.frequency == .hourly
      ? rule.hours.isEmpty || rule.hours.contains(hour)
      : (rule.hours.isEmpty ? [start.secondOfDay / 3600] : rule.hours).contains(hour)
    return isAtHour
  }

  private func applies(on date: CivilDate) -> Bool {
    let (year, month, day) = date.components
    let begun = start.date.components
    let isOpen =
      rule.days.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty
      && rule.weeks.isEmpty
    var months = rule.months
    var monthDays = rule.monthDays
    if isOpen, rule.frequency == .yearly, months.isEmpty { months = [begun.month] }
    if isOpen, rule.frequency >= .monthly { monthDays = [begun.day] }
    if !months.isEmpty, !months.contains(month) { return false }
    let length = CivilDate.daysInMonth(month, of: year)
    if !monthDays.isEmpty, !monthDays.contains(day), !monthDays.contains(day - length - 1) {
      return false
    }
    let ofYear = date - newYear(year) + 1
    let yearLength =
      newYear(year + 1) - newYear(year)
    if !rule.yearDays.isEmpty, !rule.yearDays.contains(ofYear),
      !rule.yearDays.contains(ofYear - yearLength - 1)
    {
      return false
    }
    if !rule.weeks.isEmpty, !isInWeek(date) { return false }
    if isOpen, rule.frequency == .weekly { return date.weekday == start.date.weekday }
    return rule.days.isEmpty || rule.days.contains { applies($0, on: date) }
  }

  private func applies(_ day: RecurrenceRule.Day, on date: CivilDate) -> Bool {
    guard day.weekday == date.weekday else { return false }
    guard day.ordinal != 0, rule.frequency >= .monthly else { return true }
    let isInMonth = rule.frequency == .monthly || !rule.months.isEmpty
    func isInScope(_ other: CivilDate) -> Bool {
      other.components.year == date.components.year
        && (!isInMonth || other.components.month == date.components.month)
    }
    var before = 0
    while isInScope(date - 7 * (before + 1)) { before += 1 }
    var after = 0
    while isInScope(date + 7 * (after + 1)) { after += 1 }
    return day.ordinal == before + 1 || day.ordinal == -after - 1
  }

  /// Whether a date lies in a listed week: a week belongs to the year that has its fourth day.
  private func isInWeek(_ date: CivilDate) -> Bool {
    let begin = weekStart(of: date)
    let year = (begin + 3).components.year
    var number = 1
    while (begin + 3 - 7 * number).components.year == year { number += 1 }
    var count = number
    while (begin + 3 + 7 * (count - number + 1)).components.year == year { count += 1 }
    return rule.weeks.contains(number) || rule.weeks.contains(number - count - 1)
  }
}
