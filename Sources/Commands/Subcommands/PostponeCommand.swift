import CivilTime
import Desk
import Disk

extension PositionalSpec {
  fileprivate static let sheets = PositionalSpec("REVIEW", .path, help: "a folder of sheets")
}

extension OptionSpec {
  fileprivate static let date = OptionSpec(
    "--to", "DATE", .date, help: "the new first day on site, such as 2013-03-04")
}

extension Subcommand {
  /// `fieldwork postpone`.
  static let postpone = Subcommand(
    name: "postpone", summary: "move a review to another week",
    details:
      "Writes the sheets again with every date moved by the same number of weeks, and the timetable with them. The "
      + "sheets as they were are kept in a folder beside them. Who was free then may not be now, so everybody's "
      + "availability is blank again, to be asked for. Invitations keep their identifiers: the next ones move the "
      + "old ones in people's calendars.",
    examples: [
      Example("fieldwork postpone my-review --to 2013-03-04 --dry-run", "what would be done"),
      Example("fieldwork postpone my-review --to 2013-03-04", "a month later"),
    ],
    positionals: [.sheets], options: [.date, .dryRun], required: [.date],
    access: .changes, next: "fieldwork check my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.sheets) ?? "")
    let reading = try ReviewReading(source, on: terminal)
    let clock = try WallClock(nil, terminal.environment)
    let date = arguments.date(.date)
    let postponed = try PostponedReview(reading, to: date ?? clock.utc.date, at: clock)
    postponed.lines.forEach { terminal.say($0) }
    terminal.say(postponed.remarks)
    guard !arguments.has(.dryRun) else {
      terminal.say("Nothing was written (--dry-run).")
      return .clean
    }
    let folder = source.memoryFolder ?? ""
    try postponed.edits.write(in: folder)
    terminal.say(
      "Wrote \(Prose.count(postponed.sheetCount, "sheet")); the old ones are in "
        + FileBytes.join(folder, postponed.keptIn))
    terminal.say("Next: fieldwork check \(source.argument)")
    return .clean
  }
}
