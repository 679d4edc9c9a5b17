package import PlanCheck
package import ReviewModel

/// The ways in which one session could be held otherwise, everything else as it is: another start, another room, or a
/// team with one reviewer changed, each with what it breaks and costs.
package struct OneChange: Sendable {
  /// One way.
  package struct Way: Sendable {
    /// The place of the session then.
    package let assignment: Assignment
    /// What is broken and paid then.
    package let change: JudgedChange
  }

  /// A team with one reviewer changed.
  package enum TeamChange: Sendable {
    /// One more.
    case joining(ReviewerID)
    /// One instead of another.
    case replacing(ReviewerID, by: ReviewerID)
    /// One fewer.
    case leaving(ReviewerID)
  }

  /// Every other start.
  package let starts: [Way]
  /// Every other room; none for a session without a room.
  package let rooms: [Way]
  /// Every other team.
  package let teams: [(team: TeamChange, way: Way)]

  /// Asks the judge about every way.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - current: Its place.
  ///   - plan: The timetable, which holds the session there.
  ///   - verdict: What the judge says about the timetable.
  ///   - review: The review.
  package init(
    of session: Session, at current: Assignment, in plan: Plan, _ verdict: Verdict,
    _ review: Review
  ) {
    let judge = AlternativeJudge(review, plan)
    func way(_ change: (inout Assignment) -> Void) -> Way {
      var other = current
      change(&other)
      let judged =
        judge.alternative(other).map { JudgedChange($0) }
        ?? JudgedChange(
          from: verdict, to: PlanJudge(review).verdict(on: plan.placing(other)),
          at: review.weights)
      return Way(assignment: other, change: judged)
    }
    starts = judge.everyStart(of: session.id).filter { $0 != current.start }
      .map { start in way { $0.start = start } }
    rooms =
      session.needsRoom
      ? review.rooms.filter { $0.id != current.room }.map { room in way { $0.room = room.id } } : []
    teams = OneChange.teams(of: current, session, review).map { change in
      (change, way { $0.reviewers = change.applied(to: $0.reviewers) })
    }
  }

  /// Every team with one reviewer more, one fewer, or one in another's place.
  private static func teams(
    of current: Assignment, _ session: Session, _ review: Review
  ) -> [TeamChange] {
    let team = current.reviewers
    let others = review.reviewers.map { $0.id }.filter { !team.contains($0) }
    return others.flatMap { other in
      (team.count < session.team.max ? [TeamChange.joining(other)] : [])
        + team.map { TeamChange.replacing($0, by: other) }
    } + team.map { TeamChange.leaving($0) }
  }
}

extension OneChange.TeamChange {
  fileprivate func applied(to team: [ReviewerID]) -> [ReviewerID] {
    switch self {
    case .joining(let reviewer): team + [reviewer]
    case .replacing(let leaver, let reviewer): team.map { $0 == leaver ? reviewer : $0 }
    case .leaving(let leaver): team.filter { $0 != leaver }
    }
  }
}
