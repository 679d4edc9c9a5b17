public import ReviewModel

/// What somebody last answered to the invitation to one session.
public struct Reply: Sendable, Hashable {
  /// The session.
  public var session: SessionID
  /// Who was invited.
  public var recipient: Recipient
  /// The answer; where nobody answered there is no reply.
  public var answer: Answer

  /// An answer (RFC 5545 §3.2.12, `PARTSTAT`).
  public enum Answer: Sendable, Hashable {
    /// Comes.
    case accepted
    /// May come.
    case tentative
    /// Does not come.
    case declined
    /// Sends somebody else, whose address this is where it was given.
    case delegated(to: String?)
  }

  /// An answer to an invitation.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - recipient: Who was invited.
  ///   - answer: What they answered.
  public init(session: SessionID, recipient: Recipient, answer: Answer) {
    self.session = session
    self.recipient = recipient
    self.answer = answer
  }
}
