import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `lead-in` {
  @Test func `is broken a day too soon, in no session`() {
    #expect(
      broken(.small { $0.commissionedOn = .november12 + 1 })
        == ["lead-in the fieldwork week starts before the lead-in has run"])
  }

  @Test func `is kept on the very day`() {
    #expect(broken(.small { $0.commissionedOn = .november12 }) == [])
  }

  @Test func `is as long as the review says`() {
    let review = Review.small {
      $0.commissionedOn = .monday - 6
      $0.leadInWeeks = 1
    }
    #expect(broken(review).count == 1)
  }
}
