import ReviewModel

extension JudgedTimetable {
  /// `participant-available`: every required or chosen participant is free for all of the session.
  func checkParticipantAvailable() -> [Violation] {
    inQuestion.flatMap { placed in
      placed.attendees
        .filter { !isFree($0, during: placed) }
        .map { Violation(.participantAvailable, [placed.id], .person($0)) }
    }
  }

  /// `reviewer-available`: every reviewer of the team is free for all of the session.
  func checkReviewerAvailable() -> [Violation] {
    inQuestion.flatMap { placed in
      placed.team
        .filter { !$0.availability.isFree(placed.span) }
        .map { Violation(.reviewerAvailable, [placed.id], .reviewer($0.id)) }
    }
  }

  /// `room-available`: a session's room is free for the whole session, setting up and clearing away included.
  func checkRoomAvailable() -> [Violation] {
    inQuestion.compactMap { placed in
      guard let room = placed.neededRoom,
        !room.availability.isFree(placed.roomSpan)
      else { return nil }
      return Violation(.roomAvailable, [placed.id], .room(room.id))
    }
  }

  /// Whether a person is free for all of a session; one whom the review does not know counts as free.
  func isFree(_ id: PersonID, during placed: JudgedSession) -> Bool {
    roll.person(id)?.availability.isFree(placed.span) ?? true
  }
}
