import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Clashes as lines` {
  private func lines(
    _ review: Review, _ assignments: Assignment...
  ) -> [String] {
    let plan = Plan(review: review.id, assignments: assignments)
    return ClashReport(review, plan).lines(for: PlanJudge(review).verdict(on: plan))
  }

  private func at(_ hour: Int, _ minute: Int = 0) -> CivilMinute {
    CivilMinute(.monday, .at(hour, minute))
  }

  @Test func `a clash names the rule, whom it is about, and both sessions with their times`() {
    let review = Review.small([.small("S1") { $0.needsRoom = false }, .small("S2")])
    #expect(
      lines(
        review,
        Assignment(session: SessionID("S1"), start: at(9), reviewers: [ReviewerID("PP")]),
        Assignment(
          session: SessionID("S2"), start: at(9, 30), room: RoomID("R1"),
          reviewers: [ReviewerID("PP")]))
        == [
          "reviewer-clash  PP (police peer): S1 S1, Mon 4 Feb 9am and S2 S2, Mon 4 Feb 9:30am"
        ])
  }

  @Test func `rules stand in a column, and a session without a place has no time`() {
    let review = Review.small([.small("S1"), .small("S2")])
    #expect(
      lines(
        review, Assignment(session: SessionID("S1"), start: at(16, 30), room: RoomID("R1")))
        == [
          "day        outside the working hours of every day: S1 S1, Mon 4 Feb 4:30pm",
          "mandatory  S2 S2",
        ])
  }

  @Test func `missing roles are named in words`() {
    let review = Review.small([
      .small("S1") {
        $0.needsRoom = false
        $0.team.roles = [RoleRequirement(anyOf: [Role("healthPeer"), Role("policePeer")])]
      }
    ])
    #expect(
      lines(review, Assignment(session: SessionID("S1"), start: at(9))) == [
        "team-roles  too few of health peer or police peer: S1 S1, Mon 4 Feb 9am"
      ])
  }

  @Test func `a title cannot drive the terminal`() {
    let review = Review.small([.small("S1") { $0.title = "\u{1B}[2Jgone" }])
    #expect(lines(review) == ["mandatory  S1 \u{FFFD}[2Jgone"])
  }
}
