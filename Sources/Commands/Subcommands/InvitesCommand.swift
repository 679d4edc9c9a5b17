import Desk
import Disk

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
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let outbox = OutboxMemory.Location(arguments.text(.outbox), of: source)
    let files = try ReviewFiles(at: source, on: terminal)
    let memory = try ReviewMemory(of: source, outbox: outbox)
    let clock = try WallClock(arguments.minute(.messageStamp), terminal.environment)
    let wish = NewInvitations.Wish(
      to: try VersionName(typed: arguments.text(.to) ?? VersionName.draftName),
      from: try arguments.text(.from).map { name throws(Refusal) in
        try VersionName(typed: name)
      },
      movesToOrganizer: arguments.has(.moveOrganizer), outbox: outbox,
      secret: InvitationSecret(terminal.environment))
    let invitations = try NewInvitations(
      files, memory, wish, at: clock, onlyLooks: arguments.has(.dryRun))
    terminal.complain(invitations.findings)
    terminal.print(invitations.tally)
    terminal.complain(invitations.strangers)
    if arguments.has(.dryRun) {
      for line in invitations.lines { terminal.print("  " + line) }
    } else {
      try invitations.edits.write(messagesInto: outbox, in: memory.folder, on: terminal)
    }
    return .clean
  }
}

extension FileEdits {
  /// Writes messages with their accounts, and says where they are and how to send them; does nothing where there
  /// are none.
  ///
  /// - Throws: `Refusal` where the folder is locked, or a file cannot be written.
  func write(
    messagesInto outbox: OutboxMemory.Location, in folder: String, on terminal: Terminal
  ) throws(Refusal) {
    guard !isEmpty else { return }
    try write(in: folder)
    terminal.say(
      "Wrote \(outbox.title), with the list \(OutboxMemory.listName). Nothing has been sent.")
    let hasMail = writes.contains { $0.path.hasSuffix(OutboxMemory.mailEnding) }
    terminal.say(
      hasMail
        ? "Next: fieldwork send \(Prose.shellWord(outbox.title)) --via sendmail"
        : "Next: tell those on the list by hand. Whose address stands in people.csv is sent a message "
          + "instead.")
  }
}
