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
    activity.setup = session.setupMinutes
    activity.clearing = session.clearMinutes
  }

  /// Sets when a session's rooms are not free to be set up and cleared away; its starts and rooms must be set.
  func setRoomAbsences(of activity: inout Activity, for session: Session) {
    activity.placeAbsences = roomAbsences(
      of: session, in: activity.places.map { $0.value }, at: activity.starts.map { $0.value })
  }

  /// The starts at which rooms are not free for a session with its setting up and clearing away; none for a session
  /// without either.
  func roomAbsences(of session: Session, in rooms: [Int], at starts: [Int]) -> [PlaceAbsence] {
    guard session.needsRoom, session.setupMinutes > 0 || session.clearMinutes > 0 else { return [] }
    return rooms.compactMap { number in
      let availability = review.rooms[number].availability
      guard availability.wasAsked else { return nil }
      let away = starts.filter {
        !availability.isFree(session.roomSpan(from: timeline.minute(of: $0)))
      }
      return away.isEmpty ? nil : PlaceAbsence(place: number, starts: away)
    }
  }
}
