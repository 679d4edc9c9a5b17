import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

/// Where a session could be instead.
struct `Places elsewhere` {
  private static let morning = WorkingDay(date: .monday, start: .at(9), end: .at(12))

  /// Three sessions that fill a morning in the only room; Tuesday is free for nobody but S1.
  private func full(_ change: (inout Review) -> Void = { _ in }) -> (Review, Plan) {
    let review = Review.small((1...3).map { .small("S\($0)") }) { review in
      review.days = [Self.morning, WorkingDay(date: .monday + 1, start: .at(9), end: .at(10))]
      change(&review)
    }
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)),
      .small("S3", CivilDate.monday.at(11)))
    return (review, plan)
  }

  @Test func `places where nothing else moves come first`() {
    let (review, plan) = full()
    let places = PlacesElsewhere(for: review.sessions[0], in: plan, of: review)
    #expect(places.options.first?.at.start == (CivilDate.monday + 1).at(9))
    #expect(places.options.map { $0.others } == places.options.map { $0.others }.sorted())
    #expect(places.options.allSatisfy { $0.change.isLegal })
  }

  @Test func `a fixed session is asked about as if it were free, and how it is freed is said`() {
    let (review, plan) = full { $0.sessions[0].pin.start = CivilDate.monday.at(9) }
    let places = PlacesElsewhere(for: review.sessions[0], in: plan, of: review)
    #expect(places.unfixing == .unfixStart(SessionID("S1")))
    #expect(places.options.first?.at.start == (CivilDate.monday + 1).at(9))
    let free = PlacesElsewhere(for: review.sessions[1], in: plan, of: review)
    #expect(free.unfixing == nil)
  }

  @Test func `a clash of others is told, and one of the session itself is not`() {
    let (review, plan) = full()
    var broken = plan
    broken.assignments[2].start = CivilDate.monday.at(10)
    #expect(PlacesElsewhere(for: review.sessions[0], in: broken, of: review).standing.count == 1)
    #expect(PlacesElsewhere(for: review.sessions[1], in: broken, of: review).standing.isEmpty)
  }
}
