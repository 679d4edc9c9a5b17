import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Solving

struct `Keeping what was agreed before all else` {
  private func ended(_ change: OrderedChange) -> (OrderedChange, LeastChange.Verdict) {
    var change = change
    while true {
      let verdict = change.advance(conflicts: 100)
      if verdict != .undecided { return (change, verdict) }
    }
  }

  /// Three sessions of one person on one day of three hours; the first is as long as the two others together.
  private func fullDay(agreed: [String]) -> Review {
    let sessions: [Session] = [("S1", 120), ("S2", 60), ("S3", 60)].map { id, minutes in
      .small(id, minutes: minutes) {
        $0.participants = [PersonID("P1")]
        if agreed.contains(id) { $0.agreement = Agreement() }
      }
    }
    return Review.small(sessions) {
      $0.days = [WorkingDay(date: .monday, start: .at(9), end: .at(13))]
      $0.people = [Person(id: PersonID("P1"), name: "A role")]
    }
  }

  /// The long session stands on the two short ones.
  private let crowded = Plan.small(
    .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(9)),
    .small("S3", CivilDate.monday.at(10)))

  @Test func `without an agreement the fewest move, and with one the others do`() {
    for (agreed, told, moved) in [
      ([String](), [String](), ["S1"]), (["S1"], [], ["S2", "S3"]), ([], ["S1"], ["S2", "S3"]),
      (["S2"], ["S1"], ["S1"]),
    ] {
      let review = fullDay(agreed: agreed)
      let order = KeepingOrder(
        review, keeping: crowded, told: Set(told.map { SessionID($0) }))
      let (change, verdict) = ended(OrderedChange(review, keeping: crowded, order: order))
      #expect(verdict == .found(isProven: true))
      let plan = change.plan ?? Plan(review: "")
      #expect(
        LeastChange.moved(from: crowded, to: plan, in: review).map { $0.text } == moved,
        "\(agreed) \(told)")
      #expect(change.leastMoves == moved.count)
    }
  }

  @Test func `what is fixed counts before what was agreed`() {
    var review = fullDay(agreed: ["S1"])
    review.sessions[1].pin.start = CivilDate.monday.at(9)
    let order = KeepingOrder(review, keeping: crowded)
    let (change, _) = ended(OrderedChange(review, keeping: crowded, order: order))
    #expect(change.plan?.places[SessionID("S1")]?.start != CivilDate.monday.at(9))
    #expect(change.plan?.places[SessionID("S2")]?.start == CivilDate.monday.at(9))
  }

  @Test func `an agreement that names its time counts before the timetable in place`() {
    var review = fullDay(agreed: [])
    review.sessions[1].agreement = Agreement(start: CivilDate.monday.at(11))
    let order = KeepingOrder(review, keeping: crowded)
    let (change, _) = ended(OrderedChange(review, keeping: crowded, order: order))
    #expect(change.plan?.places[SessionID("S2")]?.start == CivilDate.monday.at(11))
  }

  @Test(arguments: 1...24)
  func `on tiny reviews an agreed session stays wherever any plan keeps it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var review = TinyReview.review(seed: seed)
    var published = Plan(review: review.id)
    for index in review.sessions.indices {
      review.sessions[index].isOptional = false
      review.sessions[index].pin = Pin()
      let start = generator.pick(review.days).hours.start + 30 * generator.number(in: 0...3)
      published.assignments.append(Assignment(session: review.sessions[index].id, start: start))
    }
    let agreed = generator.number(in: 0...review.sessions.count - 1)
    review.sessions[agreed].agreement = Agreement(with: "the office")
    var fixed = review
    fixed.sessions[agreed].pin.start = published.assignments[agreed].start
    let canStay = EveryPlan(fixed, keeping: GroundFormulation(fixed).rules).exists()

    let order = KeepingOrder(review, keeping: published)
    let (change, verdict) = ended(OrderedChange(review, keeping: published, order: order))
    guard let plan = change.plan else {
      #expect(verdict == .impossible && !canStay)
      return
    }
    #expect(PlanJudge(review).verdict(on: plan).violations == [])
    #expect(
      (plan.places[review.sessions[agreed].id]?.start == published.assignments[agreed].start)
        == canStay)
    // From nothing as well, where the timetable says for when it was agreed.
    let afresh = AgreedTimes(keptIn: review, asIn: published)
    #expect(afresh.areFixed == canStay)
  }
}
