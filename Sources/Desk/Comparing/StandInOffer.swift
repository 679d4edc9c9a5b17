import Advice
import PlanCheck
public import ReviewModel

/// Somebody who can come to a session instead of somebody who declined, everything else as it is.
public struct StandInOffer: Sendable, Hashable {
  /// The session.
  public let session: SessionID
  /// Who does not come.
  public let absent: PersonID
  /// The person who can come instead.
  public let standIn: PersonID

  /// The nearest answer to somebody's decline of a session: the first of a ranked choice, otherwise the cheapest;
  /// nil where nobody can come.
  public static func nearest(
    to absent: PersonID, of id: SessionID, in plan: Plan, _ review: Review
  ) -> StandInOffer? {
    guard let session = review.sessions.first(where: { $0.id == id }),
      let place = plan.assignment(of: id), place.participants.contains(absent),
      let choice = session.choices.first(where: { $0.anyOf.contains(absent) })
    else { return nil }
    let judge = PlanJudge(review)
    let known = Set(judge.verdict(on: plan).violations)
    let offers = choice.anyOf.enumerated().compactMap { rank, person -> (Int, Int, PersonID)? in
      guard !place.participants.contains(person) else { return nil }
      var swapped = place
      swapped.participants = place.participants.map { $0 == absent ? person : $0 }
      let verdict = judge.verdict(on: plan.placing(swapped))
      guard verdict.violations.allSatisfy({ known.contains($0) }) else { return nil }
      return (choice.isRanked ? rank : verdict.cost, rank, person)
    }
    return offers.min { ($0.0, $0.1) < ($1.0, $1.1) }.map {
      StandInOffer(session: id, absent: absent, standIn: $0.2)
    }
  }

  /// The swaps between two timetables that change nothing but who comes.
  ///
  /// `earlier` is the review when people had the timetable before; somebody may have got a stand-in since.
  ///
  /// - Returns: The swaps, in the order of the review.
  public static func swaps(
    from before: Plan, of earlier: Review, to after: Plan, of review: Review
  ) -> [StandInOffer] {
    let (old, new) = (before.places, after.places)
    let (were, are) = (ReviewIndex(earlier), ReviewIndex(review))
    return review.sessions.flatMap { session -> [StandInOffer] in
      guard let then = old[session.id], let now = new[session.id], then.start == now.start,
        then.room == now.room, Set(then.reviewers) == Set(now.reviewers),
        let was = were.session(session.id).map({ PlacedSession($0, at: then, of: were) })
      else { return [] }
      let met = PlacedSession(session, at: now, of: are).attendees
      let absent = was.attendees.filter { !met.contains($0) }
      let coming = met.filter { !was.attendees.contains($0) }
      return zip(absent, coming).map {
        StandInOffer(session: session.id, absent: $0, standIn: $1)
      }
    }
  }

  /// The offer as a sentence.
  ///
  /// `The Head of Year 9 (P03) can come to S09 instead of the Head of Year 8 (P02); nobody else is affected.`
  ///
  /// `isOnlyChange` says that the timetable stays as it is otherwise.
  ///
  /// - Returns: The sentence, with its full stop.
  public func words(in review: Review, isOnlyChange: Bool = true) -> String {
    let names = SubjectNames(review)
    return Prose.harmless(
      "The \(names.person(standIn)) can come to \(names.session(session)) instead of the "
        + names.person(absent) + (isOnlyChange ? "; nobody else is affected." : "."))
  }
}
