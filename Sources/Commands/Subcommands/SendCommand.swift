import Desk
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
      + "again goes on where it broke off. Only messages that \"fieldwork invites\" and \"fieldwork cancel\" wrote are sent, as "
      + "they were written; copies and other mails are named. A message that may have gone out or not, because sending was "
      + "cut off or the mail system ended with 75 or by a signal, is named and not sent again unasked.",
    examples: [
      Example("fieldwork send my-review/outbox --via sendmail --dry-run", "how many wait"),
      Example("fieldwork send my-review/outbox --via sendmail", "send them"),
    ],
    positionals: [.outboxFolder],
    options: [.via, .sendmail, .resendDoubtful, .doubtfulSent, .dryRun], required: [.via],
    exclusive: [[.resendDoubtful, .doubtfulSent]], access: .free,
    next: "fieldwork replies my-review replies/*.eml"
  ) { arguments, terminal throws(Refusal) in
    let outbox = Outbox(path: arguments.text(.outboxFolder) ?? "")
    let doubt: OutboxSending.Doubt =
      arguments.has(.resendDoubtful)
      ? .resent : arguments.has(.doubtfulSent) ? .settled : .told
    let now = try WritingTime.minute(nil, terminal.environment)
    terminal.complain(try OutboxSending.settle(outbox))
    let sending = try OutboxSending(outbox, doubt: doubt, at: now)
    terminal.complain(sending.strays + sending.doubts)
    let isClear = sending.doubts.isEmpty && sending.strays.allSatisfy { $0.severity == .note }
    if arguments.has(.dryRun) {
      terminal.print(
        Prose.count(sending.waiting.count, "message") + " to send; "
          + Prose.grouped(sending.sentBefore) + " sent before.")
      return isClear ? .clean : .findings
    }
    let system = try MailSystem(arguments.text(.sendmail))
    let outcome = try sending.send(to: system)
    terminal.complain(outcome.findings)
    terminal.print(
      Prose.count(outcome.taken, "message") + " handed to the mail system; "
        + Prose.grouped(sending.sentBefore) + " sent before.")
    return isClear && outcome.findings.isEmpty ? .clean : .findings
  }
}
