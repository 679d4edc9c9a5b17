import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Solving

/// Whether a search that finds no whole plan reports that there is none, and only then.
struct SearchDeciderTests {
  /// Two sessions fixed in the only room at the same time.
  private var twoInOneRoom: Review {
    Review.small(
      ["S1", "S2"].map { id in Session.small(id) { $0.pin.start = CivilDate.monday.at(9) } })
  }

  private func concluded(_ review: Review, aim: SearchAim = .wholePlan) -> TimetableSearch {
    var search = TimetableSearch(review, aim: aim)
    while search.conclude() {}
    return search
  }

  @Test func `a review without a plan is proved to have none, in words`() {
    let search = concluded(twoInOneRoom)
    #expect(search.progress.isImpossible)
    #expect(search.progress.isFinished)
    let plan = search.plan()
    #expect(plan.assignments.isEmpty)
    guard case .infeasible(let conflicts) = plan.outcome else {
      Issue.record("there is no plan")
      return
    }
    #expect(
      Set(conflicts.map { $0.text }) == [
        "S1 must be held, for 60 minutes.", "S2 must be held, for 60 minutes.",
        "S1 is fixed at Monday 4 February, 9am.", "S2 is fixed at Monday 4 February, 9am.",
        "S1 needs a room.", "S2 needs a room.", "Room 1 holds one session at a time.",
      ])
  }

  @Test func `a session that no room is large enough for is found before the search`() {
    let review = Review.small([Session.small("S1") { $0.statedHeadcount = 21 }])
    let search = TimetableSearch(review)
    #expect(search.progress.isImpossible)
    #expect(search.progress.steps == 0)
  }

  @Test func `a lead-in that has not run is found before the search, and is all that is said`() {
    let review = Review.small([Session.small("S1")]) { $0.commissionedOn = .monday - 83 }
    let search = TimetableSearch(review)
    #expect(
      search.plan()
        == Plan(
          review: "small",
          outcome: .infeasible([
            Conflict(
              .leadIn,
              text: "Fieldwork starts on Monday 4 February 2013, but the lead-in of 12 weeks from "
                + "Tuesday 13 November 2012 runs until Tuesday 5 February 2013.")
          ])))
  }

  @Test func `a search that finds a plan never asks`() {
    var search = TimetableSearch(Review.fieldworkWeek(), seed: 2)
    let isMoreToDo = search.conclude()
    #expect(!isMoreToDo)
    search.exchange()
    #expect(!search.decider.isAtWork)
  }

  @Test func `what is wanted as far as it goes is never asked about`() {
    let search = concluded(twoInOneRoom, aim: .mostOfIt)
    #expect(!search.progress.isImpossible)
    #expect(search.plan().assignments.count == 1)
  }

  @Test func `the verdict is the same however the steps are cut up`() {
    var whole = TimetableSearch(twoInOneRoom)
    whole.exchange()
    var cut = whole
    whole.decider.advance(steps: 6400)
    for _ in 0..<64 { cut.decider.advance(steps: 100) }
    #expect(whole.decider.verdict == cut.decider.verdict)
    #expect(whole.decider.conflicts == cut.decider.conflicts)
  }
}
