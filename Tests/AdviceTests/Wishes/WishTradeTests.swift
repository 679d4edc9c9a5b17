import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

/// What the wishes that gave way would cost.
struct `The trade of a wish` {
  private func trades(_ review: Review, _ plan: Plan) -> [WishTrade] {
    let judge = PlanJudge(review)
    let verdict = judge.verdict(on: plan)
    return WishTrade.all(in: judge.shares(of: plan), plan, verdict, of: review, judge)
  }

  @Test func `a preferred time that another session holds is granted by moving both`() throws {
    let review = Review.small([
      .small("S1") { $0.preferred = [CivilDate.monday.hours(9, 10)] }, .small("S2"),
    ]) { $0.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))] }
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(10)), .small("S2", CivilDate.monday.at(9)))
    let trade = try #require(trades(review, plan).first)
    #expect(trade.reason == nil)
    #expect(trade.moved == 2)
    #expect(trade.trade?.isLegal == true)
    #expect(trade.trade?.cost ?? 0 < 0)
  }

  @Test
  func `a session that is fixed where somebody wanted is away cannot grant it, and that is said`() {
    let review = Review.small([
      .small("S1") {
        $0.pin.start = CivilDate.monday.at(9)
        $0.optionalParticipants = [PersonID("P1")]
      }
    ]) { review in
      review.people = [
        Person(
          id: PersonID("P1"), name: "", jobTitle: "Leader of the council",
          availability: Availability(unavailable: [CivilDate.monday.hours(9, 12)]))
      ]
    }
    let trades = trades(review, .small(.small("S1", CivilDate.monday.at(9))))
    #expect(
      trades.map { $0.reason } == [
        "it is fixed on Monday 4 February, 9am, when the Leader of the council (P1) is away"
      ])
    #expect(trades.allSatisfy { $0.trade == nil })
  }
}
