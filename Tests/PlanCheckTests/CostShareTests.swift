import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

struct CostShareTests {
  @Test(arguments: UInt64(0)..<200)
  func `the shares of a plan add up to what the verdict says, price by price`(seed: UInt64) {
    let review = RandomReview.richReview(seed: seed)
    let judge = PlanJudge(review)
    let plan = RandomPlan.plan(for: review, seed: seed)
    let baseline = seed % 2 == 0 ? RandomPlan.plan(for: review, seed: seed &+ 1) : nil
    let verdict = judge.verdict(on: plan, against: baseline)
    let shares = judge.shares(of: plan, against: baseline)
    var terms = PriceTable.zero
    for share in shares { terms[share.price] += share.count }
    #expect(terms == verdict.terms)
    #expect(terms.cost(at: review.weights) == verdict.cost)
    #expect(shares.allSatisfy { $0.count != 0 })
  }

  @Test func `a share says who pays and why`() {
    let review = Review.small([
      .small("A") {
        $0.themes = [ThemeID("T1")]
        $0.preferred = [CivilDate.monday.hours(13, 17)]
      },
      .small("B") { $0.preferAfter = [SessionID("C")] },
      .small("C"),
      .small("D") { $0.isOptional = true },
    ]) {
      $0.themes = [Theme(id: ThemeID("T1"), name: "Working together")]
      $0.rooms[0].capacity = 7
    }
    let monday = CivilDate.monday
    let plan = Plan.small(
      .small("A", monday.at(9), "PP"), .small("B", monday.at(10), "PP"),
      .small("C", monday.at(11)))
    let words = ShareWords(review)
    #expect(
      PlanJudge(review).shares(of: plan).map { "\($0.count) " + words.text($0) } == [
        "1 D is left out",
        "1 nobody on the team of A knows \"Working together\"",
        "1 A lies outside the times preferred for it",
        "1 B comes before C, where it should follow",
        "1 Police peer goes straight from A to B on Monday 4 February",
        "8 Police peer has 120 minutes of sessions more than the health peer",
        "1 A leaves 5 or more seats of its room empty",
        "1 B leaves 5 or more seats of its room empty",
        "1 C leaves 5 or more seats of its room empty",
      ])
  }
}
