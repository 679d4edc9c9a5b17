import Engine
import ReviewModel

/// moved-time, moved-room, moved-reviewer: what replanning against a published plan adds.
extension Formulation {
  /// Adds the prices of departing from a plan that people already have.
  ///
  /// - Parameter published: The plan that people have.
  mutating func addStability(_ published: Plan) {
    let weights = review.weights
    for assignment in published.assignments {
      guard let number = sessionNumbers[assignment.session] else { continue }
      let kept = timeline.slot(at: assignment.start)
      let keptRoom = assignment.room.flatMap { roomNumbers[$0] }
      let keptTeam = Set(assignment.reviewers.compactMap { reviewerNumbers[$0] })
      for index in problem.activities[number].starts.indices
      where problem.activities[number].starts[index].value != kept {
        problem.activities[number].starts[index].price += weights[.movedTime]
      }
      for index in problem.activities[number].places.indices
      where problem.activities[number].places[index].value != keptRoom {
        problem.activities[number].places[index].price += weights[.movedRoom]
      }
      // Everyone who leaves is paid for once, by all starts alike; staying takes that back.
      for index in problem.activities[number].starts.indices {
        problem.activities[number].starts[index].price += weights[.movedReviewer] * keptTeam.count
      }
      for index in problem.activities[number].workers.indices {
        let isKept = keptTeam.contains(problem.activities[number].workers[index].value)
        problem.activities[number].workers[index].price +=
          isKept ? -weights[.movedReviewer] : weights[.movedReviewer]
      }
    }
  }
}
