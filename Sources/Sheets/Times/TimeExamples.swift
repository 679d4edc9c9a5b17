import CivilTime
import ReviewModel

/// Examples of cells about time that can be written in a review as they stand.
///
/// An example that names a day which the review has not would only earn the next finding.
struct TimeExamples {
  private let days: [WorkingDay]
  private let week: ReviewWeek

  /// The examples for a review; the usual ones where its days are not known.
  init(_ week: ReviewWeek) {
    self.week = week
    let onSite = week.days.filter { $0.date >= week.anchor ?? $0.date && $0.start < $0.end }
    days = onSite.isEmpty ? week.days.filter { $0.start < $0.end } : onSite
  }

  /// A day and hours: `Tue 09:30-10:30`.
  var window: String {
    guard let day = day(1) else { return "Tue 09:30-10:30" }
    let start = start(of: day)
    let end = TimeOfDay(minutes: min(start.minutes + 60, day.end.minutes)) ?? day.end
    return name(day) + " " + start.iso + "-" + end.iso
  }

  /// A part of a day: `Wed am`.
  var half: String {
    guard let day = day(2) else { return "Wed am" }
    return name(day) + (day.start < .midday ? " am" : " pm")
  }

  /// A time that is taken away: `not Wed pm`.
  var taken: String { "not " + half }

  /// A day and a start: `Tue 5 Feb 09:30`.
  var start: String {
    guard let day = day(1) else { return "Tue 5 Feb 09:30" }
    return week.words(for: day.date) + " " + start(of: day).iso
  }

  /// A day: `Tue 5 Feb`.
  var date: String { day(1).map { week.words(for: $0.date) } ?? "Tue 5 Feb" }

  /// The first and the last day: `Mon 4 Feb to Fri 8 Feb`.
  var dates: String {
    guard let first = days.first, let last = days.last, first.date < last.date else { return date }
    return week.words(for: first.date) + " to " + week.words(for: last.date)
  }

  private func day(_ index: Int) -> WorkingDay? {
    days.isEmpty ? nil : days[min(index, days.count - 1)]
  }

  private func name(_ day: WorkingDay) -> String {
    let named = week.days(on: day.date.weekday)
    return named.count == 1 ? day.date.weekday.shortName : week.words(for: day.date)
  }

  /// Half past nine where the day is open then, or else its first minute.
  private func start(of day: WorkingDay) -> TimeOfDay {
    let usual = TimeOfDay(hour: 9, minute: 30) ?? day.start
    return day.start <= usual && usual < day.end ? usual : day.start
  }
}
