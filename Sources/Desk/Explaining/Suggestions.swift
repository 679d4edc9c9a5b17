public import CivilTime
public import JSONText
public import PlanCheck
public import ReviewModel
import Solving

/// Where a session could be instead, the cheapest first, each with who else moves and what it costs.
public struct Suggestions: Sendable {
  /// One place for the session that keeps every rule.
  struct Suggestion: Sendable {
    let plan: Plan
    let at: Assignment
    let change: JudgedChange
    /// What it costs together with the trouble of everybody who has to be told (`moved-time` and its kin).
    let trouble: Int
  }

  private let question: PlanQuestion
  private let session: Session
  private let current: Plan
  /// The suggestions.
  let suggestions: [Suggestion]

  /// The start of the place with the least trouble; nil where no place was found.
  public var best: CivilMinute? { suggestions.first?.at.start }

  /// As many as somebody reads.
  private static let shown = 12
  private static let shownPerHalfDay = 3
  /// Times of the week for which others are asked to move: each takes a search.
  private static let searched = 8

  /// Looks for places.
  ///
  /// - Parameters:
  ///   - session: The session that is to be elsewhere.
  ///   - plan: The timetable.
  ///   - verdict: What the judge says about the timetable.
  ///   - question: The review.
  public init(
    _ session: Session, in plan: Plan, _ verdict: Verdict, _ question: PlanQuestion
  ) {
    self.question = question
    self.session = session
    current = plan
    let vacancies = Vacancies(for: session, in: plan, of: question.review)
    let now = plan.assignment(of: session.id)
    var weights = question.review.weights
    for price in [Price.movedTime, .movedRoom, .movedReviewer] { weights[price] = 0 }
    func suggestion(_ other: Plan) -> Suggestion? {
      guard let at = other.assignment(of: session.id) else {
        return nil
      }
      let after = question.judge.verdict(on: other, against: plan)
      let change = JudgedChange(from: verdict, to: after, at: weights)
      guard change.isLegal else { return nil }
      return Suggestion(plan: other, at: at, change: change, trouble: after.cost)
    }
    var found: [Suggestion] = []
    var stuck: [CivilMinute] = []
    for start in vacancies.possibleStarts where start != now?.start {
      let here = vacancies.proposals(at: start).compactMap { suggestion(plan.placing($0)) }
      if let best = here.enumerated().min(by: {
        ($0.element.trouble, $0.offset) < ($1.element.trouble, $1.offset)
      })?.element {
        found.append(best)
      } else {
        stuck.append(start)
      }
    }
    let nearby = NearbyPlan(question.review, near: plan)
    for start in Suggestions.spread(stuck, beside: found.map { $0.at.start }) {
      guard let other = nearby.plan(wishing: session.id, Pin(start: start)),
        let moving = suggestion(other)
      else { continue }
      found.append(moving)
    }
    let ranked = found.enumerated().sorted {
      ($0.element.trouble, $0.offset) < ($1.element.trouble, $1.offset)
    }.map { $0.element }
    suggestions = Suggestions.varied(ranked)
  }

  /// The first of each half-day, a few, so that neighbouring starts do not crowd out other days.
  private static func varied(_ ranked: [Suggestion]) -> [Suggestion] {
    var result: [Suggestion] = []
    for suggestion in ranked where result.count < shown {
      let near = result.count { half($0.at.start) == half(suggestion.at.start) }
      if near < shownPerHalfDay { result.append(suggestion) }
    }
    return result
  }

  private static func half(_ start: CivilMinute) -> Int { start.minutes / 720 }

  /// One start for each half-day that offers nothing else, in the middle of what there is.
  private static func spread(_ stuck: [CivilMinute], beside free: [CivilMinute]) -> [CivilMinute] {
    let served = Set(free.map(half))
    var halves: [Int] = []
    for start in stuck where !served.contains(half(start)) && !halves.contains(half(start)) {
      halves.append(half(start))
    }
    return halves.prefix(searched).compactMap { wanted in
      let starts = stuck.filter { half($0) == wanted }
      return starts.isEmpty ? nil : starts[starts.count / 2]
    }
  }

  /// The suggestions, a line each and a line for each session that moves with it.
  public var lines: [String] {
    let name = question.names.session(session.id)
    guard !suggestions.isEmpty else {
      return [Prose.harmless("No other place was found for \(name), not even with others moving.")]
    }
    var lines = [Prose.harmless("\(name) could be held, the least trouble first:")]
    for (position, suggestion) in suggestions.enumerated() {
      let moves = PlanMoves(from: current, to: suggestion.plan, of: question.review)
      let number = Prose.padded("\(position + 1).", to: 3)
      lines.append(
        "  \(number) " + moves.place(suggestion.at) + ": the timetable "
          + suggestion.change.costWords
          + (suggestion.change.termWords.isEmpty ? "" : " (\(suggestion.change.termWords))"))
      lines += moves.others(than: session.id).map { "       " + moves.words($0) }
    }
    return lines.map { Prose.harmless($0) }
  }

  /// The same as members of an object.
  public var members: [JSONMember] {
    [
      JSONMember("session", .text(session.id.text)),
      JSONMember(
        "suggestions",
        .list(
          suggestions.map { suggestion in
            let moves = PlanMoves(from: current, to: suggestion.plan, of: question.review)
            return .object(
              [JSONMember("at", PlanMoves.value(suggestion.at))] + suggestion.change.members + [
                JSONMember(
                  "moves", .list(moves.others(than: session.id).map { moves.value($0) }))
              ])
          })),
    ]
  }
}

extension Suggestions {
  /// One place for the session, with everything that moves.
  public struct Option: Sendable {
    /// Where it would be, and what that costs.
    public let words: String
    /// Which other sessions move, and how.
    public let others: [String]
    /// The new places of the session and of the others.
    public let places: [Assignment]
  }

  /// The suggestions, the least trouble first, for somebody who wants to take one.
  public var options: [Option] {
    suggestions.map { suggestion in
      let moves = PlanMoves(from: current, to: suggestion.plan, of: question.review)
      return Option(
        words: moves.place(suggestion.at) + ": the timetable " + suggestion.change.costWords,
        others: moves.others(than: session.id).map { moves.words($0) },
        places: moves.moves.compactMap { $0.after })
    }
  }
}
