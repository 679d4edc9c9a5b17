package import CivilTime
package import ReviewModel

/// Who and what is busy when in a plan: plain look-ups for sentences about it, not for the search.
package struct PlanDiary {
  private let index: ReviewIndex
  private let ofSession: [SessionID: PlacedSession]
  private let ofPerson: [PersonID: [PlacedSession]]
  private let ofReviewer: [ReviewerID: [PlacedSession]]
  private let onDate: [CivilDate: [PlacedSession]]

  private var review: Review { index.review }

  package init(_ review: Review, _ plan: Plan) {
    index = ReviewIndex(review)
    var ofSession: [SessionID: PlacedSession] = [:]
    var ofPerson: [PersonID: [PlacedSession]] = [:]
    var ofReviewer: [ReviewerID: [PlacedSession]] = [:]
    var onDate: [CivilDate: [PlacedSession]] = [:]
    for entry in index.placed(plan) {
      if ofSession[entry.session.id] == nil { ofSession[entry.session.id] = entry }
      for person in Set(entry.attendees) { ofPerson[person, default: []].append(entry) }
      for reviewer in Set(entry.assignment.reviewers) {
        ofReviewer[reviewer, default: []].append(entry)
      }
      onDate[entry.span.start.date, default: []].append(entry)
    }
    self.ofSession = ofSession
    self.ofPerson = ofPerson
    self.ofReviewer = ofReviewer
    self.onDate = onDate
  }

  package func person(_ id: PersonID) -> Person? { index.person(id) }

  /// When a session is held; nil where it is not.
  func span(of id: SessionID) -> TimeSpan? { ofSession[id]?.span }

  /// A session that keeps a person from one at a time and site; nil for none.
  package func clash(of person: PersonID, at span: TimeSpan, site: SiteID?) -> SessionID? {
    clash(among: ofPerson[person] ?? [], at: span, site: site)
  }

  /// A session that keeps a reviewer from one at a time and site; nil for none.
  package func clash(of reviewer: ReviewerID, at span: TimeSpan, site: SiteID?) -> SessionID? {
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

  /// A session that takes the room, or a room that excludes it, too near to the span in which another session would
  /// be held there; nil where there is none.
  package func session(in room: RoomID, near session: Session, at span: TimeSpan) -> SessionID? {
    onDate[span.start.date]?.first { entry in
      guard let taken = entry.assignment.room, index.sharesSpace(taken, room) else { return false }
      return entry.span.start < span.end + review.turnaround(from: session, to: entry.session)
        && span.start < entry.span.end + review.turnaround(from: entry.session, to: session)
    }?.session.id
  }

  /// The team of a session; nil where it is not held.
  package func team(of id: SessionID) -> Set<ReviewerID>? {
    ofSession[id].map { Set($0.assignment.reviewers) }
  }

  /// How many contact sessions overlap a time.
  func contactSessions(at span: TimeSpan) -> Int {
    (onDate[span.start.date] ?? []).count { $0.session.isContact && $0.span.overlaps(span) }
  }

  /// How many contact sessions a reviewer has on a date.
  package func contactSessions(of reviewer: ReviewerID, on date: CivilDate) -> Int {
    day(of: reviewer, on: date).filter { $0.session.isContact }.count
  }

  /// Whether a reviewer would have no lunch on a day with another session at a time.
  func missesLunch(_ reviewer: ReviewerID, with span: TimeSpan, isMeal: Bool) -> Bool {
    guard let day = review.days.first(where: { $0.date == span.start.date }), let lunch = day.lunch
    else { return false }
    let hours = lunch.hours(on: day.date)
    let eats =
      isMeal && span.overlaps(hours)
      || self.day(of: reviewer, on: day.date).contains {
        $0.session.isMeal && $0.span.overlaps(hours)
      }
    if eats { return false }
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
