import CivilTime
import ReviewModel

/// The times that people, reviewers, rooms and sessions could be asked to add.
extension AmendmentCandidates {
  func extraTimes(forPerson id: PersonID) -> ExtraTimes? {
    guard let person = set.review.people.first(where: { $0.id == id }) else { return nil }
    let others = set.without { $0.rule == .participantAvailable && $0.subject == id.text }
    return times(in: others, for: set.sessions(with: id), .person(id), beside: person.availability)
  }

  func extraTimes(forReviewer id: ReviewerID) -> ExtraTimes? {
    guard let reviewer = set.review.reviewers.first(where: { $0.id == id }) else { return nil }
    let others = set.without { $0.rule == .reviewerAvailable && $0.subject == id.text }
    let sessions = set.sessions.filter { session in
      set.eligible(for: session).contains { $0.id == id }
    }
    return times(in: others, for: sessions, .reviewer(id), beside: reviewer.availability)
  }

  func extraTimes(forRoom id: RoomID) -> ExtraTimes? {
    guard let room = set.review.rooms.first(where: { $0.id == id }) else { return nil }
    let others = set.without { $0.rule == .roomAvailable && $0.subject == id.text }
    let sessions = set.sessions.filter { session in
      set.rooms(for: session)?.contains { $0.id == id } ?? false
    }
    return times(in: others, for: sessions, .room(id), beside: room.availability)
  }

  func extraTimes(for session: Session) -> ExtraTimes? {
    let others = set.without { $0.rule == .window && $0.sessions == [session.id] }
    return times(
      in: others, for: [session], .window(session.id),
      beside: Availability(available: session.windows))
  }

  /// What would have to be added for each place in time at which some sessions could lie; nil where there is none.
  private func times(
    in others: ConflictSet, for sessions: [Session], _ subject: ExtraTimes.Subject,
    beside availability: Availability
  ) -> ExtraTimes? {
    let remaining = RemainingTimes(others)
    let free = TimeSpan.subtracting(
      availability.unavailable, from: availability.available ?? set.review.days.map { $0.longHours }
    )
    let wanted = sessions.flatMap { session in
      remaining.spans(of: session).map { span -> TimeSpan in
        guard case .room = subject else { return span }
        return session.roomSpan(from: span.start)
      }
    }
    let times = ExtraTimes(wanted, for: sessions.map { $0.id }, of: subject, beside: free)
    return times.days.isEmpty ? nil : times
  }
}
