import Desk
import Disk
import Findings
import JSONText
import ReviewModel
import Solving

extension OptionSpec {
  fileprivate static let session = OptionSpec(
    "--session", "REF", .text, help: "why a session lies where it does, and what else it could do")
  fileprivate static let whyNot = OptionSpec(
    "--why-not", "REF", .text,
    help: "what stands against a wish for a session, which follows: a start, a room, reviewers")
}

extension Subcommand {
  private static let wish = PositionalSpec(
    "WISH", .text, isRequired: false, isRepeated: true,
    help:
      "with --why-not: a start such as \"Tue 10:00\", and if you like a room and reviewers; usually the time that "
      + "somebody proposed in an answer")

  /// The time that somebody proposed last for a session in answer to the invitation; nothing where nobody did.
  private static func proposed(
    _ name: String, _ question: PlanQuestion
  ) throws(Refusal) -> [String] {
    let lookup = SubjectLookup(review: question.review, source: question.reading.source)
    let session = try lookup.session(name).id
    guard case .folder(let path) = question.reading.source else { return [] }
    let memory = ReviewMemory(onDisk: path)
    let rows = try RepliesSheet(memory, for: question.review).rows
    return rows.last { $0.session == session && $0.proposed != nil }?.proposed
      .map { [ProposalWords.wish($0)] } ?? []
  }

  /// `fieldwork explain`.
  static let explain = Subcommand(
    name: "explain", summary: "say why there is no timetable, or why it is as it is",
    details:
      "Where no timetable obeys every rule, this tells why, step by step, and then the cheapest ways out, each "
      + "of them tried, with whom to ask and the cell to change. Where there is a good one, it tells "
      + "what it pays for and which wishes gave way. About one session it tells what binds it and what each "
      + "alternative would break or cost; about one wish, what stands against it and who would have to move.",
    examples: [
      Example("fieldwork explain my-review", "why nothing fits, or where the cost comes from"),
      Example("fieldwork explain my-review --session S04", "why S04 lies where it does"),
      Example(
        "fieldwork explain my-review --why-not S04 \"Tue 10:00\"", "what stands against that time"),
      Example(
        "fieldwork explain my-review --why-not S04 \"Tue 10:00\" \"Committee Room 1\" HP",
        "with a room and a reviewer"),
    ],
    positionals: [.review, wish], options: [.plan, .session, .whyNot, .json],
    exclusive: [[.session, .whyNot]], next: "fieldwork suggest my-review S04"
  ) { arguments, terminal throws(Refusal) in
    let question = try PlanQuestion(
      arguments.text(.review) ?? "", plan: arguments.text(.plan), on: terminal)
    let answer: ExplainAnswer
    if let name = arguments.text(.whyNot) {
      let typed = arguments.texts(wish)
      let words = typed.isEmpty ? try proposed(name, question) : typed
      answer = try .wish(name, words, question)
    } else if let surplus = arguments.texts(wish).first {
      throw Refusal(.surplusWish(surplus, in: question))
    } else if let name = arguments.text(.session) {
      answer = try .session(name, question)
    } else {
      answer = .whole(question)
    }
    if arguments.has(.json) {
      let format = [JSONMember("format", .text("fieldwork-explanation/1"))]
      terminal.print(bytes: JSONWriter.document(.object(format + answer.members)))
    } else {
      answer.lines.forEach { terminal.print($0) }
    }
    let signpost = Signpost(question.reading.door, to: question.reading.source)
    terminal.say("Next: " + signpost.words(for: answer.next))
    return ExitCode(answer.outcome)
  }
}
