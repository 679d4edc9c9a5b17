import CivilTime
public import ReviewModel

/// Says what moving one session would change in the judge's verdict, without judging the whole plan again.
///
/// It runs the judge's own checks and prices, and only on the sessions that the move can touch: everything that a
/// reviewer, a person or a room of the session has on the dates in question, and the sessions that it must come
/// before, after or apart from. Everything else weighs the same before and after. Tests compare the difference with
/// two verdicts on the whole plan.
public struct AlternativeJudge: Sendable {
  let roll: ReviewIndex
  let whole: JudgedTimetable
  private let dates: [CivilDate: HeldOnDate]
  private let contactMinutes: [Int]
  private let positions: [ReviewerID: Int]
  private let partners: [SessionID: Set<SessionID>]

  /// The judge of what could be changed in a plan.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - plan: The plan.
  public init(_ review: Review, _ plan: Plan) {
    roll = ReviewIndex(review)
    whole = JudgedTimetable(plan, of: roll)
    var dates: [CivilDate: HeldOnDate] = [:]
    for placed in whole.held { dates[placed.date, default: HeldOnDate()].add(placed) }
    self.dates = dates
    contactMinutes = whole.contactMinutes
    var positions: [ReviewerID: Int] = [:]
    for (position, reviewer) in review.reviewers.enumerated() { positions[reviewer.id] = position }
    self.positions = positions
    var partners: [SessionID: Set<SessionID>] = [:]
    for session in review.sessions {
      for other in session.linkedSessions where other != session.id {
        partners[session.id, default: []].insert(other)
        partners[other, default: []].insert(session.id)
      }
    }
    self.partners = partners
  }

  /// What would change if a session were held otherwise.
  ///
  /// - Parameter assignments: Places of one session, all on one date; judging them together is quicker.
  /// - Returns: One answer for each; none where the plan does not hold the session.
  func alternatives(_ assignments: [Assignment]) -> [Alternative] {
    guard let first = assignments.first, let before = whole.placement(of: first.session) else {
      return []
    }
    let places = assignments.map { JudgedSession(before.session, at: $0, of: roll) }
    let others = neighbours(of: [before] + places)
    let reviewers = Set(([before] + places).flatMap { $0.members.compactMap { positions[$0] } })
      .sorted().map { roll.review.reviewers[$0] }
    func verdict(on placed: JudgedSession) -> LocalVerdict {
      LocalVerdict(JudgedTimetable(placing: placed, beside: others, for: reviewers, of: roll))
    }
    let now = verdict(on: before)
    let known = Set(now.violations)
    return zip(assignments, places).map { assignment, place in
      let then = verdict(on: place)
      let remaining = Set(then.violations)
      var points = PriceTable.zero
      for price in LocalVerdict.prices { points[price] = then.points[price] - now.points[price] }
      points[.loadBalance] = balanceChange(from: before, to: place)
      return Alternative(
        assignment: assignment,
        costChange: Price.allCases.reduce(0) { $0 + points[$1] }, points: points,
        broken: then.violations.filter { !known.contains($0) },
        mended: now.violations.filter { !remaining.contains($0) })
    }
  }

  /// What would change if a session were held as the assignment says; nil where the plan does not hold the session.
  ///
  /// - Complexity: Grows with the sessions that share a reviewer, a person or a room with the session on the dates in
  ///   question, not with the rest of the plan.
  public func alternative(_ assignment: Assignment) -> Alternative? {
    alternatives([assignment]).first
  }

  /// The rules that a session breaks whatever else is held.
  func faults(of placed: JudgedSession, in rules: [Rule]) -> [Violation] {
    let alone = JudgedTimetable(placing: placed, beside: [], for: [], of: roll)
    return rules.flatMap { alone.violations(of: $0) }
  }

  /// The other sessions that a check could see together with one of these places of a session.
  func neighbours(of places: [JudgedSession]) -> [JudgedSession] {
    guard let session = places.first?.session else { return [] }
    let linked = partners[session.id] ?? []
    var found: [ObjectIdentifier: JudgedSession] = [:]
    func note(_ sessions: [JudgedSession]) {
      for other in sessions where other.id != session.id { found[ObjectIdentifier(other)] = other }
    }
    let rooms = Set(
      places.compactMap { $0.room?.id }.flatMap { roll.roomsSharingSpace(with: $0) })
    for date in Set(places.map { $0.date }) {
      let held = heldOn(date)
      if roll.review.rules.maxParallel > 0 { note(held.contact) }
      for room in rooms { note(held.sessions(in: room)) }
      for member in Set(places.flatMap { $0.members }) { note(held.sessions(of: member)) }
      for person in session.everybodyNamed { note(held.sessions(with: person)) }
    }
    note(linked.compactMap { whole.placement(of: $0) })
    return Array(found.values)
  }

  /// What the plan holds on a date.
  func heldOn(_ date: CivilDate) -> HeldOnDate { dates[date] ?? HeldOnDate() }

  /// The balance of load is between all reviewers, so it is reckoned from everybody's hours.
  private func balanceChange(from before: JudgedSession, to after: JudgedSession) -> Int {
    guard before.contactMinutes != after.contactMinutes || before.members != after.members else {
      return 0
    }
    var minutes = contactMinutes
    for position in before.members.compactMap({ positions[$0] }) {
      minutes[position] -= before.contactMinutes
    }
    for position in after.members.compactMap({ positions[$0] }) {
      minutes[position] += after.contactMinutes
    }
    guard minutes != contactMinutes else { return 0 }
    return (whole.loadBalance(of: minutes) - whole.loadBalance(of: contactMinutes))
      * roll.review.weights[.loadBalance]
  }
}

extension AlternativeJudge {
  /// The rules that depend on where one session is held: which sessions are held at all, and when the week is, do not.
  static let rulesOfPlaces = Rule.allCases.filter {
    $0 != .plan && $0 != .leadIn && $0 != .mandatory
  }
}

/// The verdict on some sessions of a plan, as far as moving one of them can change it.
private struct LocalVerdict {
  let violations: [Violation]
  /// What each price makes up of the cost.
  private(set) var points = PriceTable.zero

  init(_ timetable: JudgedTimetable) {
    violations = AlternativeJudge.rulesOfPlaces.flatMap { timetable.violations(of: $0) }
    let weights = timetable.review.weights
    for price in LocalVerdict.prices {
      points[price] = weights[price] * timetable.count(of: price, against: nil)
    }
  }

  /// ``AlternativeJudge`` reckons the balance of load itself.
  static let prices = Price.allCases.filter {
    $0 != .unscheduled && $0 != .loadBalance
  }
}

extension Session {
  /// The sessions that it names as those which it comes after, is apart from or is held with.
  public var linkedSessions: [SessionID] {
    after.map { $0.session } + preferAfter + notSameDay + notSameTime + sameTime + sameDay
      + sameTeam
  }
}

extension JudgedSession {
  /// The contact time that the session adds for each of its team, in minutes; zero outside the days of the review.
  fileprivate var contactMinutes: Int { session.isContact && day != nil ? session.minutes : 0 }
}
