import CivilTime
import ReviewModel

/// Who and what is busy when in a plan: plain look-ups for sentences about it, not for the search.
struct PlanDiary {
  private let index: ReviewIndex
  private let spans: [SessionID: TimeSpan]
  private let ofPerson: [PersonID: [PlacedSession]]
  private let ofReviewer: [ReviewerID: [PlacedSession]]
  private let inRoom: [RoomID: [PlacedSession]]
  private let onDate: [CivilDate: [PlacedSession]]

  private var review: Review { index.review }

  init(_ review: Review, _ plan: Plan) {
    index = ReviewIndex(review)
    var spans: [SessionID: TimeSpan] = [:]
    var ofPerson: [PersonID: [PlacedSession]] = [:]
    var ofReviewer: [ReviewerID: [PlacedSession]] = [:]
    var inRoom: [RoomID: [PlacedSession]] = [:]
    var onDate: [CivilDate: [PlacedSession]] = [:]
    for entry in index.placed(plan) {
      if spans[entry.session.id] == nil { spans[entry.session.id] = entry.span }
      for person in Set(entry.session.participants) { ofPerson[person, default: []].append(entry) }
      for reviewer in Set(entry.assignment.reviewers) {
        ofReviewer[reviewer, default: []].append(entry)
      }
      if let room = entry.assignment.room { inRoom[room, default: []].append(entry) }
      onDate[entry.span.start.date, default: []].append(entry)
    }
    self.spans = spans
    self.ofPerson = ofPerson
    self.ofReviewer = ofReviewer
    self.inRoom = inRoom
    self.onDate = onDate
  }

  func person(_ id: PersonID) -> Person? { index.person(id) }

  /// When a session is held; nil where it is not.
  func span(of id: SessionID) -> TimeSpan? { spans[id] }

  /// A session that keeps a person from one at a time and site; nil for none.
  func clash(of person: PersonID, at span: TimeSpan, site: SiteID?) -> SessionID? {
    clash(among: ofPerson[person] ?? [], at: span, site: site)
  }

  /// A session that keeps a reviewer from one at a time and site; nil for none.
  func clash(of reviewer: ReviewerID, at span: TimeSpan, site: SiteID?) -> SessionID? {
    clash(among: ofReviewer[reviewer] ?? [], at: span, site: site)
  }

  private func clash(
    among entries: [PlacedSession], at span: TimeSpan, site: SiteID?
  ) -> SessionID? {
    entries.first { entry in
      entry.span.start.date == span.start.date
        && entry.span.overlaps(span, keeping: review.minutesBetween(entry.site, site))
    }?.session.id
  }

  /// The session that takes a room at a time, its turnaround included; nil where it is free.
  func session(in room: RoomID, at span: TimeSpan) -> SessionID? {
    inRoom[room]?.first { entry in
      entry.span.start.date == span.start.date
        && entry.span.overlaps(span, keeping: review.rules.turnaroundMinutes)
    }?.session.id
  }

  /// How many contact sessions overlap a time.
  func contactSessions(at span: TimeSpan) -> Int {
    (onDate[span.start.date] ?? []).count { $0.session.isContact && $0.span.overlaps(span) }
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
    (ofReviewer[reviewer] ?? []).filter { $0.span.start.date == date }
  }
}
