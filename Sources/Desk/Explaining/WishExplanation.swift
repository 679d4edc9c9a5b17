import Advice
import CivilTime
import JSONText
import PlanCheck
import ReviewModel
import Solving

/// What stands against one wish: its price, the rules it breaks, who else would have to move, or why it cannot be.
struct WishExplanation {
  /// The answer.
  enum Answer {
    /// It can be, with everything else as it is.
    case free(Assignment, JudgedChange)
    /// It breaks rules as things are, but not once others move.
    case moving(broken: [String], JudgedChange, plan: Plan, JudgedChange)
    /// It breaks rules, and no plan near this one grants it.
    case unknown(broken: [String], JudgedChange)
    /// It breaks rules, and no plan at all grants it.
    case impossible(broken: [String], JudgedChange, [Conflict], wished: Review)
  }

  private let question: PlanQuestion
  private let session: Session
  private let wished: Assignment
  private let plan: Plan
  private let wish: SessionWish
  /// What the timetable breaks already and would go on breaking with the wish granted, in words.
  private var remaining: [String] = []
  /// The answer.
  let answer: Answer

  /// How many conflicts may be met in proving that a wish cannot be.
  private static let patience = 4000

  /// Answers a wish.
  init(
    _ wish: Pin, for session: Session, in plan: Plan, _ verdict: Verdict, _ question: PlanQuestion
  ) {
    self.question = question
    self.session = session
    self.plan = plan
    self.wish = SessionWish(session.id, wish)
    let now = plan.assignment(of: session.id)
    let start =
      wish.start ?? now?.start ?? session.pin.start ?? question.review.firstWorkingMinute
    let asked = Assignment(
      session: session.id, start: start, room: wish.room ?? now?.room,
      reviewers: wish.reviewers ?? now?.reviewers ?? [], participants: now?.participants ?? [])
    func judged(_ plan: Plan) -> JudgedChange {
      JudgedChange(
        from: verdict, to: question.judge.verdict(on: plan), at: question.review.weights)
    }
    let direct = plan.placing(asked)
    let change = judged(direct)
    if change.isLegal {
      (wished, answer) = (asked, .free(asked, change))
      remaining = clashes(of: direct)
      return
    }
    // Where only the time was asked for, another room or team may do, with everybody else where they are.
    let judge = AlternativeJudge(question.review, plan)
    let proposals = Vacancies(for: session, in: plan, judge, of: question.review)
      .proposals(at: start)
      .filter { proposal in
        (wish.room == nil || wish.room == proposal.room)
          && (wish.reviewers.map { Set($0) == Set(proposal.reviewers) } ?? true)
      }
    let free = proposals.map { ($0, judged(plan.placing($0))) }.filter { $0.1.isLegal }
    if let best = free.enumerated().min(by: {
      ($0.element.1.cost, $0.offset) < ($1.element.1.cost, $1.offset)
    })?.element {
      (wished, answer) = (asked, .free(best.0, best.1))
      remaining = clashes(of: plan.placing(best.0))
      return
    }
    wished = asked
    let known = Set(verdict.violations)
    let after = question.judge.verdict(on: direct)
    let broken = zip(after.violations, question.messages(after, on: direct))
      .filter { !known.contains($0.0) }.map { $0.1 }
    let nearby = NearbyPlan(question.review, near: plan)
    var fewest = FewestMoves(
      from: plan, verdict, for: session.id, of: question.review, question.judge)
    if let found = nearby.plan(wishing: session.id, wish) {
      let other = fewest.plan(found)
      let moved = judged(other)
      if moved.isLegal {
        answer = .moving(broken: broken, change, plan: other, moved)
        remaining = clashes(of: other)
        return
      }
    }
    let review = nearby.review(wishing: session.id, wish)
    var proof = PlanProof(review, preferring: plan)
    switch proof.advance(conflicts: WishExplanation.patience) {
    case .infeasible(let conflicts, _):
      answer = .impossible(broken: broken, change, conflicts, wished: review)
    case .feasible(let found):
      let other = fewest.plan(found)
      answer = .moving(broken: broken, change, plan: other, judged(other))
      remaining = clashes(of: other)
    case .undecided: answer = .unknown(broken: broken, change)
    }
  }

