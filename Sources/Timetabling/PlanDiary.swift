import CivilTime
import ReviewModel

/// Who and what is busy when in a plan: plain look-ups for sentences about it, not for the search.
struct PlanDiary {
  private let index: ReviewIndex
  private let entries: [PlacedSession]

  private var review: Review { index.review }

  init(_ review: Review, _ plan: Plan) {
    index = ReviewIndex(review)
    entries = index.placed(plan)
  }

  func person(_ id: PersonID) -> Person? { index.person(id) }

  /// When a session is held; nil where it is not.
  func span(of id: SessionID) -> TimeSpan? { entries.first { $0.session.id == id }?.span }

  /// A session that keeps a person from one at a time and site; nil for none.
  func clash(of person: PersonID, at span: TimeSpan, site: SiteID?) -> SessionID? {
    clash(at: span, site: site) { $0.session.participants.contains(person) }
  }

  /// A session that keeps a reviewer from one at a time and site; nil for none.
  func clash(of reviewer: ReviewerID, at span: TimeSpan, site: SiteID?) -> SessionID? {
    clash(at: span, site: site) { $0.assignment.reviewers.contains(reviewer) }
  }

  private func clash(at span: TimeSpan, site: SiteID?, _ binds: (PlacedSession) -> Bool)
    -> SessionID?
  {
    entries.first { entry in
      binds(entry) && entry.span.start.date == span.start.date
        && entry.span.overlaps(span, keeping: review.minutesBetween(entry.site, site))
    }?.session.id
  }

  /// The session that takes a room at a time, its turnaround included; nil where it is free.
  func session(in room: RoomID, at span: TimeSpan) -> SessionID? {
    entries.first { entry in
      entry.assignment.room == room && entry.span.start.date == span.start.date
        && entry.span.overlaps(span, keeping: review.rules.turnaroundMinutes)
    }?.session.id
  }

  /// How many contact sessions overlap a time.
  func contactSessions(at span: TimeSpan) -> Int {
    entries.filter { $0.session.isContact && $0.span.overlaps(span) }.count
  }

  /// How many contact sessions a reviewer has on a date.
  func contactSessions(of reviewer: ReviewerID, on date: CivilDate) -> Int {
    day(of: reviewer, on: date).filter { $0.session.isContact }.count
  }

  /// Whether a reviewer would have no lunch on a day with another session at a time.
  func missesLunch(_ reviewer: ReviewerID, with span: TimeSpan) -> Bool {
    guard let day = review.days.first(where: { $0.date == span.start.date }), let lunch = day.lunch
    else { return false }
    let busy = self.day(of: reviewer, on: day.date).map { $0.span } + [span]
    return !lunch.placements(on: day.date, gridMinutes: review.gridMinutes).contains { pause in
      !busy.contains { $0.overlaps(pause) }
    }
  }

  /// The longest run of minutes without a break that a reviewer would have with another session at a time.
  func longestRun(of reviewer: ReviewerID, with span: TimeSpan) -> Int {
    let spans = (day(of: reviewer, on: span.start.date).map { $0.span } + [span])
      .sorted { $0.start < $1.start }
    var longest = 0
    var run: TimeSpan?
    for span in spans {
      if let current = run, span.start - current.end < review.rules.breakMinutes {
        run = TimeSpan(from: current.start, to: span.end)
      } else {
        run = span
      }
      longest = max(longest, run?.minutes ?? 0)
    }
    return longest
  }

  private func day(of reviewer: ReviewerID, on date: CivilDate) -> [PlacedSession] {
    entries.filter { $0.assignment.reviewers.contains(reviewer) && $0.span.start.date == date }
  }
}
