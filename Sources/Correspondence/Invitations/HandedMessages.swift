import ICalendar

/// What has become of the messages that were handed to a mail system, as the account of sending has it.
///
/// A review that sends its messages by another road has no such account; then everybody who was written to counts as
/// told.
public struct HandedMessages: Sendable, Hashable {
  /// A message in the account.
  public struct Message: Sendable, Hashable {
    /// The local part of its Message-ID.
    public let identifier: String
    /// The number of the message among all messages of the review.
    public let number: Int
    /// The kind of news that the message brings.
    public let kind: Invitation.Change.Kind
    /// Whether the mail system took it.
    public let isTaken: Bool

    /// A message in the account.
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

  /// Whether somebody waits for a message that asks about a record: the review hands its messages to a mail system,
  /// which has taken no message with that question.
  ///
  /// A person who is told by hand gets no message, and counts as told.
  ///
  /// - Returns: Whether the question is still on its way.
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

extension InvitationLedger {
  /// More identifiers than a review of the largest size has, and few enough to make them all.
  private static let mostIdentifiers = 400_000

  /// Whom a message asked or told something, by its Message-ID with or without the domain; nil where this ledger
  /// has no such message.
  public func recipient(ofMessage identifier: String) -> Recipient? {
    let local = identifier.utf8.prefix { $0 != UInt8(ascii: "@") }
    let wanted = String(decoding: Array(local), as: UTF8.self).lowercased()
    // Only what looks like one of ours is worth the search.
    guard wanted.utf8.count == records.first?.uid.text.utf8.count, lastNumber > 0 else {
      return nil
    }
    var left = InvitationLedger.mostIdentifiers
    for record in records {
      var state = record
      for sequence in 0...max(0, record.sequence) {
        state.sequence = sequence
        for number in 1...lastNumber {
          for kind in Invitation.Change.Kind.allCases where kind.fits(sequence) {
            guard left > 0 else { return nil }
            left -= 1
            if UniqueIdentifier(of: state, kind: kind, number: number).text == wanted {
              return record.recipient
            }
          }
        }
      }
    }
    return nil
  }
}

extension Invitation.Change.Kind {
  /// Whether a message of the kind can bear a sequence number: the first of a meeting moves and withdraws nothing.
  fileprivate func fits(_ sequence: Int) -> Bool {
    sequence > 0 || self == .new || self == .reworded
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
