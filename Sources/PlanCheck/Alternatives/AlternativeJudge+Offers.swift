import CivilTime
public import ReviewModel

// What is worth offering to somebody who wants to move a session.
extension AlternativeJudge {
  /// Every other start that a session could have with its team, in order of time.
  ///
  /// Starts are left out at which the session could not be held even in an empty week: outside its own times or the
  /// working hours, or when somebody who must be there is not free. Where its room is taken then, the cheapest other
  /// suitable room is proposed.
  ///
  /// A session that the plan does not hold has no alternatives.
  ///
  /// - Returns: The alternatives, judged.
  public func starts(of id: SessionID) -> [Alternative] {
    guard let placed = whole.placement(of: id), placed.session.pin.start == nil else { return [] }
    let rooms = otherRooms(for: placed)
    return roll.review.days.flatMap { day in
      let candidates = starts(of: placed, in: day)
      return zip(candidates, alternatives(candidates)).map { candidate, inItsRoom in
        guard inItsRoom.broken.contains(where: { $0.rule.isAboutRooms }) else { return inItsRoom }
        let elsewhere = alternatives(
          freeRooms(among: rooms, for: placed, at: candidate).map { candidate.moved(to: $0.id) }
        ).filter { $0.isAllowed }
        return elsewhere.min { $0.costChange < $1.costChange } ?? inItsRoom
      }
    }
  }

  /// Every other room that a session of the plan could have at its time, rooms that are too small or unsuitable
  /// included.
  public func rooms(of id: SessionID) -> [Alternative] {
    guard let placed = whole.placement(of: id), placed.session.needsRoom,
      placed.session.pin.room == nil
    else { return [] }
    // One at a time, here and below: all together would have everybody's sessions of the day beside each of them.
    return roll.review.rooms.filter { $0.id != placed.room?.id }
      .flatMap { alternatives([placed.assignment.moved(to: $0.id)]) }
  }

  /// Every other team that a session could have at its time by one reviewer: one in for another, one more,
  /// one less.
  ///
  /// Left out are teams that would be too small or too large, and reviewers who are not free or must not meet
  /// those who come.
  ///
  /// A session that the plan does not hold has no alternatives.
  ///
  /// - Returns: The alternatives, judged.
  public func teams(of id: SessionID) -> [Alternative] {
    guard let placed = whole.placement(of: id), placed.session.pin.reviewers == nil else {
      return []
    }
    let team = placed.members
    let others = roll.review.reviewers.map { $0.id }.filter { !team.contains($0) }
    let swaps = team.indices.flatMap { seat in
      others.map { other in
        var changed = team
        changed[seat] = other
        return changed
      }
    }
    let larger = others.map { team + [$0] }
    let smaller = team.map { leaver in team.filter { $0 != leaver } }
    let known = Set(faults(of: placed, in: AlternativeJudge.teamRules))
    return (swaps + larger + smaller).flatMap { team -> [Alternative] in
      let assignment = placed.assignment.given(to: team)
      let faults = faults(
        of: JudgedSession(placed.session, at: assignment, of: roll),
        in: AlternativeJudge.teamRules)
      return faults.allSatisfy { known.contains($0) } ? alternatives([assignment]) : []
    }
  }

  private func starts(of placed: JudgedSession, in day: WorkingDay) -> [Assignment] {
    gridStarts(of: placed.session, in: day).filter { $0 != placed.span.start }
      .map { placed.assignment.moved(to: $0) }
      .filter { couldBeHeld($0, placed.session) }
  }

  /// Whether nothing but other sessions could stand in the way of a start.
  private func couldBeHeld(_ assignment: Assignment, _ session: Session) -> Bool {
    let placed = JudgedSession(session, at: assignment, of: roll)
    return faults(of: placed, in: AlternativeJudge.startRules).isEmpty
  }

  /// The rooms that could do instead of a session's own, those with the fewest groups of five spare seats first.
  private func otherRooms(for placed: JudgedSession) -> [Room] {
    guard placed.session.needsRoom, placed.session.pin.room == nil else { return [] }
    return roll.review.rooms
      .filter { $0.id != placed.room?.id && $0.suits(placed.session) }
      .enumerated()
      .sorted {
        (placed.spareFives(in: $0.element), $0.offset)
          < (placed.spareFives(in: $1.element), $1.offset)
      }
      .map { $0.element }
  }

  /// Of some rooms, those among which the cheapest is in which nothing stands in the way of a session at a start.
  ///
  /// A room that nobody of the team uses that day costs as much as another at its site, apart from spare seats; the
  /// first free room of these stands for all of them.
  private func freeRooms(among rooms: [Room], for placed: JudgedSession, at start: Assignment)
    -> [Room]
  {
    let held = heldOn(start.start.date)
    let familiar = Set(
      placed.members.flatMap { held.sessions(of: $0) }
        .compactMap { $0.id == placed.id ? nil : $0.room?.id })
    var sites: Set<SiteID?> = []
    return rooms.filter { room in
      let isFamiliar = familiar.contains(room.id)
      guard isFamiliar || !sites.contains(room.site) else { return false }
      let there = JudgedSession(placed.session, at: start.moved(to: room.id), of: roll)
      let timetable = JudgedTimetable(
        placing: there,
        beside: roll.roomsSharingSpace(with: room.id).flatMap { held.sessions(in: $0) }
          .filter { $0.id != placed.id },
        for: [], of: roll)
      guard AlternativeJudge.roomRules.allSatisfy({ timetable.violations(of: $0).isEmpty }) else {
        return false
      }
      if !isFamiliar { sites.insert(room.site) }
      return true
    }
  }

  private static let startRules: [Rule] = [
    .grid, .day, .phase, .window, .pin, .participantAvailable, .reviewerAvailable,
  ]
  private static let roomRules: [Rule] = [.roomAvailable, .roomCapacity, .roomClash]
  private static let teamRules: [Rule] = [
    .teamSize, .teamNamed, .reviewerAvailable, .conflictOfInterest,
  ]
}

extension Rule {
  /// Whether another room could mend it.
  fileprivate var isAboutRooms: Bool {
    switch self {
    case .roomClash, .roomAvailable: true
    default: false
    }
  }
}

extension JudgedSession {
  /// The plan's words for it.
  fileprivate var assignment: Assignment {
    Assignment(
      session: id, start: span.start, room: room?.id, reviewers: members, participants: chosen)
  }
}

extension Assignment {
  fileprivate func moved(to start: CivilMinute) -> Assignment {
    var moved = self
    moved.start = start
    return moved
  }

  fileprivate func moved(to room: RoomID) -> Assignment {
    var moved = self
    moved.room = room
    return moved
  }

  fileprivate func given(to reviewers: [ReviewerID]) -> Assignment {
    var given = self
    given.reviewers = reviewers
    return given
  }
}
