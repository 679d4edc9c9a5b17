public import CivilTime
public import ReviewModel

/// A plan joined with its review: every placed session with its room, site and team, in order of time.
public struct Timetable: Sendable {
  /// The review.
  public let review: Review
  /// Every placed session, in order of time.
  public let entries: [TimetableEntry]

  /// Joins a plan with its review.
  ///
  /// What the plan names and the review does not know is left aside, and so is a second place for
  /// one session; the judge reports both.
  public init(_ review: Review, _ plan: Plan) {
    self.review = review
    let index = ReviewIndex(review)
    let entries = index.placed(plan).map { placed in
      TimetableEntry(
        session: placed.session, assignment: placed.assignment, room: placed.room,
        site: placed.site.flatMap { index.site($0) }, team: placed.team)
    }
    // Sessions that start together keep the order of the review.
    self.entries = entries.enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map { $0.element }
  }

  /// The dates on which something is held, in order.
  public var dates: [CivilDate] { entries.map { $0.date }.uniqued }

  /// What is held on a date, in order.
  public func entries(on date: CivilDate) -> [TimetableEntry] {
    entries.filter { $0.date == date }
  }

  /// The sessions that have no place, in the order of the review.
  public var unplaced: [Session] {
    let placed = Set(entries.map { $0.session.id })
    return review.sessions.filter { !placed.contains($0.id) }
  }
}

/// One placed session.
public struct TimetableEntry: Sendable {
  /// The session.
  public let session: Session
  /// The session's place in the plan.
  public let assignment: Assignment
  /// The room; nil for a session without one.
  public let room: Room?
  /// The site of its room, or the site that the session names; nil where nobody said.
  public let site: Site?
  /// The reviewers, in the order of the plan.
  public let team: [Reviewer]

  /// When the session is held.
  public var span: TimeSpan { TimeSpan(from: assignment.start, minutes: session.minutes) }

  /// When the room is taken, with setting up and clearing away.
  public var roomSpan: TimeSpan { session.roomSpan(from: assignment.start) }

  /// The place by reference.
  public var venue: Venue { Venue(room: room?.id, site: site?.id) }

  /// The date on which it is held.
  public var date: CivilDate { span.start.date }

  /// Whether the session's time is fixed.
  public var isFixed: Bool { session.pin.start != nil }

  /// Whether a reviewer is on its team.
  public func isAttended(by reviewer: Reviewer) -> Bool { team.contains { $0.id == reviewer.id } }

  /// Whether everybody on a team of more than two attends, which is shorter said than listed.
  public func hasWholeTeam(of review: Review) -> Bool {
    team.count > 2 && team.count == review.reviewers.count
  }

  /// Those who are needed, chosen or wanted there.
  public var met: [PersonID] {
    session.participants + session.optionalParticipants + assignment.participants
  }

  /// Whether an interviewee is needed, chosen or wanted there.
  public func concerns(_ person: Person) -> Bool { met.contains(person.id) }
}

/// The values by a key, the first of those that share one.
public func index<Key: Hashable, Value>(
  _ values: [Value], by key: (Value) -> Key
) -> [Key: Value] {
  var result: [Key: Value] = [:]
  // `Dictionary(_:uniquingKeysWith:)` casts dynamically, which Embedded Swift cannot.
  for value in values where result[key(value)] == nil { result[key(value)] = value }
  return result
}
