import Engine
import ReviewModel

/// team-size, team-roles and team-named, by session.
extension GroundFormulation {
  /// Adds what sessions ask of their teams.
  mutating func addTeams() {
    for (number, session) in review.sessions.enumerated() {
      let team = session.team
      if team.min > 0 || team.max < review.reviewers.count {
        problem.activities[number].sizeRule = self.number(.teamSize, .session(session.id))
        // A least above the most, which nobody can meet, is a crew larger than the team.
        problem.activities[number].crewSize =
          team.min <= team.max ? team.min...team.max : Int(Int32.max)...Int(Int32.max)
      }
      if team.roles.contains(where: { $0.count > 0 }) {
        problem.activities[number].needsRule = self.number(.teamRoles, .session(session.id))
        problem.activities[number].crewNeeds = base.problem.activities[number].crewNeeds
      }
      let named = team.named.compactMap { base.reviewerNumbers[$0] }
      if !named.isEmpty {
        let rule = self.number(.teamNamed, .session(session.id))
        problem.activities[number].crewDemands.append(RuledValues(rule: rule, named))
      }
    }
  }
}
