public import ReviewModel
import Solving

/// What binds one session, whatever else is held: its own times, its people, rooms, team and order.
public struct SessionBonds: Sendable, Hashable {
  /// Each as a sentence.
  public let facts: [String]

  /// Lists what binds a session.
  ///
  /// - Parameters:
  ///   - id: The session.
  ///   - review: Its review.
  public init(of id: SessionID, in review: Review) {
    let set = ConflictSet(SessionBonds.rules(of: id, in: review), of: review)
    let own = SessionFacts(set.ofOneSession).steps()
    let others = LinkFacts(set).steps() + PersonFacts(set.ofOneSession).steps()
    facts = (own + others).map { $0.text }
  }

  private static let ties: [(Rule, @Sendable (Session) -> [SessionID])] = [
    (.sameTime, { $0.sameTime }), (.sameDay, { $0.sameDay }), (.sameTeam, { $0.sameTeam }),
  ]

  private static func rules(of id: SessionID, in review: Review) -> [Conflict] {
    guard let session = review.sessions.first(where: { $0.id == id }) else { return [] }
    var rules: [Rule] = [.roomNeeded]
    if !session.isOptional { rules.append(.mandatory) }
    if !session.windows.isEmpty { rules.append(.window) }
    if !session.pin.isEmpty { rules.append(.pin) }
    if !session.choices.isEmpty { rules.append(.participantChoice) }
    if session.site != nil || !session.rooms.isEmpty || !session.roomFeatures.isEmpty
      || !review.roomsForOthers(than: session).isEmpty
    {
      rules.append(.roomFeatures)
    }
    if session.team.min > 0 || session.team.max < review.reviewers.count { rules.append(.teamSize) }
    if session.team.roles.contains(where: { $0.count > 0 }) { rules.append(.teamRoles) }
    if !session.team.named.isEmpty { rules.append(.teamNamed) }
    var result = rules.map { Conflict($0, sessions: [id], text: "") }
    for person in session.participants + session.choices.flatMap({ $0.anyOf })
    where review.people.contains(where: { $0.id == person && $0.availability.wasAsked }) {
      result.append(Conflict(.participantAvailable, subject: person.text, text: ""))
    }
    for other in review.sessions where other.id != id {
      let names = other.after.contains { $0.session == id }
      if names || session.after.contains(where: { $0.session == other.id }) {
        result.append(Conflict(.order, sessions: [id, other.id], text: ""))
      }
      if session.notSameDay.contains(other.id) || other.notSameDay.contains(id) {
        result.append(Conflict(.separateDays, sessions: [id, other.id], text: ""))
      }
      if session.notSameTime.contains(other.id) || other.notSameTime.contains(id) {
        result.append(Conflict(.separateTimes, sessions: [id, other.id], text: ""))
      }
      for (rule, list) in ties where list(session).contains(other.id) || list(other).contains(id) {
        result.append(Conflict(rule, sessions: [id, other.id], text: ""))
      }
    }
    return result
  }
}

extension ConflictSet {
  /// The set without what is said of two sessions, so that one session alone is in it.
  fileprivate var ofOneSession: ConflictSet { without { $0.sessions.count == 2 } }
}
