import CivilTime
import ReviewModel

extension RandomReview {
  mutating func addSessions() {
    let count = generator.number(in: 3...10)
    for number in 1...count {
      var session = Session(
        id: SessionID("S" + String(number)), title: "Session " + String(number),
        minutes: review.gridMinutes * generator.number(in: 1...max(2, 120 / review.gridMinutes)))
      session.kind = generator.pick(SessionKind.allCases)
      session.phase = generator.chance(80) ? .onSite : .leadIn
      session.isContact = generator.chance(85)
      session.isOptional = generator.chance(25)
      if session.isOptional { session.priority = generator.number(in: 0...5) }
      addPeople(to: &session)
      addPlace(to: &session)
      addTeam(to: &session)
      if generator.chance(30) { session.windows = spans(atMost: 3) }
      if generator.chance(30) { session.preferred = spans(atMost: 3) }
      addNeighbours(to: &session)
      addPin(to: &session)
      review.sessions.append(session)
    }
    // Sessions are listed in any order, so that `after` points forwards as well as back.
    review.sessions.shuffle(using: &generator)
  }

  private mutating func addPeople(to session: inout Session) {
    let people = review.people.map { $0.id }
    session.participants = generator.some(people, atMost: 3)
    session.optionalParticipants = generator.some(
      people.filter { !session.participants.contains($0) }, atMost: 2)
    if generator.chance(30) { session.statedHeadcount = generator.number(in: 0...20) }
    if generator.chance(30) { session.agencies = generator.some(agencies, atMost: 2) }
    session.themes = generator.some(review.themes, atMost: 2).map { $0.id }
  }

  private mutating func addPlace(to session: inout Session) {
    session.needsRoom = generator.chance(85)
    if generator.chance(30) { session.site = generator.pick(review.sites).id }
    if generator.chance(20) {
      session.rooms = generator.some(review.rooms, atMost: 2).map { $0.id }
    }
    if generator.chance(25) {
      session.roomFeatures = generator.some(["private", "screen"], atMost: 2)
    }
  }

  private mutating func addTeam(to session: inout Session) {
    let reviewers = review.reviewers.map { $0.id }
    if generator.chance(60) {
      session.team.min = generator.number(in: 0...2)
      session.team.max = session.team.min + generator.number(in: 0...2)
    }
    if generator.chance(35) {
      session.team.roles = (0...generator.number(in: 0...1)).map { _ in
        RoleRequirement(
          anyOf: [generator.pick(review.reviewers).role] + generator.some(Role.usual, atMost: 2),
          count: generator.number(in: 0...2))
      }
    }
    if generator.chance(25) { session.team.named = generator.some(reviewers, atMost: 2) }
  }

  private mutating func addNeighbours(to session: inout Session) {
    let earlier = review.sessions.map { $0.id }
    if generator.chance(25) {
      session.after = generator.some(earlier, atMost: 2).map {
        Precedence(session: $0, minGapMinutes: generator.pick([0, 0, 10, 60]))
      }
    }
    if generator.chance(25) { session.preferAfter = generator.some(earlier, atMost: 2) }
    if generator.chance(25) { session.notSameDay = generator.some(earlier, atMost: 2) }
    if generator.chance(25) { session.notSameTime = generator.some(earlier, atMost: 2) }
  }

  private mutating func addPin(to session: inout Session) {
    if generator.chance(15) {
      let latest = generator.pick(review.days).hours.end - session.minutes
      session.pin.start = latest - latest.minutes % review.gridMinutes
    }
    if generator.chance(15), session.needsRoom {
      session.pin.room = generator.pick(review.rooms).id
    }
    if generator.chance(15) {
      session.pin.reviewers = generator.some(review.reviewers, atMost: 2).map { $0.id }
    }
  }
}
