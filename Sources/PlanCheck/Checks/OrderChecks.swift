import CivilTime
import ReviewModel

// Each of these binds only where both sessions are held.
extension JudgedTimetable {
  /// `order`: a session starts no sooner than `minGapMinutes`, and no later than `maxGapMinutes`, after each of its
  /// `after` ends.
  func checkOrder() -> [Violation] {
    held.flatMap { placed in
      placed.session.after
        .filter { precedence in
          guard let earlier = placement(of: precedence.session) else { return false }
          return !precedence.allows(gap: placed.span.start - earlier.span.end)
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

  /// `same-time`: a session and each of its `sameTime` start together.
  func checkSameTime() -> [Violation] {
    checkLinks(.sameTime, { $0.sameTime }) { $0.span.start == $1.span.start }
  }

  /// `same-day`: a session and each of its `sameDay` start on one date.
  func checkSameDay() -> [Violation] {
    checkLinks(.sameDay, { $0.sameDay }) { $0.date == $1.date }
  }

  /// `same-team`: a session and each of its `sameTeam` have the same reviewers.
  func checkSameTeam() -> [Violation] {
    checkLinks(.sameTeam, { $0.sameTeam }) { Set($0.members) == Set($1.members) }
  }

  private func checkLinks(
    _ rule: Rule, _ linked: (Session) -> [SessionID],
    holds: (JudgedSession, JudgedSession) -> Bool
  ) -> [Violation] {
    held.flatMap { placed in
      linked(placed.session)
        .filter { other in placement(of: other).map { !holds(placed, $0) } ?? false }
        .map { Violation(rule, [placed.id, $0]) }
    }
  }
}
