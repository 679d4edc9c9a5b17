package import PlanCheck
package import ReviewModel

/// Takes every move back that proves unnecessary: a search finds a timetable that grants a wish, seldom the one that
/// moves fewest.
package struct FewestMoves {
  private let judge: PlanJudge
  private let review: Review
  private let current: Plan
  private let session: SessionID
  private let known: Set<Violation>
  /// How many timetables may still be judged.
  private var judgements: Int

  /// Prepares to take moves back.
  ///
  /// - Parameters:
  ///   - current: The timetable as it stands.
  ///   - verdict: What the judge says about that timetable.
  ///   - session: The session that is to be elsewhere.
  ///   - review: The review.
  ///   - judge: The judge of its plans.
  package init(
    from current: Plan, _ verdict: Verdict, for session: SessionID, of review: Review,
    _ judge: PlanJudge
  ) {
    (self.current, self.session) = (current, session)
    (self.review, self.judge) = (review, judge)
    known = Set(verdict.violations)
    // Each judgement takes the longer the more sessions there are.
    judgements = 60_000 / max(100, review.sessions.count)
  }

  /// The timetable that moves as few other sessions as possible and is as sound as a timetable that grants a wish.
  ///
  /// The wish says what must stay of the session's new place; the rest goes back to what it is now where it can.
  package mutating func plan(_ found: Plan, granting wish: Pin) -> Plan {
    let moves = PlanMoves(from: current, to: found, of: review).others(than: session)
    guard isSound(found) else { return found }
    // Half of the moves at once, then a quarter, down to single ones (Zeller and Hildebrandt, "Simplifying and
    // Isolating Failure-Inducing Input", 2002).
    var needed = moves
    var size = (needed.count + 1) / 2
    while size > 0, judgements > 0 {
      var (start, isSmaller) = (0, false)
      while start < needed.count, judgements > 0 {
        let rest = Array(needed[..<start] + needed[min(start + size, needed.count)...])
        if isSound(plan(found, keeping: rest)) {
          (needed, isSmaller) = (rest, true)
        } else {
          start += size
        }
      }
      if size == 1, !isSmaller { break }
      size = min(max(1, size / 2), needed.count)
    }
    return withOwnPlaceKept(withoutSmallChanges(plan(found, keeping: needed), needed), wish)
  }

  /// The session itself keeps of its present place what the wish does not ask to be otherwise, as far as it can.
  private mutating func withOwnPlaceKept(_ plan: Plan, _ wish: Pin) -> Plan {
    guard var asBefore = current.assignment(of: session), let now = plan.assignment(of: session)
    else { return plan }
    asBefore.start = wish.start ?? asBefore.start
    asBefore.room = wish.room ?? asBefore.room
    asBefore.reviewers = wish.reviewers ?? asBefore.reviewers
    return restoring(asBefore, from: now, in: plan)
  }

  /// A timetable with as much of a session's earlier place as it can have: all of it, or all but the start, or its team
  /// or its room alone.
  private mutating func restoring(
    _ before: Assignment, from now: Assignment, in plan: Plan
  ) -> Plan {
    var allButStart = before
    allButStart.start = now.start
    var withItsTeam = now
    (withItsTeam.reviewers, withItsTeam.participants) = (before.reviewers, before.participants)
    var inItsRoom = now
    inItsRoom.room = before.room
    for other in [before, allButStart, withItsTeam, inItsRoom] where judgements > 0 {
      if other == now { return plan }
      let candidate = plan.placing(other)
      if isSound(candidate) { return candidate }
    }
    return plan
  }

  /// The room, the team and those chosen of a moved session go back where they can.
  private mutating func withoutSmallChanges(_ found: Plan, _ moves: [PlanMoves.Move]) -> Plan {
    var plan = found
    for move in moves {
      guard var before = move.before, let now = plan.assignment(of: move.session) else { continue }
      // Its old start was tried with the whole move.
      before.start = now.start
      plan = restoring(before, from: now, in: plan)
    }
    return plan
  }

  /// The timetable as it stands with the wish granted and some others moved.
  private func plan(_ found: Plan, keeping moves: [PlanMoves.Move]) -> Plan {
    var plan = current
    if let own = found.assignment(of: session) { plan = plan.placing(own) }
    for move in moves {
      if let after = move.after {
        plan = plan.placing(after)
      } else {
        plan.assignments.removeAll { $0.session == move.session }
        plan.unscheduled.append(move.session)
      }
    }
    return plan
  }

  private mutating func isSound(_ plan: Plan) -> Bool {
    judgements -= 1
    return judge.verdict(on: plan).violations.allSatisfy { known.contains($0) }
  }
}
