import Advice
import JSONText
import PlanCheck
import ReviewModel

/// What stands against one wish, in words.
struct WishExplanation {
  private let question: PlanQuestion
  private let session: Session
  private let plan: Plan
  private let wish: SessionWish
  private let answer: WishAnswer

  /// Answers a wish.
  init(
    _ wish: Pin, for session: Session, in plan: Plan, _ verdict: Verdict, _ question: PlanQuestion
  ) {
    (self.question, self.session, self.plan) = (question, session, plan)
    self.wish = SessionWish(session.id, wish)
    answer = WishAnswer(
      wish, for: session, in: plan, verdict, of: question.review, question.judge)
  }

  /// What to tell the shell.
  var outcome: Outcome {
    switch answer.ending {
    // What can be done does not mend what is broken already.
    case .free: answer.remaining.isEmpty ? .clean : .findings
    case .moving, .unknown: .findings
    case .impossible: .impossible
    }
  }

  /// The answer in words.
  var lines: [String] {
    let name = question.names.session(session.id)
    switch answer.ending {
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
    let wished = answer.wished
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
  private var standingLines: [String] { StandingClashes.lines(answer.remaining) }

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
      JSONMember("wish", PlanMoves.value(answer.wished)),
      JSONMember("remainingClashes", .list(answer.remaining.map { .text($0) })),
    ]
    switch answer.ending {
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
