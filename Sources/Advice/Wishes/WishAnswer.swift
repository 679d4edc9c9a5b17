package import PlanCheck
package import ReviewModel
import Solving

/// What stands against one wish for a session: its price, the rules it breaks, who else would have to move, or why it
/// cannot be granted.
package struct WishAnswer: Sendable {
  /// How it ends.
  package enum Ending: Sendable {
    /// It can be, with everything else as it is.
    case free(Assignment, JudgedChange)
    /// It breaks rules as things are, but not once others move.
    case moving(broken: [String], JudgedChange, plan: Plan, JudgedChange)
    /// It breaks rules, and no plan near this one grants it.
    case unknown(broken: [String], JudgedChange)
    /// It breaks rules, and no plan at all grants it.
    case impossible(broken: [String], JudgedChange, [Conflict], wished: Review)
  }

  /// The session where it is wished, with what is not wished for as it is now.
  package let wished: Assignment
  /// What the timetable breaks already and would go on breaking with the wish granted, in words.
  package private(set) var remaining: [String] = []
  /// How it ends.
  package let ending: Ending

  /// How many conflicts may be met in proving that a wish cannot be.
  private static let patience = 4000

  /// Answers a wish.
  ///
  /// - Parameters:
  ///   - wish: The start, room and reviewers that are wished for.
  ///   - session: The session.
  ///   - plan: The timetable.
  ///   - verdict: What the judge says about the timetable.
  ///   - review: The review.
  ///   - judge: The judge of its plans.
  package init(
    _ wish: Pin, for session: Session, in plan: Plan, _ verdict: Verdict, of review: Review,
    _ judge: PlanJudge
  ) {
    let now = plan.assignment(of: session.id)
    let start = wish.start ?? now?.start ?? session.pin.start ?? review.firstWorkingMinute
    let asked = Assignment(
      session: session.id, start: start, room: wish.room ?? now?.room,
      reviewers: wish.reviewers ?? now?.reviewers ?? [], participants: now?.participants ?? [])
    func judged(_ plan: Plan) -> JudgedChange {
      JudgedChange(from: verdict, to: judge.verdict(on: plan), at: review.weights)
    }
    func clashes(of plan: Plan) -> [String] {
      judge.messages(judge.verdict(on: plan), on: plan)
    }
    wished = asked
    let direct = plan.placing(asked)
    let change = judged(direct)
    if change.isLegal {
      ending = .free(asked, change)
      remaining = clashes(of: direct)
      return
    }
    // Where only the time was asked for, another room or team may do, with everybody else where they are.
    let alternatives = AlternativeJudge(review, plan)
    let free = Vacancies(for: session, in: plan, alternatives, of: review).proposals(at: start)
      .filter { proposal in
        (wish.room == nil || wish.room == proposal.room)
          && (wish.reviewers.map { Set($0) == Set(proposal.reviewers) } ?? true)
      }
      .map { ($0, judged(plan.placing($0))) }.filter { $0.1.isLegal }
    if let best = free.enumerated().min(by: {
      ($0.element.1.cost, $0.offset) < ($1.element.1.cost, $1.offset)
    })?.element {
      ending = .free(best.0, best.1)
      remaining = clashes(of: plan.placing(best.0))
      return
    }
    let known = Set(verdict.violations)
    let after = judge.verdict(on: direct)
    let broken = zip(after.violations, judge.messages(after, on: direct))
      .filter { !known.contains($0.0) }.map { $0.1 }
    let nearby = NearbyPlan(review, near: plan)
    var fewest = FewestMoves(from: plan, verdict, for: session.id, of: review, judge)
    if let found = nearby.plan(wishing: session.id, wish) {
      let other = fewest.plan(found, granting: wish)
      let moved = judged(other)
      if moved.isLegal {
        ending = .moving(broken: broken, change, plan: other, moved)
        remaining = clashes(of: other)
        return
      }
    }
    let wishing = nearby.review(wishing: session.id, wish)
    var proof = PlanProof(wishing, preferring: plan)
    switch proof.advance(conflicts: WishAnswer.patience) {
    case .infeasible(let conflicts, _):
      ending = .impossible(broken: broken, change, conflicts, wished: wishing)
    case .feasible(let found):
      let other = fewest.plan(found, granting: wish)
      ending = .moving(broken: broken, change, plan: other, judged(other))
      remaining = clashes(of: other)
    case .undecided: ending = .unknown(broken: broken, change)
    }
  }
}
