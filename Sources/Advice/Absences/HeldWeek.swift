import CivilTime
public import ReviewModel

/// A timetable that is tried against absences.
///
/// What the timetable holds must stay held. What it leaves out may stay out, and counts for nothing. The lead-in has
/// nothing to do with an absence, so it is taken to have run.
public struct HeldWeek: Sendable {
  /// The review, in which the sessions that the timetable holds must be held.
  let review: Review
  /// The timetable, with those named who come to a choice by being wanted most.
  let plan: Plan
  /// The sessions where the timetable holds them, in the order of the review.
  let placed: [PlacedSession]
  /// The sessions that were agreed for the times that the timetable has; others move first.
  let agreed: Set<SessionID>
  let index: ReviewIndex

  /// A timetable on trial.
  ///
  /// - Parameters:
  ///   - review: The review, without errors.
  ///   - plan: A timetable that breaks no rule, but that sessions may be missing.
  public init(_ review: Review, _ plan: Plan) {
    let places = plan.places
    var tried = review
    tried.leadInWeeks = 0
    var agreed: Set<SessionID> = []
    var held = Plan(review: review.id)
    for (number, session) in review.sessions.enumerated() {
      tried.sessions[number].isOptional = places[session.id] == nil
      guard var place = places[session.id] else { continue }
      place.participants = session.choosing(place.participants)
      held.assignments.append(place)
      if session.agreedStart(in: place) == place.start { agreed.insert(session.id) }
    }
    self.review = tried
    self.plan = held
    self.agreed = agreed
    index = ReviewIndex(tried)
    placed = index.placed(held)
  }

  /// Every single absence that could befall the week, in a fixed order.
  ///
  /// Each reviewer for each half-day, each day and the rest of the week from each day; each room and each site for each
  /// half-day; each invited person for each of their sessions; and each person of the review for the whole week.
  public var absences: [WeekAbsence] {
    let dates = review.days.filter { $0.date >= review.fieldworkStart }.map { $0.date }
    let days = Set(dates).sorted()
    guard let first = days.first, let last = days.last else { return invitations }
    let halves = days.flatMap { halfDays(of: $0) }
    func whole(_ from: CivilDate, _ to: CivilDate) -> TimeSpan {
      TimeSpan(from: CivilMinute(from, .midnight), to: CivilMinute(to + 1, .midnight))
    }
    let spells =
      halves + days.map { (.day($0), whole($0, $0)) }
      + days.dropLast().map { day -> (WeekAbsence.Extent, TimeSpan) in
        (day == first ? .week : .rest(day), whole(day, last))
      }
    let team = review.reviewers.flatMap { reviewer in
      spells.map { WeekAbsence(.reviewer(reviewer.id), $0.0, $0.1) }
    }
    let rooms = review.rooms.flatMap { room in
      halves.map { WeekAbsence(.room(room.id), $0.0, $0.1) }
    }
    let sites = review.sites.flatMap { site in
      halves.map { WeekAbsence(.site(site.id), $0.0, $0.1) }
    }
    let people = review.people.map {
      WeekAbsence(.person($0.id), .week, whole(first, last))
    }
    return team + rooms + sites + invitations + people
  }

  /// Each person who is invited to a session as somebody who does not come to it.
  private var invitations: [WeekAbsence] {
    placed.flatMap { session in
      (session.attendees + session.session.optionalParticipants).map {
        WeekAbsence(.person($0), .session(session.id), session.span)
      }
    }
  }

  /// The halves of a day in which the review has hours.
  private func halfDays(of date: CivilDate) -> [(WeekAbsence.Extent, TimeSpan)] {
    let midday = CivilMinute(date, .midday)
    let morning = TimeSpan(from: CivilMinute(date, .midnight), to: midday)
    let afternoon = TimeSpan(from: midday, to: CivilMinute(date + 1, .midnight))
    let hours = review.days.filter { $0.date == date }.map { $0.longHours }
    return [(.morning(date), morning), (.afternoon(date), afternoon)].filter { half in
      hours.contains { $0.overlaps(half.1) }
    }
  }

  /// The sessions that cannot stay as they are once an absence has befallen the week.
  func touched(by absence: WeekAbsence) -> [PlacedSession] {
    placed.filter { absence.touches($0, of: index) }
  }
}
