import Advice
public import Findings
public import JSONText
import PlanCheck
import ReviewModel
import Solving

/// What `explain` has to say, whatever it was asked.
public struct ExplainAnswer: Sendable {
  /// For people.
  public let lines: [String]
  /// For programs.
  public let members: [JSONMember]
  /// What to do next.
  public let next: NextStep
  /// How the question ended.
  public let outcome: Outcome

  /// How many conflicts may be met in deciding whether a review has a plan.
  private static let patience = 200_000

  /// Why there is no timetable, or what the one that there is pays for.
  public static func whole(_ question: PlanQuestion) -> ExplainAnswer {
    if let plan = question.plan, let verdict = question.verdict, verdict.isFeasible {
      let report = CostExplanation(plan, verdict, in: question)
      return ExplainAnswer(
        lines: report.lines, members: report.members,
        next: .explainSession, outcome: .clean)
    }
    var proof = PlanProof(question.review, preferring: question.plan)
    switch proof.advance(conflicts: patience) {
    case .infeasible(let conflicts, _):
      let report = ImpossibleReport(conflicts, in: question)
      return ExplainAnswer(
        lines: report.lines, members: report.members,
        next: .amend, outcome: .impossible)
    case .feasible: return possible(question)
    case .undecided:
      return ExplainAnswer(
        lines: ["It could not be decided whether there is a timetable that obeys every rule."],
        members: [JSONMember("kind", .text("undecided"))], next: .search,
        outcome: .findings)
    }
  }

  /// There is a timetable, but nobody has it yet, or theirs breaks rules.
  private static func possible(_ question: PlanQuestion) -> ExplainAnswer {
    guard let plan = question.plan, let verdict = question.verdict else {
      return ExplainAnswer(
        lines: ["Nothing stands in the way: there is a timetable that obeys every rule."],
        members: [JSONMember("kind", .text("possible"))], next: .search,
        outcome: .clean)
    }
    let clashes = Prose.count(verdict.violations.count, "clash", "clashes")
    let messages = question.messages(verdict, on: plan)
    let first = verdict.violations.lazy.compactMap { $0.sessions.first }.first
    return ExplainAnswer(
      lines: [
        "There is a timetable that obeys every rule, but this one has \(clashes):"
      ] + messages.map { "  " + Prose.harmless($0) },
      members: [
        JSONMember("kind", .text("clashes")),
        JSONMember("clashes", .list(messages.map { .text($0) })),
      ],
      next: first.map { .suggest($0) } ?? .search,
      outcome: .findings)
  }

  /// Why a session lies where it does.
  public static func session(
    _ name: String, _ question: PlanQuestion
  ) throws(Refusal) -> ExplainAnswer {
    let lookup = SubjectLookup(review: question.review, source: question.reading.source)
    let session = try lookup.session(name)
    let (plan, verdict) = try question.timetable()
    guard let current = plan.assignment(of: session.id) else {
      let bonds = SessionBonds(of: session.id, in: question.review).facts
      return ExplainAnswer(
        lines: (["\(question.names.session(session.id)) is not held.", "", "What binds it"]
          + bonds.map { "  " + $0 }).map { Prose.harmless($0) },
        members: [
          JSONMember("kind", .text("session")), JSONMember("session", .text(session.id.text)),
          JSONMember("at", .null), JSONMember("bonds", .list(bonds.map { .text($0) })),
        ],
        next: .suggest(session.id), outcome: .findings)
    }
    let report = SessionExplanation(session, at: current, in: plan, verdict, question)
    return ExplainAnswer(
      lines: report.lines, members: report.members, next: .suggest(session.id), outcome: .clean)
  }

  /// What stands against a wish.
  public static func wish(
    _ name: String, _ words: [String], _ question: PlanQuestion
  ) throws(Refusal) -> ExplainAnswer {
    let lookup = SubjectLookup(review: question.review, source: question.reading.source)
    let session = try lookup.session(name)
    let (plan, verdict) = try question.timetable()
    let wish = try WishReading(words, in: question).wish
    let report = WishExplanation(wish, for: session, in: plan, verdict, question)
    return ExplainAnswer(
      lines: report.lines, members: report.members,
      next: .suggest(session.id),
      outcome: report.outcome)
  }
}

extension Finding {
  /// A wish that was typed where none was asked for.
  public static func surplusWish(_ word: String, in question: PlanQuestion) -> Finding {
    Finding(
      .unfitWish, at: .file(question.reading.source.path), text: word,
      "\"\(Prose.harmless(word))\" is a wish without a session.",
      mend: "Say which session: --why-not REF \"\(Prose.harmless(word))\"")
  }
}
