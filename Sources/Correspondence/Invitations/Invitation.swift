import ICalendar

/// One message to one recipient about one session.
public struct Invitation: Sendable, Hashable {
  /// What a message tells.
  public enum Change: Sendable, Hashable {
    /// Something that is not in their calendar.
    case new
    /// Another time or place, or both.
    case moved(from: InvitedMeeting)
    /// Another part, or other words, at the same time and place: another title, name or address of the place, or link.
    case reworded(from: InvitedMeeting)
    /// The session is off for the recipient.
    case withdrawn(reason: String?)
  }

  /// The number of the message among all messages of the review, from 1: the order in which they must go out.
  public var number: Int
  /// The news that the message brings.
  public var change: Change
  /// What the recipient is told from now on.
  public var record: InvitationRecord

  /// A message.
  public init(number: Int, change: Change, record: InvitationRecord) {
    self.number = number
    self.change = change
    self.record = record
  }

  /// Whether the invitation goes by mail; otherwise somebody must tell the recipient.
  public var isMail: Bool {
    MailAddress.sendable(record.address?.email, name: record.address?.name) != nil
  }

  /// Whether the recipient must decide anew; a change of words alone leaves an answer as it is.
  public var isQuestion: Bool {
    switch change {
    case .new, .moved: true
    case .reworded(let old): old.needsNewAnswer(for: record.meeting)
    case .withdrawn: false
    }
  }
}

extension Invitation.Change {
  /// The kinds of message, in the order in which they are counted.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Something new.
    case new
    /// Another time or place.
    case moved
    /// Other words or another part.
    case reworded
    /// Something withdrawn.
    case withdrawn
  }

  /// The kind of news.
  public var kind: Kind {
    switch self {
    case .new: .new
    case .moved: .moved
    case .reworded: .reworded
    case .withdrawn: .withdrawn
    }
  }
}
