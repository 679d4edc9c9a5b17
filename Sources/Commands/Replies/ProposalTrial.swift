import CivilTime
import Correspondence
import Desk
import ReviewModel

/// What would have to move for a time that somebody proposes.
struct ProposalTrial {
  private let review: Review
  private let kept: Plan
  private let disturbance: @Sendable (SessionID) -> Int

  /// How many proposals are tried; each takes a search.
  private static let most = 6

  /// Trials.
  ///
  /// - Parameters:
  ///   - review: The review with what people declined.
  ///   - kept: The timetable that people have.
  ///   - disturbance: How much it disturbs to move each session.
  init(
    _ review: Review, keeping kept: Plan, disturbance: @escaping @Sendable (SessionID) -> Int
  ) {
    self.review = review
    self.kept = kept
    self.disturbance = disturbance
  }

  /// A line for each row that proposes a time: `P05 Ruth Grundy asks for Thu 7 Feb 11:00–12:00: nothing else would move`.
  func lines(_ rows: [RepliesSheet.Row]) -> [String] {
    rows.prefix(ProposalTrial.most).compactMap { row in
      row.proposed.map { span in
        Prose.harmless(
          review.name(of: row.recipient) + " asks for " + ProposalWords.time(span) + ", for "
            + review.label(of: row.session) + ": " + outcome(row, span) + ".")
      }
    }
  }

  private func outcome(_ row: RepliesSheet.Row, _ span: TimeSpan) -> String {
    var search = ReplanSearch(granting(row, span), keeping: kept, disturbance: disturbance)
    search.steps = 0
    let (outcome, isImpossible) = search.run()
    guard let outcome else {
      return isImpossible
        ? "no timetable allows that" : "no timetable was found that allows that"
    }
    let others = outcome.moved.filter { $0 != row.session }.map { review.label(of: $0) }
    return others.isEmpty ? "nothing else would move" : English.list(others) + " would move, too"
  }

  /// The review in which the session is held when it is proposed, and whoever proposes that is free then.
  private func granting(_ row: RepliesSheet.Row, _ span: TimeSpan) -> Review {
    var result = review
    for index in result.sessions.indices where result.sessions[index].id == row.session {
      result.sessions[index].pin = Pin(start: span.start, room: nil, reviewers: nil)
    }
    guard case .person(let id) = row.recipient else { return result }
    for index in result.people.indices where result.people[index].id == id {
      result.people[index].availability.unavailable.removeAll { $0.overlaps(span) }
      result.people[index].availability.available?.append(span)
    }
    return result
  }
}
