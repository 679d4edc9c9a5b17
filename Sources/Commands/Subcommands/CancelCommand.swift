import Correspondence
import Findings
import ReviewModel

extension OptionSpec {
  fileprivate static let everything = OptionSpec(
    "--all", help: "take back every invitation that anybody holds, lead-in dates and rooms too")
  fileprivate static let reason = OptionSpec(
    "--reason", "TEXT", .text, help: "why, as everybody will read it")
}

extension Subcommand {
  /// `fieldwork cancel`.
  static let cancel = Subcommand(
    name: "cancel", summary: "take back every invitation that anybody holds",
    details:
      "Writes one cancellation for each invitation that somebody holds, to the address that it went to, and lists "
      + "the rooms to give back. Sessions keep their identities, so that a later timetable can be sent again.",
    examples: [
      Example(
        "fieldwork cancel my-review --all --reason \"Ofsted inspection announced\" --dry-run",
        "who would hear"),
      Example(
        "fieldwork cancel my-review --all --reason \"Ofsted inspection announced\"",
        "write the cancellations into my-review/outbox"),
    ],
    positionals: [.review], options: [.everything, .reason, .outbox, .messageStamp, .dryRun],
    required: [.everything, .reason], next: "fieldwork send my-review/outbox --via sendmail"
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let folder = try InvitationFolder(source)
    // The sheets may be in the middle of a change, and the invitations must be taken back all the same.
    let reading = try ReviewReading(source, on: terminal)
    guard let review = reading.review else { throw CommandFailure(reading.findings) }
    let ledger = try folder.startedLedger(of: review.id)
    let run = try InvitationRun(
      review, in: folder, outbox: arguments.text(.outbox), version: nil)
    let now = try WritingTime.minute(arguments.minute(.messageStamp), terminal.environment)
    let batch = ledger.cancellingAll(reason: arguments.text(.reason), at: now)
    try run.finish(batch, after: ledger, isDry: arguments.has(.dryRun), on: terminal)
    if batch.invitations.isEmpty {
      terminal.say("Nobody holds an invitation.")
    } else if !arguments.has(.dryRun) {
      terminal.say("Once these are sent, nobody holds an invitation.")
    }
    return .clean
  }
}
