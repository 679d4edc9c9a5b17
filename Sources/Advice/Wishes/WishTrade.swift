import CivilTime
package import PlanCheck
package import ReviewModel
import Solving

/// A wish of a session that a timetable does not grant, and what the nearest timetable that grants it would pay instead.
package struct WishTrade: Sendable {
  /// The share of the cost that the wish stands for.
  package let share: CostShare
  /// Why no timetable can grant the wish, as it follows a colon; nil where only a search says so.
  package let reason: String?
  /// What the nearest timetable that grants the wish breaks and costs; nil where none was found.
  package let trade: JudgedChange?
  /// How many sessions move for it.
  package let moved: Int

  /// More wishes than this are not followed up: each takes a search.
  private static let followedUp = 12

  /// The wishes behind some shares of a cost, in their order.
  package static func all(
    in shares: [CostShare], _ plan: Plan, _ verdict: Verdict, of review: Review, _ judge: PlanJudge
  ) -> [WishTrade] {
    let wishes = shares.compactMap { share in granted(share, review).map { (share, $0) } }
    return wishes.prefix(followedUp).map { share, granting in
      WishTrade(share, granting, plan, verdict, review, judge)
    }
  }

  private init(
    _ share: CostShare, _ granting: Review, _ plan: Plan, _ verdict: Verdict, _ review: Review,
    _ judge: PlanJudge
  ) {
    self.share = share
    let session = share.sessions[0]
    reason = WishTrade.reason(against: share, review)
    let found =
      reason == nil ? NearbyPlan(granting, near: plan).plan(wishing: session, Pin()) : nil
    var fewest = FewestMoves(from: plan, verdict, for: session, of: review, judge)
    let isGranted = PlanJudge(granting)
    // A move that is taken back must leave the wish granted.
    let other = found.map { found in
      let start = found.assignment(of: session)?.start
      let fewer = fewest.plan(found, granting: Pin(start: start))
      return isGranted.verdict(on: fewer).violations.count
        <= isGranted.verdict(on: found).violations.count ? fewer : found
    }
    trade = other.map {
      JudgedChange(from: verdict, to: judge.verdict(on: $0), at: review.weights)
    }
    moved = other.map { PlanMoves(from: plan, to: $0, of: review).moves.count } ?? 0
  }

  /// What is fixed about the session so that its wish cannot come true; nil where nothing is.
  private static func reason(against share: CostShare, _ review: Review) -> String? {
    guard let session = review.sessions.first(where: { $0.id == share.sessions.first }),
      let start = session.pin.start
    else { return nil }
    let span = TimeSpan(from: start, minutes: session.minutes)
    let fixed = "it is fixed on \(start.words)"
    switch (share.price, share.missed) {
    case (.preferredWindow, _): return fixed
    case (.optionalAbsent, .people(let people)):
      let away = people.filter { id in
        review.people.first { $0.id == id }.map { !$0.availability.isFree(span) } ?? false
      }
      guard !away.isEmpty else { return nil }
      let labels = SubjectNames(review)
      let names = away.map { "the " + labels.person($0) }
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
