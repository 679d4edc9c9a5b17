public import ReviewModel

extension Amendment {
  /// Where the change is written in the review before the change; nil for a new entry of a list.
  public func place(in review: Review) -> ReviewPlace? {
    func person(_ id: PersonID) -> Int? { review.people.firstIndex { $0.id == id } }
    func reviewer(_ id: ReviewerID, _ field: String) -> ReviewPlace? {
      review.reviewers.firstIndex { $0.id == id }.map { ReviewPlace(.reviewers, $0, field) }
    }
    func room(_ id: RoomID, _ field: String) -> ReviewPlace? {
      review.rooms.firstIndex { $0.id == id }.map { ReviewPlace(.rooms, $0, field) }
    }
    func session(_ id: SessionID, _ field: String) -> ReviewPlace? {
      review.sessions.firstIndex { $0.id == id }.map { ReviewPlace(.sessions, $0, field) }
    }
    func setting(_ field: String) -> ReviewPlace { ReviewPlace(.review, 0, field) }
    return switch self {
    case .freePerson(let id, _): person(id).map { ReviewPlace(.people, $0, "available") }
    case .freeReviewer(let id, _): reviewer(id, "available")
    case .freeRoom(let id, _): room(id, "available")
    case .addSeats(let id, _): room(id, "capacity")
    case .liftConflict(let id, _): reviewer(id, "conflicts")
    case .extraRoom, .extraReviewer: nil
    case .sessionsPerDay: setting("rules.maxSessionsPerDay")
    case .runMinutes: setting("rules.maxRunMinutes")
    case .parallel: setting("rules.maxParallel")
    case .lunchMinutes: setting("lunch")
    case .leadInWeeks: setting("leadInWeeks")
    case .widenWindow(let id, _): session(id, "windows")
    case .unfixStart(let id): session(id, "pinned.start")
    case .unfixRoom(let id): session(id, "pinned.room")
    case .unfixTeam(let id): session(id, "pinned.reviewers")
    case .dropOrder(let id, _), .dropLongestGap(let id, _): session(id, "after")
    case .untie(.sameTime, let one, let other):
      session(names(one, other, review) { $0.sameTime }, "sameTime")
    case .untie(.sameDay, let one, let other):
      session(names(one, other, review) { $0.sameDay }, "sameDay")
    case .untie(_, let one, let other):
      session(names(one, other, review) { $0.sameTeam }, "sameTeam")
    case .openRoom(let id, _): room(id, "kinds")
    case .chooseFewer(let id, _, _): session(id, "choices")
    // Whichever of the two names the other.
    case .allowSameDay(let one, let other):
      session(names(one, other, review) { $0.notSameDay }, "notSameDay")
    case .allowSameTime(let one, let other):
      session(names(one, other, review) { $0.notSameTime }, "notSameTime")
    case .shorten(let id, _): session(id, "minutes")
    case .excuse(_, let id): session(id, "participants")
    case .shrinkTeam(let id, _), .dropRole(let id, _), .unname(let id, _): session(id, "team")
    case .dropFeature(let id, _): session(id, "roomFeatures")
    case .anyRoom(let id): session(id, "rooms")
    case .anySite(let id): session(id, "site")
    case .fewerPeople(let id, _): session(id, "headcount")
    case .leaveOut(let id): session(id, "optional")
    case .several(let amendments): amendments.first?.place(in: review)
    }
  }

  private func names(
    _ one: SessionID, _ other: SessionID, _ review: Review, _ list: (Session) -> [SessionID]
  ) -> SessionID {
    let first = review.sessions.first { $0.id == one }
    return first.map { list($0).contains(other) } == true ? one : other
  }
}
