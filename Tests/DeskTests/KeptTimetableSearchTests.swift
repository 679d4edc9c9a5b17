import CivilTime
import Correspondence
import Desk
import PlanCheck
import ReviewModel
import Solving
import TestSupport
import Testing

struct `A search that keeps the timetable in place` {
  private let review = SmallFiles.threeInterviews
  private let draft = RememberedFiles.plan

  private func session(
    _ review: Review, keeping draft: Plan, aim: SearchAim = .wholePlan, mostMoves: Int? = nil,
    steps: Int = 300
  ) -> SearchSession {
    let told = ToldSessions(draft, of: review, released: nil)
    return SearchSession(
      review, keeping: draft, told: told, mostMoves: mostMoves, aim: aim, steps: steps)
  }

  private func over(_ session: SearchSession, by steps: Int = 4096) -> SearchSession {
    var session = session
    while session.advance(steps: steps) {}
    return session
  }

  /// The review in which the first session cannot be where it is.
  private var changed: Review {
    var review = review
    review.sessions[0].windows = [CivilDate.monday.hours(14, 17)]
    return review
  }

  @Test func `changes nothing where nothing must change`() {
    let session = over(session(review, keeping: draft))
    #expect(session.moves?.isUnchanged == true)
    #expect(session.found.plan.assignments == draft.assignments)
    #expect(session.found.outcome == .clean)
  }

  @Test(arguments: [1, 100, 4096])
  func `moves what must move alone, and finds the same however it is cut up`(steps: Int) throws {
    let session = over(session(changed, keeping: draft), by: steps)
    let moves = try #require(session.moves)
    #expect(moves.moved.map { $0.text } == ["S1"])
    #expect(moves.isProven)
    #expect(PlanJudge(changed).verdict(on: session.found.plan).isFeasible)
    let whole = over(self.session(changed, keeping: draft))
    #expect(session.found.plan == whole.found.plan)
    #expect(session.found.lowerBound <= session.found.verdict.cost)
  }

  @Test func `says on the way that the fewest moves are looked for`() {
    let session = session(changed, keeping: draft)
    #expect(session.isKeeping && !session.isOver)
    #expect(session.progress.cost == nil)
    #expect(!over(session).isKeeping)
  }

  @Test func `names the rules in the way where no timetable is left`() {
    var review = review
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    let session = over(session(review, keeping: draft))
    #expect(session.found.outcome == .impossible)
    #expect(session.progress.isImpossible)
    #expect(session.moves == nil)
  }

  @Test func `holds what can be held where that is asked for, and says what moves`() throws {
    var review = review
    review.sessions[0].windows = [CivilDate.monday.hours(9, 9)]
    let session = over(session(review, keeping: draft, aim: .mostOfIt))
    #expect(session.found.plan.assignments.map { $0.session.text }.sorted() == ["S2", "S3"])
    #expect(try #require(session.absences).map { $0.session.text } == ["S1"])
    #expect(try #require(session.moves).moved.map { $0.text } == ["S1"])
  }

  @Test func `that is stopped before anything is found has found nothing`() {
    var session = session(changed, keeping: draft)
    session.stop()
    #expect(session.isOver)
    #expect(session.moves == nil)
    #expect(!session.found.isBegun)
  }

  @Test func `that is asked for more steps finds what as many steps from the start find`() {
    var session = over(session(changed, keeping: draft, steps: 200))
    session.extend(bySteps: 800)
    #expect(!session.isOver)
    #expect(
      over(session).found.plan
        == over(self.session(changed, keeping: draft, steps: 1000)).found.plan)
  }

  @Test func `moves more for a better timetable where somebody allows that`() {
    var review = review
    review.sessions[0].preferred = [CivilDate.monday.hours(15, 16)]
    review.weights[.preferredWindow] = 500
    let still = over(session(review, keeping: draft))
    #expect(still.moves?.isUnchanged == true)
    let better = over(session(review, keeping: draft, mostMoves: 1, steps: 3000))
    #expect(better.moves?.moved.map { $0.text } == ["S1"])
    #expect(better.found.verdict.cost < still.found.verdict.cost)
  }
}

struct `Sessions that people were told of` {
  private let review = SmallFiles.threeInterviews

  @Test func `are the sessions whose time in the draft is the time of the newest release`() {
    var moved = RememberedFiles.plan
    moved.assignments[1].start = CivilDate.monday.at(15)
    let told = ToldSessions(
      moved, of: review,
      released: TimetableVersion(name: "v1", review: review, plan: RememberedFiles.plan))
    #expect(told.inPlace == [SessionID("S1"), SessionID("S3")])
  }

  @Test func `are none where nothing was released, and moving disturbs all the same`() {
    var review = review
    review.people = [Person(id: PersonID("P1"), name: "A role")]
    review.sessions[0].participants = [PersonID("P1")]
    let told = ToldSessions(RememberedFiles.plan, of: review, released: nil)
    #expect(told.inPlace.isEmpty)
    #expect(told.weight(of: SessionID("S1")) > told.weight(of: SessionID("S2")))
  }
}
