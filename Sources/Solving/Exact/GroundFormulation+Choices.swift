import Engine
import ReviewModel

/// participant-choice, by session; participant-available and participant-clash of those who can be chosen, by person.
extension GroundFormulation {
  /// Adds the people who can be chosen for a session, with what sessions ask of them; reviewers must be added.
  mutating func addGuests() {
    if base.guestNumbers.isEmpty { return }
    for person in review.people where base.guestNumbers[person.id] != nil {
      var guest = GroundWorker()
      guest.isGuest = true
      guest.clashRule = number(.participantClash, .person(person.id))
      let blocked = base.timeline.blockedSlots(person.availability)
      if !blocked.isEmpty {
        guest.absence = RuledValues(
          rule: number(.participantAvailable, .person(person.id)), blocked)
      }
      problem.workers.append(guest)
    }
    for (number, session) in review.sessions.enumerated() {
      problem.activities[number].guests = session.participants.compactMap { base.guestNumbers[$0] }
      if session.choices.isEmpty { continue }
      problem.activities[number].choiceRule = self.number(.participantChoice, .session(session.id))
      problem.activities[number].guestChoices = session.choices.map { choice in
        CrewNeed(anyOf: choice.anyOf.compactMap { base.guestNumbers[$0] }, count: choice.count)
      }
    }
  }

  /// The people whom a reviewer must not meet, by the sessions for which they can be chosen.
  func guestsAvoided(
    by reviewer: Reviewer, _ agencies: [PersonID: String]
  ) -> [(session: Int, guest: Int)] {
    review.sessions.enumerated().flatMap { number, session in
      session.choices.flatMap { $0.anyOf }.compactMap { id in
        guard let guest = base.guestNumbers[id],
          review.hasConflict(reviewer, with: session, choosing: [id], agencyOf: { agencies[$0] })
        else { return nil }
        return (number, guest)
      }
    }
  }
}
