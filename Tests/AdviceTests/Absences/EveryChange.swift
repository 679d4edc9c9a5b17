import CivilTime
import PlanCheck
import ReviewModel

/// Every timetable of a tiny review, tried one after the other with the judge alone: an independent word on how few sessions
/// must be lost and, where so few are lost, how few must move.
struct EveryChange {
  private let review: Review
  private let judge: PlanJudge
  private let kept: [SessionID: CivilMinute]
  /// For each session, the places at which it can be held if nothing else is.
  private let places: [[Assignment]]
  private var best: (lost: Int, moved: Int)?
  private(set) var bestPlan: Plan?

  /// - Parameters:
  ///   - review: The review; the lead-in and what must be held are left aside.
  ///   - plan: The timetable from which moves are counted; nil where every timetable is as good.
  init(_ review: Review, keeping plan: Plan?) {
    var review = review
    review.leadInWeeks = 0
    self.review = review
    let judge = PlanJudge(review)
    self.judge = judge
    var kept: [SessionID: CivilMinute] = [:]
    for place in plan?.assignments ?? [] { kept[place.session] = place.start }
    self.kept = kept
    places = review.sessions.map { session in
      let possible = EveryChange.places(of: session, in: review).filter { place in
        EveryChange.isSound(Plan(review: review.id, assignments: [place]), judge)
      }
      return possible.filter { $0.start == kept[session.id] }
        + possible.filter { $0.start != kept[session.id] }
    }
  }

  /// The fewest sessions of the timetable that are lost, and then the fewest that move.
  mutating func fewest(holding sessions: Set<SessionID>) -> (lost: Int, moved: Int)? {
    best = nil
    add(0, to: Plan(review: review.id), sessions, (0, 0))
    return best
  }

  private mutating func add(
    _ number: Int, to plan: Plan, _ wanted: Set<SessionID>, _ price: (lost: Int, moved: Int)
  ) {
    if let best, price >= best { return }
    guard number < review.sessions.count else {
      best = price
      bestPlan = plan
      return
    }
    let session = review.sessions[number].id
    guard wanted.contains(session) else { return add(number + 1, to: plan, wanted, price) }
    for place in places[number] {
      var longer = plan
      longer.assignments.append(place)
      let moves = kept[session] == nil || kept[session] == place.start ? 0 : 1
      let dearer = (lost: price.lost, moved: price.moved + moves)
      if let best, dearer >= best { continue }
      if EveryChange.isSound(longer, judge) { add(number + 1, to: longer, wanted, dearer) }
    }
    add(number + 1, to: plan, wanted, (price.lost + 1, price.moved))
  }

  /// Whether it breaks no rule but that sessions are missing.
  private static func isSound(_ plan: Plan, _ judge: PlanJudge) -> Bool {
    judge.verdict(on: plan).violations.allSatisfy { $0.rule == .mandatory }
  }

  private static func places(of session: Session, in review: Review) -> [Assignment] {
    let grid = review.gridMinutes
    var starts: Set<CivilMinute> = []
    for day in review.days {
      var start = day.longHours.start + (grid - day.longHours.start.minutes % grid) % grid
      while start + session.minutes <= day.longHours.end {
        starts.insert(start)
        start = start + grid
      }
    }
    let rooms: [RoomID?] = session.needsRoom ? review.rooms.map { $0.id } : [nil]
    let teams = subsets(of: review.reviewers.map { $0.id })
    let chosen = session.choices.reduce([[]]) { known, choice in
      known.flatMap { some in
        subsets(of: choice.anyOf).filter { $0.count == choice.count }.map { some + $0 }
      }
    }
    return starts.sorted().flatMap { start in
      rooms.flatMap { room in
        teams.flatMap { team in
          chosen.map {
            Assignment(
              session: session.id, start: start, room: room, reviewers: team, participants: $0)
          }
        }
      }
    }
  }

  private static func subsets<Element>(of list: [Element]) -> [[Element]] {
    list.reduce([[]]) { known, element in known + known.map { $0 + [element] } }
  }
}
