import Desk
import Disk
import Exports
import ReviewModel
import Sheets
import Solving
import WeekPage

extension PositionalSpec {
  fileprivate static let demoFolder = PositionalSpec(
    "DIR", .path, isRequired: false, help: "the folder to make (usually \(DemoCommand.usualFolder))"
  )
}

extension Subcommand {
  /// `fieldwork demo`.
  static let demo = Subcommand(
    name: "demo", summary: "see it work on a real week: Manchester, 4 to 8 February 2013",
    details:
      "Copies the Manchester sample, finds a timetable within a few seconds, and writes its calendars, tables "
      + "and page. Files of your own in the folder are left alone.",
    examples: [
      Example("fieldwork demo", "makes \(DemoCommand.usualFolder) and names the page to open"),
      Example("fieldwork demo my-demo", "the same in another folder"),
    ],
    positionals: [.demoFolder], access: .free,
    next: "fieldwork check \(DemoCommand.usualFolder)/review"
  ) { arguments, terminal async throws(Refusal) in
    let folder = arguments.text(.demoFolder) ?? DemoCommand.usualFolder
    return try await DemoCommand(folder: folder).run(on: terminal)
  }
}

/// The demonstration: every step of the work, on a sample.
private struct DemoCommand {
  /// The folder where nobody names one.
  static let usualFolder = "fieldwork-demo"
  /// Long enough for a good timetable, short enough to wait for.
  private static let limit = SearchLimit.time(milliseconds: 4000)

  /// The folder to make.
  let folder: String

  func run(on terminal: Terminal) async throws(Refusal) -> ExitCode {
    let sheets = FileBytes.join(folder, "review")
    try copySample(to: sheets)
    let source = try ReviewSource(sheets)
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.soundReview()
    terminal.say(
      "Copied the sample to \(sheets): " + Prose.count(review.sessions.count, "session") + ".")

    let found = await SolveRun(
      reading: reading, review: review, limit: DemoCommand.limit, seed: 1,
      threads: PlanSearch.usualThreads, aim: .wholePlan, draft: reading.plan, isAfresh: true,
      begin: .now
    ).run(on: terminal)
    let (solved, ending) = (found.solved, found.ending)
    if solved.isBegun {
      let timetable = PlanDestination.folder(sheets)
      try timetable.write(solved.plan, of: review, reading, on: terminal)
    }
    SolveReport(solved: solved, review: review, reading: reading, limit: DemoCommand.limit)
      .verdict.forEach { terminal.say($0) }
    guard ending == .finished else { return .interrupted }

    let export = TimetableExport(
      review: review, plan: solved.plan, privacy: .roles,
      stamp: ExportStamp(
        version: TimetableStamp.draft.words,
        writtenAt: try WritingTime.minute(nil, terminal.environment)))
    var additions = PageAdditions()
    additions.offersMoves = true
    let handout = try TimetableHandout(export, .all, showing: additions, of: source)
    try ExportFolder(path: folder).write(handout, of: review.id, on: terminal)
    terminal.say(
      "Next: change a sheet in \(sheets), then: fieldwork check \(Prose.shellWord(sheets))")
    return solved.exitCode
  }

  /// Copies the sample's files, unless one is there already and is not the sample's.
  ///
  /// The timetable alone may differ: an earlier demonstration wrote it.
  private func copySample(to target: String) throws(Refusal) {
    let sample = try SampleFolder.find(SampleFolder.demonstration)
    // The lock comes first, so that nobody changes the folder after this command has looked at it.
    let lock = try ReviewLock(target, for: "fieldwork demo")
    defer { withExtendedLifetime(lock) {} }
    var files: [AtomicFile] = []
    var changed: [String] = []
    for name in try FileBytes.names(in: sample) {
      let file = AtomicFile(
        path: FileBytes.join(target, name), bytes: try FileBytes.read(FileBytes.join(sample, name)))
      switch FileBytes.kind(of: file.path) {
      case .nothing: files.append(file)
      case .folder: changed.append(file.path)
      case .file where name == PlanReading.Timetable.file: break
      case .file:
        if try FileBytes.read(file.path) != file.bytes { changed.append(file.path) }
      }
    }
    guard changed.isEmpty else { throw Refusal(changed.map { FileFault.inTheWay($0) }) }
    try AtomicFile.write(files, home: target)
  }
}
