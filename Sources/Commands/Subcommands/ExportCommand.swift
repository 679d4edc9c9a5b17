import Disk
import Findings
import ICalendar
import LeadIn
import PlanCheck
import ReviewModel
import Timetables

extension PositionalSpec {
  fileprivate static let form = PositionalSpec(
    "FORM", .choice(ExportForm.allCases.map { $0.rawValue }),
    help:
      "csv (tables for Excel and Outlook, and one workbook with all of them), ics (calendars), page (one page to read and print) or all"
  )
}

extension OptionSpec {
  fileprivate static let privacy = OptionSpec(
    "--privacy", "LEVEL", .choice(Privacy.allCases.map { $0.rawValue }),
    help:
      "full (names, for the review team), roles (job titles, for those who take part; the usual one) or "
      + "public (what may be published)")
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

/// What can be exported.
enum ExportForm: String, Sendable, CaseIterable {
  /// Tables.
  case csv
  /// Calendars.
  case ics
  /// The page.
  case page
  /// All three.
  case all

  /// The files of an export.
  ///
  /// - Parameters:
  ///   - export: The export.
  ///   - additions: What its page tells beyond the plan.
  func files(_ export: TimetableExport, _ additions: PageAdditions) -> [ExportFile] {
    switch self {
    case .csv: export.tables() + export.workbook()
    case .ics: export.calendars()
    case .page: export.page(with: additions)
    case .all:
      export.tables() + export.workbook() + export.calendars() + export.page(with: additions)
    }
  }

  /// How the names of its files end, by which those of an earlier export are known.
  var endings: [String] {
    switch self {
    case .csv: [".csv", ".xlsx"]
    case .ics: [".ics"]
    case .page: [".html"]
    case .all: [".csv", ".xlsx", ".ics", ".html"]
    }
  }

  /// Whether the page is among them.
  var hasPage: Bool { self == .page || self == .all }

  /// Whether calendars are among them.
  var hasCalendars: Bool { self == .ics || self == .all }
}

extension Subcommand {
  /// `fieldwork export`.
  static let export = Subcommand(
    name: "export", summary: "write calendars, tables and a page to give to people",
    details:
      "Writes the timetable for those who need it: by reviewer, room and participant, as calendars, as "
      + "tables and as a page. Files of an earlier export that are no longer part of it are removed and named; files that "
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
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let version =
      if let name = arguments.text(.release) {
        try ExportedVersion(release: name, of: source)
      } else {
        try ExportedVersion(plan: arguments.text(.plan), of: source, on: terminal)
      }
    let (review, plan) = (version.review, version.plan)
    let folder = arguments.text(.folder) ?? ""
    let privacy = arguments.text(.privacy).flatMap { Privacy(rawValue: $0) }
    let form = arguments.text(.form).flatMap { ExportForm(rawValue: $0) } ?? .all

    let now = try WritingTime.minute(arguments.minute(.stamp), terminal.environment)
    var export = TimetableExport(
      review: review, plan: plan, privacy: privacy ?? .roles,
      stamp: ExportStamp(
        version: version.stamp.words, writtenAt: now,
        cancelledBecause: version.stamp.cancelledBecause, releasedAt: version.releasedAt),
      publishedBy: arguments.text(.publishedBy).map { CalendarAddress(email: $0) })
    export.earlier = version.earlier
    export.leadIn = LeadInPlan(review, plan: plan, notes: version.preparation)
    if privacy == nil {
      terminal.say(
        "Names are left out (--privacy roles); the review team's own copy is --privacy full.")
    }
    // Releases, invitations and replies are read for the page alone.
    let additions = form.hasPage ? try version.additions(of: source, at: now) : PageAdditions()
    try ExportFolder(path: folder).write(
      export, form, showing: additions, of: source, on: terminal)
    let verdict = PlanJudge(review).verdict(on: plan)
    // Of a review that is called off nothing is held, which is no clash of anything.
    guard verdict.isFeasible || version.stamp.cancelledBecause != nil else {
      terminal.complain(
        "The timetable has \(Prose.count(verdict.violations.count, "clash", "clashes")), which is what was written."
      )
      let planArgument = arguments.text(.plan).map { " --plan " + Prose.shellWord($0) } ?? ""
      terminal.say("Next: fieldwork check \(source.argument)\(planArgument)")
      return .findings
    }
    return .clean
  }
}

/// A folder that exports are written into.
struct ExportFolder: Sendable {
  /// Its path.
  let path: String

  /// Writes an export and says what was written and what to open.
  ///
  /// - Parameters:
  ///   - export: The export.
  ///   - form: Which of its files.
  ///   - additions: What its page tells beyond the plan.
  ///   - source: Where its review came from, for findings.
  ///   - terminal: Where to say it.
  func write(
    _ export: TimetableExport, _ form: ExportForm, showing additions: PageAdditions,
    of source: ReviewSource, on terminal: Terminal
  ) throws(CommandFailure) {
    let findings = form.hasCalendars ? export.findings { _ in .file(source.path) } : []
    guard findings.isEmpty else { throw CommandFailure(findings) }
    let readers: AtomicFile.Readers = export.privacy == .full ? .owner : .everybody
    let files = form.files(export, additions).map {
      AtomicFile(path: FileBytes.join(path, $0.path), bytes: $0.bytes, for: readers)
    }
    let lock = try ReviewLock(path, for: "fieldwork export")
    let written = try RecordedFiles(files, into: path, of: export.review.id) { name in
      form.endings.contains { name.hasSuffix($0) }
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
