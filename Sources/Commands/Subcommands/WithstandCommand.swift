import Desk
import Disk
import Exports
import Findings
import JSONText
import Sheets

extension OptionSpec {
  fileprivate static let output = OptionSpec(
    "--output", letter: "-o", "FILE", .path,
    help: "write the table to a file: a table for a spreadsheet (.csv) or a workbook (.xlsx)")
}

extension Subcommand {
  /// `fieldwork withstand`.
  static let withstand = Subcommand(
    name: "withstand",
    summary: "try every single absence beforehand, and say what would move and what would be lost",
    details:
      "Tries each reviewer for each half-day, each day and the rest of the week, each room and each site for each "
      + "half-day, each invited person for each session, and each person for the whole week. Of each absence it says "
      + "the least that falls out and then the least that moves, which is proved, and who can stand in. An absence is critical "
      + "where something is lost, fragile where several sessions move, and harmless otherwise. A session moves when it starts "
      + "at another time; another room, team or stand-in at the same time is no move. What is fixed stays fixed. The review "
      + "is left as it is. The exit code is 1 where something is critical.",
    examples: [
      Example("fieldwork withstand my-review", "the worst first"),
      Example("fieldwork withstand my-review -o absences.xlsx", "the whole table as a workbook"),
      Example(
        "fieldwork withstand my-review --privacy full", "with names, for the review team alone"),
      Example("fieldwork withstand my-review --json", "the same for a program"),
    ],
    positionals: [.review], options: [.plan, .output, .privacy, .threads, .json],
    next: "fieldwork suggest my-review S04"
  ) { arguments, terminal throws(Refusal) in
    let question = try PlanQuestion(
      arguments.text(.review) ?? "", plan: arguments.text(.plan), on: terminal)
    let destination = try arguments.text(.output).map { path throws(Refusal) in
      try AbsenceTableFile(path)
    }
    let privacy = arguments.privacy ?? .roles
    var session = try WithstandSession(question, privacy: privacy)
    let isInterrupted = makeTrials(
      of: &session, threads: arguments.number(.threads) ?? PlanSearch.usualThreads, on: terminal)
    let report = session.report
    if let destination {
      try destination.write(report, readers: privacy == .full ? .owner : .everybody)
      terminal.say("Wrote \(destination.path)")
    }
    if arguments.has(.json) {
      let format = [JSONMember("format", .text("fieldwork-absences/1"))]
      terminal.print(bytes: JSONWriter.document(.object(format + report.members)))
    } else {
      report.lines.forEach { terminal.print($0) }
    }
    terminal.say(
      "Next: give people a stand-in in people.csv, or see what one session could do: "
        + "fieldwork suggest \(question.reading.source.argument) REF")
    return isInterrupted ? .interrupted : ExitCode(report.outcome)
  }

  /// Makes the trials on threads, with progress on the screen; whether Ctrl-C ended them early.
  private static func makeTrials(
    of session: inout WithstandSession, threads: Int, on terminal: Terminal
  ) -> Bool {
    let stop = StopFlag()
    let watch = InterruptWatch(raising: stop)
    var line = ProgressLine(terminal)
    let begin = ContinuousClock.now
    let count = session.count
    session.finish { trials in
      AbsenceCrew(threads: threads, stop: stop).made(trials) { done in
        line.show(
          WithstandSession.progress(done: done, of: count),
          elapsed: Int(begin.duration(to: .now) / .milliseconds(1)))
      }
    }
    line.finish()
    withExtendedLifetime(watch) {}
    if !session.isOver { session.stop() }
    return stop.isRaised
  }
}

/// A file for the table of absences, whose form its ending says.
private struct AbsenceTableFile {
  let path: String
  private let isWorkbook: Bool

  /// - Throws: ``Refusal`` where the ending says no form.
  init(_ path: String) throws(Refusal) {
    self.path = path
    isWorkbook = path.lowercased().hasSuffix(".xlsx")
    guard isWorkbook || path.lowercased().hasSuffix(".csv") else {
      throw Refusal(
        Finding(
          .unknownForm, at: .file("--output"), text: path,
          "The ending says neither a table nor a workbook.",
          mend: "Give a file that ends in .csv or .xlsx."))
    }
  }

  /// Writes the table.
  func write(_ report: WithstandReport, readers: AtomicFile.Readers) throws(Refusal) {
    let file = isWorkbook ? report.workbook : report.table
    guard let bytes = file?.bytes else {
      throw Refusal(
        Finding(
          .fileUnwritable, at: .file("--output"), text: path,
          "A cell of the table holds more text than a workbook takes.",
          mend: "Give a file that ends in .csv."))
    }
    try AtomicFile.write([AtomicFile(path: path, bytes: bytes, for: readers)])
  }
}
