import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

struct `Prices of moving what is published` {
  private let review = Review.small([.small("A"), .small("B") { $0.needsRoom = false }]) {
    $0.rooms.append(Room(id: RoomID("R2"), name: "", capacity: 20))
  }
  private let before = Plan.small(
    .small("A", monday.at(9), "PP"), .small("B", monday.at(11), room: nil))

  private func moved(_ plan: Plan, from baseline: Plan? = nil) -> [Int] {
    let terms = PlanJudge(review).verdict(on: plan, against: baseline ?? before).terms
    return [terms[.movedTime], terms[.movedRoom], terms[.movedReviewer]]
  }

  @Test func `nothing moves in the same plan, in whatever order`() {
    var same = before
    same.assignments.reverse()
    #expect(moved(same) == [0, 0, 0])
  }

  @Test func `a start, a room and each reviewer count for themselves`() {
    #expect(moved(.small(.small("A", monday.at(10), "PP"))) == [1, 0, 0])
    #expect(moved(.small(.small("A", monday.at(9), room: "R2", "PP"))) == [0, 1, 0])
    #expect(moved(.small(.small("A", monday.at(9), room: nil, "PP"))) == [0, 1, 0])
    #expect(moved(.small(.small("A", monday.at(9), "HP"))) == [0, 0, 2])
    #expect(moved(.small(.small("A", monday.at(9)))) == [0, 0, 1])
  }

  @Test func `a session that only one plan holds costs nothing`() {
    #expect(moved(.small()) == [0, 0, 0])
    #expect(moved(before, from: .small()) == [0, 0, 0])
  }

  @Test func `without a published plan nothing is counted`() {
    let verdict = PlanJudge(review).verdict(on: .small(.small("A", monday.at(10))))
    #expect(verdict.terms[.movedTime] == 0)
  }

  @Test func `where the published plan names a session twice, the last counts`() {
    let baseline = Plan.small(.small("A", monday.at(9)), .small("A", monday.at(14), "PP"))
    #expect(moved(.small(.small("A", monday.at(14), "PP")), from: baseline) == [0, 0, 0])
  }

  @Test func `a reviewer who has left the review still leaves the session`() {
    let baseline = Plan.small(.small("A", monday.at(9), "PP", "gone"))
    #expect(moved(.small(.small("A", monday.at(9), "PP")), from: baseline) == [0, 0, 1])
  }
}
