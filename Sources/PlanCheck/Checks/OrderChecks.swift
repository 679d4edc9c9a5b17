import CivilTime
import ReviewModel

// Each of these binds only where both sessions are held.
extension JudgedTimetable {
  /// `order`: a session starts no sooner than `minGapMinutes` after each of its `after` ends.
  func checkOrder() -> [Violation] {
    held.flatMap { placed in
      placed.session.after
        .filter { precedence in
          guard let earlier = placement(of: precedence.session) else { return false }
          return placed.span.start < earlier.span.end + precedence.minGapMinutes
        }
        .map { Violation(.order, [placed.id, $0.session]) }
    }
  }

  /// `separate-days`: a session and each of its `notSameDay` start on different dates.
  func checkSeparateDays() -> [Violation] {
    held.flatMap { placed in
      placed.session.notSameDay
        .filter { placement(of: $0)?.date == placed.date }
        .map { Violation(.separateDays, [placed.id, $0]) }
    }
  }

  /// `separate-times`: a session and each of its `notSameTime` never overlap.
  func checkSeparateTimes() -> [Violation] {
    held.flatMap { placed in
      placed.session.notSameTime
        .filter { placement(of: $0)?.span.overlaps(placed.span) ?? false }
        .map { Violation(.separateTimes, [placed.id, $0]) }
    }
  }
}
