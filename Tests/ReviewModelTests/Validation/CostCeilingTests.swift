import CivilTime
import Findings
import TestSupport
import Testing

@testable import ReviewModel

struct `The dearest plan` {
  @Test(arguments: UInt64(0)..<100)
  func `of a usual review can be counted`(seed: UInt64) {
    #expect(CostCeiling(of: RandomReview.richReview(seed: seed)).total <= CostCeiling.largest)
  }

  @Test func `is an error where two large numbers meet in one price`() {
    let review = Review.small([.small("A") { $0.isOptional = true }]) {
      $0.weights[.unscheduled] = NumberLimit.largest
      $0.sessions[0].priority = NumberLimit.largest
    }
    #expect(
      told(review) == [
        "error FW303 review[0].weights.unscheduled: With these prices a timetable could cost "
          + "1000000000123, and at most 500000000 can be counted. The price \"unscheduled\" adds most. "
          + "Write smaller prices: only their proportions matter."
      ])
  }

  @Test func `is no error once the mend is followed`() {
    let review = Review.small([.small("A") { $0.isOptional = true }]) {
      $0.weights[.unscheduled] = 400
      $0.sessions[0].priority = NumberLimit.largest
    }
    #expect(told(review) == [])
  }
}
