import CivilTime
import Correspondence
import ReviewModel

/// What would have to move for the times that people propose, one proposal after the other.
struct ProposalTrial: Sendable {
  private let review: Review
  private let kept: Plan
  private let disturbance: @Sendable (SessionID) -> Int
  /// The proposals that are still to be tried, the next last.
  private var left: [(row: RepliesSheet.Row, span: TimeSpan)]
  private var search: ReplanSearch?
  /// A line for each proposal that was tried: `P05 Head of service asks for Thu 7 Feb 11:00–12:00: nothing else would move`.
  private(set) var lines: [String] = []

  /// How many proposals are tried; each takes a search.
  private static let most = 6

  /// Trials that have not begun.
  ///
  /// - Parameters:
  ///   - rows: The replies; the first few that propose a time are tried.
  ///   - review: The review with what people declined.
  ///   - kept: The timetable that people have.
  ///   - disturbance: How much it disturbs to move each session.
  init(
    _ rows: [RepliesSheet.Row], in review: Review, keeping kept: Plan,
    disturbance: @escaping @Sendable (SessionID) -> Int
  ) {
    self.review = review
    self.kept = kept
    self.disturbance = disturbance
    left = rows.prefix(ProposalTrial.most).reversed().compactMap { row in
      row.proposed.map { (row, $0) }
    }
  }

  /// Continues with a small part of the work.
  ///
  /// - Returns: Whether there is more to do.
  mutating func advance() -> Bool {
    guard let (row, span) = left.last else { return false }
    if search == nil {
      search = ReplanSearch(granting(row, span), keeping: kept, disturbance: disturbance)
      // A trial counts moves; better rooms and teams are looked for once somebody plans with the proposal.
      search?.steps = 0
    }
    if search?.advance() == true { return true }
    lines.append(
      Prose.harmless(
        review.name(of: row.recipient) + " asks for " + ProposalWords.time(span) + ", for "
          + review.label(of: row.session) + ": " + outcome(for: row.session) + "."))
    search = nil
    left.removeLast()
    return !left.isEmpty
  }

  private func outcome(for session: SessionID) -> String {
    guard let outcome = search?.outcome else {
      return search?.isImpossible == true
        ? "no timetable allows that" : "no timetable was found that allows that"
    }
    let others = outcome.moved.filter { $0 != session }.map { review.label(of: $0) }
    return others.isEmpty ? "nothing else would move" : English.list(others) + " would move, too"
  }

  /// The review in which the session is held at the proposed time, and the person who proposes that time is free then.
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
