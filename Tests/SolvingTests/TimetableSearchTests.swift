import CivilTime
import Engine
import ReviewModel
import TestSupport
import Testing

@testable import Solving

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

  @Test(arguments: Effort.seeds(12, of: 40))
  func `a small review that has a plan has one that is proved to be the best`(seed: UInt64) {
    let review = RandomReview.review(seed: seed)
    var search = TimetableSearch(review, seed: seed)
    for _ in 0..<20 where !search.progress.isFinished {
      search.advance(steps: 4000)
      search.exchange()
    }
    let progress = search.progress
    #expect(progress.isFinished || progress.cost == nil, "\(review.sessions.count) sessions")
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

  @Test func `a plan to begin from is kept, except for sessions that break a rule`() {
    let review = Review.small([.small("S1"), .small("S2"), .small("S3"), .small("S4")])
    let start = Plan.small(
      .small("S1", CivilDate.monday.at(9), "PP"),
      .small("S2", CivilDate.monday.at(9, 30), "HP"),
      .small("S3", CivilDate.monday.at(11), room: "R9", "PP"),
      .small("S4", CivilDate.monday.at(13), "HP"), .small("S5", CivilDate.monday.at(14), "HP"))
    let search = TimetableSearch(review, from: start)
    #expect(search.notKept == [SessionID("S2"), SessionID("S3")])
    let kept = search.plan().assignments.filter { !search.notKept.contains($0.session) }
    #expect(kept == [start.assignments[0], start.assignments[3]])
  }

  @Test(arguments: Effort.numbers(7, of: 20))
  func `a search is never worse than the sound plan it began from`(seed: Int) {
    // Partial plans are sound as well: what is left out has its price.
    let review = RandomReview.review(seed: UInt64(seed))
    var first = TimetableSearch(review, seed: UInt64(seed), aim: .mostOfIt)
    for index in first.walkers.indices { first.walkers[index].advance(steps: 3000) }
    let reached = first.walkers.map { $0.search.bestCost }.min()
    var second = TimetableSearch(
      review, seed: UInt64(seed + 1), from: first.plan(), aim: .mostOfIt)
    #expect(second.notKept.isEmpty)
    #expect(second.walkers.allSatisfy { $0.search.bestCost <= reached ?? 0 })
    for index in second.walkers.indices { second.walkers[index].advance(steps: 500) }
    #expect(second.walkers.allSatisfy { $0.search.bestCost <= reached ?? 0 })
  }

  @Test func `a whole plan to begin from is whole and as cheap from the first step`() throws {
    let first = searched(week)
    let cost = try #require(first.progress.cost)
    let second = TimetableSearch(week, seed: 99, from: first.plan())
    #expect(try #require(second.progress.cost) <= cost)
    #expect(second.notKept.isEmpty)
  }
}
