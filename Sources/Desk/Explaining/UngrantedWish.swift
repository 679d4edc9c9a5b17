import CivilTime
import JSONText
import PlanCheck
import ReviewModel
import Solving

/// A wish that a timetable does not grant, and what the nearest timetable that grants it would pay instead.
struct UngrantedWish {
  private let session: SessionID
  private let wish: String
  private let trade: JudgedChange?
  private let moved: Int
  /// Why no timetable can grant the wish, as it follows "since"; nil where only a search says so.
  private let reason: String?

  /// More wishes than this are not followed up: each takes a search.
  private static let followedUp = 12

  /// The wishes behind some shares of a cost, in their order.
  static func all(
    in shares: [CostShare], _ plan: Plan, _ verdict: Verdict, _ question: PlanQuestion
  ) -> [UngrantedWish] {
    let wishes = shares.compactMap { share -> (CostShare, Review)? in
      granted(share, question.review).map { (share, $0) }
    }
    return wishes.prefix(followedUp).map { share, review in
      UngrantedWish(share, review, plan, verdict, question)
    }
  }

  private init(
    _ share: CostShare, _ review: Review, _ plan: Plan, _ verdict: Verdict,
    _ question: PlanQuestion
  ) {
    session = share.sessions[0]
    wish = ShareWords(question.review).text(share)
    reason = UngrantedWish.reason(against: share, question)
    let found =
      reason == nil ? NearbyPlan(review, near: plan).plan(wishing: session, Pin()) : nil
    var fewest = FewestMoves(
      from: plan, verdict, for: session, of: question.review, question.judge)
    let isGranted = PlanJudge(review)
    // A move that is taken back must leave the wish granted.
    let other = found.map { found in
      let fewer = fewest.plan(found)
      return isGranted.verdict(on: fewer).violations.count
        <= isGranted.verdict(on: found).violations.count ? fewer : found
    }
    trade = other.map {
      JudgedChange(
        from: verdict, to: question.judge.verdict(on: $0), at: question.review.weights)
    }
    moved = other.map { PlanMoves(from: plan, to: $0, of: question.review).moves.count } ?? 0
  }

  /// What is fixed about the session so that its wish cannot come true; nil where nothing is.
  private static func reason(against share: CostShare, _ question: PlanQuestion) -> String? {
    guard let session = question.review.sessions.first(where: { $0.id == share.sessions.first }),
      let start = session.pin.start
    else { return nil }
    let span = TimeSpan(from: start, minutes: session.minutes)
    let fixed = "it is fixed on \(start.words)"
    switch (share.price, share.missed) {
    case (.preferredWindow, _): return fixed
    case (.optionalAbsent, .people(let people)):
      let away = people.filter { id in
        question.review.people.first { $0.id == id }.map { !$0.availability.isFree(span) } ?? false
      }
      guard !away.isEmpty else { return nil }
      let names = away.map { "the " + question.names.person($0) }
      return fixed + ", when \(English.list(names)) \(away.count == 1 ? "is" : "are") away"
    default: return nil
    }
  }

  /// The review in which a wish is a rule; nil for shares that are no wish of a session.
  private static func granted(_ share: CostShare, _ review: Review) -> Review? {
    guard let id = share.sessions.first,
      let position = review.sessions.firstIndex(where: { $0.id == id })
    else { return nil }
    var wished = review
    switch (share.price, share.missed) {
    case (.preferredWindow, _): wished.sessions[position].narrowToPreferred()
    case (.preferredOrder, _):
      wished.sessions[position].after.append(Precedence(session: share.sessions[1]))
    case (.optionalAbsent, .people(let people)):
      wished.sessions[position].participants += people
      // Who is expected does not grow with who must come.
      wished.sessions[position].optionalParticipants.removeAll { people.contains($0) }
    default: return nil
    }
    return wished
  }

  /// The wish and its price: `S07 (…) lies outside the times preferred for it: with it granted, …`.
  var words: String {
    if let reason { return wish + ": \(reason)." }
    guard let trade, trade.isLegal else {
      return wish + ": no timetable near this one grants it."
    }
    let moves = moved == 1 ? "1 session moves" : "\(moved) sessions move"
    let terms = trade.termWords
    return wish + ": with it granted, \(moves), and the timetable " + trade.costWords
      + (terms.isEmpty ? "." : " (\(terms)).")
  }

  /// The wish as data.
  var value: JSONValue {
    .object(
      [JSONMember("session", .text(session.text)), JSONMember("text", .text(wish))]
        + (trade.map { [JSONMember("granting", .object($0.members))] } ?? []))
  }
}

extension Session {
  /// Makes the times that were wished for the only ones, as far as they were allowed before.
  fileprivate mutating func narrowToPreferred() {
    let wanted = preferred
    if windows.isEmpty {
      windows = wanted
    } else {
      let outside = TimeSpan.subtracting(wanted, from: windows)
      windows = TimeSpan.subtracting(outside, from: windows)
    }
  }
}
