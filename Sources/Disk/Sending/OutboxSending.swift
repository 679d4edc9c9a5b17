public import Findings

/// The sending of an outbox: each message once, in order, going on where it broke off.
public struct OutboxSending {
  /// What is done about messages that are in doubt.
  public enum Doubt: Sendable, Hashable {
    /// They are told, and left.
    case told
    /// They are sent again.
    case resent
    /// They are taken as sent.
    case settled
  }

  private let outbox: Outbox
  private let doubt: Doubt
  public private(set) var waiting: [MailFile] = []
  public private(set) var doubtful: [MailFile] = []
  public private(set) var sentBefore = 0

  /// Looks through an outbox.
  public init(_ outbox: Outbox, doubt: Doubt) throws(CommandFailure) {
    self.outbox = outbox
    self.doubt = doubt
    let states = try SendingLog(outbox: outbox.path).states()
    let names = try outbox.mails()
    guard !names.isEmpty else {
      throw CommandFailure(
        Finding(
          .emptyOutbox, at: .file(outbox.path), "There are no messages (.eml) in this folder.",
          mend: "Write some with: fieldwork invites my-review"))
    }
    for name in names {
      let message = try MailFile(name, in: outbox.path)
      switch states[message.identifier]?.outcome {
      case .sent: sentBefore += 1
      case .intent:
        doubtful.append(message)
        if doubt == .resent { waiting.append(message) }
      case .refused, nil: waiting.append(message)
      }
    }
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

  /// Hands over what waits.
  ///
  /// - Parameters:
  ///   - system: The mail system.
  ///   - progress: Called with each message that was taken.
  /// - Returns: What was refused.
  public func send(
    to system: MailSystem, progress: (MailFile) -> Void
  ) throws(CommandFailure) -> [Finding] {
    let log = try SendingLog(outbox: outbox.path).open()
    MailSystem.clear(outbox.path)
    // Another run may have ended between the look through and the lock.
    let fresh = try OutboxSending(outbox, doubt: doubt)
    if doubt == .settled {
      for message in fresh.doubtful { try log.note(.sent, message) }
    }
    var refused: [Finding] = []
    for message in fresh.waiting {
      try log.note(.intent, message)
      if let reason = try system.take(message, by: outbox.path) {
        try log.note(.refused, message)
        refused.append(
          Finding(
            .refusedMessage, at: .file(FileBytes.join(outbox.path, message.name)),
            "The mail system did not take this message: \(reason).",
            mend: "Put it right and run again; what was sent is not sent again."))
      } else {
        try log.note(.sent, message)
        progress(message)
      }
    }
    return refused
  }
}
