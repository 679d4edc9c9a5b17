import CivilTime
import ReviewModel
import Solving

/// mandatory, window, pin, participant-choice, room-needed, room-features, team-size, team-roles and team-named: what
/// each session asks for, sessions that ask for the same told together.
struct SessionFacts {
  private let set: ConflictSet

  init(_ set: ConflictSet) {
    self.set = set
  }

  private static let rules: [Rule] = [
    .mandatory, .window, .pin, .participantChoice, .roomNeeded, .roomFeatures, .teamSize,
    .teamRoles, .teamNamed,
  ]

  func steps() -> [ConflictStory.Step] {
    var groups: [(tail: String, sessions: [Session])] = []
    for session in set.sessions {
      let tail = demands(of: session)
      if let known = groups.firstIndex(where: { $0.tail == tail }) {
        groups[known].sessions.append(session)
      } else {
        groups.append((tail, [session]))
      }
    }
    return groups.map { tail, sessions in
      let ids = sessions.map { $0.id }
      let told = set.conflicts.filter { conflict in
        SessionFacts.rules.contains(conflict.rule) && conflict.sessions.count == 1
          && ids.contains(conflict.sessions[0])
      }
      let titles = ids.map { set.names.session($0) }
      let isHeld = ids.allSatisfy { set.binds(.mandatory, $0) }
      let subject = English.list(titles) + (isHeld ? " must be held" : "")
      return ConflictStory.Step(
        subject + (ids.count > 1 ? "; each " : isHeld ? "; it " : " ") + tail + ".", told)
    }
  }

  /// `takes 1 hour, has to lie within …, and needs …`.
  private func demands(of session: Session) -> String {
    var parts = ["takes " + Sentence.length(session.minutes)]
    if set.binds(.window, session.id) {
      parts.append("has to lie " + Sentence.times(windows(of: session), "within", or: true))
    }
    if set.binds(.pin, session.id) {
      let (wish, fixed) = set.wished(session)
      if !wish.isEmpty { parts.append("is wished " + pin(wish)) }
      if !fixed.isEmpty || wish.isEmpty { parts.append("is fixed " + pin(fixed)) }
    }
    let people = session.participants.filter {
      set.binds(.participantAvailable, $0) || set.binds(.participantClash, $0)
    }
    if !people.isEmpty {
      parts.append("needs the " + English.list(people.map { set.names.person($0) }))
    }
    if set.binds(.participantChoice, session.id) {
      parts += session.choices.map { choice in
        "needs " + ChoiceWords(choice, of: set.review).some(choice.count)
      }
    }
    if let room = room(session) { parts.append(room) }
    if let team = team(session) { parts.append(team) }
    return English.list(parts)
  }

  /// Its windows on the days of its phase; all of them where none is on such a day.
  private func windows(of session: Session) -> [TimeSpan] {
    let hours = set.review.days.map { $0.hours(for: session) }.filter {
      ($0.start.date >= set.review.fieldworkStart) == (session.phase == .onSite)
    }
    let possible = session.windows.filter { window in hours.contains { $0.overlaps(window) } }
    return possible.isEmpty ? session.windows : possible
  }

  private func pin(_ pin: Pin) -> String {
    var parts: [String] = []
    if let start = pin.start { parts.append("on " + start.words) }
    if let room = pin.room { parts.append("in " + set.names.room(room)) }
    if let team = pin.reviewers {
      let names = team.map { set.names.reviewerInSentence($0) }
      parts.append(names.isEmpty ? "without reviewers" : "with " + English.list(names))
    }
    return parts.joined(separator: ", ")
  }

  private func room(_ session: Session) -> String? {
    let isAsked = set.binds(.roomNeeded, session.id)
    var wishes: [String] = []
    if set.binds(.roomFeatures, session.id) {
      if let site = session.site { wishes.append("at " + set.names.site(site)) }
      if !session.rooms.isEmpty {
        let rooms = session.rooms.map { set.names.room($0) }
        wishes.append(
          "which must be " + English.list(rooms, or: true))
      }
      if !session.roomFeatures.isEmpty {
        wishes.append("that is or has " + English.list(session.roomFeatures))
      }
      let closed = set.review.roomsForOthers(than: session)
      if !closed.isEmpty {
        wishes.append(
          "other than " + English.list(closed.map { set.names.room($0.id) })
            + (closed.count == 1 ? ", which takes" : ", which take") + " other kinds of session")
      }
    }
    if set.has(.roomCapacity), session.headcount > 0 {
      wishes.append("with seats for " + people(session.headcount) + " and the team")
    }
    if !isAsked && wishes.isEmpty { return nil }
    let noun = session.needsRoom ? "needs a room" : "takes no room"
    return ([noun] + wishes).joined(separator: " ")
  }

  private func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

  private func team(_ session: Session) -> String? {
    let team = session.team
    var parts: [String] = []
    if set.binds(.teamNamed, session.id) {
      parts.append(English.list(team.named.map { set.names.reviewerInSentence($0) }) + " by name")
    }
    if set.binds(.teamRoles, session.id) {
      parts += team.roles.filter { $0.count > 0 }.map { need in
        let roles = need.anyOf.map { $0.words }.joined(separator: " or ")
        let others = set.review.reviewers.count { need.anyOf.contains($0.role) }
        return need.count == 1 && others == 1
          ? "the " + roles : (need.count == 1 ? "one " : "\(need.count) ") + "of the role " + roles
      }
    }
    if set.binds(.teamSize, session.id) {
      let size =
        team.min == set.review.reviewers.count
        ? "the whole team"
        : team.max >= set.review.reviewers.count
          ? "at least \(counted(team.min, "reviewer"))"
          : team.min == team.max
            ? counted(team.min, "reviewer") : "\(team.min) to \(counted(team.max, "reviewer"))"
      parts.append(size)
    }
    return parts.isEmpty ? nil : "needs " + English.list(parts)
  }
}
