import Advice
public import CivilTime
public import JSONText
public import ReviewModel

/// Where a session could be instead, the cheapest first, each with who else moves and what it costs.
public struct Suggestions: Sendable {
  private let question: PlanQuestion
  private let session: Session
  private let current: Plan
  /// Where the sheets fix the start of the session; nil where its start is free.
  private let fixedAt: AmendmentCell?
  /// The start at which the sheets fix the session.
  private let fixedStart: CivilMinute
  private let places: PlacesElsewhere

  /// The suggestions.
  private var suggestions: [PlacesElsewhere.Option] { places.options }

  /// The start of the place with the least trouble; nil where no place was found.
  public var best: CivilMinute? { suggestions.first?.at.start }

  /// Looks for places.
  ///
  /// - Parameters:
  ///   - session: The session that is to be elsewhere.
  ///   - plan: The timetable.
  ///   - question: The review.
  public init(_ session: Session, in plan: Plan, _ question: PlanQuestion) {
    (self.question, current) = (question, plan)
    places = PlacesElsewhere(for: session, in: plan, of: question.review)
    self.session = places.session
    fixedStart = session.pin.start ?? question.review.firstWorkingMinute
    fixedAt = places.unfixing.map { AmendmentCell($0, of: question.review, in: question) }
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
    return (lines + StandingClashes.lines(places.standing)).map { Prose.harmless($0) }
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
