import Engine
import ReviewModel

/// room-needed, room-features, room-capacity and the pin of a room.
extension Formulation {
  /// Sets the rooms that a session may take; its team must be set.
  ///
  /// - Parameters:
  ///   - activity: The activity of the session.
  ///   - session: The session.
  func setRooms(of activity: inout Activity, for session: Session) {
    activity.needsPlace = session.needsRoom
    guard session.needsRoom else {
      // A pinned room cannot be kept by a session that takes none.
      if session.pin.room != nil { activity.needsPlace = true }
      return
    }
    for (number, room) in review.rooms.enumerated() {
      guard session.mayUse(room),
        session.headcount + activity.crewSize.lowerBound <= room.capacity,
        session.pin.room == nil || session.pin.room == room.id
      else { continue }
      activity.places.append(PricedChoice(number))
    }
  }
}
