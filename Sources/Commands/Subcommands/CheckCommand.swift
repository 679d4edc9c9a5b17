import Desk
import Disk
import JSONText
import Sheets

extension OptionSpec {
  fileprivate static let strict = OptionSpec("--strict", help: "count warnings as errors")
  fileprivate static let baseline = OptionSpec(
    "--baseline", planWord, .path,
    help: "the timetable that people already have: what departs from it is counted as well")
  fileprivate static let mark = OptionSpec(
    "--mark",
    help: "write a copy of the workbook beside it, in which what is wrong is coloured and listed")
}

extension Subcommand {
  /// `fieldwork check`.
  static let check = Subcommand(
    name: "check", summary: "say everything that is wrong with a review and its timetable",
    details:
      "Reads the review and names every problem at once: file, row, column, what is wrong and how to mend "
      + "it. Where there is a timetable, every clash is listed by the rule it breaks, and what the timetable costs. "
      + "Where it shows within about a second that no timetable can obey every rule, that is said as well.",
    examples: [
      Example("fieldwork check my-review", "the sheets, and the timetable beside them"),
      Example("fieldwork check my-review --plan plan.json", "another timetable"),
      Example("fieldwork check northmoor.xlsx --mark", "a copy with every problem marked"),
      Example("fieldwork check review.json --plan plan.json --json", "the verdict for a program"),
    ],
    positionals: [.review], options: [.plan, .baseline, .json, .strict, .mark],
    next: "fieldwork solve my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let check = try ReviewCheck(
      try ReviewReading(source, on: terminal), plan: arguments.text(.plan),
      baseline: arguments.text(.baseline), on: terminal)
    if arguments.has(.json) {
      terminal.print(
        bytes: JSONWriter.document(
          CheckDocument.value(
            terminal.located(check.findings + check.clashes), check.verdict)))
    } else {
      terminal.print(check.findings + check.clashes)
      check.costLines.forEach { terminal.print($0) }
      terminal.say(check.summary)
      terminal.say("Next: " + check.next)
    }
    if arguments.has(.mark) {
      try MarkedCopy.write(check.findings + check.clashes, on: terminal)
    }
    return ExitCode(check.outcome(isStrict: arguments.has(.strict)))
  }
}

extension ReviewCheck {
  /// Looks at a review on the disk, and reads its timetables where the review can be judged at all.
  fileprivate init(
    _ reading: ReviewReading, plan planPath: String?, baseline baselinePath: String?,
    on terminal: Terminal
  ) throws(Refusal) {
    let remarks = terminal.workbook?.remarks ?? []
    guard reading.isUsable else {
      let workbook = terminal.workbook?.workbook
      self.init(unusable: reading, remarks: remarks) {
        workbook?.isExplainedByFormula($0) ?? false
      }
      return
    }
    let planReading = try PlanReading(planPath, for: reading, on: terminal)
    let baseline = try baselinePath.map { path throws(Refusal) in
      try PlanReading(path, for: reading, on: terminal).sound(for: reading)
    }
    let memory = reading.source.memoryFolder.map { ReviewMemory(onDisk: $0) }
    self.init(reading, planReading, at: planPath, against: baseline, remarks: remarks, memory)
  }
}
