import CivilTime
import ReviewModel

// Prices that a session pays by itself or beside the sessions it names.
extension JudgedTimetable {
  /// `unscheduled`: the priority of each optional session left out.
  func countUnscheduled() -> Int {
    sessionsNotHeld.reduce(0) { $0 + ($1.isOptional ? $1.priority : 0) }
  }

  /// `theme-uncovered`: each theme of a session that nobody on its team knows.
  func countThemeUncovered() -> Int {
    held.reduce(0) { sum, placed in
      sum
        + placed.session.themes.count { theme in
          !placed.team.contains { $0.themes.contains(theme) }
        }
    }
  }

  /// `preferred-window`: each session with `preferred` windows that lies in none.
  func countPreferredWindow() -> Int {
    held.count { !$0.session.preferred.isEmpty && !$0.lies(inOneOf: $0.session.preferred) }
  }

  /// `preferred-order`: each `preferAfter` wish that starts before the other ends.
  func countPreferredOrder() -> Int {
    held.reduce(0) { sum, placed in
      sum
        + placed.session.preferAfter.count { wish in
          guard let earlier = placement(of: wish) else { return false }
          return placed.span.start < earlier.span.end
        }
    }
  }

  /// `placeholder`: each seat given to a reviewer who is still "TBC".
  func countPlaceholder() -> Int {
    held.reduce(0) { $0 + $1.team.count { $0.isPlaceholder } }
  }

  /// `optional-absent`: each optional participant who is unavailable or required elsewhere at that time.
  func countOptionalAbsent() -> Int {
    held.reduce(0) { sum, placed in
      sum
        + placed.session.optionalParticipants.count { person in
          !isFree(person, during: placed) || isRequiredElsewhere(person, during: placed)
        }
    }
  }

  /// `room-fit`: spare seats ÷ 5, rounded down, a session.
  func countRoomFit() -> Int {
    held.reduce(0) { sum, placed in
      guard let room = placed.neededRoom else { return sum }
      return sum + max(0, room.capacity - placed.seatsTaken) / 5
    }
  }

  private func isRequiredElsewhere(_ person: PersonID, during placed: PlacedSession) -> Bool {
    held.contains {
      $0.id != placed.id && $0.span.overlaps(placed.span)
        && $0.session.participants.contains(person)
    }
  }
}
