import CivilTime
import Correspondence
import Desk
import Disk
import Findings
import ReviewModel

extension OptionSpec {
  fileprivate static let to = OptionSpec(
    "--to", "VERSION", .text,
    help: "what people are to hold: a release or a file; the sheets as they are unless given")
  fileprivate static let from = OptionSpec(
    "--from", "VERSION", .text,
    help: "say where people hold something else than this version; the messages stay the same")
  fileprivate static let moveOrganizer = OptionSpec(
    "--move-organizer",
    help: "withdraw what is out in an earlier contact's name, and send it anew in the new one's")
  /// Where messages go.
  static let outbox = OptionSpec(
    "--output", letter: "-o", "OUTBOX", .path,
    help: "the folder for the messages (usually \"outbox\" beside the sheets)")
  /// The time on messages.
  static let messageStamp = OptionSpec(
    "--stamp", "MINUTE", .minute, help: "the UTC time to put on the messages instead of now")
}

extension Subcommand {
  /// `fieldwork invites`.
  static let invites = Subcommand(
    name: "invites",
    summary: "write invitations, changes and cancellations, to those affected alone",
    details:
      "Compares what each person was last told with what the timetable says now, and writes a message where the "
      + "two differ: one mail to one person about one session, which names nobody else. What people were told is "
      + "kept in invitations.json beside the sheets. Nothing is sent.",
    examples: [
      Example("fieldwork invites my-review --dry-run", "how many would hear, and who"),
      Example("fieldwork invites my-review", "write the messages into my-review/outbox"),
      Example("fieldwork invites my-review --from v1 --to v2", "what was released as v2"),
    ],
    positionals: [.review], options: [.to, .from, .moveOrganizer, .outbox, .messageStamp, .dryRun],
    access: .changes, next: "fieldwork send my-review/outbox --via sendmail"
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let folder = try InvitationFolder(source)
    let version = try NamedVersion(
      arguments.text(.to) ?? VersionName.draftName, of: source, on: terminal
    ).version
    var ledger = try folder.ledger(of: version.review)
    if ledger.secret == nil, let secret = InvitationSecret(terminal.environment) {
      ledger.secret = try atDesk { () throws(Refusal) in try secret.checked(through: .commandLine) }
    }
    let run = try InvitationRun(
      version.review, in: folder, outbox: arguments.text(.outbox), version: version.name)
    let now = try WritingTime.minute(arguments.minute(.messageStamp), terminal.environment)
    var findings = run.unfitAddresses
    if let from = arguments.text(.from) {
      let stated = try NamedVersion(from, of: source, on: terminal).version
      findings += differences(from: stated, in: ledger, at: now, folder)
    }
    let isMoving = arguments.has(.moveOrganizer)
    if let other = run.otherOrganizers(in: ledger, isMoving: isMoving) { findings.append(other) }
    terminal.complain(findings)
    try run.finish(
      ledger.reaching(version, at: now, by: run.organizer, movingToOrganizer: isMoving),
      after: ledger, at: now, isDry: arguments.has(.dryRun), on: terminal)
    return .clean
  }

  /// A note where people hold something else than a version says.
  private static func differences(
    from version: TimetableVersion, in ledger: InvitationLedger, at now: CivilMinute,
    _ folder: InvitationFolder
  ) -> [Finding] {
    let count = ledger.reaching(version, at: now).invitations.count
    guard count > 0 else { return [] }
    return [
      Finding(
        .otherThanStated, .note, at: .file(folder.ledgerPath), text: version.name,
        "What people hold differs from \(version.name) in \(Prose.count(count, "invitation")); the messages are "
          + "made from what they hold.")
    ]
  }
}
