import ICalendar

/// What has become of the messages that were handed to a mail system, as the account of sending has it.
///
/// A review whose messages go by another road has no such account; then whoever was written to counts as told.
public struct HandedMessages: Sendable, Hashable {
  /// A message in the account.
  public struct Message: Sendable, Hashable {
    /// The local part of its Message-ID.
    public let identifier: String
    /// Its number among all messages of the review.
    public let number: Int
    /// What it tells.
    public let kind: Invitation.Change.Kind
    /// Whether the mail system took it.
    public let isTaken: Bool

    /// A message in the account.
    ///
    /// - Parameters:
    ///   - identifier: The local part of its Message-ID.
    ///   - number: Its number among all messages of the review.
    ///   - kind: What it tells.
    ///   - isTaken: Whether the mail system took it.
    public init(identifier: String, number: Int, kind: Invitation.Change.Kind, isTaken: Bool) {
      self.identifier = identifier
      self.number = number
      self.kind = kind
      self.isTaken = isTaken
    }
  }

  private let messages: [Message]

  /// The messages of an account.
  ///
  /// - Parameter messages: The messages; none where nothing was ever handed over.
  public init(_ messages: [Message] = []) {
    self.messages = messages
  }

  /// Whether somebody waits for a message that asks them what they now hold: the review hands its messages to a mail
  /// system, and none of those that ask this was taken.
  ///
  /// Who is told by hand has no message, and counts as told.
  ///
  /// - Parameter record: What they are to hold.
  public func awaits(_ record: InvitationRecord) -> Bool {
    guard !messages.isEmpty,
      MailAddress.sendable(record.address?.email, name: record.address?.name) != nil
    else { return false }
    return !messages.contains { message in
      message.isTaken
        && message.identifier
          == UniqueIdentifier(of: record, kind: message.kind, number: message.number).text
    }
  }
}

extension UniqueIdentifier {
  /// The Message-ID of the message that tells what a record says, without a domain.
  ///
  /// - Parameters:
  ///   - record: What the recipient is told.
  ///   - kind: What kind of message it is.
  ///   - number: Its number among all messages of the review.
  init(of record: InvitationRecord, kind: Invitation.Change.Kind, number: Int) {
    self.init(
      naming: [
        "fieldwork message", record.uid.text, String(record.sequence), kind.rawValue,
        String(number),
      ])
  }
}
