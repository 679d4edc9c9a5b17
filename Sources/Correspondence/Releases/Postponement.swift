public import CivilTime
public import ReviewModel

/// A review moved to another week: the same sessions at the same times of the same weekdays, some days later.
///
/// The reference of the review stays, and so do the identifiers of invitations, which are made from the references of
/// the review, the session and the recipient; so the next invitation moves the old one. People gave their
/// availability for another week, so they are asked again.
public struct Postponement: Sendable {
  private let days: Int
  private let open: CivilMinute?

  /// A move by some days.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - date: Its new first day on site.
  ///   - minute: What starts before it has been held and stays; nil for nothing.
  public init(of review: Review, to date: CivilDate, keeping minute: CivilMinute? = nil) {
    days = date - review.fieldworkStart
    open = minute
  }

  /// The review in its new week.
  public func moved(_ review: Review) -> Review {
    var result = review
    result.fieldworkStart = review.fieldworkStart + days
    for (index, day) in review.days.enumerated() where isOpen(day.hours.start) {
      result.days[index].date = day.date + days
    }
    result.days.sort { ($0.date, $0.start) < ($1.date, $1.start) }
    for index in result.people.indices { result.people[index].availability = .neverAsked }
    for index in result.reviewers.indices { result.reviewers[index].availability = .neverAsked }
    for index in result.rooms.indices { result.rooms[index].availability = .neverAsked }
    for (index, session) in review.sessions.enumerated() {
      result.sessions[index].windows = session.windows.map { moved($0) }
      result.sessions[index].preferred = session.preferred.map { moved($0) }
      result.sessions[index].pin.start = session.pin.start.map { moved($0) }
    }
    return result
  }

  /// A timetable in its new week: nobody has said yet that it fits.
  public func moved(_ plan: Plan) -> Plan {
    var result = Plan(review: plan.review, unscheduled: plan.unscheduled)
    result.assignments = plan.assignments.map { assignment in
      var later = assignment
      later.start = moved(assignment.start)
      return later
    }
    return result
  }

  private func moved(_ span: TimeSpan) -> TimeSpan {
    isOpen(span.start)
      ? TimeSpan(from: span.start + shift, to: span.end + shift)
      : TimeSpan(from: span.start, to: isOpen(span.end) ? span.end + shift : span.end)
  }

  private func moved(_ minute: CivilMinute) -> CivilMinute {
    isOpen(minute) ? minute + shift : minute
  }

  private func isOpen(_ minute: CivilMinute) -> Bool { open.map { minute >= $0 } ?? true }

  private var shift: Int { days * CivilDate.minutes }
}

extension CivilDate {
  /// Minutes of a day on a wall clock.
  fileprivate static let minutes = 1440
}
