import ReviewModel

extension JudgedTimetable {
  /// `team-size`: the team has `min` to `max` reviewers.
  func checkTeamSize() -> [Violation] {
    inQuestion.filter { placed in
      let team = placed.session.team
      return placed.team.count < team.min || placed.team.count > team.max
    }
    .map { Violation(.teamSize, [$0.id]) }
  }

  /// `team-roles`: the team has enough reviewers of each role asked for.
  func checkTeamRoles() -> [Violation] {
    inQuestion.flatMap { placed in
      placed.session.team.roles
        .filter { need in placed.team.count { need.anyOf.contains($0.role) } < need.count }
        .map { Violation(.teamRoles, [placed.id], .roles($0.anyOf)) }
    }
  }

  /// `team-named`: all who are named attend.
  func checkTeamNamed() -> [Violation] {
    inQuestion.filter { placed in
      !placed.session.team.named.allSatisfy { named in placed.isAttended(by: named) }
    }
    .map { Violation(.teamNamed, [$0.id]) }
  }

  /// `conflict-of-interest`: no reviewer meets a person or an agency in their `conflicts`.
  func checkConflictOfInterest() -> [Violation] {
    inQuestion.flatMap { placed in
      placed.team
        .filter { reviewer in
          review.hasConflict(reviewer, with: placed.session, choosing: placed.chosen) {
            roll.person($0)?.agency
          }
        }
        .map { Violation(.conflictOfInterest, [placed.id], .reviewer($0.id)) }
    }
  }
}
