public import CivilTime
public import ReviewModel

// What stands in the way of a session at a place, whether or not the plan holds the session somewhere else.
extension AlternativeJudge {
  /// Every start that the grid, the working hours and the part of the review let a session have, in order of time;
  /// none for a session that the review does not know.
  ///
  /// - Complexity: O(*n*) in the minutes of the working days.
  public func everyStart(of id: SessionID) -> [CivilMinute] {
    guard let session = roll.session(id) else { return [] }
    return roll.review.days.flatMap { gridStarts(of: session, in: $0) }.filter { start in
      let placed = JudgedSession(session, at: Assignment(session: id, start: start), of: roll)
      return faults(of: placed, in: [.grid, .day, .phase]).isEmpty
    }
  }

  /// Some of the rules that a session would break at a place, with everything else where the plan holds it.
  ///
  /// A place need not be whole: a team of everybody shows in one answer who of the reviewers cannot come.
  ///
  /// - Parameters:
  ///   - assignment: The place.
  ///   - rules: The rules that are asked about.
  /// - Returns: What is broken there because of the session, in the order of `rules`; nothing for a session that the
  ///   review does not know.
  public func obstacles(to assignment: Assignment, among rules: [Rule]) -> [Violation] {
    guard let session = roll.session(assignment.session) else { return [] }
    let placed = JudgedSession(session, at: assignment, of: roll)
    let asksOfDays = rules.contains { AlternativeJudge.rulesOfReviewerDays.contains($0) }
    let timetable = JudgedTimetable(
      placing: placed, beside: neighbours(of: [placed]), for: asksOfDays ? placed.team : [],
      of: roll)
    // Sessions held beside it are in the timetable too, and may break rules among themselves.
    return rules.flatMap { timetable.violations(of: $0) }
      .filter { $0.sessions.contains(session.id) }
  }

  /// The rules that look at all that a reviewer has on a day.
  private static let rulesOfReviewerDays: [Rule] = [.dailyLoad, .breakTime, .lunch]

  /// Every rule that a session would break at a place, with everything else where the plan holds it.
  public func obstacles(to assignment: Assignment) -> [Violation] {
    obstacles(to: assignment, among: AlternativeJudge.rulesOfPlaces)
  }

  /// The starts on the grid at which all of a session lies in the working hours of a day.
  func gridStarts(of session: Session, in day: WorkingDay) -> [CivilMinute] {
    let grid = roll.review.gridMinutes
    let hours = day.hours(for: session)
    let first = hours.start + (grid - hours.start.minutes % grid) % grid
    let spare = hours.end - first - session.minutes
    return spare < 0 ? [] : (0...spare / grid).map { first + $0 * grid }
  }
}
