import Correspondence
import Desk
import Disk
import Documents
import Findings
import ReviewModel
import Sheets

extension PositionalSpec {
  fileprivate static let replyFiles = PositionalSpec(
    "FILE", .path, isRequired: false, isRepeated: true,
    help:
      "answers: mails (.eml, .msg), mailboxes, archives of mails (.zip), calendars (.ics) or replies sheets (.csv)"
  )
}

extension Subcommand {
  /// `fieldwork replies`.
  static let replies = Subcommand(
    name: "replies", summary: "take in what people answered, and say whom to chase",
    details:
      "Reads answers to the invitations, however they were forwarded, and keeps them in replies.csv beside the "
      + "sheets. Every mail is accounted for: what holds no answer, came back or is an automatic reply is named with "
      + "the person. An answer to an earlier time or place does not count. You may type into replies.csv yourself: "
      + "an answer without a date (When) counts from the next run of replies or invites, for the time that was asked then; "
      + "with one (\"16 Jan\", \"2013-01-16 09:00\") it counts for what was asked at that date. "
      + "Where the messages go out by \"fieldwork send\", nobody is to be chased before theirs has gone.",
    examples: [
      Example("fieldwork replies my-review replies/*.eml", "mails saved from a mail program"),
      Example("fieldwork replies my-review Inbox.mbox", "a whole folder of mails in one file"),
      Example("fieldwork replies my-review", "only say how things stand"),
    ],
    positionals: [.review, .replyFiles], options: [.dryRun],
    access: .changes, next: "fieldwork replan my-review --keep v1"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let folder = try InvitationFolder(source)
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.soundReview()
    let ledger = try folder.startedLedger(of: review)
    guard let clock = ReviewClock.offsets(of: review) else {
      throw Refusal(ReviewClock.unknown(review.timeZone))
    }
    let path = FileBytes.place(of: RepliesSheet.file, in: folder.path)
    let read = FileBytes.kind(of: path) == .file ? try FileBytes.read(path) : nil
    var files: [SheetFile] = []
    for file in arguments.texts(.replyFiles) {
      files.append(SheetFile(name: file, bytes: try FileBytes.read(file)))
    }
    // A damaged release is told below, once the report is out.
    let releases = KeptReleases(try ReviewMemory(of: source))
    let newest = Result { () throws(Refusal) in try releases.newest() }
    let wall = try WallClock(nil, terminal.environment)
    let history = (try? newest.get())?.flatMap {
      try? ReplyHistory(of: $0.release, in: releases, at: wall)
    }
    let taken = TakenReplies(
      files, into: read ?? [], named: path, told: ledger, handed: try HandedMessages(of: folder),
      of: review, released: (try? newest.get())?.release.version.plan, by: history,
      clock: clock, at: wall.utc)
    taken.lines.forEach { terminal.print($0) }
    terminal.complain(taken.findings)
    if !arguments.has(.dryRun), let sheet = taken.changedSheet {
      try AtomicFile.write([AtomicFile(path: path, bytes: sheet, replacing: .asRead(read))])
      terminal.say("Wrote \(path)")
    }
    for proposal in taken.proposals {
      terminal.say(
        "Next: fieldwork explain \(source.argument) --why-not \(Prose.shellWord(proposal.session.text)) "
          + "\"\(ProposalWords.wish(proposal.span))\"")
    }
    if taken.leavesSeatsEmpty, let newest = try newest.get() {
      terminal.say("Next: fieldwork replan \(source.argument) --keep \(newest.release.name)")
    }
    return ExitCode(taken.outcome)
  }
}
