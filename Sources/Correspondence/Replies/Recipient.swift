public import ReviewModel

/// A recipient of news about a session: somebody interviewed, a reviewer, a room that is booked, or people who are
/// counted and not named.
public enum Recipient: Sendable, Hashable {
  /// Somebody interviewed.
  case person(PersonID)
  /// A member of the review team.
  case reviewer(ReviewerID)
  /// A room, whose bookings somebody keeps.
  case room(RoomID)
  /// Those who come to a session and are not named: somebody else receives their invitation.
  case group(SessionID)
}
