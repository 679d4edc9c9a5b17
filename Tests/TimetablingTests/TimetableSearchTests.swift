import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Timetabling

struct TimetableSearchTests {
  /// The week of interviews with lunch left out: its feedback is fixed in the middle of Friday's.
  private var week: Review {
    var review = Review.fieldworkWeek()
    for day in review.days.indices { review.days[day].lunch = nil }
    return review
  }

  private func searched(_ review: Review, rounds: Int = 2, reversed: Bool = false)
    -> TimetableSearch
  {
    var search = TimetableSearch(review, seed: 4)
    for _ in 0..<rounds {
      let order =
        reversed ? Array(search.walkers.indices.reversed()) : Array(search.walkers.indices)
      for index in order { search.walkers[index].advance(steps: 2000) }
      search.exchange()
    }
    return search
  }

  @Test func `a week of interviews is placed whole`() {
    let search = searched(week)
    #expect(search.progress.unplaced.isEmpty)
    #expect(search.progress.cost != nil)
    #expect(search.plan().outcome == .unjudged)
  }

  @Test func `the plan does not depend on the order in which walkers advance`() {
    let review = week
    #expect(searched(review).plan() == searched(review, reversed: true).plan())
  }

  @Test func `the lower bound is never above the cost`() {
    let progress = searched(week).progress
    #expect(progress.lowerBound <= progress.cost ?? Int.max)
  }

  @Test func `a review whose lead-in has not run has no plan`() {
    var review = week
    review.commissionedOn = review.fieldworkStart - 70
    guard case .infeasible(let conflicts) = searched(review, rounds: 1).plan().outcome else {
      Issue.record("there should be no plan")
      return
    }
    #expect(conflicts.map { $0.rule } == [.leadIn])
    #expect(
      conflicts[0].text
        == "Fieldwork starts on \(review.fieldworkStart.words), but the lead-in of 12 weeks from "
        + "\(review.commissionedOn.words) runs until \((review.fieldworkStart + 14).words).")
  }
}
