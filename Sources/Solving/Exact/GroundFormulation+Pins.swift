import Engine
import ReviewModel

/// pin: start, room and team, as one rule of the session.
extension GroundFormulation {
  /// Adds what is fixed about a session.
  ///
  /// - Parameter number: The session.
  mutating func addPin(of number: Int) {
    let session = review.sessions[number]
    guard !session.pin.isEmpty else { return }
    let rule = self.number(.pin, .session(session.id))
    if let start = session.pin.start {
      let others = problem.activities[number].starts.filter {
        base.timeline.minute(of: $0) != start
      }
      problem.activities[number].startBans.append(RuledValues(rule: rule, others))
    }
    if let room = session.pin.room, let fixed = base.roomNumbers[room] {
      let others = review.rooms.indices.filter { $0 != fixed }
      problem.activities[number].placeBans.append(RuledValues(rule: rule, others))
      problem.activities[number].placeDemands.append(RuledValues(rule: rule, [fixed]))
    }
    if let team = session.pin.reviewers {
      let fixed = team.compactMap { base.reviewerNumbers[$0] }
      let others = review.reviewers.indices.filter { !fixed.contains($0) }
      problem.activities[number].crewBans.append(RuledValues(rule: rule, others))
      problem.activities[number].crewDemands.append(RuledValues(rule: rule, fixed))
    }
  }
}