  /// What to tell the shell.
  var outcome: Outcome {
    switch answer {
    // What can be done does not mend what is broken already.
    case .free: remaining.isEmpty ? .clean : .findings
    case .moving, .unknown: .findings
    case .impossible: .impossible
    }
  }

  /// The answer in words.
  var lines: [String] {
    let name = question.names.session(session.id)
    switch answer {
    case .free(let assignment, let change):
      let own = PlanMoves(from: plan, to: plan.placing(assignment), of: question.review)
      return
        ([
          "\(name) can be held \(own.place(assignment))\(different(assignment)). Nothing else has to move; the "
            + "timetable \(change.costWords)"
            + (change.termWords.isEmpty ? "." : " (\(change.termWords)).")
        ] + standingLines).map { Prose.harmless($0) }
    case .moving(let broken, _, let other, let change):
      let moves = PlanMoves(from: plan, to: other, of: question.review)
      let others = moves.others(than: session.id)
      let own = moves.moves.filter { $0.session == session.id }
      return
        (breaks(broken) + ["", movesSentence(others.count, change)]
        + (own + others).map { "  " + moves.words($0) + "." } + standingLines)
        .map { Prose.harmless($0) }
    case .unknown(let broken, _):
      return breaks(broken) + ["", "No timetable was found that grants it, whatever else moves."]
    case .impossible(let broken, _, let conflicts, let review):
      let story = ConflictStory(conflicts, of: review, wish: wish)
      return
        (breaks(broken) + ["", "Whatever else moves, it cannot be:"]
        + story.steps.enumerated().map { "\($0.offset + 1). " + $0.element.text })
        .map { Prose.harmless($0) }
    }
  }

  /// What of its place would be another than now, where only another part was asked for.
  private func different(_ assignment: Assignment) -> String {
    var parts: [String] = []
    if assignment.room != wished.room { parts.append("in its present room") }
    if Set(assignment.reviewers) != Set(wished.reviewers) {
      parts.append("with its present team")
    }
    if Set(assignment.participants) != Set(wished.participants) {
      parts.append("with those chosen for it now")
    }
    return parts.isEmpty ? "" : ", though not " + English.list(parts, or: true)
  }

  /// What is broken before and after, so that nobody takes the answer for a sound timetable.
  private var standingLines: [String] { StandingClashes.lines(remaining) }

  private func clashes(of plan: Plan) -> [String] {
    question.messages(question.judge.verdict(on: plan), on: plan)
  }

  private func breaks(_ broken: [String]) -> [String] {
    ["As things are, that would break:"] + broken.map { "  " + Prose.harmless($0) }
  }

  private func movesSentence(_ count: Int, _ change: JudgedChange) -> String {
    let moves =
      count == 0
      ? "It can be done with another room or team of its own"
      : "It can be done if \(count == 1 ? "1 other session changes" : "\(count) other sessions change")"
    return moves + "; the timetable then \(change.costWords):"
  }

  /// The answer as members of a JSON object.
  var members: [JSONMember] {
    var members = [
      JSONMember("kind", .text("wish")), JSONMember("session", .text(session.id.text)),
      JSONMember("wish", PlanMoves.value(wished)),
      JSONMember("remainingClashes", .list(remaining.map { .text($0) })),
    ]
    switch answer {
    case .free(let assignment, let change):
      members += [
        JSONMember("answer", .text("free")), JSONMember("at", PlanMoves.value(assignment)),
      ]
      members += change.members
    case .moving(_, let direct, let other, let change):
      let moves = PlanMoves(from: plan, to: other, of: question.review)
      members += [JSONMember("answer", .text("moving"))] + direct.members
      members += [
        JSONMember("moves", .list(moves.moves.map { moves.value($0) })),
        JSONMember("afterwards", .object(change.members)),
      ]
    case .unknown(_, let direct):
      members += [JSONMember("answer", .text("unknown"))] + direct.members
    case .impossible(_, let direct, let conflicts, let review):
      members += [JSONMember("answer", .text("impossible"))] + direct.members
      members.append(
        JSONMember(
          "steps",
          .list(ConflictStory(conflicts, of: review, wish: wish).steps.map { .text($0.text) })))
    }
    return members
  }
}
