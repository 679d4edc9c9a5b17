public import ReviewModel

/// A session that a partial plan leaves out, and what is known about that.
public struct Absence: Sendable, Hashable {
  /// What is known.
  public enum Reason: Sendable, Hashable {
    /// It cannot be held beside all that is held: these rules cannot hold together.
    case impossible([Conflict])
    /// It could be held, being optional; leaving it out was found to be better.
    case choice
    /// Nothing could be proved in the time there was.
    case unknown
  }

  /// The session.
  public var session: SessionID
  /// What is known.
  public var reason: Reason
  /// The single rules without which it can be held beside all that is held.
  public var remedies: [Remedy] = []
  /// Whether every single rule was tried: then there is no other remedy of one rule alone.
  public var isThorough = false

  /// A session that a plan leaves out.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - reason: What is known.
  public init(session: SessionID, reason: Reason) {
    self.session = session
    self.reason = reason
  }
}

/// A rule that has to give way for a session to be held beside all that is held.
public struct Remedy: Sendable, Hashable {
  /// The rule.
  public var rule: Rule
  /// A plan that breaks no other rule and holds the session, and all that is held but what the rule itself demands.
  public var plan: Plan
  /// What would have to be otherwise, and where the session lies then, as one sentence.
  public var text: String
}
