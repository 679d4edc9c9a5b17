import ReviewModel

/// A rule of the catalogue for one subject: what an entry of a conflict set names (`constraints.md`, "Conflicts").
struct GroundRule: Sendable, Hashable {
  /// What a rule is about.
  enum Subject: Sendable, Hashable {
    /// The whole review.
    case review
    case session(SessionID)
    /// Two sessions, as the first of them names the second.
    case sessions(SessionID, SessionID)
    case person(PersonID)
    case reviewer(ReviewerID)
    case room(RoomID)
  }

  var rule: Rule
  var subject: Subject

  init(_ rule: Rule, _ subject: Subject) {
    self.rule = rule
    self.subject = subject
  }

  /// The entry of a conflict set for the rule, which `text` says in words.
  func conflict(text: String) -> Conflict {
    switch subject {
    case .review: Conflict(rule, text: text)
    case .session(let id): Conflict(rule, sessions: [id], text: text)
    case .sessions(let one, let other): Conflict(rule, sessions: [one, other], text: text)
    case .person(let id): Conflict(rule, subject: id.text, text: text)
    case .reviewer(let id): Conflict(rule, subject: id.text, text: text)
    case .room(let id): Conflict(rule, subject: id.text, text: text)
    }
  }
}
