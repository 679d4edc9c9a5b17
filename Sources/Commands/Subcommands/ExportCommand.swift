import Desk
import Disk
import Exports
import Findings
import ICalendar
import ReviewModel
import WeekPage

extension PositionalSpec {
  fileprivate static let form = PositionalSpec(
    "FORM", .choice(ExportForm.allCases.map { $0.rawValue }),
    help:
      "csv (tables for Excel and Outlook, and one workbook with all of them), ics (calendars), page (one page to read and print) or all"
  )
}

extension OptionSpec {
  fileprivate static let folder = OptionSpec(
    "--output", letter: "-o", "DIR", .path,
    help: "the folder to write into; other files in it are left alone")
  fileprivate static let release = OptionSpec(
    "--release", "NAME", .text, help: "a release, instead of the sheets as they are")
  fileprivate static let stamp = OptionSpec(
    "--stamp", "MINUTE", .minute,
    help:
      "the UTC time to stamp on the files instead of now, so that the same input gives the same bytes"
  )
  fileprivate static let publishedBy = OptionSpec(
    "--published-by", "ADDRESS", .address,
    help:
      "the e-mail address to name as the organiser of every meeting in the calendars (METHOD:PUBLISH); "
      + "without it they name nobody")
}

extension Subcommand {
  /// `fieldwork export`.
  static let export = Subcommand(
    name: "export", summary: "write calendars, tables and a page to give to people",
    details:
      "Writes the timetable for those who need it: by reviewer, room and participant, as calendars, as "
      + "tables and as a page. Before there is a timetable, it writes the lead-in: as a page, a table "
      + "and a calendar. Files of an earlier export that are no longer part of it are removed and named; files that "
      + "somebody else put there, or changed, are left alone. Nothing is sent to anybody.",
    examples: [
      Example(
        "fieldwork export my-review all -o out", "everything, with job titles instead of names"),
      Example(
        "fieldwork export my-review page --privacy full -o out", "the page with names, for the team"
      ),
      Example("fieldwork export my-review all --release v2 -o out", "what was released as v2"),
      Example(
        "fieldwork export review.json ics --plan plan.json -o out", "calendars from documents"),
    ],
    positionals: [.review, .form],
    options: [.folder, .plan, .release, .privacy, .stamp, .publishedBy],
    required: [.folder], exclusive: [[.plan, .release]],
    next: "fieldwork check my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let memory = source == .standardInput ? nil : try ReviewMemory(of: source)
    let version: ExportedVersion
    if let name = arguments.text(.release) {
      // Refused for standard input, which has nothing beside it.
      version = try ExportedVersion(release: name, try ReviewMemory(of: source))
    } else {
      version = try ExportedVersion(plan: arguments.text(.plan), of: source, memory, on: terminal)
    }
    let privacy = arguments.privacy
    let request = TimetableHandout.Request(
      arguments.text(.form).flatMap { ExportForm(rawValue: $0) } ?? .all,
      privacy: privacy ?? .roles,
      writtenAt: try WritingTime.minute(arguments.minute(.stamp), terminal.environment),
      publishedBy: arguments.text(.publishedBy))
    if privacy == nil {
      terminal.say(
        "Names are left out (--privacy roles); the review team's own copy is --privacy full.")
    }
    // Releases, invitations and replies are read for the page alone.
    let clock = try WallClock(request.writtenAt, terminal.environment)
    let additions =
      try request.form.hasPage
      ? version.additions(from: memory, of: source, at: clock) : PageAdditions()
    let handout = try TimetableHandout(version, request, showing: additions, of: source)
    try ExportFolder(path: arguments.text(.folder) ?? "").write(
      handout, of: FolderRecord.title(of: version.review), on: terminal)
    if let remark = handout.remark {
      terminal.say(remark)
      terminal.say("Next: fieldwork solve \(source.argument)")
    }
    guard let warning = handout.warning else { return .clean }
    terminal.complain(warning)
    let planArgument = arguments.text(.plan).map { " --plan " + Prose.shellWord($0) } ?? ""
    terminal.say("Next: fieldwork check \(source.argument)\(planArgument)")
    return ExitCode(handout.outcome)
  }
}

/// A folder that exports are written into.
struct ExportFolder: Sendable {
  /// The path of the folder.
  let path: String

  /// Writes the files of an export, and says what was written and what to open; the record of the folder calls the
  /// review by its title.
  ///
  /// - Throws: `Refusal` where the folder is locked or another review's, or a file cannot be written.
  func write(
    _ handout: TimetableHandout, of review: String, on terminal: Terminal
  ) throws(Refusal) {
    let readers: AtomicFile.Readers = handout.privacy == .full ? .owner : .everybody
    let files = handout.files.map {
      AtomicFile(path: FileBytes.join(path, $0.path), bytes: $0.bytes, for: readers)
    }
    let lock = try ReviewLock(path, for: "fieldwork export")
    let written = try RecordedFiles.write(files, into: path, of: review) { name in
      handout.form.endings.contains { name.hasSuffix($0) }
    }
    withExtendedLifetime(lock) {}
    terminal.say("Wrote \(Prose.count(files.count, "file")) into \(path)")
    FindingPrinter(isColoured: terminal.talkIsColoured).lines(for: lock.findings + written.remarks)
      .forEach { terminal.complain($0) }
    if let page = files.first(where: { $0.path.hasSuffix(".html") }) {
      terminal.say("Open \(page.path) in a browser.")
    }
  }
}
