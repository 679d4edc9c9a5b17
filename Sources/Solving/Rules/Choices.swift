import Engine
import ReviewModel

/// participant-choice, and its effects on participant-available, participant-clash and conflict-of-interest; the
/// price stand-in.
///
/// A person who can be chosen for some session is a guest of the engine, with a diary of their own: at the sessions where
/// they must be as well as at those for which they may be chosen.
extension Formulation {
  /// Numbers the people who can be chosen for a session, after the reviewers.
  static func guests(of review: Review) -> [PersonID: Int] {
    let choosable = Set(review.sessions.flatMap { $0.choices.flatMap { $0.anyOf } })
    var numbers: [PersonID: Int] = [:]
    for person in review.people where choosable.contains(person.id) {
      numbers[person.id] = review.reviewers.count + numbers.count
    }
    return numbers
  }

  /// Adds the guests to the workers.
  mutating func addGuests() {
    problem.workers += review.people.filter { guestNumbers[$0.id] != nil }.map {
      Worker(blockedSlots: timeline.blockedSlots($0.availability), isGuest: true)
    }
  }

  /// Sets which guests must attend a session, which can be chosen for it, and whom those on the team must not meet.
  func addGuests(
    to activity: inout Activity, of session: Session, meeting eligible: [Int],
    agencies: [PersonID: String]
  ) {
    if guestNumbers.isEmpty { return }
    for id in session.participants {
      guard let guest = guestNumbers[id], !activity.requiredWorkers.contains(guest) else {
        continue
      }
      activity.workers.append(PricedChoice(guest))
      activity.requiredWorkers.append(guest)
    }
    for choice in session.choices {
      let standIns = Set(choice.standIns)
      let group = choice.anyOf.compactMap { id in guestNumbers[id].map { (id, $0) } }
      activity.guestChoices.append(CrewNeed(anyOf: group.map { $0.1 }, count: choice.count))
      for (id, guest) in group {
        activity.workers.append(
          PricedChoice(guest, price: standIns.contains(id) ? review.weights[.standIn] : 0))
        for number in eligible
        where review.hasConflict(
          review.reviewers[number], with: session, choosing: [id], agencyOf: { agencies[$0] })
        {
          activity.exclusions.append(Exclusion(worker: number, guest: guest))
        }
      }
    }
  }

  /// The people chosen for a session, in the order of its choices; the crew holds its team and guests by number.
  func chosen(for session: Session, in crew: [Int]) -> [PersonID] {
    session.choices.flatMap { $0.anyOf }.filter { id in
      guestNumbers[id].map { crew.contains($0) } ?? false
    }
  }
}
