import PlanCheck
public import ReviewModel

/// Ground rules that cannot hold together, to be asked which of them bind what (`constraints.md`, "Conflicts").
struct ConflictSet {
  let review: Review
  let conflicts: [Conflict]
  let names: SubjectNames
  /// What somebody wishes for a session, which stands in the review as if it were fixed; nil for no wish.
  let wish: SessionWish?
  /// The judge of an empty week.
  private let judge: AlternativeJudge

  init(_ conflicts: [Conflict], of review: Review, wish: SessionWish? = nil) {
    self.init(
      conflicts, of: review, wish: wish, AlternativeJudge(review, Plan(review: review.id)))
  }

  private init(
    _ conflicts: [Conflict], of review: Review, wish: SessionWish?, _ judge: AlternativeJudge
  ) {
    self.review = review
    self.conflicts = conflicts
    self.wish = wish
    self.judge = judge
    names = SubjectNames(review)
  }

  /// Whether a rule about one session is in the set.
  func binds(_ rule: Rule, _ session: SessionID) -> Bool {
    conflicts.contains { $0.rule == rule && $0.sessions == [session] }
  }

  /// Whether a rule about a person, a reviewer or a room is in the set.
  func binds<Subject>(_ rule: Rule, _ subject: Identifier<Subject>) -> Bool {
    conflicts.contains { conflict in
      conflict.rule == rule && conflict.subject.map { Identifier<Subject>($0) == subject } ?? false
    }
  }

  /// Whether a rule without a subject is in the set, or any entry of a rule.
  func has(_ rule: Rule) -> Bool { conflicts.contains { $0.rule == rule } }

  /// The sessions that the set says must be held, in the review's order.
  var sessions: [Session] { review.sessions(of: conflicts) }

  /// The sessions of the set at which a person must be, or for which they may be chosen.
  func sessions(with person: PersonID) -> [Session] {
    sessions.filter { session in
      session.participants.contains(person)
        || session.choices.contains { $0.anyOf.contains(person) }
    }
  }

  /// The set without some of its entries.
  func without(_ isDropped: (Conflict) -> Bool) -> ConflictSet {
    ConflictSet(conflicts.filter { !isDropped($0) }, of: review, wish: wish, judge)
  }

  /// What of a session's pin is only wished, and what is fixed.
  func wished(_ session: Session) -> (wish: Pin, fixed: Pin) {
    guard let wish, wish.session == session.id else { return (Pin(), session.pin) }
    let (part, pin) = (wish.parts, session.pin)
    return (
      part,
      Pin(
        start: part.start == nil ? pin.start : nil, room: part.room == nil ? pin.room : nil,
        reviewers: part.reviewers == nil ? pin.reviewers : nil)
    )
  }

  /// Those who may be on the team of a session, as far as the set says.
  func eligible(for session: Session) -> [Reviewer] { questions(about: session).eligible }

  /// The rooms that a session may take, as far as the set says; nil where the set does not ask for a room.
  func rooms(for session: Session) -> [Room]? {
    asksForRoom(session) ? questions(about: session).fitRooms : nil
  }

  /// Whether the set asks for a room for a session.
  private func asksForRoom(_ session: Session) -> Bool {
    binds(.roomNeeded, session.id) && session.needsRoom
      || binds(.pin, session.id) && session.pin.room != nil
  }

  /// What the judge says of a session in an empty week, as far as the set says it too.
  func questions(about session: Session) -> PlaceQuestions {
    let set = self
    let heeded = RulesHeeded(rules: Set(conflicts.map { $0.rule })) { set.says($0) }
    return PlaceQuestions(
      bound(session), in: Plan(review: review.id), judge, of: review, heeding: heeded)
  }

  /// A session with what of it the set decides by.
  private func bound(_ session: Session) -> Session {
    var bound = session
    if !binds(.pin, session.id) { bound.pin = Pin() }
    if !binds(.participantChoice, session.id) { bound.choices = [] }
    if !binds(.teamNamed, session.id) { bound.team.named = [] }
    if !binds(.teamRoles, session.id) { bound.team.roles = [] }
    if !binds(.teamSize, session.id) { bound.team.min = 0 }
    bound.needsRoom = asksForRoom(session)
    return bound
  }

  /// Whether the set says what the judge says of a session by itself.
  private func says(_ violation: Violation) -> Bool {
    switch violation.subject {
    case .person(let id): binds(violation.rule, id)
    case .reviewer(let id), .lunch(let id, _): binds(violation.rule, id)
    case .room(let id) where violation.rule != .roomFeatures: binds(violation.rule, id)
    case .room, .session, .roles, .remark:
      violation.sessions.first.map { binds(violation.rule, $0) } ?? false
    }
  }
}

/// What somebody wishes for one session.
public struct SessionWish: Sendable, Hashable {
  /// The session.
  public let session: SessionID
  /// The start, room and reviewers wished for; nil for what is left open.
  public let parts: Pin

  /// A wish.
  public init(_ session: SessionID, _ parts: Pin) {
    (self.session, self.parts) = (session, parts)
  }
}
