public import CivilTime

/// What a week on site meets.
public struct WeekAssessment: Sendable, Hashable {
  /// One cause, with the days of the week on which it is met.
  public struct Meeting: Sendable, Hashable {
    /// What kind of days they are.
    public var kind: DayRemark.Kind
    /// The name of the event.
    public var name: String
    /// The days.
    public var dates: [CivilDate]

    /// The cause with its days in words: `Easter Monday on Monday 6 April 2015`.
    public var words: String {
      guard let first = dates.first, let last = dates.last else { return name }
      if first == last { return name + " on " + first.words }
      let days = last - first == dates.count - 1
      return name
        + (days
          ? " from " + first.wordsWithoutYear + " to " + last.words
          : " on " + dates.map { $0.wordsWithoutYear }.joined(separator: ", "))
    }

    /// What to do about it.
    var mend: String {
      switch kind {
      case .weekend, .bankHoliday, .closure, .christmas:
        "Choose another week, or plan without that time."
      case .schoolHoliday: "Choose a week in term, or ask who can still be met."
      case .election:
        "Keep meetings with members to the council\u{2019}s own work, or choose another week."
      case .inspection: "Choose another week: if an inspection comes, the review does not go ahead."
      }
    }
  }

  /// What is met, what stops work first.
  public var meets: [Meeting]

  /// What some days meet, weekends aside.
  init(of days: ClosedRange<CivilDate>, in calendar: WorkingCalendar) {
    var found: [Meeting] = []
    for number in days.lowerBound.dayNumber...days.upperBound.dayNumber {
      let date = CivilDate(dayNumber: number)
      guard !date.weekday.isWeekend else { continue }
      for remark in calendar.remarks(on: date) {
        if let index = found.firstIndex(where: { $0.kind == remark.kind && $0.name == remark.words }
        ) {
          found[index].dates.append(date)
        } else {
          found.append(Meeting(kind: remark.kind, name: remark.words, dates: [date]))
        }
      }
    }
    meets = DayRemark.Kind.allCases.flatMap { kind in found.filter { $0.kind == kind } }
  }
}
