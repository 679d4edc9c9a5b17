import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Solving

struct `Replanning with the fewest moves` {
  /// Runs to the end.
  private func ended(_ change: LeastChange) -> (LeastChange, LeastChange.Verdict) {
    var change = change
    while true {
      let verdict = change.advance(conflicts: 100)
      if verdict != .undecided { return (change, verdict) }
    }
  }

  @Test func `a plan that still holds is left alone`() {
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)))
    let (change, verdict) = ended(
      LeastChange(.small([.small("S1"), .small("S2")]), keeping: plan))
    #expect(verdict == .found(isProven: true))
    #expect(change.leastMoves == 0)
    #expect(change.plan?.assignments == plan.assignments)
  }

  @Test func `of two that clash the one that disturbs less moves`() {
    // Both were planned at nine, and now the same person is in both.
    let sessions: [Session] = ["S1", "S2"].map { id in
      .small(id) { $0.participants = [PersonID("P1")] }
    }
    let review = Review.small(sessions) {
      $0.people = [Person(id: PersonID("P1"), name: "A role")]
    }
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(9), room: "R1"))
    for (dear, moved) in [("S1", "S2"), ("S2", "S1")] {
      let (change, verdict) = ended(
        LeastChange(review, keeping: plan) { $0 == SessionID(dear) ? 9 : 1 })
      #expect(verdict == .found(isProven: true))
      #expect(change.leastMoves == 1)
      #expect(change.plan.map { change.moved(in: $0) } == [SessionID(moved)])
    }
  }

  @Test func `where nothing can hold, nothing is found`() {
    let review = Review.small([.small("S1") { $0.participants = [PersonID("P1")] }]) {
      $0.people = [Person(id: PersonID("P1"), name: "", availability: Availability(available: []))]
    }
    let (change, verdict) = ended(
      LeastChange(review, keeping: .small(.small("S1", CivilDate.monday.at(9)))))
    #expect(verdict == .impossible)
    #expect(change.plan == nil)
  }

  @Test func `an optional session that people have is moved rather than left out`() {
    let review = Review.small([
      .small("S1") {
        $0.isOptional = true
        $0.windows = [CivilDate.monday.hours(11, 13)]
      }
    ])
    let (change, _) = ended(
      LeastChange(review, keeping: .small(.small("S1", CivilDate.monday.at(9)))))
    #expect(change.plan?.assignments.count == 1)
  }

  @Test func `what is settled cannot move, and what moves can`() throws {
    let review = Review.small([.small("S1"), .small("S2")]) {
      $0.rooms[0].availability = Availability(unavailable: [CivilDate.monday.hours(9, 10)])
    }
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)))
    let (change, _) = ended(LeastChange(review, keeping: plan))
    let settled = change.settled(by: try #require(change.plan))
    #expect(settled.sessions.map { $0.pin.start } == [nil, CivilDate.monday.at(10)])
  }

  /// The fewest sessions of a tiny review that are elsewhere than in a plan, by trying every plan for every choice
  /// of those that stay; nil where there is no plan at all.
  private func fewestMoves(_ review: Review, from published: Plan) -> Int? {
    let sessions = review.sessions.indices
    return (0..<1 << sessions.count).filter { stays in
      var fixed = review
      for session in sessions where stays >> session & 1 == 1 {
        fixed.sessions[session].pin.start = published.assignments[session].start
      }
      return EveryPlan(fixed, keeping: GroundFormulation(fixed).rules).exists()
    }.map { sessions.count - $0.nonzeroBitCount }.min()
  }

  @Test(arguments: Effort.seeds(10, of: 30))
  func `on tiny reviews it moves as few as any plan there is`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var review = TinyReview.review(seed: seed)
    var published = Plan(review: review.id)
    for index in review.sessions.indices {
      review.sessions[index].isOptional = false
      review.sessions[index].pin = Pin()
      let start = generator.pick(review.days).hours.start + 30 * generator.number(in: 0...3)
      published.assignments.append(Assignment(session: review.sessions[index].id, start: start))
    }
    let (change, verdict) = ended(LeastChange(review, keeping: published))
    let fewest = fewestMoves(review, from: published)
    #expect((verdict == .impossible) == (fewest == nil))
    guard let fewest, let plan = change.plan else { return }
    #expect(PlanJudge(review).verdict(on: plan).violations == [])
    #expect(change.moved(in: plan).count == fewest)
    #expect(change.leastMoves == fewest)
  }
}
