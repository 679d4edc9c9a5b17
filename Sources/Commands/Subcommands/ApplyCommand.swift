import CivilTime
import Desk
import Disk
import Findings
import PlanCheck
import ReviewModel

extension PositionalSpec {
  fileprivate static let changes = PositionalSpec(
    "CHANGES", .path, help: "the changes.csv that the page gives under Your changes")
}

extension OptionSpec {
  fileprivate static let changedPlan = OptionSpec(
    "--output", letter: "-o", "PLAN", .path,
    help: "where the changed timetable goes (usually timetable.csv of the review's folder)")
  fileprivate static let onlyLook = OptionSpec(
    "--dry-run", help: "say what would change and what would clash, and change nothing")
}

extension Subcommand {
  /// `fieldwork apply`.
  static let apply = Subcommand(
    name: "apply", summary: "take the changes made on the page into the timetable",
    details:
      "Reads the changes.csv that the page gives, says what changes, lets the judge look at the whole timetable and "
      + "names every clash, then writes the timetable. What is fixed is not moved, and a session that has moved "
      + "since the page was written is refused.",
    examples: [
      Example("fieldwork apply my-review changes.csv", "change the timetable of the folder"),
      Example("fieldwork apply my-review changes.csv --dry-run", "only look"),
      Example(
        "fieldwork apply review.json changes.csv --plan plan.json -o plan-2.json", "with documents"
      ),
    ],
    positionals: [.review, .changes], options: [.changedPlan, .plan, .onlyLook],
    access: .changes, next: "fieldwork export my-review page --privacy full -o out"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.soundReview()
    let planReading = try PlanReading(arguments.text(.plan), for: reading, on: terminal)
    let plan = try planReading.sound(for: reading)
    let path = arguments.text(.changes) ?? ""
    let changes = ChangesFile(try FileBytes.read(path), named: path, for: review)
    let applied = try AppliedChanges(changes, to: plan, of: review, at: .file(path))
    guard !applied.lines.isEmpty else {
      terminal.say(AppliedChanges.nothingNew)
      return .clean
    }
    let destination = try PlanDestination(
      arguments.text(.changedPlan), from: source, isForPrograms: false)
    // Where the timetable itself goes to standard output, the lines about it must go elsewhere.
    let isOutputTaken = destination.path == nil
    for line in applied.lines { terminal.report(line, isOutputTaken: isOutputTaken) }

    let judge = PlanJudge(review)
    let (before, verdict) = (judge.verdict(on: plan), judge.verdict(on: applied.plan))
    let clashes = judge.findings(for: verdict, on: applied.plan) { planReading.places.place($0) }
    terminal.report(clashes, isOutputTaken: isOutputTaken)
    terminal.say(
      verdict.isFeasible
        ? "It obeys every rule and costs \(Prose.grouped(verdict.cost)), was \(Prose.grouped(before.cost))."
        : "It has \(Prose.count(verdict.violations.count, "clash", "clashes")), had \(before.violations.count)."
    )
    if !arguments.has(.onlyLook) {
      try destination.write(
        applied.plan, of: review, reading, replacing: destination.former(reading), on: terminal)
      if let written = destination.path { terminal.say("Wrote \(written)") }
    }
    terminal.say("Next: fieldwork export \(source.argument) page --privacy full -o out")
    return verdict.isFeasible ? .clean : .findings
  }
}
