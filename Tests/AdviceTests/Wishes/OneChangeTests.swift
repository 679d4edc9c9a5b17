import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

/// Each way in which one session could be otherwise, and nothing else.
struct `One change of a session` {
  private func ways(_ change: (inout Review) -> Void) -> OneChange {
    let review = Review.small([.small("S1") { $0.team.max = 1 }, .small("S2")]) { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))]
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 5))
      change(&review)
    }
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9), "PP"), .small("S2", CivilDate.monday.at(10)))
    let verdict = PlanJudge(review).verdict(on: plan)
    return OneChange(
      of: review.sessions[0], at: plan.assignments[0], in: plan, verdict, review)
  }

  @Test func `each other start is judged with what it breaks`() {
    let starts = ways { _ in }.starts
    #expect(
      starts.map { $0.assignment.start.time } == [.at(9, 15), .at(9, 30), .at(9, 45), .at(10)])
    #expect(starts.allSatisfy { $0.change.broken.map { $0.rule } == [.roomClash] })
  }

  @Test func `each other room is judged, and a session without one has none`() {
    #expect(ways { _ in }.rooms.map { $0.assignment.room?.text } == ["R2"])
    #expect(ways { $0.sessions[0].needsRoom = false }.rooms.isEmpty)
  }

  @Test func `a team has one reviewer changed, and no more than it may have`() {
    let teams = ways { _ in }.teams.map { $0.way.assignment.reviewers.map { $0.text } }
    #expect(teams == [["HP"], []])
    let larger = ways { $0.sessions[0].team.max = 2 }.teams
    #expect(larger.map { $0.way.assignment.reviewers.count } == [2, 1, 0])
  }
}
