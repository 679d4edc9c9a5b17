public import CivilTime
import Correspondence
public import Desk
import Documents
public import Findings

/// The sending of an outbox: each message that its record lists once, in order, going on where it broke off.
public struct OutboxSending {
  /// What is done about messages that are in doubt.
  public enum Doubt: Sendable, Hashable {
    /// They are reported, and left.
    case told
    /// They are sent again.
    case resent
    /// They count as sent.
    case settled
  }

  private let outbox: Outbox
  private let doubt: Doubt
  private let now: CivilMinute
  private let states: [String: SendingAccount.State]
  /// Messages that are to be handed over.
  public private(set) var waiting: [MailFile] = []
  /// Messages that may have gone out or not.
  public private(set) var doubtful: [MailFile] = []
  /// How many were sent before.
  public private(set) var sentBefore = 0
  /// Messages that the record lists and that cannot be sent, and mails that it does not list.
  public private(set) var strays: [Finding] = []

  /// Looks through an outbox whose messages are to be sent at a minute on a UTC clock; `doubt` says what happens to
  /// messages in doubt.
  ///
  /// - Throws: `Refusal` where the outbox is empty, is not the review's, or its log cannot be read.
  public init(_ outbox: Outbox, doubt: Doubt, at now: CivilMinute) throws(Refusal) {
    self.outbox = outbox
    self.doubt = doubt
    self.now = now
    states = try SendingLog(outbox: outbox.path).wholeStates()
    let strangers = try outbox.strangers()
    guard let record = FolderRecord(of: outbox.path) else {
      throw Refusal(
        strangers.isEmpty ? OutboxSending.empty(outbox) : OutboxSending.unknown(outbox))
    }
    let names = OutboxMemory.mails(of: record)
    guard !names.isEmpty else { throw Refusal(OutboxSending.empty(outbox)) }
    strays = strangers
    let last = try OutboxSending.lastNumber(beside: outbox, of: record.review)
    var seen: Set<String> = []
    for name in names {
      let states = states.filter { $0.value.file == name }
      let isSent = states.contains { $0.value.outcome == .sent }
      guard record.wrote(name, in: outbox.path), (OutboxMemory.number(of: name) ?? .max) <= last
      else {
        // What has been sent may be moved away or marked as people like.
        if isSent { sentBefore += 1 } else { strays.append(unfit(name, record, last)) }
        continue
      }
      let message = try MailFile(name, in: outbox.path, at: now)
      guard seen.insert(message.identifier).inserted else { continue }
      switch states[message.identifier]?.outcome {
      case .sent: sentBefore += 1
      case .intent:
        doubtful.append(message)
        if doubt == .resent { waiting.append(message) }
      case .refused, nil: waiting.append(message)
      }
    }
    if let twin = OutboxTwin(of: outbox.path, record, listing: waiting.map { $0.name }) {
      throw Refusal(twin.finding)
    }
  }

  /// Completes what an earlier command left incomplete in the outbox or beside it.
  ///
  /// - Returns: What has to be said.
  /// - Throws: `Refusal` where another command holds the lock, or the change cannot be completed.
  public static func settle(_ outbox: Outbox) throws(Refusal) -> [Finding] {
    let parent = FileBytes.folder(of: FileBytes.absolute(outbox.path))
    return try ReviewLock.settle(parent, for: "fieldwork send")
  }

  /// What is in doubt and stays so, by name.
  public var doubts: [Finding] {
    guard doubt == .told else { return [] }
    return doubtful.map { message in
      Finding(
        .doubtfulMessage, .warning, at: .file(FileBytes.join(outbox.path, message.name)),
        "This was being handed over when sending was cut off, and may have gone out or not.",
        mend: "Look in the mail log; then run again with --resend-doubtful or --doubtful-sent.")
    }
  }

  /// The outcome of a run.
  public struct Outcome: Sendable {
    /// How many messages the mail system took.
    public var taken = 0
    /// What was not taken, or may not have been.
    public var findings: [Finding] = []
  }

