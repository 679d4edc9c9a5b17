import Engine
import ReviewModel

/// moved-time, moved-room, moved-reviewer: what replanning against a published plan adds.
extension Formulation {
  /// Adds the prices of departing from a plan that people already have.
  ///
  /// - Parameter published: The plan that people have.
  mutating func addStability(_ published: Plan) {
    let weights = review.weights
    for (number, assignment) in lastAssignments(of: published) {
      let keptStart = timeline.slot(at: assignment.start)
      let keptRoom = assignment.room.flatMap { roomNumbers[$0] }
      let team = Set(assignment.reviewers)
      let keptTeam = Set(team.compactMap { reviewerNumbers[$0] })
      // Everyone who leaves is paid for once, by all starts alike; staying takes that back. So is a room given
      // up by a session that takes none.
      var atAnyStart = weights[.movedReviewer] * team.count
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
        let isKept = keptTeam.contains(problem.activities[number].workers[index].value)
        problem.activities[number].workers[index].price +=
          isKept ? -weights[.movedReviewer] : weights[.movedReviewer]
      }
    }
  }

  /// Where a plan has each session of the review; the last word counts where it has two.
  func lastAssignments(of plan: Plan) -> [(number: Int, assignment: Assignment)] {
    var last = [Assignment?](repeating: nil, count: review.sessions.count)
    for assignment in plan.assignments {
      if let number = sessionNumbers[assignment.session] { last[number] = assignment }
    }
    return last.indices.compactMap { number in last[number].map { (number, $0) } }
  }
}
