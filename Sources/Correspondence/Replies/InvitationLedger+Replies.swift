import ICalendar

/// What a reply turns out to be.
public enum ReplyVerdict: Sendable, Hashable {
  /// An answer to what somebody holds.
  case answers(InvitationRecord, Reply.Answer)
  /// An answer to an earlier time or place.
  case stale(InvitationRecord)
  /// An answer to something that has been withdrawn since.
  case withdrawn(InvitationRecord)
  /// An answer to somebody else's invitation.
  case stranger(InvitationRecord)
  /// An answer to something that this review never sent.
  case unknown
}

extension InvitationLedger {
  /// What a reply answers: by the meeting, the address and the state of it that was seen
  /// (RFC 5546, sections 2.1.5 and 3.2.3).
  ///
  /// - Parameter reply: The reply.
  public func verdict(on reply: ReceivedReply) -> ReplyVerdict {
    guard let record = records.last(where: { $0.uid == reply.uid }) else { return .unknown }
    guard let address = record.address, let answer = reply.answer(from: address.email) else {
      return .stranger(record)
    }
    if record.isWithdrawn { return .withdrawn(record) }
    return reply.sequence < record.sequence ? .stale(record) : .answers(record, answer)
  }
}
