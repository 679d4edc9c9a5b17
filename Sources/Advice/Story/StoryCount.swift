import CivilTime
import ReviewModel
import Solving

/// The counting arguments: more sessions than their reviewers, or their rooms, have time for.
///
/// Each reviewer (or room) is counted with the most sessions that fit the free time that the set leaves, one
/// after the other, so the sum is never too small and what exceeds it cannot be held.
struct StoryCount {
  private let set: ConflictSet
  /// The places in time that the set leaves for each of its sessions.
  private let spans: [SessionID: [TimeSpan]]

  init(_ set: ConflictSet) {
    self.set = set
    let times = RemainingTimes(set)
    var spans: [SessionID: [TimeSpan]] = [:]
    for session in set.sessions { spans[session.id] = times.spans(of: session) }
    self.spans = spans
  }

  /// `Nine sessions need one of eight reviewers …`; nil where counting alone shows nothing.
  func sentence() -> String? { teamSentence() ?? roomSentence() }

  // MARK: Reviewers

  private func teamSentence() -> String? {
    for pool in pools() {
      let sessions = set.sessions.filter { demand(of: $0, on: pool) > 0 }
      let wanted = sessions.reduce(0) { $0 + demand(of: $1, on: pool) }
      let bound = pool.filter { set.binds(.reviewerClash, $0.id) }
      guard bound.count == pool.count, sessions.count > 1 else { continue }
      let most = pool.map { supply(of: $0, for: sessions) }.reduce(0, +)
      guard wanted > most else { continue }
      let roles = pool.count == set.review.reviewers.count ? nil : roleWords(pool)
      let who =
        pool.count == 1
        ? set.names.reviewerInSentence(pool[0].id)
        : "the \(pool.count) " + (roles.map { "reviewers who are " + $0 } ?? "reviewers")
      return "These \(sessions.count) sessions ask for \(counted(wanted, "seat")) on teams "
        + "\(within(sessions)), and \(who) can fill at most \(most) between them."
    }
    return nil
  }

  /// The groups of reviewers that a session of the set asks for: all, by role, or one by name.
  private func pools() -> [[Reviewer]] {
    var pools: [[ReviewerID]] = []
    func add(_ reviewers: [Reviewer]) {
      let ids = reviewers.map { $0.id }
      if !ids.isEmpty, !pools.contains(ids) { pools.append(ids) }
    }
    for session in set.sessions {
      for id in session.team.named { add(set.review.reviewers.filter { $0.id == id }) }
      for need in session.team.roles {
        add(set.review.reviewers.filter { need.anyOf.contains($0.role) })
      }
      add(set.eligible(for: session))
    }
    add(set.review.reviewers)
    return pools.map { ids in set.review.reviewers.filter { ids.contains($0.id) } }
  }

  /// How many of a pool a session needs, whichever others come.
  private func demand(of session: Session, on pool: [Reviewer]) -> Int {
    let ids = pool.map { $0.id }
    var least = 0
    if set.binds(.teamNamed, session.id) {
      least = max(least, session.team.named.count { ids.contains($0) })
    }
    if set.binds(.pin, session.id), let team = session.pin.reviewers {
      least = max(least, team.count { ids.contains($0) })
    }
    if set.binds(.teamRoles, session.id) {
      for need in session.team.roles {
        let others = set.eligible(for: session).count {
          need.anyOf.contains($0.role) && !ids.contains($0.id)
        }
        least = max(least, need.count - others)
      }
    }
    if set.binds(.teamSize, session.id) {
      let others = set.eligible(for: session).count { !ids.contains($0.id) }
      least = max(least, session.team.min - others)
    }
    return least
  }

  private func supply(of reviewer: Reviewer, for sessions: [Session]) -> Int {
    let isBound = set.binds(.reviewerAvailable, reviewer.id)
    let perDay = set.binds(.dailyLoad, reviewer.id) ? set.review.rules.maxSessionsPerDay : Int.max
    return room(for: sessions, atMost: perDay, contactOnly: perDay != .max) { span in
      !isBound || reviewer.availability.isFree(span)
    }
  }

  private func roleWords(_ pool: [Reviewer]) -> String {
    var roles: [String] = []
    for reviewer in pool where !roles.contains(reviewer.role.words) {
      roles.append(reviewer.role.words)
    }
    return English.list(roles, or: true)
  }

  // MARK: Rooms

  private func roomSentence() -> String? {
    let sessions = set.sessions.filter { set.rooms(for: $0) != nil }
    var ids: [RoomID] = []
    for room in sessions.flatMap({ set.rooms(for: $0) ?? [] }) where !ids.contains(room.id) {
      ids.append(room.id)
    }
    guard sessions.count > 1, ids.allSatisfy({ set.binds(.roomClash, $0) }) else { return nil }
    let rooms = set.review.rooms.filter { ids.contains($0.id) }
    let supply = rooms.reduce(0) { sum, room in
      let isBound = set.binds(.roomAvailable, room.id)
      return sum
        + self.room(for: sessions, atMost: .max, contactOnly: false) { span in
          !isBound || room.availability.isFree(span)
        }
    }
    guard sessions.count > supply else { return nil }
    let which = English.list(rooms.map { set.names.room($0.id) })
    return
      "These \(sessions.count) sessions need a room \(within(sessions)), and \(which) can take at most "
      + "\(supply) of them."
  }

  // MARK: Time

  /// The most sessions, one after the other, that fit the times left for them: the earliest end first, which is
  /// best where each stands for the shortest.
  private func room(
    for sessions: [Session], atMost perDay: Int, contactOnly: Bool, isFree: (TimeSpan) -> Bool
  ) -> Int {
    var spans: [TimeSpan] = []
    for session in sessions { spans += (self.spans[session.id] ?? []).filter(isFree) }
    spans.sort { ($0.end, $1.start) < ($1.end, $0.start) }
    var total = 0
    var last: TimeSpan?
    var onDay = 0
    let countsLoad = !contactOnly || sessions.allSatisfy { $0.isContact }
    for span in spans {
      if let last, span.start < last.end { continue }
      if last?.start.date != span.start.date { onDay = 0 }
      if countsLoad, onDay >= perDay { continue }
      last = span
      onDay += 1
      total += 1
    }
    return min(total, sessions.count)
  }

  /// `within Tuesday 5 February, 9am to midday`, where all of them lie within a few stretches.
  private func within(_ sessions: [Session]) -> String {
    let left = TimeSpan.merged(sessions.flatMap { spans[$0.id] ?? [] })
    if left.count <= 2 { return Sentence.times(left, "within") }
    return "in the time that is left for them"
  }
}
