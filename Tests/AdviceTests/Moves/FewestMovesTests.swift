import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

/// Of a timetable that grants a wish, only the moves are kept that the wish needs.
struct `Moves that a wish does not need` {
  private static let review = Review.small((1...8).map { .small("S\($0)") })
  private static let current = Plan(
    review: "small",
    assignments: (0..<8).map { number in
      .small("S\(number + 1)", (CivilDate.monday + number / 4).at(9 + number % 4 * 2), "HP")
    })

  /// What takes moves back that S1 does not need.
  private static func fewest(of review: Review) -> FewestMoves {
    let judge = PlanJudge(review)
    return FewestMoves(
      from: current, judge.verdict(on: current), for: SessionID("S1"), of: review, judge)
  }

  /// The sessions that a plan moves when S1 need not have more.
  private func least(_ found: Plan) -> [String] {
    var fewest = Self.fewest(of: Self.review)
    let wish = Pin(start: found.assignments[0].start)
    return PlanMoves(
      from: Self.current, to: fewest.plan(found, granting: wish), of: Self.review
    ).moves.map { $0.session.text }
  }

  private func moved(_ places: (number: Int, start: CivilMinute)...) -> Plan {
    var plan = Self.current
    for place in places { plan.assignments[place.number - 1].start = place.start }
    return plan
  }

  @Test func `are taken back, also where two sessions have changed places`() {
    let wednesday = CivilDate.monday + 2
    let found = moved(
      (1, CivilDate.monday.at(11)), (2, CivilDate.monday.at(9)), (3, wednesday.at(9)),
      (4, wednesday.at(11)), (5, wednesday.at(13)), (6, wednesday.at(15)), (7, wednesday.at(10)))
    #expect(least(found) == ["S1", "S2"])
  }

  @Test func `are kept where each of them is needed`() {
    let found = moved(
      (1, CivilDate.monday.at(11)), (2, CivilDate.monday.at(13)), (3, CivilDate.monday.at(9)))
    #expect(least(found) == ["S1", "S2", "S3"])
  }

  @Test func `are taken back in part: the team stays where only the start has to change`() {
    var found = moved((1, CivilDate.monday.at(11)), (2, CivilDate.monday.at(9)))
    found.assignments[1].reviewers = [ReviewerID("PP")]
    var fewest = Self.fewest(of: Self.review)
    let wish = Pin(start: CivilDate.monday.at(11))
    #expect(fewest.plan(found, granting: wish).assignments[1].reviewers == [ReviewerID("HP")])
  }

  @Test func `are taken back for the session itself: only what is wished changes`() {
    var found = moved((1, CivilDate.monday.at(11)), (2, CivilDate.monday.at(9)))
    found.assignments[0].reviewers = [ReviewerID("PP")]
    var fewest = Self.fewest(of: Self.review)
    #expect(
      fewest.plan(found, granting: Pin(start: CivilDate.monday.at(11))).assignments[0].reviewers
        == [ReviewerID("HP")])
    let wish = Pin(start: CivilDate.monday.at(11), reviewers: [ReviewerID("PP")])
    #expect(fewest.plan(found, granting: wish).assignments[0].reviewers == [ReviewerID("PP")])
  }
}
