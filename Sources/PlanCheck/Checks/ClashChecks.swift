import CivilTime
import ReviewModel

extension JudgedTimetable {
  /// `participant-clash`: every required or chosen participant is in one place at a time, travel included.
  func checkParticipantClash() -> [Violation] {
    violationsInPairsOfOneDate { first, second in
      guard overlapWithTravel(first, second) else { return [] }
      return withoutRepeats(first.attendees)
        .filter { second.attendees.contains($0) }
        .map { Violation(.participantClash, [first.id, second.id], .person($0)) }
    }
  }

  /// `reviewer-clash`: every reviewer is in one place at a time, travel included.
  func checkReviewerClash() -> [Violation] {
    violationsInPairsOfOneDate { first, second in
      guard overlapWithTravel(first, second) else { return [] }
      return first.team.filter { second.isAttended(by: $0.id) }
        .map { Violation(.reviewerClash, [first.id, second.id], .reviewer($0.id)) }
    }
  }

  /// `room-clash`: between two sessions in one room, or in a room and a part of it, there is the time that the room
  /// needs to be turned round, or cleared and set up.
  func checkRoomClash() -> [Violation] {
    violationsInPairsOfOneDate { first, second in
      guard let room = first.room, let other = second.room,
        roll.sharesSpace(room.id, other.id),
        first.span.start < second.span.end
          + review.turnaround(from: second.session, to: first.session),
        second.span.start < first.span.end
          + review.turnaround(from: first.session, to: second.session)
      else { return [] }
      return [Violation(.roomClash, [first.id, second.id], .room(room.id))]
    }
  }

  /// Whether nobody could be at both of two sessions of one date: they overlap, or the time between them is
  /// shorter than the journey.
  private func overlapWithTravel(_ first: JudgedSession, _ second: JudgedSession) -> Bool {
    first.span.overlaps(
      second.span, keeping: review.minutesBetween(first.site, second.site))
  }
}
