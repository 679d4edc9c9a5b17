import CivilTime
import PlanCheck
package import ReviewModel
import Solving

/// Where a session could be instead, the least trouble first, each with who else moves and what it costs.
package struct PlacesElsewhere: Sendable {
  /// One place for the session that keeps every rule.
  package struct Option: Sendable {
    /// The timetable with the session there.
    package let plan: Plan
    /// The place.
    package let at: Assignment
    /// What the timetable costs then.
    package let change: JudgedChange
    /// How many other sessions are elsewhere then.
    package let others: Int
  }

  /// The session, with its start free.
  package let session: Session
  /// The review in which the start of the session is free.
  package let review: Review
  /// The change that lets the session move; nil where its start is free already.
  package let unfixing: Amendment?
  /// What the timetable breaks already and goes on breaking, in words.
  package let standing: [String]
  /// The places, with fewest others moved first and then at the least cost.
  package let options: [Option]

  /// As many as somebody reads.
  private static let shown = 12
  private static let shownPerHalfDay = 3
  /// Times of the week for which others are asked to move: each takes a search.
  private static let searched = 8

  /// Looks for places.
  ///
  /// A fixed session is asked about as if its start were free.
  ///
  /// - Parameters:
  ///   - session: The session that is to be elsewhere.
  ///   - plan: The timetable.
  ///   - read: The review.
  package init(for session: Session, in plan: Plan, of read: Review) {
    let unfixing = session.pin.start == nil ? nil : Amendment.unfixStart(session.id)
    let review = unfixing.map { read.amended($0) } ?? read
    let wanted = review.sessions.first { $0.id == session.id } ?? session
    let judge = PlanJudge(review)
    let before = judge.verdict(on: plan)
    // A clash of the session itself is mended by every place that is listed.
    standing = zip(before.violations, judge.messages(before, on: plan))
      .filter { !$0.0.sessions.contains(wanted.id) }.map { $0.1 }
    (self.session, self.review, self.unfixing) = (wanted, review, unfixing)
    let search = ElsewhereSearch(wanted, in: plan, before, of: review, judge)
    var found: [Option] = []
    var stuck: [CivilMinute] = []
    for start in search.vacancies.possibleStarts
    where start != plan.assignment(of: wanted.id)?.start {
      if let best = search.cheapest(at: start) { found.append(best) } else { stuck.append(start) }
    }
    let starts = PlacesElsewhere.spread(stuck, beside: found.map { $0.at.start })
    found += search.withOthersMoved(to: starts)
    options = PlacesElsewhere.varied(
      found.enumerated().sorted {
        ($0.element.others, $0.element.change.cost, $0.offset)
          < ($1.element.others, $1.element.change.cost, $1.offset)
      }.map { $0.element })
  }

  /// The first of each half-day, a few, so that neighbouring starts do not crowd out other days.
  private static func varied(_ ranked: [Option]) -> [Option] {
    var result: [Option] = []
    for option in ranked where result.count < shown {
      let near = result.count { half($0.at.start) == half(option.at.start) }
      if near < shownPerHalfDay { result.append(option) }
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
}
