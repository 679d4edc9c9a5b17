import Correspondence
import Desk
import Disk
import Documents
import Findings
import ReviewModel

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
      + "an answer without a date counts from the next run of replies or invites, for the time that was asked then.",
    examples: [
      Example("fieldwork replies my-review replies/*.eml", "mails saved from a mail program"),
      Example("fieldwork replies my-review Inbox.mbox", "a whole folder of mails in one file"),
      Example("fieldwork replies my-review", "only say how things stand"),
    ],
    positionals: [.review, .replyFiles], options: [.dryRun],
    access: .changes, next: "fieldwork replan my-review --keep v1"
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let folder = try InvitationFolder(source)
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.usable()
    let ledger = try folder.startedLedger(of: review)
    guard let clock = ReviewClock.offsets(of: review) else {
      throw CommandFailure(ReviewClock.unknown(review.timeZone))
    }
    let path = FileBytes.place(of: RepliesSheet.file, in: folder.path)
    let read = FileBytes.kind(of: path) == .file ? try FileBytes.read(path) : nil
    let old = read ?? []
    var taking = ReplyTaking(
      RepliesSheet(old, file: path, for: review), ledger: ledger, review: review, clock: clock,
      at: try WritingTime.minute(nil, terminal.environment))
    for file in arguments.texts(.replyFiles) {
      let bytes = try FileBytes.read(file)
      if file.lowercased().hasSuffix(".csv") {
        taking.takeSheet(bytes, file: file)
      } else {
        taking.take(bytes, file: file)
      }
    }
    taking.settle()
    RepliesReport(taking, of: review).lines.forEach { terminal.print($0) }
    terminal.complain(taking.findings)
    if !arguments.has(.dryRun), taking.sheet.bytes != old {
      try AtomicFile.write([
        AtomicFile(path: path, bytes: taking.sheet.bytes, replacing: .asRead(read))
      ])
      terminal.say("Wrote \(path)")
    }
    for standing in taking.standing {
      guard standing.answer != nil, let span = standing.row?.proposed else { continue }
      terminal.say(
        "Next: fieldwork explain \(source.argument) --why-not \(Prose.shellWord(standing.record.session.text)) "
          + "\"\(ProposalWords.wish(span))\"")
    }
    if taking.standing.contains(where: { $0.answer?.leavesSeatEmpty ?? false }),
      let newest = try ReleaseShelf(for: source).newest()
    {
      terminal.say("Next: fieldwork replan \(source.argument) --keep \(newest.release.name)")
    }
    return taking.findings.contains { $0.severity != .note } ? .findings : .clean
  }
}
