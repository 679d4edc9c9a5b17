import CivilTime
import ReviewModel

/// Finds the day of each milestone.
struct MilestoneDates {
  let review: Review
  let plan: Plan?
  let calendar: WorkingCalendar

  /// The day to which a milestone leads, and its time where it has one.
  func day(of milestone: Milestone) -> (date: CivilDate, span: TimeSpan?) {
    if case .sessions(let kind) = milestone.evidence, let held = session(of: kind) {
      return (held.span.start.date, held.isTimed ? held.span : nil)
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
    case .sessions(let kind): sessions(of: kind).last?.span.end.date ?? due
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
  private func session(of kind: SessionKind) -> Held? {
    kind == .feedback ? sessions(of: kind).last : sessions(of: kind).first
  }

  /// A session's time, or the window that fixes its day while it has none.
  private struct Held {
    let span: TimeSpan
    let isTimed: Bool
  }

  /// The sessions of a kind in order of time: from the timetable, or from what fixes their day.
  private func sessions(of kind: SessionKind) -> [Held] {
    let planned = plan?.places ?? [:]
    let held = review.sessions.filter { $0.kind == kind }.compactMap { session -> Held? in
      let start = planned[session.id]?.start ?? session.pin.start
      if let start {
        return Held(span: TimeSpan(from: start, minutes: session.minutes), isTimed: true)
      }
      // Feedback is given each day; only the session that is fixed or placed is the end.
      guard kind != .feedback, let window = session.windows.first else { return nil }
      return Held(span: window, isTimed: false)
    }
    return held.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }
}
