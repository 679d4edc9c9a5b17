import CivilTime
import Correspondence
import Desk
import Disk
import Findings
import ReviewModel
import Sheets

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
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.sheets) ?? "")
    guard case .folder(let folder) = source, let date = arguments.date(.date) else {
      throw CommandFailure(
        Finding(
          .unknownForm, at: .file(source.path), text: source.path, "This is no folder of sheets.",
          mend: "Turn it into one with: fieldwork convert"))
    }
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.usable()
    if let fault = PostponeCheck.fault(review, to: date) { throw CommandFailure(fault) }
    let held = try HeldTime.end(nil, in: review, terminal.environment)
    let postponement = Postponement(of: review, to: date, keeping: held)
    let later = postponement.moved(review)
    let sheets = ReviewSheets.write(
      later, plan: reading.plan.map { postponement.moved($0) }, keeping: reading.extras)

    terminal.say(
      "\(Prose.harmless(review.title)) moves from \(review.fieldworkStart.words) to \(later.fieldworkStart.words), with "
        + Prose.count(later.sessions.count, "session") + ".")
    terminal.say(
      "To ask again for their availability: "
        + English.list([
          Prose.count(later.people.count, "person", "people"),
          Prose.count(later.reviewers.count, "reviewer"), Prose.count(later.rooms.count, "room"),
        ]) + ".")
    // What the new week is said to be closed on stands in the sheets already, and is told of at once.
    let remarks = ReviewSheets.read(sheets).findings.filter { $0.severity != .note }
    terminal.say(remarks)
    guard !arguments.has(.dryRun) else {
      terminal.say("Nothing was written (--dry-run).")
      return .clean
    }
    let kept = FileBytes.join(folder, PostponedSheets.folder(for: date))
    guard FileBytes.isVacant(kept) else {
      throw CommandFailure(FileFault.inTheWay(kept))
    }
    let copies = reading.sheets.map {
      AtomicFile(path: FileBytes.join(kept, $0.name), bytes: $0.bytes, replacing: .vacant)
    }
    let moved = sheets.map { sheet in
      AtomicFile(
        path: FileBytes.place(of: sheet.name, in: folder), bytes: sheet.bytes,
        replacing: .asRead(reading.sheets.first { $0.name.lowercased() == sheet.name }?.bytes))
    }
    try AtomicFile.write(copies + moved, home: folder)
    terminal.say("Wrote \(Prose.count(sheets.count, "sheet")); the old ones are in \(kept)")
    terminal.say("Next: fieldwork check \(source.argument)")
    return .clean
  }
}

/// Whether a review can be moved to a date.
private enum PostponeCheck {
  /// What is wrong with the date; nil for nothing.
  static func fault(_ review: Review, to date: CivilDate) -> Finding? {
    func finding(_ message: String, _ mend: String) -> Finding {
      Finding(.unfitNewWeek, at: .file("--to"), text: date.iso, message, mend: mend)
    }
    let weekday = review.fieldworkStart.weekday
    if date == review.fieldworkStart {
      return finding(
        "The review starts on \(date.words) already.", "Give the date that it moves to.")
    }
    if date.weekday != weekday {
      let before = date - (date.weekday.rawValue - weekday.rawValue + 7) % 7
      return finding(
        "\(date.words) is not a \(weekday.name), on which the review starts.",
        "Write \(before.iso) or \((before + 7).iso).")
    }
    if date < review.earliestFieldworkStart {
      return finding(
        "The lead-in of \(Prose.count(review.leadInWeeks, "week")) has not run by \(date.words).",
        "The first day that it has is \(review.earliestFieldworkStart.words).")
    }
    return nil
  }
}
