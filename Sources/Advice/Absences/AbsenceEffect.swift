public import CivilTime
public import ReviewModel

/// What an absence does to a week, once the timetable was changed as little as can be.
public struct AbsenceEffect: Sendable, Hashable {
  /// How bad it is.
  public enum Gravity: String, Sendable, Hashable, CaseIterable {
    /// Something of the timetable cannot be held any more.
    case critical
    /// Everything can be held, but several sessions move.
    case fragile
    /// Everything can be held, and at most one session moves.
    case harmless
  }

  /// A session at another time.
  public struct Move: Sendable, Hashable {
    /// The session.
    public let session: SessionID
    /// When it starts then.
    public let start: CivilMinute
  }

  /// Who or what takes the place of what is missing at a session that stays at its time.
  public enum Replacement: Sendable, Hashable {
    /// Others of those to choose from come.
    case people([PersonID])
    /// Others of the team come; nobody where the team is large enough without.
    case reviewers([ReviewerID])
    /// The session is in another room.
    case room(RoomID)
  }

  /// What stands in at a session.
  public struct StandIn: Sendable, Hashable {
    /// The session.
    public let session: SessionID
    /// What takes the place.
    public let replacement: Replacement
  }

  /// The absence.
  public let absence: WeekAbsence
  /// The sessions that cannot stay as they are, in the order of the review.
  public let touched: [SessionID]
  /// The sessions that fall out, in the order of the review.
  public let lost: [SessionID]
  /// The sessions that move, in the order of the review.
  public let moved: [Move]
  /// What stands in where a touched session stays at its time.
  public let standIns: [StandIn]
  /// Whether it is proved that no timetable loses fewer sessions, and that none which loses no more moves fewer.
  ///
  /// Of those that move, sessions that were agreed for their times are counted first.
  public let isProven: Bool

  /// How many sessions move or fall out.
  public var changes: Int { lost.count + moved.count }

  /// How bad it is.
  public var gravity: Gravity {
    if !lost.isEmpty { return .critical }
    return moved.count > 1 ? .fragile : .harmless
  }

  /// Whether one effect is worse than another: first what is lost, then what moves, then what is touched.
  public func isWorse(than other: AbsenceEffect) -> Bool {
    (lost.count, moved.count, touched.count)
      > (other.lost.count, other.moved.count, other.touched.count)
  }
}

extension HeldWeek {
  /// The effect of an absence, as a timetable without what is missing shows it.
  func effect(
    of absence: WeekAbsence, on touched: [PlacedSession], in plan: Plan, isProven: Bool
  ) -> AbsenceEffect {
    let places = plan.places
    var (lost, moved): ([SessionID], [AbsenceEffect.Move]) = ([], [])
    for session in placed {
      guard let place = places[session.id] else {
        lost.append(session.id)
        continue
      }
      if place.start != session.assignment.start {
        moved.append(AbsenceEffect.Move(session: session.id, start: place.start))
      }
    }
    let standIns = touched.compactMap { session -> AbsenceEffect.StandIn? in
      guard let place = places[session.id], place.start == session.assignment.start else {
        return nil
      }
      return AbsenceEffect.StandIn(
        session: session.id,
        replacement: replacement(for: absence, from: session.assignment, to: place))
    }
    return AbsenceEffect(
      absence: absence, touched: touched.map { $0.id }, lost: lost, moved: moved,
      standIns: standIns, isProven: isProven)
  }

  private func replacement(
    for absence: WeekAbsence, from old: Assignment, to new: Assignment
  ) -> AbsenceEffect.Replacement {
    switch absence.subject {
    case .person: .people(new.participants.filter { !old.participants.contains($0) })
    case .reviewer: .reviewers(new.reviewers.filter { !old.reviewers.contains($0) })
    case .room, .site: new.room.map { .room($0) } ?? .people([])
    }
  }
}
