import Desk
import Disk
import Documents

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
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let outbox = OutboxMemory.Location(arguments.text(.outbox), of: source)
    let reading = try ReviewReading(source, on: terminal)
    let memory = try ReviewMemory(of: source, outbox: outbox)
    let clock = try WallClock(arguments.minute(.messageStamp), terminal.environment)
    let isDry = arguments.has(.dryRun)
    let calling = try CallingOff(
      reading, memory, because: arguments.text(.reason) ?? "", to: outbox, at: clock,
      onlyLooks: isDry)
    terminal.print(calling.tally)
    terminal.complain(calling.strangers)
    if isDry {
      for line in calling.lines { terminal.print("  " + line) }
    } else if calling.lines.isEmpty {
      try calling.edits.write(in: memory.folder)
    } else {
      try calling.edits.write(messagesInto: outbox, in: memory.folder, on: terminal)
    }
    if let outlook = calling.outlook { terminal.say(outlook) }
    if let line = calling.releaseLine, let release = calling.release {
      terminal.say(line + ": " + memory.path(of: KeptReleases.path(of: release.name)))
    }
    return .clean
  }
}
