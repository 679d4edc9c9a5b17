import Engine
import ReviewModel

/// moved-time, moved-room, moved-reviewer, moved-participant: what replanning against a published plan adds.
extension Formulation {
  /// Adds the prices of departing from a plan that people already have.
  ///
  /// - Parameter published: The plan that people have.
  mutating func addStability(_ published: Plan) {
    let weights = review.weights
    for (number, assignment) in pricedAssignments(of: published) {
      let keptStart = timeline.slot(at: assignment.start)
      let keptRoom = assignment.room.flatMap { roomNumbers[$0] }
      let team = Set(assignment.reviewers)
      let chosen = Set(assignment.participants)
      let keptTeam = Set(
        team.compactMap { reviewerNumbers[$0] } + chosen.compactMap { guestNumbers[$0] })
      let required = problem.activities[number].requiredWorkers
      // Everyone who leaves is paid for once, by all starts alike; staying takes that back. So is a room given
      // up by a session that takes none.
      var atAnyStart =
        weights[.movedReviewer] * team.count + weights[.movedParticipant] * chosen.count
      if !review.sessions[number].needsRoom && assignment.room != nil {
        atAnyStart += weights[.movedRoom]
      }
      for index in problem.activities[number].starts.indices {
        let isKept = problem.activities[number].starts[index].value == keptStart
        problem.activities[number].starts[index].price +=
          atAnyStart + (isKept ? 0 : weights[.movedTime])
      }
      for index in problem.activities[number].places.indices
      where problem.activities[number].places[index].value != keptRoom {
        problem.activities[number].places[index].price += weights[.movedRoom]
      }
      for index in problem.activities[number].workers.indices {
        let worker = problem.activities[number].workers[index].value
        let isGuest = worker >= review.reviewers.count
        // Who must be there is not chosen, neither now nor then.
        if isGuest && required.contains(worker) { continue }
        let weight = weights[isGuest ? .movedParticipant : .movedReviewer]
        problem.activities[number].workers[index].price +=
          keptTeam.contains(worker) ? -weight : weight
      }
    }
  }

  /// Where a published plan has each session of the review, for the prices of a move (``Plan/pricedPlaces``).
  func pricedAssignments(of plan: Plan) -> [(number: Int, assignment: Assignment)] {
    let places = plan.pricedPlaces
    return review.sessions.enumerated().compactMap { number, session in
      places[session.id].map { (number, $0) }
    }
  }
}
