import Desk
import Disk
import Sheets

extension OptionSpec {
  fileprivate static let copy = OptionSpec(
    "--output", letter: "-o", "OUT", .path,
    help: "a review document (.json), a workbook (.xlsx), or else a folder for the sheets")
}

extension Subcommand {
  /// `fieldwork redact`.
  static let redact = Subcommand(
    name: "redact", summary: "write a copy of a review with people replaced by their roles",
    details:
      "Names go, addresses for mail with them, and from every text and reference as well, however they are "
      + "written; job titles, agencies, times and rooms stay. Columns of your own are left out, since nobody "
      + "knows what is in them. The review itself is not changed. Read the copy before you give it away: a job title can say who somebody is.",
    examples: [
      Example("fieldwork redact my-review -o my-review-redacted", "sheets without names"),
      Example("fieldwork redact my-review -o review.xlsx", "the same as one workbook"),
      Example("fieldwork redact my-review -o review.json", "the same as one document"),
    ],
    positionals: [.review], options: [.copy], required: [.copy], next: "fieldwork check OUT"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let reading = try ReviewReading(source, on: terminal)
    let copy = try RedactedCopy(of: reading)
    let output = arguments.text(.copy) ?? ""
    if output.lowercased().hasSuffix(".json") {
      let files = [AtomicFile(path: output, bytes: copy.document)]
      try AtomicFile.checkVacant(files)
      try AtomicFile.write(files)
    } else if try WorkbookFolder.isNew(output) {
      let bytes = try WorkbookFile.bytes(of: copy.sheets, named: output)
      try AtomicFile.writeNew(
        [AtomicFile(path: output, bytes: bytes)], locking: FileBytes.folder(of: output),
        for: "fieldwork redact")
    } else {
      let files = copy.sheets.map {
        AtomicFile(path: FileBytes.place(of: $0.name, in: output), bytes: $0.bytes)
      }
      try AtomicFile.writeNew(files, locking: output, for: "fieldwork redact")
    }
    terminal.say(copy.summary)
    terminal.say("Wrote \(output)")
    terminal.say("Next: fieldwork check \(Prose.shellWord(output))")
    return .clean
  }
}
