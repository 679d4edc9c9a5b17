public import ReviewModel

/// Whoever is told about a session: somebody interviewed, a reviewer, or a room that is booked.
public enum Recipient: Sendable, Hashable {
  /// Somebody interviewed.
  case person(PersonID)
  /// A member of the review team.
  case reviewer(ReviewerID)
  /// A room, whose bookings somebody keeps.
  case room(RoomID)
}
