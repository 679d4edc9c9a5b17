import CivilTime
import ReviewModel

/// The changes that could mend a conflict set, the cheapest to ask for first.
///
/// Each entry of the set gives its own. Changes of one kind to one thing are steps: the smallest that is enough
/// is the one to propose. The order follows whom it troubles: the sheets alone, then rooms, the team, the
/// people who are met, and last what the review is about.
struct AmendmentCandidates {
  /// Changes of one kind to one thing, of which one is to be chosen.
  struct Steps {
    /// How much trouble the kind is.
    var trouble: Trouble
    var choice: Choice

    /// Changes that are tried one after the other.
    init(trouble: Trouble, amendments: [Amendment]) {
      self.trouble = trouble
      choice = .inTurn(amendments)
    }

    private init(trouble: Trouble, times: ExtraTimes) {
      self.trouble = trouble
      choice = .times(times)
    }

    /// Times that are asked for; none where there are none.
    static func asking(_ trouble: Trouble, for times: ExtraTimes?) -> [Steps] {
      times.map { [Steps(trouble: trouble, times: $0)] } ?? []
    }
  }

  /// What is chosen among.
  enum Choice: Equatable {
    /// Changes, the smallest first.
    case inTurn([Amendment])
    /// More time.
    case times(ExtraTimes)
  }

  /// Whom a change troubles, the least first.
  enum Trouble: Int {
    case fixing, windows, rooms, orders, reviewers, people, lengths, teams, venues, limits, excuses
    case conflicts, extras, leavingOut
  }

  let set: ConflictSet
  let times: RemainingTimes

  init(_ set: ConflictSet) {
    self.set = set
    times = RemainingTimes(set)
  }

  /// All of them, ranked; the order of the set decides between equals.
  func ranked() -> [Steps] {
    var all: [Steps] = []
    for conflict in set.conflicts {
      for steps in candidates(for: conflict) where steps.choice != .inTurn([]) {
        if !all.contains(where: { $0.choice == steps.choice }) { all.append(steps) }
      }
    }
    return all.enumerated().sorted {
      ($0.element.trouble.rawValue, $0.offset) < ($1.element.trouble.rawValue, $1.offset)
    }.map { $0.element }
  }

  private func candidates(for conflict: Conflict) -> [Steps] {
    if conflict.sessions.count == 2 { return pairCandidates(for: conflict) }
    if let id = conflict.sessions.first,
      let session = set.review.sessions.first(where: { $0.id == id })
    {
      return sessionCandidates(for: conflict.rule, session)
    }
    return subjectCandidates(for: conflict)
  }

  private func pairCandidates(for conflict: Conflict) -> [Steps] {
    let (one, other) = (conflict.sessions[0], conflict.sessions[1])
    switch conflict.rule {
    case .order:
      return [(one, other), (other, one)].compactMap { later, earlier in
        let session = set.review.sessions.first { $0.id == later }
        let orders = session?.after.filter { $0.session == earlier } ?? []
        if orders.isEmpty { return nil }
        let gaps: [Amendment] =
          orders.contains { $0.maxGapMinutes != nil }
          ? [.dropLongestGap(later, after: earlier)] : []
        return Steps(trouble: .orders, amendments: gaps + [.dropOrder(later, after: earlier)])
      }
    case .sameTime, .sameDay, .sameTeam:
      return [Steps(trouble: .orders, amendments: [.untie(conflict.rule, one, other)])]
    case .separateDays: return [Steps(trouble: .orders, amendments: [.allowSameDay(one, other)])]
    case .separateTimes: return [Steps(trouble: .orders, amendments: [.allowSameTime(one, other)])]
    default: return []
    }
  }

  private func subjectCandidates(for conflict: Conflict) -> [Steps] {
    let subject = conflict.subject ?? ""
    let rules = set.review.rules
    switch conflict.rule {
    case .participantAvailable:
      let id = PersonID(subject)
      return Steps.asking(.people, for: extraTimes(forPerson: id)) + excuses(of: id)
    case .participantClash:
      let id = PersonID(subject)
      return excuses(of: id)
    case .reviewerAvailable:
      return Steps.asking(.reviewers, for: extraTimes(forReviewer: ReviewerID(subject)))
    case .reviewerClash:
      let reviewer = set.review.reviewers.first { $0.id == ReviewerID(subject) }
      return reviewer.map { [Steps(trouble: .extras, amendments: [.extraReviewer($0.role)])] } ?? []
    case .conflictOfInterest:
      let reviewer = set.review.reviewers.first { $0.id == ReviewerID(subject) }
      return (reviewer?.conflicts ?? []).map {
        Steps(trouble: .conflicts, amendments: [.liftConflict(ReviewerID(subject), $0)])
      }
    case .roomAvailable:
      return Steps.asking(.rooms, for: extraTimes(forRoom: RoomID(subject)))
    case .roomClash:
      return [Steps(trouble: .extras, amendments: [.extraRoom(like: RoomID(subject))])]
    case .roomCapacity: return [Steps(trouble: .venues, amendments: seats(in: RoomID(subject)))]
    case .dailyLoad:
      return [
        Steps(
          trouble: .limits,
          amendments: steps(from: rules.maxSessionsPerDay, by: 1).map { .sessionsPerDay($0) })
      ]
    case .breakTime:
      return [
        Steps(
          trouble: .limits,
          amendments: steps(from: rules.maxRunMinutes, by: 30).map { .runMinutes($0) })
      ]
    case .parallel:
      return [
        Steps(
          trouble: .limits, amendments: steps(from: rules.maxParallel, by: 1).map { .parallel($0) })
      ]
    case .lunch:
      let minutes = set.review.days.lazy.compactMap { $0.lunch?.minutes }.first ?? 0
      return [
        Steps(
          trouble: .limits,
          amendments: [minutes - 15, minutes - 30].filter { $0 > 0 }.map { .lunchMinutes($0) })
      ]
    case .leadIn:
      let weeks = (set.review.fieldworkStart.dayNumber - set.review.commissionedOn.dayNumber) / 7
      return weeks < 0 ? [] : [Steps(trouble: .limits, amendments: [.leadInWeeks(weeks)])]
    default: return []
    }
  }

  /// A session at which somebody must be may be held without them.
  private func excuses(of id: PersonID) -> [Steps] {
    set.sessions(with: id).filter { $0.participants.contains(id) }.map {
      Steps(trouble: .excuses, amendments: [.excuse(id, $0.id)])
    }
  }

  private func steps(from number: Int, by step: Int) -> [Int] { (1...3).map { number + $0 * step } }

  /// The number of seats that each session of the set would need in a room, the fewest first.
  private func seats(in id: RoomID) -> [Amendment] {
    guard let room = set.review.rooms.first(where: { $0.id == id }) else { return [] }
    var wanted: [Int] = []
    for session in set.sessions where session.needsRoom && session.mayUse(room) {
      let seats = session.headcount + max(session.team.min, session.team.named.count)
      if seats > room.capacity, !wanted.contains(seats) { wanted.append(seats) }
    }
    return wanted.sorted().map { .addSeats(id, seats: $0) }
  }
}
