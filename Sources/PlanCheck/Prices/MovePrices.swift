import CivilTime
import ReviewModel

// Prices of replanning: what differs from the plan already published, in the sessions that both hold.
extension JudgedTimetable {
  /// What each session held pays beside its place in the published plan.
  ///
  /// ``Plan/pricedPlaces`` says which place counts where that plan names a session twice.
  func moveShares(
    _ price: Price, from baseline: Plan?, _ moves: (JudgedSession, Assignment) -> Int
  ) -> [CostShare] {
    guard let baseline else { return [] }
    let places = baseline.pricedPlaces
    return held.compactMap { placed in
      places[placed.id].map { CostShare(price, moves(placed, $0), sessions: [placed.id]) }
    }
  }

  /// `moved-time`: a session's start changed.
  func movedTime(_ placed: JudgedSession, from before: Assignment) -> Int {
    placed.span.start == before.start ? 0 : 1
  }

  /// `moved-room`: a session's room changed.
  func movedRoom(_ placed: JudgedSession, from before: Assignment) -> Int {
    placed.room?.id == before.room ? 0 : 1
  }

  /// `moved-reviewer`: each reviewer who joins or leaves.
  func movedReviewers(_ placed: JudgedSession, from before: Assignment) -> Int {
    Set(placed.members).symmetricDifference(before.reviewers).count
  }

  /// `moved-participant`: each chosen participant who joins or leaves.
  func movedParticipants(_ placed: JudgedSession, from before: Assignment) -> Int {
    Set(placed.chosen).symmetricDifference(before.participants).count
  }
}
