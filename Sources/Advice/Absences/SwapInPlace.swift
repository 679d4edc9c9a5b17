import PlanCheck
import ReviewModel

/// Looks for a timetable in which every session stays at its time although somebody or something is missing: somebody else
/// comes, or the session is in another room.
///
/// Each session is mended on its own, in the order of the review, by the cheapest swap that breaks no rule. Where that is
/// enough, nothing has to move, and no proof is needed. Where it is not, there may be such a timetable all the same.
struct SwapInPlace {
  let week: HeldWeek
  let absence: WeekAbsence
  /// The review that the absence has befallen.
  let review: Review

  /// The timetable; nil where no swaps were found that are enough.
  func plan(mending touched: [PlacedSession], in kept: Plan) -> Plan? {
    var plan = kept
    for session in touched {
      guard let swapped = swap(session, in: AlternativeJudge(review, plan)) else { return nil }
      guard let position = plan.assignments.firstIndex(where: { $0.session == session.id }) else {
        return nil
      }
      plan.assignments[position] = swapped
    }
    guard kept != week.plan else { return plan }
    // Without some sessions, others may lack what they are bound to.
    let violations = PlanJudge(review).verdict(on: plan).violations
    return violations.allSatisfy { $0.rule == .mandatory } ? plan : nil
  }

  /// The cheapest swap for one session; nil where there is none.
  private func swap(_ session: PlacedSession, in judge: AlternativeJudge) -> Assignment? {
    let alternatives: [Alternative] =
      switch absence.subject {
      case .reviewer: judge.teams(of: session.id)
      case .room, .site: judge.rooms(of: session.id)
      case .person(let id): others(for: id, session).compactMap { judge.alternative($0) }
      }
    let enough = alternatives.filter { alternative in
      let swapped = PlacedSession(session.session, at: alternative.assignment, of: week.index)
      return alternative.isAllowed && !absence.touches(swapped, of: week.index)
    }
    return enough.min { $0.costChange < $1.costChange }?.assignment
  }

  /// The session with somebody else of a choice, once for each who could come.
  private func others(for absent: PersonID, _ session: PlacedSession) -> [Assignment] {
    let chosen = session.assignment.participants
    guard let seat = chosen.firstIndex(of: absent),
      let choice = session.session.choices.first(where: { $0.anyOf.contains(absent) })
    else { return [] }
    return choice.anyOf.filter { !chosen.contains($0) }.map { person in
      var swapped = session.assignment
      swapped.participants[seat] = person
      return swapped
    }
  }
}
