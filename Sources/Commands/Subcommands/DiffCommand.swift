import CivilTime
import Correspondence
import Desk
import Disk
import Findings
import JSONText
import ReviewModel

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
      Example("fieldwork diff v1 v2 my-review --for P07", "what changed for one person"),
    ],
    positionals: [.before, .after, .place], options: [.recipient, .json],
    next: "fieldwork rule FW802"
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.place) ?? ".")
    let shelf = try ReleaseShelf(for: source)
    let before = try NamedVersion(arguments.text(.before) ?? "", shelf, source, terminal)
    let after = try NamedVersion(arguments.text(.after) ?? "", shelf, source, terminal)
    var difference = TimetableDifference(from: before.version, to: after.version)
    if let reference = arguments.text(.recipient) {
      guard
        let recipient = Recipient(
          reference, in: [after.version.review, before.version.review])
      else {
        throw CommandFailure(
          Finding(
            .unknownRecipient, at: .file("--for"), text: reference,
            "\"\(reference)\" is no person, reviewer or room of either version.",
            mend: "Give a reference as it stands in people.csv, reviewers.csv or rooms.csv."))
      }
      difference = difference.changes(for: recipient)
    }
    let now = try WritingTime.minute(nil, terminal.environment)
    let report = DifferenceReport(
      difference, madeOn: (after.releasedAt ?? now).date, after: before.releasedAt?.date,
      in: before.version.review)
    if arguments.has(.json) {
      terminal.print(
        bytes: JSONWriter.document(report.document(from: before.version, to: after.version)))
    } else {
      report.lines.forEach { terminal.print($0) }
    }
    terminal.say("From \(before.version.name) to \(after.version.name): \(report.summary)")
    return difference.isEmpty ? .clean : .findings
  }
}
