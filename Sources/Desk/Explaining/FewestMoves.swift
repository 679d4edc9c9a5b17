import PlanCheck
import ReviewModel

/// Takes every move back that proves unnecessary: a search finds a timetable that grants a wish, seldom the one that
/// moves fewest.
struct FewestMoves {
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
  init(
    from current: Plan, _ verdict: Verdict, for session: SessionID, of review: Review,
    _ judge: PlanJudge
  ) {
    (self.current, self.session) = (current, session)
    (self.review, self.judge) = (review, judge)
    known = Set(verdict.violations)
    // Each judgement takes the longer the more sessions there are.
    judgements = 60_000 / max(100, review.sessions.count)
  }

  /// The timetable that moves as few other sessions as possible and is as sound as the timetable found for the
  /// wish.
  mutating func plan(_ found: Plan) -> Plan {
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
    return withoutSmallChanges(plan(found, keeping: needed), needed)
  }

  /// The room, the team and those chosen of a moved session go back where they can.
  private mutating func withoutSmallChanges(_ found: Plan, _ moves: [PlanMoves.Move]) -> Plan {
    var plan = found
    for move in moves {
      guard let before = move.before, var now = plan.assignment(of: move.session) else { continue }
      var asBefore = now
      (asBefore.room, asBefore.reviewers) = (before.room, before.reviewers)
      asBefore.participants = before.participants
      var withItsTeam = now
      (withItsTeam.reviewers, withItsTeam.participants) = (before.reviewers, before.participants)
      var inItsRoom = now
      inItsRoom.room = before.room
      for other in [asBefore, withItsTeam, inItsRoom] where other != now && judgements > 0 {
        let candidate = plan.placing(other)
        if isSound(candidate) {
          (plan, now) = (candidate, other)
          break
        }
      }
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
