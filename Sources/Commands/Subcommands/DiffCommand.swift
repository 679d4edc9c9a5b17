import Desk
import Disk
import JSONText

extension PositionalSpec {
  fileprivate static let before = PositionalSpec(
    "FROM", .text, help: "a release by its name or its file, or draft for the sheets as they are")
  fileprivate static let after = PositionalSpec(
    "TO", .text, help: "what to compare with it, likewise")
  fileprivate static let place = PositionalSpec(
    "REVIEW", .path, isRequired: false,
    help: "the folder whose releases they are (usually the one you are in)")
}

extension OptionSpec {
  fileprivate static let recipient = OptionSpec(
    "--for", "REF", .text, help: "only what changes for one person, reviewer or room")
}

extension Subcommand {
  /// `fieldwork diff`.
  static let diff = Subcommand(
    name: "diff", summary: "say what changed from one version of a timetable to another",
    details:
      "Lists what is new, what moved, what has another room or other reviewers, and what was withdrawn, in order "
      + "of time, and marks what comes with less than two weeks' notice as late. The exit code is 0 where nothing "
      + "changed and 1 where something did.",
    examples: [
      Example("fieldwork diff v1 v2 my-review", "everything that changed"),
      Example("fieldwork diff v1 draft my-review", "what the sheets would change"),
      Example("fieldwork diff v1 review.xlsx", "likewise, for a workbook"),
      Example("fieldwork diff v1 v2 my-review --for P07", "what changed for one person"),
    ],
    positionals: [.before, .after, .place], options: [.recipient, .json],
    next: "fieldwork rule FW802"
  ) { arguments, terminal throws(Refusal) in
    let typed = try ComparedVersions(
      arguments.text(.before) ?? "", arguments.text(.after) ?? "", arguments.text(.place))
    let source = try ReviewSource(typed.review)
    let memory = try ReviewMemory(of: source)
    let files = try ReviewFiles(at: source, on: terminal)
    let before = try VersionName(typed: typed.before)
    let after = try VersionName(typed: typed.after)
    let now = try WritingTime.minute(nil, terminal.environment)
    let comparison = try VersionComparison(
      try NamedVersion(before, of: files, memory), try NamedVersion(after, of: files, memory),
      for: arguments.text(.recipient), at: now)
    if arguments.has(.json) {
      terminal.print(bytes: JSONWriter.document(comparison.document))
    } else {
      comparison.lines.forEach { terminal.print($0) }
    }
    terminal.say(comparison.summary)
    return ExitCode(comparison.outcome)
  }
}
