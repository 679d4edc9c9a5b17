import Findings
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Engine
@testable import Solving

/// The search and the judge share no code: what one builds the other must find sound, at the same cost.
struct AgreementTests {
  @Test(arguments: Effort.numbers(20, of: 60))
  func
    `every plan breaks no rule but that some sessions are left out, and costs what the search says`(
      seed: Int
    )
  {
    agree(on: RandomReview.review(seed: UInt64(seed)), seed)
  }

  @Test(arguments: Effort.numbers(30, of: 120))
  func `the two agree on reviews that use all that a week can say`(seed: Int) {
    agree(on: RandomReview.review(seed: UInt64(seed)).arranged(seed: UInt64(seed)), seed)
  }

  private func agree(on review: Review, _ seed: Int) {
    var search = TimetableSearch(review, seed: UInt64(seed))
    for index in search.walkers.indices { search.walkers[index].advance(steps: 600) }
    for walker in search.walkers {
      let formulation = Formulation(review)
      let incumbent = walker.search.incumbent
      let plan = formulation.plan(incumbent)
      let verdict = PlanJudge(review).verdict(on: plan, against: nil)
      let broken = verdict.violations.filter { $0.rule != .mandatory && $0.rule != .leadIn }
      #expect(broken.isEmpty)
      let left = formulation.problem.activities.indices.filter {
        incumbent.starts[$0] == nil && formulation.problem.activities[$0].isMandatory
      }
      let surcharge = left.reduce(0) { $0 + formulation.problem.activities[$1].absencePrice }
      #expect(verdict.cost == incumbent.cost - surcharge)
      #expect(
        verdict.isFeasible
          == (incumbent.isComplete && review.fieldworkStart >= review.earliestFieldworkStart))
    }
  }

  @Test(arguments: Effort.numbers(20, of: 60))
  func `replanning prices each change as the judge does`(seed: Int) {
    let plain = RandomReview.review(seed: UInt64(seed))
    let review = seed % 2 == 0 ? plain : plain.arranged(seed: UInt64(seed))
    let published = RandomPlan.plan(for: review, seed: UInt64(seed))
    let formulation = Formulation(review, keeping: published)
    var search = LocalSearch(formulation.problem, seed: 1)
    search.advance(steps: 300)
    let incumbent = search.incumbent
    let plan = formulation.plan(incumbent)
    let verdict = PlanJudge(review).verdict(on: plan, against: published)
    let left = formulation.problem.activities.indices.filter {
      incumbent.starts[$0] == nil && formulation.problem.activities[$0].isMandatory
    }
    let surcharge = left.reduce(0) { $0 + formulation.problem.activities[$1].absencePrice }
    #expect(verdict.cost == incumbent.cost - surcharge)
  }

  @Test func `a plan to begin from comes back as it was`() {
    let review = Review.fieldworkWeek()
    var search = TimetableSearch(review, seed: 3)
    for index in search.walkers.indices { search.walkers[index].advance(steps: 5000) }
    let plan = search.plan()
    let again = TimetableSearch(review, seed: 9, from: plan)
    #expect(again.plan().assignments == plan.assignments)
  }
}
