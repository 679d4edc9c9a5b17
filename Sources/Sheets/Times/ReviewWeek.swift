import CivilTime
import ReviewModel

/// The days of a review as people refer to them: by weekday, or by a date without its year.
struct ReviewWeek {
  /// The days on which sessions may be held.
  let days: [WorkingDay]
  /// The date beside which a date without a year is looked for; nil where years must be written.
  let anchor: CivilDate?

  /// The days of a review.
  ///
  /// - Parameters:
  ///   - days: The days on which sessions may be held, on site and before.
  ///   - anchor: The first day on site.
  init(days: [WorkingDay], anchor: CivilDate?) {
    self.days = days
    self.anchor = anchor
  }

  /// The days that a weekday on its own means: those on site, or else those in the lead-in.
  func days(on weekday: Weekday) -> [WorkingDay] {
    let named = days.filter { $0.date.weekday == weekday }
    guard let anchor else { return named }
    let onSite = named.filter { $0.date >= anchor }
    return onSite.isEmpty ? named : onSite
  }

  /// The days that a range of weekdays means, in order of date; the range may run over a weekend.
  func days(from first: Weekday, through last: Weekday) -> [WorkingDay] {
    let length = (last.rawValue - first.rawValue + 7) % 7
    let weekdays = (0...length).map { Weekday.allCases[(first.rawValue + $0) % 7] }
    return weekdays.flatMap { days(on: $0) }.sorted { $0.date < $1.date }
  }

  /// The date of a phrase that names one day; nil where it names several, or none of the review's.
  func onlyDate(of phrase: DayPhrase) -> CivilDate? {
    switch phrase {
    case .weekdays(let first, let last) where first == last:
      let named = days(on: first)
      return named.count == 1 ? named[0].date : nil
    case .dates(let first, let last) where first == last: return first
    default: return nil
    }
  }

  /// The days from one date to another, in order of date.
  func days(from first: CivilDate, through last: CivilDate) -> [WorkingDay] {
    // Where a date stands twice in the review, which its validation refuses, the first entry counts.
    days.filter { first <= $0.date && $0.date <= last && day(on: $0.date) == $0 }
      .sorted { $0.date < $1.date }
  }

  /// The day on a date; nil where sessions are not held.
  func day(on date: CivilDate) -> WorkingDay? {
    days.first { $0.date == date }
  }

  /// The first or the last day on site; nil for any other word.
  func end(named word: String) -> CivilDate? {
    let onSite = days.map { $0.date }.filter { $0 >= anchor ?? $0 }
    return word == "first" ? onSite.min() : word == "last" ? onSite.max() : nil
  }

  /// The review's day with the day and month of a date in another year; nil where it has no such day.
  func day(likeThatOf date: CivilDate) -> CivilDate? {
    let (year, month, day) = date.components
    return days.map { $0.date }.first {
      ($0.components.month, $0.components.day) == (month, day) && $0.components.year != year
    }
  }

  /// The working hours of a date; the whole of the date where sessions are not held on it.
  func hours(on date: CivilDate) -> TimeSpan {
    day(on: date)?.hours
      ?? TimeSpan(from: CivilMinute(date, .midnight), to: CivilMinute(date, .endOfDay))
  }

  /// The earliest start and the latest end of some days; 08:00-18:00 where there are none.
  func clockHours(of days: [WorkingDay]) -> ClosedRange<TimeOfDay> {
    let start = days.map { $0.start }.min() ?? ReviewWeek.usualStart
    let end = days.map { $0.end }.max() ?? ReviewWeek.usualEnd
    return start <= end ? start...end : ReviewWeek.usualStart...ReviewWeek.usualEnd
  }

  /// The earliest start and the latest end of the review's days.
  var clockHours: ClosedRange<TimeOfDay> { clockHours(of: days) }

  private static let usualStart = TimeOfDay(hour: 8, minute: 0) ?? .midnight
  private static let usualEnd = TimeOfDay(hour: 18, minute: 0) ?? .endOfDay

  /// The date of a day and a month (1 to 12) in the year that fits best: one of the review's days if there is one,
  /// or else the date nearest to the anchor, so that January follows December.
  func date(day: Int, month: Int, near anchor: CivilDate?) -> CivilDate? {
    guard let anchor = anchor ?? self.anchor else { return nil }
    let year = anchor.components.year
    let dates = (year - 1...year + 1).compactMap { CivilDate(year: $0, month: month, day: day) }
    return dates.first { self.day(on: $0) != nil }
      ?? dates.min { abs($0 - anchor) < abs($1 - anchor) }
  }

  /// The date as it is written beside the review: with its year only where a reader would guess another.
  func words(for date: CivilDate) -> String {
    let (year, month, day) = date.components
    guard (1900...2199).contains(year) else { return date.iso }
    let isGuessed = self.date(day: day, month: month, near: nil) == date
    return isGuessed ? date.shortWords : date.shortWords + " " + String(year)
  }

  /// The break that all days on site share; nil where they have none or differ.
  var lunch: LunchBreak? {
    let onSite = days.filter { $0.date >= anchor ?? $0.date }
    guard let lunch = onSite.first?.lunch, onSite.allSatisfy({ $0.lunch == lunch }) else {
      return nil
    }
    return lunch
  }

  /// The first and last of the review's days in words; nil where it has none.
  var extent: String? {
    guard let first = days.min(by: { $0.date < $1.date }),
      let last = days.max(by: { $0.date < $1.date })
    else { return nil }
    if first.date == last.date { return first.date.shortWords }
    return first.date.shortWords + " to " + last.date.shortWords
  }
}

extension ReviewWeek {
  /// The day of the review that two numbers mean with the month first, where they mean none with the day
  /// first; nil where they do, and where no day of the review can be meant at all.
  ///
  /// American spreadsheets write 5 February as 2/5/2013.
  func monthFirst(first: Int, second: Int, year: Int?) -> CivilDate? {
    func day(_ day: Int, _ month: Int) -> CivilDate? {
      guard (1...12).contains(month), day >= 1 else { return nil }
      let date =
        year.map { CivilDate(year: $0, month: month, day: day) }
        ?? self.date(day: day, month: month, near: nil)
      return date.flatMap { self.day(on: $0) }?.date
    }
    return day(first, second) == nil ? day(second, first) : nil
  }
}
