import CivilTime
import Desk
import Disk
import JSONText
import ReviewModel

extension Subcommand {
  private static let session = PositionalSpec(
    "REF", .text, help: "a session by its reference or title")

  /// `fieldwork suggest`.
  static let suggest = Subcommand(
    name: "suggest", summary: "list where else a session could be, the least trouble first",
    details:
      "Every place listed keeps every rule. Where others would have to move, they are named with where to. "
      + "Those that move fewest others come first, and among them the cheapest. Where the session is fixed, the answer "
      + "says in which cell, and where the session could be otherwise. Nothing is written.",
    examples: [
      Example("fieldwork suggest my-review S04", "other times, rooms and teams for S04"),
      Example("fieldwork suggest my-review S04 --plan plan.json", "in another timetable"),
      Example("fieldwork suggest my-review S04 --json", "the same for a program"),
    ],
    positionals: [.review, session], options: [.plan, .json],
    next: "fieldwork explain my-review --why-not S04 \"Tue 10:00\""
  ) { arguments, terminal throws(Refusal) in
    let question = try PlanQuestion(
      arguments.text(.review) ?? "", plan: arguments.text(.plan), on: terminal)
    let plan = try question.timetable().plan
    let lookup = SubjectLookup(review: question.review, source: question.reading.source)
    let wanted = try lookup.session(arguments.text(session) ?? "")
    let suggestions = Suggestions(wanted, in: plan, question)
    if arguments.has(.json) {
      let format = [JSONMember("format", .text("fieldwork-suggestions/1"))]
      terminal.print(bytes: JSONWriter.document(.object(format + suggestions.members)))
    } else {
      suggestions.lines.forEach { terminal.print($0) }
    }
    if let best = suggestions.best {
      let day = best.date.shortWords + " " + best.time.iso
      terminal.say(
        "Next: write the place into timetable.csv, or ask: fieldwork explain "
          + "\(question.reading.source.argument) --why-not \(Prose.shellWord(wanted.id.text)) '\(day)'"
      )
    }
    return suggestions.best == nil ? .findings : .clean
  }
}
