import Disk
import Findings

extension PositionalSpec {
  fileprivate static let outboxFolder = PositionalSpec(
    "OUTBOX", .path, help: "the folder of messages that \"fieldwork invites\" wrote")
}

extension OptionSpec {
  fileprivate static let via = OptionSpec(
    "--via", "sendmail", .choice(["sendmail"]), help: "the machine's own mail system")
  fileprivate static let sendmail = OptionSpec(
    "--sendmail", "PATH", .path, help: "its program (usually /usr/sbin/sendmail)")
  fileprivate static let resendDoubtful = OptionSpec(
    "--resend-doubtful", help: "send again what was cut off while it was handed over")
  fileprivate static let doubtfulSent = OptionSpec(
    "--doubtful-sent", help: "take what was cut off as sent")
}

extension Subcommand {
  /// `fieldwork send`.
  static let send = Subcommand(
    name: "send", summary: "hand the messages of an outbox to this machine's mail system",
    details:
      "Each message is handed over once, in order. What was sent is kept in sent.log in the outbox, so running it "
      + "again goes on where it broke off. A message that was cut off on its way is named, not sent again unasked.",
    examples: [
      Example("fieldwork send my-review/outbox --via sendmail --dry-run", "how many wait"),
      Example("fieldwork send my-review/outbox --via sendmail", "send them"),
    ],
    positionals: [.outboxFolder],
    options: [.via, .sendmail, .resendDoubtful, .doubtfulSent, .dryRun], required: [.via],
    exclusive: [[.resendDoubtful, .doubtfulSent]], next: "fieldwork replies my-review replies/*.eml"
  ) { arguments, terminal throws(CommandFailure) in
    let outbox = Outbox(path: arguments.text(.outboxFolder) ?? "")
    let doubt: OutboxSending.Doubt =
      arguments.has(.resendDoubtful)
      ? .resent : arguments.has(.doubtfulSent) ? .settled : .told
    let sending = try OutboxSending(outbox, doubt: doubt)
    terminal.complain(sending.doubts)
    if arguments.has(.dryRun) {
      terminal.print(
        Prose.count(sending.waiting.count, "message") + " to send; "
          + Prose.grouped(sending.sentBefore) + " sent before.")
      return sending.doubts.isEmpty ? .clean : .findings
    }
    let system = try MailSystem(arguments.text(.sendmail))
    var count = 0
    let refused = try sending.send(to: system) { _ in count += 1 }
    terminal.complain(refused)
    terminal.print(
      Prose.count(count, "message") + " handed to the mail system; "
        + Prose.grouped(sending.sentBefore) + " sent before.")
    return sending.doubts.isEmpty && refused.isEmpty ? .clean : .findings
  }
}
