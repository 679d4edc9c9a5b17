public import ReviewModel

/// Ground rules that cannot hold together, to be asked which of them bind what (`constraints.md`, "Conflicts").
struct ConflictSet {
  let review: Review
  let conflicts: [Conflict]
  let names: SubjectNames
  /// What somebody wishes for a session, which stands in the review as if it were fixed; nil for no wish.
  let wish: SessionWish?

  init(_ conflicts: [Conflict], of review: Review, wish: SessionWish? = nil) {
    self.review = review
    self.conflicts = conflicts
    self.wish = wish
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
    ConflictSet(conflicts.filter { !isDropped($0) }, of: review, wish: wish)
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
  func eligible(for session: Session) -> [Reviewer] {
    review.reviewers.filter { reviewer in
      if let team = session.pin.reviewers, binds(.pin, session.id), !team.contains(reviewer.id) {
        return false
      }
      guard binds(.conflictOfInterest, reviewer.id) else { return true }
      return !review.hasConflict(reviewer, with: session) { id in
        review.people.first { $0.id == id }?.agency
      }
    }
  }

  /// The rooms that a session may take, as far as the set says; nil where the set does not ask for a room.
  func rooms(for session: Session) -> [Room]? {
    let isPinned = binds(.pin, session.id) && session.pin.room != nil
    guard isPinned || (binds(.roomNeeded, session.id) && session.needsRoom) else { return nil }
    let least = max(
      binds(.teamSize, session.id) ? session.team.min : 0,
      binds(.teamNamed, session.id) ? session.team.named.count : 0,
      binds(.teamRoles, session.id) ? session.team.roles.map { $0.count }.max() ?? 0 : 0)
    return review.rooms.filter { room in
      if isPinned, session.pin.room != room.id { return false }
      if binds(.roomFeatures, session.id), !session.mayUse(room) { return false }
      return !binds(.roomCapacity, room.id) || session.headcount + least <= room.capacity
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
