import CivilTime
import Desk
import ReviewModel
import Solving
import TestSupport
import Testing

struct `What a search begins with` {
  private let draft = RememberedFiles.plan

  private func isBoundForAll(
    _ review: Review, draft: Plan? = nil, paysForMoves: Bool = false
  ) -> Bool {
    SearchOutset(
      review, seed: 1, from: nil, aim: .wholePlan, draft: draft, paysForMoves: paysForMoves
    ).search().isBoundForAll
  }

  @Test func `bounds every timetable where nothing was agreed and moves are free`() {
    #expect(isBoundForAll(SmallFiles.threeInterviews))
    #expect(isBoundForAll(SmallFiles.threeInterviews, draft: draft))
    #expect(!isBoundForAll(SmallFiles.threeInterviews, draft: draft, paysForMoves: true))
  }

  @Test
  func `keeps what was agreed for the time of the draft, and then bounds those timetables alone`() {
    var review = SmallFiles.threeInterviews
    review.sessions[1].agreement = Agreement(with: "the office")
    #expect(!isBoundForAll(review, draft: draft))
    let (search, _) = SearchOutset(
      review, seed: 1, from: nil, aim: .wholePlan, draft: draft
    ).search()
    #expect(search.plan().assignment(of: SessionID("S2"))?.start == CivilDate.monday.at(10))
  }
}

struct `What a search found, in words` {
  private let review = SmallFiles.threeInterviews

  @Test func `is how much is held and what it costs`() {
    let solved = SolvedPlan(RememberedFiles.plan, lowerBound: 0, of: review)
    let lines = FoundPlanReport(solved, of: review).lines
    #expect(lines[0].hasPrefix("3 sessions placed, every rule obeyed. Cost "), "\(lines)")
  }

  @Test func `is that there was no time, where there was none for a first timetable`() {
    let solved = SolvedPlan.unbegun(review)
    #expect(solved.outcome == .findings && !solved.isBegun)
    #expect(
      FoundPlanReport(solved, of: review).lines
        == ["It ended before there was a first timetable: so large a review needs longer."])
  }

  @Test func `is what stands in the way of a session without a place`() {
    var plan = RememberedFiles.plan
    plan.assignments.removeLast()
    plan.unscheduled = [SessionID("S3")]
    plan.outcome = .unknown([
      Conflict(.window, sessions: [SessionID("S3")], text: "S3 has no time.")
    ])
    let solved = SolvedPlan(plan, lowerBound: 0, of: review)
    let lines = FoundPlanReport(solved, of: review).lines
    #expect(lines[0] == "2 sessions placed; 1 session without a place:")
    #expect(lines.contains { $0.contains("window") && $0.hasSuffix("S3 has no time.") }, "\(lines)")
    #expect(solved.unplaced == [SessionID("S3")])
  }
}
