import ReviewModel

extension JudgedTimetable {
  /// `room-needed`: a session has one room where it needs one, and none where it does not.
  func checkRoomNeeded() -> [Violation] {
    inQuestion.compactMap { placed in
      switch (placed.session.needsRoom, placed.room) {
      case (true, nil): Violation(.roomNeeded, [placed.id])
      case (false, .some): Violation(.roomNeeded, [placed.id], .remark(.takesNoRoom))
      case (true, .some), (false, nil): nil
      }
    }
  }

  /// `room-capacity`: headcount and team fit the room.
  func checkRoomCapacity() -> [Violation] {
    inQuestion.compactMap { placed in
      guard let room = placed.neededRoom, placed.seatsTaken > room.capacity else { return nil }
      return Violation(.roomCapacity, [placed.id], .room(room.id))
    }
  }

  /// `room-features`: the session's site, room list and features are met.
  func checkRoomFeatures() -> [Violation] {
    inQuestion.compactMap { placed in
      guard let room = placed.neededRoom, !room.suits(placed.session) else { return nil }
      return Violation(.roomFeatures, [placed.id], .room(room.id))
    }
  }
}

extension JudgedSession {
  /// The room of a session that needs one; nil without a room.
  var neededRoom: Room? { session.needsRoom ? room : nil }

  /// People in the room, the team included.
  var seatsTaken: Int { session.headcount + team.count }
}
