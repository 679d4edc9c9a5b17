import CivilTime
import ReviewModel

/// The times that people, rooms and sessions could be asked to add, those nearest to what they offer first.
extension AmendmentCandidates {
  /// More times than this are not tried: those far from what was offered are another question.
  private static let timesTried = 12

  func extraTimes(forPerson id: PersonID) -> [Amendment] {
    guard let person = set.review.people.first(where: { $0.id == id }) else { return [] }
    let others = set.without { $0.rule == .participantAvailable && $0.subject == id.text }
    return spans(in: others, for: set.sessions(with: id), beside: person.availability)
      .map { .freePerson(id, $0) }
  }

  func extraTimes(forReviewer id: ReviewerID) -> [Amendment] {
    guard let reviewer = set.review.reviewers.first(where: { $0.id == id }) else { return [] }
    let others = set.without { $0.rule == .reviewerAvailable && $0.subject == id.text }
    let sessions = set.sessions.filter { session in
      set.eligible(for: session).contains { $0.id == id }
    }
    return spans(in: others, for: sessions, beside: reviewer.availability)
      .map { .freeReviewer(id, $0) }
  }

  func extraTimes(forRoom id: RoomID) -> [Amendment] {
    guard let room = set.review.rooms.first(where: { $0.id == id }) else { return [] }
    let others = set.without { $0.rule == .roomAvailable && $0.subject == id.text }
    let sessions = set.sessions.filter { session in
      set.rooms(for: session)?.contains { $0.id == id } ?? false
    }
    return spans(in: others, for: sessions, beside: room.availability).map { .freeRoom(id, $0) }
  }

  func extraTimes(for session: Session) -> [Amendment] {
    let others = set.without { $0.rule == .window && $0.sessions == [session.id] }
    return spans(
      in: others, for: [session], beside: Availability(available: session.windows)
    ).map { .widenWindow(session.id, $0) }
  }

  /// What would have to be added for each place in time at which some sessions could lie: what is nearest to the
  /// times offered first, since who comes at nine will sooner stay for lunch than come on another day.
  private func spans(
    in others: ConflictSet, for sessions: [Session], beside availability: Availability
  ) -> [TimeSpan] {
    let remaining = RemainingTimes(others)
    let hours = set.review.days.map { $0.hours }
    let free = TimeSpan.subtracting(
      availability.unavailable, from: availability.available ?? hours)
    var added: [TimeSpan] = []
    for session in sessions {
      for span in remaining.spans(of: session) {
        let missing = TimeSpan.subtracting(free, from: [span])
        guard let first = missing.first, let last = missing.last else { continue }
        let whole = TimeSpan(from: first.start, to: last.end)
        if !added.contains(whole) { added.append(whole) }
      }
    }
    func distance(_ span: TimeSpan) -> Int {
      free.map { max(0, $0.start - span.end, span.start - $0.end) }.min() ?? 0
    }
    return Array(
      added.sorted {
        (distance($0), $0.minutes, $0.start) < (distance($1), $1.minutes, $1.start)
      }.prefix(AmendmentCandidates.timesTried))
  }
}
