import CivilTime
import ReviewModel
import Solving

/// What could be changed about a session of the set.
extension AmendmentCandidates {
  func sessionCandidates(for rule: Rule, _ session: Session) -> [Steps] {
    let id = session.id
    switch rule {
    case .mandatory:
      return [
        Steps(trouble: .lengths, amendments: shorterLengths(of: session)),
        Steps(trouble: .leavingOut, amendments: [.leaveOut(id)]),
      ]
    case .window:
      return Steps.asking(.windows, for: extraTimes(for: session))
    case .pin:
      var parts: [Amendment] = []
      if session.pin.start != nil { parts.append(.unfixStart(id)) }
      if session.pin.room != nil { parts.append(.unfixRoom(id)) }
      if session.pin.reviewers != nil { parts.append(.unfixTeam(id)) }
      return parts.map { Steps(trouble: .fixing, amendments: [$0]) }
    case .roomFeatures:
      var wishes = session.roomFeatures.map { Amendment.dropFeature(id, $0) }
      if !session.rooms.isEmpty { wishes.append(.anyRoom(id)) }
      if session.site != nil { wishes.append(.anySite(id)) }
      wishes += set.review.roomsForOthers(than: session).map { .openRoom($0.id, session.kind) }
      return wishes.map { Steps(trouble: .venues, amendments: [$0]) }
    case .roomNeeded:
      // Somebody who is named must come; of the others fewer can be asked.
      let largest = set.review.rooms.filter { session.mayUse($0) }.map { $0.capacity }.max() ?? 0
      let most = largest - max(session.team.min, session.team.named.count)
      guard set.has(.roomCapacity), most >= max(1, session.participants.count),
        most < session.headcount
      else { return [] }
      return [Steps(trouble: .venues, amendments: [.fewerPeople(id, most)])]
    case .participantChoice:
      return session.choices.enumerated().map { position, choice in
        Steps(
          trouble: .excuses,
          amendments: stride(from: choice.count - 1, through: 0, by: -1).map {
            .chooseFewer(id, position: position, count: $0)
          })
      }
    case .teamSize:
      let fewer = stride(from: session.team.min - 1, through: max(0, session.team.min - 3), by: -1)
      return [Steps(trouble: .teams, amendments: fewer.map { .shrinkTeam(id, min: $0) })]
    case .teamRoles:
      return session.team.roles.indices.map {
        Steps(trouble: .teams, amendments: [.dropRole(id, position: $0)])
      }
    case .teamNamed:
      return session.team.named.map { Steps(trouble: .teams, amendments: [.unname(id, $0)]) }
    default: return []
    }
  }

  /// A session is worth holding at half of its length, not below.
  private func shorterLengths(of session: Session) -> [Amendment] {
    let grid = set.review.gridMinutes
    let least = max(grid, session.minutes / 2)
    return stride(from: session.minutes - grid, through: least, by: -grid)
      .filter { $0 % grid == 0 }.map { .shorten(session.id, minutes: $0) }
  }
}
