import CivilTime
import Desk
import Findings
import ReviewModel
import TestSupport
import Testing
import Solving

struct `A search that is asked to go on by steps` {
  private let review = SmallFiles.threeInterviews

  private func found(_ session: SearchSession, by steps: Int) -> SolvedPlan {
    var session = session
    while session.advance(steps: steps) {}
    return session.found
  }

  @Test(arguments: UInt64(0)..<12)
  func `finds the same timetable however its steps are cut up`(seed: UInt64) {
    let review = TinyReview.review(seed: seed)
    guard review.validate(at: { _ in .file("") }).allSatisfy({ $0.severity != .error }) else {
      return
    }
    let whole = found(SearchSession(review, seed: seed, steps: 3000), by: 3000)
    for steps in [1000, 701] {
      let cut = found(SearchSession(review, seed: seed, steps: 3000), by: steps)
      #expect(cut.plan == whole.plan)
    }
  }

  @Test func `tells the best cost and the least possible on the way`() {
    var session = SearchSession(review, steps: 2000)
    _ = session.advance(steps: 500)
    #expect(session.steps <= 500)
    #expect(session.progress.cost != nil)
    #expect(session.progress.lowerBound <= session.progress.cost ?? 0)
  }

  @Test func `ends with the best so far as soon as it is told to stop`() {
    var session = SearchSession(review)
    _ = session.advance(steps: 500)
    session.stop()
    #expect(session.isOver)
    let goesOn = session.advance(steps: 500)
    #expect(!goesOn)
    #expect(session.steps <= 500)
    #expect(session.found.plan.assignments.count == 3)
  }

  @Test func `ends by itself where nothing better can be found`() {
    let solved = found(SearchSession(review), by: 4096)
    #expect(solved.outcome == .clean)
    #expect(solved.gap?.cost == solved.gap?.lowerBound)
  }

  @Test func `proves that there is no timetable`() {
    var review = review
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    review.rooms.removeLast(review.rooms.count - 1)
    let solved = found(SearchSession(review, steps: 2000), by: 500)
    #expect(solved.outcome == .impossible)
  }

  @Test func `holds as much as can be held, and says what is left out`() {
    var review = review
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    let solved = found(SearchSession(review, aim: .mostOfIt, steps: 2000), by: 500)
    #expect(solved.absences?.count == 1, "\(String(describing: solved.absences))")
    #expect(solved.plan.assignments.count == 2)
  }
}