  /// Hands the waiting messages over to a mail system.
  ///
  /// - Returns: What was sent, what failed and what is left.
  /// - Throws: `Refusal` where another command is sending, or the log cannot be written.
  public func send(to system: MailSystem) throws(Refusal) -> Outcome {
    let account = SendingLog(outbox: outbox.path)
    let log = try account.open()
    // Another run may have ended between the look through and the lock.
    let fresh = try OutboxSending(outbox, doubt: doubt, at: now)
    if doubt == .settled {
      for message in fresh.doubtful { try log.note(.sent, message) }
    }
    var outcome = Outcome()
    var failures = FailuresInARow()
    var known = Set(fresh.states.keys)
    for (position, message) in fresh.waiting.enumerated() {
      try log.note(.intent, message)
      known.insert(message.identifier)
      if position == 0 { try account.note(known: known.count) }
      let answer = try system.take(message, by: outbox.path)
      switch answer {
      case .taken:
        try log.note(.sent, message)
        outcome.taken += 1
      case .refused(let reason):
        try log.note(.refused, message)
        outcome.findings.append(refused(message, reason))
      case .unreachable(let reason):
        try log.note(.refused, message)
        outcome.findings.append(refused(message, reason))
      case .doubtful(let reason):
        // The intent stands, so that the message is not sent again unasked.
        outcome.findings.append(doubted(message, reason))
      }
      failures.count(answer)
      let left = fresh.waiting.count - position - 1
      guard !failures.areEnough || left == 0 else {
        outcome.findings.append(stopped(failures.total, left))
        break
      }
    }
    if known.count > fresh.states.count { try account.note(known: known.count) }
    return outcome
  }

  // MARK: Findings

  private func place(_ name: String) -> Place { .file(FileBytes.join(outbox.path, name)) }

  private func refused(_ message: MailFile, _ reason: String) -> Finding {
    Finding(
      .refusedMessage, at: place(message.name),
      "The mail system did not take this message: \(reason).",
      mend: "Put it right and run again; what was sent is not sent again.")
  }

  private func doubted(_ message: MailFile, _ reason: String) -> Finding {
    Finding(
      .doubtfulMessage, .warning, at: place(message.name),
      "The mail system may have taken this message or not: \(reason).",
      mend: "Look in the mail log; then run again with --resend-doubtful or --doubtful-sent.")
  }

  private func stopped(_ failures: Int, _ left: Int) -> Finding {
    Finding(
      .sendingStopped, at: .file(outbox.path),
      "The mail system failed \(failures) times one after the other, so \(left) more were not tried.",
      mend: "Look at the mail system, then run this again.")
  }

  private func unfit(_ name: String, _ record: FolderRecord, _ last: Int) -> Finding {
    let isThere = FileBytes.kind(of: FileBytes.join(outbox.path, name)) == .file
    let what =
      !isThere
      ? "This message was written here, was never sent, and is gone."
      : record.wrote(name, in: outbox.path)
        ? "This message is not in \(KeptInvitations.file), so it is not sent."
        : "This message was changed since it was written, so it is not sent."
    return Finding(
      .unlistedMessage, .warning, at: place(name), text: name, what,
      mend: "Fetch it from a backup, or tell its recipient by hand.")
  }

  private static func empty(_ outbox: Outbox) -> Finding {
    Finding(
      .emptyOutbox, at: .file(outbox.path), "There are no messages (.eml) in this folder.",
      mend: "Write some with: fieldwork invites my-review")
  }

  private static func unknown(_ outbox: Outbox) -> Finding {
    Finding(
      .unknownOutbox, at: .file(outbox.path),
      "This folder has no record of the messages that were written into it. Nothing was sent.",
      mend:
        "Fetch \(FolderRecord.name) from where the folder was, or send them from a mail program.")
  }

  /// The number of the last message in the ledger beside the outbox; the largest number without such a ledger,
  /// because the outbox is elsewhere or was copied to another machine.
  private static func lastNumber(
    beside outbox: Outbox, of review: String
  ) throws(Refusal) -> Int {
    let parent = FileBytes.folder(of: FileBytes.absolute(outbox.path))
    guard FileBytes.kind(of: FileBytes.place(of: "review.csv", in: parent)) == .file else {
      return .max
    }
    let folder = InvitationFolder(path: parent)
    return try folder.ledger(of: review).lastNumber
  }
}
