public import CivilTime

/// A session of a review where a plan holds it: the one join of a plan with its review.
public struct PlacedSession: Sendable, Hashable {
  /// The session.
  public let session: Session
  /// The place that the plan gives the session.
  public let assignment: Assignment
  /// The room; nil for a session without one, or with one that the review does not know.
  public let room: Room?
  /// The team, each reviewer once, without those whom the review does not know.
  public let team: [Reviewer]

  /// A session at a place, without what the review does not know.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - assignment: Its place.
  ///   - index: The rooms and reviewers of the review.
  public init(_ session: Session, at assignment: Assignment, of index: ReviewIndex) {
    self.session = session
    self.assignment = assignment
    room = assignment.room.flatMap { index.room($0) }
    var seen: Set<ReviewerID> = []
    team = assignment.reviewers.filter { seen.insert($0).inserted }
      .compactMap { index.reviewer($0) }
  }

  /// The reference of the session.
  public var id: SessionID { session.id }

  /// When the session is held.
  public var span: TimeSpan { TimeSpan(from: assignment.start, minutes: session.minutes) }

  /// When the room is taken, with setting up and clearing away.
  public var roomSpan: TimeSpan { session.roomSpan(from: assignment.start) }

  /// Who must be there: those required and those whom the plan chooses.
  public var attendees: [PersonID] { session.participants + assignment.participants }

  /// The date on which it starts.
  public var date: CivilDate { assignment.start.date }

  /// The site of the session: its room's, or its own without a room.
  public var site: SiteID? { room.map { $0.site } ?? session.site }
}

extension ReviewIndex {
  /// What a plan holds, each session once, in the order of the review.
  ///
  /// Sessions that the review does not know are left aside, and so is a second place for one session
  /// (``Plan/places``); the judge reports both.
  ///
  /// - Returns: The sessions with their places.
  public func placed(_ plan: Plan) -> [PlacedSession] {
    var places = plan.places
    return review.sessions.compactMap { session in
      // Taken out, so that a reference that two sessions of the review share is held once.
      places.removeValue(forKey: session.id).map { PlacedSession(session, at: $0, of: self) }
    }
  }
}
