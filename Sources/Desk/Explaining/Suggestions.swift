import Advice
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
    /// How many other sessions are elsewhere then.
    let others: Int
  }

  private let question: PlanQuestion
  private let session: Session
  private let current: Plan
  /// Where the sheets fix the start of the session; nil where its start is free.
  private let fixedAt: AmendmentCell?
  /// The start at which the sheets fix the session.
  private let fixedStart: CivilMinute
  /// What the timetable breaks already.
  private let standing: [String]
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
    let free = Amendment.unfixStart(session.id)
    let isFixed = session.pin.start != nil
    fixedStart = session.pin.start ?? question.review.firstWorkingMinute
    fixedAt = isFixed ? AmendmentCell(free, of: question.review, in: question) : nil
    // A fixed session is asked about as if it were free, and the answer says so.
    let asked = isFixed ? question.asked(of: question.review.amended(free)) : question
    let wanted = asked.review.sessions.first { $0.id == session.id } ?? session
    let before = asked.verdict ?? verdict
    // A clash of the session itself is mended by every place that is listed.
    standing = zip(before.violations, asked.messages(before, on: plan))
      .filter { !$0.0.sessions.contains(wanted.id) }.map { $0.1 }
    (self.question, self.session, current) = (asked, wanted, plan)
    var fewest = FewestMoves(from: plan, before, for: wanted.id, of: asked.review, asked.judge)
    let judge = AlternativeJudge(asked.review, plan)
    let vacancies = Vacancies(for: wanted, in: plan, judge, of: asked.review)
    let now = plan.assignment(of: wanted.id)
    var weights = asked.review.weights
    for price in [Price.movedTime, .movedRoom, .movedReviewer, .movedParticipant] {
      weights[price] = 0
    }
    func suggestion(_ other: Plan) -> Suggestion? {
      guard let at = other.assignment(of: wanted.id) else { return nil }
      let after = asked.judge.verdict(on: other)
      let change = JudgedChange(from: before, to: after, at: weights)
      guard change.isLegal else { return nil }
      let moves = PlanMoves(from: plan, to: other, of: asked.review)
      return Suggestion(
        plan: other, at: at, change: change, others: moves.others(than: wanted.id).count)
    }
    // The session elsewhere with everything else as it is: judged among its neighbours, which takes no longer for
    // hundreds of sessions than for a few.
    func alone(_ place: Assignment) -> Suggestion? {
      guard let alternative = judge.alternative(place) else {
        return suggestion(plan.placing(place))
      }
      let change = JudgedChange(alternative)
      guard change.isLegal else { return nil }
      return Suggestion(plan: plan.placing(place), at: place, change: change, others: 0)
    }
    var found: [Suggestion] = []
    var stuck: [CivilMinute] = []
    for start in vacancies.possibleStarts where start != now?.start {
      let here = vacancies.proposals(at: start).compactMap { alone($0) }
      if let best = here.enumerated().min(by: {
        ($0.element.change.cost, $0.offset) < ($1.element.change.cost, $1.offset)
      })?.element {
        found.append(best)
      } else {
        stuck.append(start)
      }
    }
    let nearby = NearbyPlan(asked.review, near: plan)
    for start in Suggestions.spread(stuck, beside: found.map { $0.at.start }) {
      guard let other = nearby.plan(wishing: wanted.id, Pin(start: start)),
        let moving = suggestion(fewest.plan(other))
      else { continue }
      found.append(moving)
    }
    let ranked = found.enumerated().sorted {
      ($0.element.others, $0.element.change.cost, $0.offset)
        < ($1.element.others, $1.element.change.cost, $1.offset)
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
    var lines: [String] = []
    if let fixedAt {
      lines.append(
        "\(name) is fixed on \(fixedStart.words). To let it move, \(fixedAt.words).")
    }
    guard !suggestions.isEmpty else {
      let condition = fixedAt == nil ? "" : " even then"
      return
        (lines + ["No other place was found for \(name)\(condition), not even with others moving."])
        .map { Prose.harmless($0) }
    }
    lines.append(
      (fixedAt == nil ? name : "Then it")
        + " could be held, with fewest others moved first and then at the least cost:")
    for (position, suggestion) in suggestions.enumerated() {
      let moves = PlanMoves(from: current, to: suggestion.plan, of: question.review)
      let number = Prose.padded("\(position + 1).", to: 3)
      lines.append(
        "  \(number) " + moves.place(suggestion.at) + ": the timetable "
          + suggestion.change.costWords
          + (suggestion.change.termWords.isEmpty ? "" : " (\(suggestion.change.termWords))"))
      lines += moves.others(than: session.id).map { "       " + moves.words($0) }
    }
    return (lines + StandingClashes.lines(standing)).map { Prose.harmless($0) }
  }

  /// The suggestions as members of a JSON object.
  public var members: [JSONMember] {
    [
      JSONMember("session", .text(session.id.text)),
      JSONMember("fixed", fixedAt.map { .object($0.members) } ?? .null),
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
