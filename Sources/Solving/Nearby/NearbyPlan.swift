import Engine
public import ReviewModel

/// Answers to "and if it were there?": the plan most similar to the present one in which a session lies as somebody
/// wishes.
///
/// What departs from their plan costs what replanning charges (`moved-time`, `moved-room`, `moved-reviewer`), so
/// that as little moves as a short search can find.
public struct NearbyPlan: Sendable {
  private let review: Review
  private let current: Plan
  /// How many steps each search takes: a few hundredths of a second for a week.
  private let steps: Int

  /// Prepares to answer.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - current: The plan that people have.
  ///   - steps: How many steps each search takes.
  public init(_ review: Review, near current: Plan, steps: Int = 16_384) {
    self.review = review
    self.current = current
    self.steps = steps
  }

  /// The review with a wish for a session fixed; whatever was fixed about the session before gives way; parts of
  /// the wish that are nil change nothing.
  public func review(wishing session: SessionID, _ wish: Pin) -> Review {
    var wished = review
    for index in wished.sessions.indices where wished.sessions[index].id == session {
      // A session that is left out grants no wish.
      wished.sessions[index].isOptional = false
      if let start = wish.start { wished.sessions[index].pin.start = start }
      if let room = wish.room { wished.sessions[index].pin.room = room }
      if let team = wish.reviewers { wished.sessions[index].pin.reviewers = team }
    }
    return wished
  }

  /// The plan that grants the wish for a session and changes as little else as possible; nil where none was found.
  public func plan(wishing session: SessionID, _ wish: Pin) -> Plan? {
    let formulation = Formulation(review(wishing: session, wish), keeping: current)
    let cannotBeHeld = formulation.problem.activities.contains {
      $0.isMandatory && $0.starts.isEmpty
    }
    guard !cannotBeHeld, let number = formulation.sessionNumbers[session],
      !formulation.problem.activities[number].starts.isEmpty
    else { return nil }
    var start = current
    start.assignments = placing(session, wish)
    var walk = LocalSearch(
      FlatProblem(formulation.problem), seed: 1, from: formulation.incumbent(start))
    walk.advance(steps: steps)
    // What is not found soon is looked for somewhat longer: a wish may need a chain of moves.
    if !walk.isComplete { walk.advance(steps: 3 * steps) }
    let plan = formulation.plan(walk.incumbent)
    return walk.isComplete && !plan.unscheduled.contains(session) ? plan : nil
  }

  /// The present plan with the wished place of the session first, so that this place takes precedence.
  private func placing(_ session: SessionID, _ wish: Pin) -> [Assignment] {
    let others = current.assignments.filter { $0.session != session }
    guard
      let start = wish.start ?? current.assignment(of: session)?.start
    else { return others }
    let now = current.assignment(of: session)
    return [
      Assignment(
        session: session, start: start, room: wish.room ?? now?.room,
        reviewers: wish.reviewers ?? now?.reviewers ?? [], participants: now?.participants ?? [])
    ] + others
  }
}
