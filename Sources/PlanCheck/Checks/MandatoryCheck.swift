import ReviewModel

extension JudgedTimetable {
  /// `mandatory`: every session that is not optional is held.
  func checkMandatory() -> [Violation] {
    sessionsNotHeld.filter { !$0.isOptional }.map { Violation(.mandatory, [$0.id]) }
  }

  /// The sessions of the review that the plan does not hold, in the review's order.
  var sessionsNotHeld: [Session] {
    let ids = Set(held.map { $0.id })
    return review.sessions.filter { !ids.contains($0.id) }
  }
}
