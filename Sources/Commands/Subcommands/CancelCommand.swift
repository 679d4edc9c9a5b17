import CivilTime
import Correspondence
import Desk
import Disk
import Documents
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
      + "the rooms to give back. Where there are releases, a new one says that the review is called off. Sessions "
      + "keep their identities, so that a later timetable can be sent again.",
    examples: [
      Example(
        "fieldwork cancel my-review --all --reason \"Ofsted inspection announced\" --dry-run",
        "who would hear"),
      Example(
        "fieldwork cancel my-review --all --reason \"Ofsted inspection announced\"",
        "write the cancellations into my-review/outbox"),
    ],
    positionals: [.review], options: [.everything, .reason, .outbox, .messageStamp, .dryRun],
    required: [.everything, .reason], access: .changes,
    next: "fieldwork send my-review/outbox --via sendmail"
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let folder = try InvitationFolder(source)
    // The sheets may be in the middle of a change, and the invitations must be taken back all the same.
    let reading = try ReviewReading(source, on: terminal)
    guard let review = reading.review else { throw CommandFailure(reading.findings) }
    let ledger = try folder.startedLedger(of: review)
    let run = try InvitationRun(
      review, in: folder, outbox: arguments.text(.outbox), version: nil)
    let now = try WritingTime.minute(arguments.minute(.messageStamp), terminal.environment)
    // Everybody reads the reason, and a release keeps no names that it could be covered by.
    let reason = arguments.text(.reason).map { ProtectedNames(of: review).covered($0) }
    let batch = ledger.cancellingAll(reason: reason, at: now)
    try run.finish(
      batch, after: ledger, at: now, isDry: arguments.has(.dryRun), on: terminal)
    if batch.invitations.isEmpty {
      terminal.say("Nobody holds an invitation.")
    } else if !arguments.has(.dryRun) {
      terminal.say("Once these are sent, nobody holds an invitation.")
    }
    if !arguments.has(.dryRun), let reason,
      let release = try callOff(reason, at: now, source)
    {
      terminal.say(release)
    }
    return .clean
  }

  /// Releases that the review is called off, and says so; nil where it was never released or is called off already.
  private static func callOff(
    _ reason: String, at now: CivilMinute, _ source: ReviewSource
  ) throws(CommandFailure) -> String? {
    let memory = try ReviewMemory(of: source)
    let releases = KeptReleases(memory)
    let (newest, name, sent) = try atDesk { () throws(Refusal) in
      (try releases.newest()?.release, try releases.nextName(), try KeptInvitations(memory).sent())
    }
    guard let newest, newest.cancelledBecause == nil else { return nil }
    let review = newest.version.review
    var release = Release(
      TimetableVersion(name: name, review: review, plan: Plan(review: review.id)),
      note: "Called off: " + reason, replaces: newest.name, releasedAt: now, sent: sent)
    release.cancelledBecause = reason
    let (bytes, hash) = ReleaseDocument.write(release)
    let path = KeptReleases.path(of: name)
    try ReleaseShelf(in: memory.folder).add(
      release, FileEdits([FileEdits.Write(path, bytes, replacing: .vacant)]))
    return "Released \(name) (\(hash.prefix(8))), which says that the review is called off: "
      + memory.path(of: path)
  }
}
