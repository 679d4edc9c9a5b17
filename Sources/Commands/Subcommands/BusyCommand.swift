import CivilTime
import Correspondence
import Desk
import Disk
import Documents
import Findings
import ReviewModel

extension PositionalSpec {
  fileprivate static let diaries = PositionalSpec(
    "FILE", .path, isRequired: false, isRepeated: true,
    help:
      "diaries, as iCalendar files (.ics), also in saved mails (.eml), ZIP archives or .gz files, and single "
      + "appointments saved by Outlook (.msg)")
}

extension OptionSpec {
  fileprivate static let person = OptionSpec(
    "--person", "REF", .text, help: "the diaries are those of this interviewee")
  fileprivate static let reviewer = OptionSpec(
    "--reviewer", "REF", .text, help: "the diaries are those of this member of the team")
  fileprivate static let room = OptionSpec(
    "--room", "REF", .text, help: "the diaries are those of this room")
  fileprivate static let folder = OptionSpec(
    "--from-folder", "DIR", .path,
    help:
      "every diary in a folder; without an owner, each is named by its owner's reference, name or address: P01.ics"
  )
  fileprivate static let ignoreTentative = OptionSpec(
    "--ignore-tentative", help: "leave out what is not certain")
  fileprivate static let allDay = OptionSpec(
    "--all-day", "busy|free", .choice(["busy", "free"]),
    help: "what an event of whole days means that does not say (usually busy)")
  fileprivate static let replace = OptionSpec(
    "--replace", help: "forget the times that were taken away before")
}

extension Subcommand {
  /// `fieldwork busy`.
  static let busy = Subcommand(
    name: "busy", summary: "take the busy times of people's diaries into the review",
    details:
      "Reads diaries exported as iCalendar and takes their busy time, in the hours of the review's days, away from "
      + "their owner's availability. Nothing else of a diary is kept. Doing it again changes nothing. "
      + "Days that no file covers stay unknown, and their owner stays on the list of diaries to chase.",
    examples: [
      Example("fieldwork busy my-review --person P01 diary.ics", "one person's diary"),
      Example("fieldwork busy my-review --reviewer TL work.ics home.ics", "two of a reviewer's"),
      Example("fieldwork busy my-review --from-folder diaries", "P01.ics, R1.ics and so on"),
      Example("fieldwork busy my-review --person P01 export.ical.zip", "as Google exports it"),
      Example("fieldwork busy my-review --room R1 room.ics --dry-run", "only look"),
    ],
    positionals: [.review, .diaries],
    options: [.person, .reviewer, .room, .folder, .ignoreTentative, .allDay, .replace, .dryRun],
    exclusive: [[.person, .reviewer, .room]], access: .changes, next: "fieldwork check my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.soundReview()
    let files = try DiaryFiles(
      arguments.texts(.diaries), folder: arguments.text(.folder),
      of: try owner(arguments, in: review, source), in: review)
    guard files.diaries.contains(where: { !$0.files.isEmpty }) else {
      throw Refusal(
        Finding(
          .fileNotFound, at: .file(source.path), "No diary was given.",
          mend: "Name .ics files, or a folder of them with --from-folder."))
    }
    guard let clock = ReviewClock.offsets(of: review) else {
      throw Refusal(ReviewClock.unknown(review.timeZone))
    }
    var manner = TakenDiaries.Manner()
    manner.policy.ignoresTentative = arguments.has(.ignoreTentative)
    manner.policy.ignoresAllDay = arguments.text(.allDay) == "free"
    manner.isReplacing = arguments.has(.replace)
    terminal.complain(files.findings)
    let taken = try TakenDiaries(
      files.diaries, into: review, clock: clock, manner, zonesFrom: SystemZones.offsets(named:))
    for line in taken.lines {
      terminal.report(line, isOutputTaken: source == .standardInput)
    }
    terminal.complain(taken.findings)
    if !arguments.has(.dryRun) {
      try save(taken, over: reading, on: terminal)
      terminal.say("Next: fieldwork check \(source.argument)")
    }
    return ExitCode(taken.outcome)
  }

  /// The owner of the diaries; nil where the files' names tell.
  private static func owner(
    _ arguments: Arguments, in review: Review, _ source: ReviewSource
  ) throws(Refusal) -> DiaryOwner? {
    let given: [(OptionSpec, ReviewList)] = [
      (.person, .people), (.reviewer, .reviewers), (.room, .rooms),
    ]
    for (option, list) in given {
      guard let reference = arguments.text(option) else { continue }
      return try DiaryNames.owner(reference, in: list, of: review, at: .file(source.path))
    }
    return nil
  }

  /// Writes the review where it came from, where anything in it has changed.
  private static func save(
    _ taken: TakenDiaries, over reading: ReviewReading, on terminal: Terminal
  ) throws(Refusal) {
    terminal.complain(taken.losses(over: reading))
    let folder: String? = if case .folder(let path) = reading.source { path } else { nil }
    guard reading.source != .standardInput else {
      terminal.print(bytes: ReviewDocument.write(taken.review))
      return
    }
    let files = taken.files(over: reading).map { file in
      AtomicFile(
        path: folder.map { FileBytes.join($0, file.name) } ?? file.name, bytes: file.bytes,
        replacing: .asRead(file.old))
    }
    try AtomicFile.write(files, home: reading.source.folder)
    files.forEach { terminal.say("Wrote \($0.path)") }
    if files.isEmpty { terminal.say("The review says all of this already.") }
  }
}
