import Engine
import ReviewModel

/// team-size, team-roles, team-named, conflict-of-interest and the pin of a team; the prices
/// theme-uncovered and placeholder.
extension Formulation {
  /// Sets who may, and who must, be on a session's team.
  ///
  /// - Parameters:
  ///   - activity: The activity of the session.
  ///   - session: The session.
  ///   - agencies: The agency of each person who has one.
  func setTeam(of activity: inout Activity, for session: Session, agencies: [PersonID: String]) {
    let pinned = session.pin.reviewers.map { Set($0) }
    var eligible: [Int] = []
    for (number, reviewer) in review.reviewers.enumerated() {
      if let pinned, !pinned.contains(reviewer.id) { continue }
      if review.hasConflict(reviewer, with: session, agencyOf: { agencies[$0] }) { continue }
      eligible.append(number)
    }
    activity.workers = eligible.map { number in
      let isPlaceholder = review.reviewers[number].isPlaceholder
      return PricedChoice(number, price: isPlaceholder ? review.weights[.placeholder] : 0)
    }
    addGuests(to: &activity, of: session, meeting: eligible, agencies: agencies)
    var required: [Int] = []
    for id in session.team.named + (session.pin.reviewers ?? []) {
      if let number = reviewerNumbers[id], !required.contains(number) { required.append(number) }
    }
    activity.requiredWorkers += required
    let least = max(session.team.min, required.count)
    let most = pinned.map { min($0.count, session.team.max) } ?? session.team.max
    if least <= most {
      activity.crewSize = least...most
    } else {
      // Nobody can meet both: a crew larger than the team makes the activity one that cannot be held.
      activity.crewSize = (review.reviewers.count + 1)...(review.reviewers.count + 1)
    }
    activity.crewNeeds = session.team.roles.map { need in
      CrewNeed(
        anyOf: review.reviewers.indices.filter { need.anyOf.contains(review.reviewers[$0].role) },
        count: need.count)
    }
    activity.skills = session.themes.map { theme in
      review.reviewers.indices.filter { review.reviewers[$0].themes.contains(theme) }
    }
  }
}
