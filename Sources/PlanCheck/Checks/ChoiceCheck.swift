import ReviewModel

extension JudgedTimetable {
  /// `participant-choice`: from each of its `choices`, exactly `count` of the people listed attend, and nobody else is
  /// chosen.
  func checkParticipantChoice() -> [Violation] {
    inQuestion.filter { placed in
      let choices = placed.session.choices
      guard !choices.isEmpty || !placed.chosen.isEmpty else { return false }
      let chosen = Set(placed.chosen)
      let isCounted = choices.allSatisfy { chosen.intersection($0.anyOf).count == $0.count }
      return !isCounted || !chosen.isSubset(of: choices.flatMap { $0.anyOf })
    }
    .map { Violation(.participantChoice, [$0.id]) }
  }
}
