import CivilTime
import ReviewModel

/// Finds the day of each milestone.
struct MilestoneDates {
  let review: Review
  let plan: Plan?
  let calendar: WorkingCalendar

  /// The day to which a milestone leads, and its time where it has one.
  func day(of milestone: Milestone) -> (date: CivilDate, span: TimeSpan?) {
    if case .sessions(let kind) = milestone.evidence, let span = session(of: kind) {
      return (span.start.date, span)
    }
    let date = day(of: milestone.timing)
    if milestone.evidence == .week {
      let days = review.days.filter { MilestoneDates.week(of: review).contains($0.date) }
      guard let first = days.first, let last = days.last else { return (date, nil) }
      return (date, TimeSpan(from: first.hours.start, to: last.hours.end))
    }
    let span = milestone.hours.map {
      TimeSpan(from: CivilMinute(date, $0.lowerBound), to: CivilMinute(date, $0.upperBound))
    }
    return (date, span)
  }

  /// Whether a milestone is the day itself, and not something due by it: the week, a session.
  func isHeld(_ milestone: Milestone) -> Bool {
    switch milestone.evidence {
    case .week: true
    case .sessions(let kind): session(of: kind) != nil || milestone.timing == .lastDay
    case .none, .commissioning, .seats, .diaries, .rooms, .timetable:
      milestone.timing == .commissioning
    }
  }

  /// The day after which it is late, or over.
  func lastDay(of milestone: Milestone, from due: CivilDate) -> CivilDate {
    switch milestone.evidence {
    case .week: MilestoneDates.week(of: review).upperBound
    case .sessions(let kind): sessions(of: kind).last?.end.date ?? due
    case .none, .commissioning, .seats, .diaries, .rooms, .timetable: due
    }
  }

  /// The first and the last day on site.
  static func week(of review: Review) -> ClosedRange<CivilDate> {
    let start = review.fieldworkStart
    let end = start + (6 - start.weekday.rawValue)
    let last = review.days.map { $0.date }.filter { (start...end).contains($0) }.max()
    return start...(last ?? max(start, end - 2))
  }

  private func day(of timing: MilestoneTiming) -> CivilDate {
    switch timing {
    case .commissioning: review.commissionedOn
    case .weeks(let count): review.fieldworkStart + 7 * count
    case .workingDays(let count): calendar.workingDay(count, from: review.fieldworkStart)
    case .firstDay: review.fieldworkStart
    case .lastDay: MilestoneDates.week(of: review).upperBound
    case .date(let date): date
    }
  }

  /// When a kind of session is held: the feedback that is given last, the others from the first on.
  private func session(of kind: SessionKind) -> TimeSpan? {
    kind == .feedback ? sessions(of: kind).last : sessions(of: kind).first
  }

  /// The sessions of a kind in order of time: from the timetable, or from what fixes their day.
  private func sessions(of kind: SessionKind) -> [TimeSpan] {
    review.sessions.filter { $0.kind == kind }.compactMap { session -> TimeSpan? in
      if let start = plan?.assignments.first(where: { $0.session == session.id })?.start {
        return TimeSpan(from: start, minutes: session.minutes)
      }
      if let start = session.pin.start { return TimeSpan(from: start, minutes: session.minutes) }
      // Feedback is told each day; only the one that is fixed or placed is the end.
      guard kind != .feedback, let first = session.windows.first else { return nil }
      return first
    }
    .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
