import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Solving

struct `Whether a review can be planned` {
  @Test func `is seen where there is a plan`() {
    #expect(PlanProspect(Review.fieldworkWeek()).verdict == .possible)
  }

  @Test func `is denied with the rules that are to blame`() {
    let review = Review.small(
      ["S1", "S2"].map { name in .small(name) { $0.pin.start = CivilDate.monday.at(9) } })
    guard case .impossible(let conflicts) = PlanProspect(review).verdict else {
      Issue.record("one room cannot hold two sessions at once")
      return
    }
    #expect(conflicts.contains { $0.rule == .roomClash })
  }

  @Test func `is denied while the lead-in has not run`() {
    let review = Review.small([.small("S1")]) { $0.leadInWeeks = 13 }
    guard case .impossible(let conflicts) = PlanProspect(review).verdict else {
      Issue.record("the lead-in has not run")
      return
    }
    #expect(conflicts.map { $0.rule } == [.leadIn])
  }

  @Test func `is the same answer each time`() {
    let review = Review.fieldworkWeek()
    #expect(PlanProspect(review) == PlanProspect(review))
  }
}
