import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

/// What is decided about a wish, before it is worded.
struct `The answer to a wish` {
  private func answer(_ wish: Pin, for id: String = "S1", _ review: Review, _ plan: Plan)
    -> WishAnswer
  {
    let judge = PlanJudge(review)
    let session = review.sessions.first { $0.id.text == id } ?? review.sessions[0]
    return WishAnswer(wish, for: session, in: plan, judge.verdict(on: plan), of: review, judge)
  }

  @Test func `another room is taken where only the present one is in use`() throws {
    let review = Review.small([.small("S1"), .small("S2")]) {
      $0.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 20))
    }
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(11)))
    guard
      case .free(let place, _) = answer(
        Pin(start: CivilDate.monday.at(11)), review, plan
      ).ending
    else {
      Issue.record("The second room is free.")
      return
    }
    #expect(place.room == RoomID("R2"))
    #expect(place.start == CivilDate.monday.at(11))
  }

  @Test func `a clash that the wish does not touch is told with it, and one that it mends is not`()
  {
    let review = Review.small((1...3).map { .small("S\($0)") })
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(11)),
      .small("S3", CivilDate.monday.at(11)))
    let tuesday = (CivilDate.monday + 1).at(9)
    #expect(answer(Pin(start: tuesday), review, plan).remaining.count == 1)
    #expect(answer(Pin(start: tuesday), for: "S2", review, plan).remaining.isEmpty)
  }

  @Test func `others move where that grants it, and no more of them than have to`() {
    let review = Review.small((1...3).map { .small("S\($0)") }) {
      $0.days = [WorkingDay(date: .monday, start: .at(9), end: .at(13))]
    }
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)),
      .small("S3", CivilDate.monday.at(12)))
    guard
      case .moving(let broken, _, let other, let change) = answer(
        Pin(start: CivilDate.monday.at(10)), review, plan
      ).ending
    else {
      Issue.record("S2 can go to another hour.")
      return
    }
    #expect(broken.count == 1)
    #expect(change.isLegal)
    #expect(
      PlanMoves(from: plan, to: other, of: review).moves.map { $0.session.text } == ["S1", "S2"])
  }

  @Test func `a wish outside the times set for the session cannot be granted`() {
    let review = Review.small([.small("S1") { $0.windows = [CivilDate.monday.hours(9, 12)] }])
    let plan = Plan.small(.small("S1", CivilDate.monday.at(9)))
    guard
      case .impossible(_, _, let conflicts, _) = answer(
        Pin(start: CivilDate.monday.at(14)), review, plan
      ).ending
    else {
      Issue.record("The session may lie only in the morning.")
      return
    }
    #expect(Set(conflicts.map { $0.rule }) == [.mandatory, .window, .pin])
  }
}
