public import CivilTime
public import ReviewModel

/// Writes cells about time so that ``TimeCellReader`` reads exactly the same spans back.
///
/// The writer is the inverse of the reader for every span that is not empty, in the review's days or outside them.
/// The spans keep their order and are not merged; neighbours that people would name together are written together
/// (`Mon-Thu`, `Tue 09:00-10:30, 14:00-15:00`).
public struct TimeCellWriter: Sendable {
  private let week: ReviewWeek

  /// The days of the review.
  var days: [WorkingDay] { week.days }

  /// A writer for the cells of one review.
  ///
  /// - Parameters:
  ///   - days: The days on which sessions may be held, on site and before.
  ///   - fieldworkStart: The first day on site.
  public init(days: [WorkingDay], fieldworkStart: CivilDate) {
    week = ReviewWeek(days: days, anchor: fieldworkStart)
  }

  /// The text of a cell; empty for a cell that says nothing.
  public func write(_ cell: TimeCell) -> String {
    var items: [String] = []
    if let windows = cell.windows {
      items += windows.isEmpty ? ["never"] : phrases(windows)
    }
    items += phrases(cell.excluded).map { "not " + $0 }
    items += phrases(cell.preferred).map { "prefer " + $0 }
    items += phrases(cell.unasked).map { "unknown " + $0 }
    return items.joined(separator: "; ")
  }

  /// A day as it fits a cell: `Tue 5 Feb`.
  public func write(day: CivilDate) -> String {
    week.words(for: day)
  }

  /// A fixed start as it fits a cell: `Tue 5 Feb 09:30`.
  public func write(start: CivilMinute) -> String {
    week.words(for: start.date) + " " + start.time.iso
  }

  // MARK: Phrases

  private func phrases(_ spans: [TimeSpan]) -> [String] {
    let everyDay = week.days.map { $0.hours }
    var result: [String] = []
    var position = 0
    while position < spans.count {
      let rest = spans[position...]
      if !everyDay.isEmpty, rest.starts(with: everyDay) {
        result.append("any")
        position += everyDay.count
      } else if let (phrase, count) = weekdayRange(rest) ?? dayWithTimes(rest) {
        result.append(phrase)
        position += count
      } else {
        result.append(write(start: rest[position].start) + " to " + ending(rest[position].end))
        position += 1
      }
    }
    return result
  }

  /// The longest run of spans that one range of weekdays names: `Mon-Thu`, `Mon-Wed am`.
  private func weekdayRange(_ spans: ArraySlice<TimeSpan>) -> (phrase: String, count: Int)? {
    guard let first = spans.first, let hours = hours(of: first) else { return nil }
    // A range of weekdays never names more days than the review has.
    let run = spans.prefix(week.days.count).prefix { self.hours(of: $0) == hours }
    let dates = run.map { $0.start.date }
    for count in stride(from: dates.count, to: 1, by: -1) {
      let (start, end) = (dates[0].weekday, dates[count - 1].weekday)
      guard start != end else { continue }
      let named = week.days(from: start, through: end).map { $0.date }
      if named == Array(dates.prefix(count)) {
        let name = start.shortName + "-" + end.shortName
        return (hours.suffixed(to: name), count)
      }
    }
    return nil
  }

  /// One day with its hours: `Tue`, `Tue am`, `Tue 09:00-10:30, 14:00-15:00`.
  private func dayWithTimes(_ spans: ArraySlice<TimeSpan>) -> (phrase: String, count: Int)? {
    guard let first = spans.first, let firstHours = hours(of: first) else { return nil }
    let date = first.start.date
    var phrase = firstHours.suffixed(to: name(of: date))
    var count = 1
    guard case .between = firstHours else { return (phrase, count) }
    for span in spans.dropFirst() {
      guard span.start.date == date, let hours = hours(of: span), case .between = hours else {
        break
      }
      phrase += ", " + hours.text
      count += 1
    }
    return (phrase, count)
  }

  /// The weekday where it can mean no other day, or else the date.
  private func name(of date: CivilDate) -> String {
    let named = week.days(on: date.weekday)
    return named.count == 1 && named[0].date == date
      ? date.weekday.shortName : week.words(for: date)
  }

  private func ending(_ end: CivilMinute) -> String {
    guard end.time == .midnight else { return write(start: end) }
    return week.words(for: end.date - 1) + " " + TimeOfDay.endOfDay.iso
  }

  // MARK: Hours

  private enum Hours: Hashable {
    case whole
    case half(DayHalf)
    case between(TimeOfDay, TimeOfDay)

    var text: String {
      switch self {
      case .whole: ""
      case .half(.am): "am"
      case .half(.pm): "pm"
      case .between(let start, let end): start.iso + "-" + end.iso
      }
    }

    func suffixed(to name: String) -> String {
      self == .whole ? name : name + " " + text
    }
  }

  /// How the hours of a span are written; nil where it covers more than one day, or nothing.
  private func hours(of span: TimeSpan) -> Hours? {
    let date = span.start.date
    guard !span.isEmpty, span.end <= CivilMinute(date, .endOfDay) else { return nil }
    let working = week.hours(on: date)
    let midday = CivilMinute(date, .midday)
    if span == working { return .whole }
    if working.start < midday, midday < working.end {
      if span == TimeSpan(from: working.start, to: midday) { return .half(.am) }
      if span == TimeSpan(from: midday, to: working.end) { return .half(.pm) }
    }
    return .between(span.start.time, span.clockEnd)
  }
}
