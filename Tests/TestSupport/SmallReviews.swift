public import CivilTime
public import ReviewModel

/// The smallest reviews that a rule can bind in, to be changed by one fact a test.
extension Review {
  /// Monday to Friday, 4 to 8 February 2013, 9am to 5pm without lunch, a grid of 15 minutes, room `R1` with 20
  /// seats, and two reviewers who were never asked: `PP` (police peer) and `HP` (health peer).
  public static func small(
    _ sessions: [Session] = [], _ change: (inout Review) -> Void = { _ in }
  ) -> Review {
    var review = Review(
      id: "small", title: "A small review", commissionedOn: .november12, fieldworkStart: .monday)
    review.days = (0..<5).map { WorkingDay(date: .monday + $0, start: .at(9), end: .at(17)) }
    review.rooms = [Room(id: RoomID("R1"), name: "Room 1", capacity: 20)]
    review.reviewers = [
      Reviewer(id: ReviewerID("PP"), name: "TBC", role: Role("policePeer")),
      Reviewer(id: ReviewerID("HP"), name: "TBC", role: Role("healthPeer")),
    ]
    review.sessions = sessions
    change(&review)
    return review
  }
}

extension Session {
  /// A session that anybody may hold in any room, titled by its reference.
  public static func small(
    _ id: String, minutes: Int = 60, _ change: (inout Session) -> Void = { _ in }
  ) -> Session {
    var session = Session(id: SessionID(id), title: id, minutes: minutes)
    change(&session)
    return session
  }
}

extension Plan {
  /// A plan for ``Review/small(_:_:)`` that nobody has judged.
  public static func small(_ assignments: Assignment...) -> Plan {
    Plan(review: "small", assignments: assignments)
  }
}

extension Assignment {
  /// A session's place in ``Review/small(_:_:)``, by references.
  public static func small(
    _ session: String, _ start: CivilMinute, room: String? = "R1", _ reviewers: String...
  ) -> Assignment {
    Assignment(
      session: SessionID(session), start: start, room: room.map { RoomID($0) },
      reviewers: reviewers.map { ReviewerID($0) })
  }
}

extension CivilDate {
  /// Monday 4 February 2013, the first day of the Manchester review.
  public static let monday = CivilDate(dayNumber: 15_740)
  /// Monday 12 November 2012, twelve weeks before it.
  public static let november12 = CivilDate(dayNumber: 15_656)

  /// A minute of this date, by a 24-hour clock.
  public func at(_ hour: Int, _ minute: Int = 0) -> CivilMinute {
    CivilMinute(self, .midnight) + (hour * 60 + minute)
  }

  /// A span of this date between two whole hours.
  public func hours(_ from: Int, _ to: Int) -> TimeSpan {
    TimeSpan(from: at(from), to: at(to))
  }
}

extension TimeOfDay {
  /// A time by a 24-hour clock; midnight where no clock shows it.
  public static func at(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
    TimeOfDay(hour: hour, minute: minute) ?? .midnight
  }
}
