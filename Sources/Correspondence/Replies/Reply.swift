public import ReviewModel

/// What somebody last answered to the invitation to one session.
public struct Reply: Sendable, Hashable {
  /// The session.
  public var session: SessionID
  /// The invited recipient.
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
    /// Sends somebody else, whose address this is where it was given, and what that person says.
    case delegated(to: String?, says: DelegateAnswer? = nil)
  }

  /// An answer to an invitation.
  public init(session: SessionID, recipient: Recipient, answer: Answer) {
    self.session = session
    self.recipient = recipient
    self.answer = answer
  }
}

/// What somebody says who was sent in another's place.
public enum DelegateAnswer: String, Sendable, Hashable, CaseIterable {
  /// Comes.
  case comes
  /// May come.
  case mayCome = "may come"
  /// Does not come.
  case doesNotCome = "does not come"

  /// A delegate's own answer; nil for one who sends somebody else in turn.
  init?(_ answer: Reply.Answer) {
    switch answer {
    case .accepted: self = .comes
    case .tentative: self = .mayCome
    case .declined: self = .doesNotCome
    case .delegated: return nil
    }
  }
}

extension Reply.Answer {
  /// Whether the seat stays empty: who was asked does not come, and nobody comes instead.
  public var leavesSeatEmpty: Bool {
    switch self {
    case .declined, .delegated(_, says: .doesNotCome): true
    case .accepted, .tentative, .delegated: false
    }
  }

  /// How much there is to arrange after the answer; of two answers given at one moment, the one that asks for more is
  /// kept.
  public var caution: Int {
    switch self {
    case .accepted: 0
    case .delegated(_, says: .doesNotCome): 3
    case .delegated: 1
    case .tentative: 2
    case .declined: 4
    }
  }
}
