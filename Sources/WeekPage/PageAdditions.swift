public import ReviewModel

/// What a page tells beyond a review and its plan: what changed since a version, who answered, and whether it
/// offers moves.
///
/// Everything is optional, and nothing is on the page that was not given.
public struct PageAdditions: Sendable, Hashable {
  /// What people had before, and what differs; nil where nothing was released yet.
  public var changes: PageChanges?
  /// What those who were invited answered; empty before invitations.
  public var replies: [ReplyStatus] = []
  /// Whether the page offers to move sessions, where its privacy allows.
  public var offersMoves = false

  /// Nothing.
  public init() {}
}

/// What differs from a version that people have.
public struct PageChanges: Sendable, Hashable {
  /// The name of that version: `v1`.
  public var since: String
  /// The sessions that differ.
  public var sessions: [PageChange]

  /// Changes since a version.
  public init(since: String, sessions: [PageChange]) {
    self.since = since
    self.sessions = sessions
  }
}

/// One session that differs from a version that people have.
public struct PageChange: Sendable, Hashable {
  /// The session.
  public var session: SessionID
  /// The title then, for a session that the review no longer has.
  public var title: String
  /// The place then; nil for a session that had none.
  public var before: Assignment?
  /// The place now; nil for a session that has none.
  public var after: Assignment?

  /// A session that differs.
  public init(session: SessionID, title: String, before: Assignment?, after: Assignment?) {
    self.session = session
    self.title = title
    self.before = before
    self.after = after
  }
}

/// Where one invitation to one session stands.
public struct ReplyStatus: Sendable, Hashable {
  /// The invited person.
  public enum Invitee: Sendable, Hashable {
    /// Somebody interviewed.
    case person(PersonID)
    /// A member of the team.
    case reviewer(ReviewerID)
  }

  /// What came back.
  public enum Answer: Sendable, Hashable {
    /// Comes.
    case accepted
    /// May come.
    case tentative
    /// Does not come.
    case declined
    /// Sends somebody else.
    case delegated
    /// Nothing yet.
    case none
  }

  /// The session.
  public var session: SessionID
  /// The invited person.
  public var invitee: Invitee
  /// What came back.
  public var answer: Answer

  /// Where an invitation stands.
  public init(session: SessionID, invitee: Invitee, answer: Answer) {
    self.session = session
    self.invitee = invitee
    self.answer = answer
  }
}
