import Advice
public import ReviewModel

/// What moves from the timetable in place to the next, in words: what was agreed first, then all else with old and new.
public struct MovesReport: Sendable {
  private let outcome: ReplanSearch.Outcome
  private let moves: PlanMoves
  private let review: Review

  /// A report.
  ///
  /// - Parameters:
  ///   - outcome: What came of the replanning.
  ///   - published: The timetable in place.
  ///   - review: Their review.
  public init(_ outcome: ReplanSearch.Outcome, from published: Plan, of review: Review) {
    self.outcome = outcome
    self.review = review
    moves = PlanMoves(from: published, to: outcome.plan, of: review)
  }

  /// The line that says how many sessions move, and what is proved about that number.
  public var summary: String {
    let count = outcome.moved.count
    if count == 0 { return "No session has to move." }
    let verb = count == 1 ? " moves" : " move"
    return Prose.count(count, "session") + verb + proof
  }

  private var proof: String {
    if !outcome.isProven {
      return
        "; at least \(Prose.grouped(outcome.leastMoves)) must, and it is not proved that more have to."
    }
    return outcome.isOrdered
      ? ", and it is proved that fewer of those agreed or told of, and then fewer of the others, will not do."
      : ", which is proved to be the fewest possible."
  }

  /// The lines about agreed sessions that could not be kept, whose people somebody has to ring; none where all are
  /// kept.
  public var brokenAgreements: [String] {
    guard !outcome.brokenAgreements.isEmpty else { return [] }
    let moved = outcome.brokenAgreements.map { id in
      let session = review.sessions.first { $0.id == id }
      let with = session?.agreement?.with.map { " It was agreed with \($0)." } ?? ""
      let move = moves.moves.first { $0.session == id }
      return Prose.harmless(
        "  " + (move.map { moves.words($0) } ?? SubjectNames(review).session(id) + " stays") + "."
          + with)
    }
    let opening =
      moved.count == 1
      ? "This was agreed, and cannot be kept whatever else moves:"
      : "These were agreed, and cannot be kept whatever else moves:"
    return [opening] + moved
  }

  /// A line for each other session that is elsewhere, or has another room or team, with old and new.
  public var others: [String] {
    moves.moves.filter { !outcome.brokenAgreements.contains($0.session) }
      .map { Prose.harmless("  " + moves.words($0) + ".") }
  }

  /// Everything, the agreed sessions first.
  public var lines: [String] { brokenAgreements + [summary] + others }
}
