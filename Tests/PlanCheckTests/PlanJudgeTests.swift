import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@Suite struct PlanJudgeTests {
  @Test func `an empty plan for an empty review is feasible and free`() {
    let verdict = PlanJudge(.small()).verdict(on: .small())
    #expect(verdict == Verdict(violations: [], terms: .zero, cost: 0))
  }

  @Test func `the cost is the sum of price times weight`() {
    let review = Review.small([
      .small("A") {
        $0.isOptional = true
        $0.priority = 3
      },
      .small("B") { $0.themes = [ThemeID("T1"), ThemeID("T2")] },
    ]) {
      $0.themes = [Theme(id: ThemeID("T1"), name: "One"), Theme(id: ThemeID("T2"), name: "Two")]
      $0.weights[.unscheduled] = 7
      $0.rooms[0].capacity = 4
    }
    let verdict = PlanJudge(review).verdict(on: .small(.small("B", CivilDate.monday.at(9))))
    #expect(verdict.terms[.unscheduled] == 3)
    #expect(verdict.terms[.themeUncovered] == 2)
    #expect(verdict.cost == 3 * 7 + 2 * 20)
    #expect(verdict.isFeasible)
  }

  @Test(arguments: UInt64(0)..<200)
  func `violations come in the order of the catalogue`(seed: UInt64) {
    let review = RandomReview.richReview(seed: seed)
    let verdict = PlanJudge(review).verdict(on: RandomPlan.plan(for: review, seed: seed))
    let positions = verdict.violations.map { Rule.allCases.firstIndex(of: $0.rule) ?? -1 }
    #expect(positions == positions.sorted())
  }

  @Test(arguments: UInt64(0)..<100)
  func `the order of a plan's assignments does not matter`(seed: UInt64) {
    let review = RandomReview.richReview(seed: seed)
    var plan = RandomPlan.plan(for: review, seed: seed)
    var seen: Set<SessionID> = []
    // Which of two assignments of one session counts does depend on the order.
    plan.assignments.removeAll { !seen.insert($0.session).inserted }
    let forwards = PlanJudge(review).verdict(on: plan)
    plan.assignments.reverse()
    let backwards = PlanJudge(review).verdict(on: plan)
    #expect(Set(forwards.violations) == Set(backwards.violations))
    #expect(forwards.terms == backwards.terms)
  }
}
