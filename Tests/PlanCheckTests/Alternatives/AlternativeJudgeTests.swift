import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

struct AlternativeJudgeTests {
  private func offers(
    _ sessions: [Session], _ assignments: [Assignment], _ change: (inout Review) -> Void = { _ in }
  ) -> AlternativeJudge {
    AlternativeJudge(.small(sessions, change), Plan(review: "small", assignments: assignments))
  }

  private func hours(_ alternatives: [Alternative], _ isAllowed: Bool) -> [String] {
    alternatives.filter { $0.isAllowed == isAllowed }.map {
      $0.assignment.start.date.weekday.name.prefix(3) + " " + $0.assignment.start.time.iso
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `what a move changes is the difference of two verdicts on the whole plan`(seed: UInt64)
    throws
  {
    let review = RandomReview.richReview(seed: seed)
    let plan = RandomPlan.plan(for: review, seed: seed)
    // The places of another plan are moves as wild as any, so a plan of the next seed proposes them.
    let other = RandomPlan.plan(for: review, seed: seed + 1000)
    let judge = PlanJudge(review)
    let alternatives = AlternativeJudge(review, plan)
    let before = judge.verdict(on: plan)
    for assignment in other.assignments.prefix(12) {
      // A plan that names a session twice is unsound, and what it says then is the judge's own affair.
      let positions = plan.assignments.indices.filter {
        plan.assignments[$0].session == assignment.session
      }
      guard positions.count == 1, Set(assignment.reviewers).count == assignment.reviewers.count,
        assignment.isKnown(to: review), plan.assignments[positions[0]].isKnown(to: review),
        let alternative = alternatives.alternative(assignment)
      else { continue }
      var moved = plan
      moved.assignments[positions[0]] = assignment
      let after = judge.verdict(on: moved)
      #expect(alternative.costChange == after.cost - before.cost)
      for price in Price.allCases {
        #expect(
          alternative.points[price] == (after.terms[price] - before.terms[price])
            * review.weights[price],
          "\(price.name)")
      }
      #expect(
        Set(alternative.broken) == Set(after.violations).subtracting(before.violations))
      #expect(
        Set(alternative.mended) == Set(before.violations).subtracting(after.violations))
    }
  }

  @Test(arguments: UInt64(1)...20)
  func
    `what a place would break is what the whole plan breaks with the session there and not without it`(
      seed: UInt64
    )
  {
    let review = RandomReview.richReview(seed: seed)
    let plan = RandomPlan.plan(for: review, seed: seed)
    let judge = PlanJudge(review)
    let alternatives = AlternativeJudge(review, plan)
    for place in RandomPlan.plan(for: review, seed: seed + 1000).assignments.prefix(12)
    where place.isKnown(to: review) {
      var without = plan
      without.assignments.removeAll { $0.session == place.session }
      var with = without
      with.assignments.append(place)
      // A session that is left out breaks nothing by being somewhere, and an unsound plan is the judge's own affair.
      let before = Set(judge.verdict(on: without).violations)
      let after = Set(judge.verdict(on: with).violations)
      let own = after.subtracting(before).filter { $0.rule != .plan }
      #expect(Set(alternatives.obstacles(to: place)) == own)
    }
  }

  @Test func `a session has every start of its part of the review that lies in the working hours`()
  {
    let judge = offers(
      [.small("A", minutes: 150), .small("B") { $0.phase = .leadIn }], []
    ) { review in
      review.gridMinutes = 30
      review.days = [
        WorkingDay(date: .monday, start: .at(9, 10), end: .at(12, 30)),
        WorkingDay(date: .monday + 1, start: .at(9), end: .at(11)),
      ]
    }
    #expect(
      judge.everyStart(of: SessionID("A")) == [CivilDate.monday.at(9, 30), CivilDate.monday.at(10)])
    #expect(judge.everyStart(of: SessionID("B")).isEmpty)
    #expect(judge.everyStart(of: SessionID("C")).isEmpty)
  }

  @Test
  func
    `a start at which somebody is not free is not offered, and one in a clash is offered with it`()
  {
    let judge = offers(
      [.small("A", minutes: 120), .small("B", minutes: 120)],
      [.small("A", CivilDate.monday.at(9), "PP"), .small("B", CivilDate.monday.at(15), "PP")]
    ) { review in
      review.gridMinutes = 60
      review.rules.maxRunMinutes = 600
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(17))]
      review.reviewers[0].availability = Availability(unavailable: [CivilDate.monday.hours(12, 13)])
    }
    #expect(hours(judge.starts(of: SessionID("A")), true) == ["Mon 10:00", "Mon 13:00"])
    #expect(hours(judge.starts(of: SessionID("A")), false) == ["Mon 14:00", "Mon 15:00"])
  }

  @Test func `where the room is taken another that suits is proposed`() {
    let judge = offers(
      [.small("A"), .small("B") { $0.team.max = 0 }],
      [.small("A", CivilDate.monday.at(9)), .small("B", CivilDate.monday.at(10))]
    ) { review in
      review.gridMinutes = 60
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))]
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 5))
    }
    #expect(judge.starts(of: SessionID("A")).map { $0.assignment.room?.text } == ["R2"])
    #expect(judge.starts(of: SessionID("A")).allSatisfy { $0.isAllowed })
  }

  @Test func `a fixed start, room or team is not offered to be changed`() {
    let judge = offers(
      [
        .small("A") {
          $0.pin = Pin(
            start: CivilDate.monday.at(9), room: RoomID("R1"), reviewers: [ReviewerID("PP")])
        }
      ],
      [.small("A", CivilDate.monday.at(9), "PP")])
    #expect(judge.starts(of: SessionID("A")).isEmpty)
    #expect(judge.rooms(of: SessionID("A")).isEmpty)
    #expect(judge.teams(of: SessionID("A")).isEmpty)
  }

  @Test func `every room but its own is offered, with what it breaks`() {
    let judge = offers(
      [.small("A") { $0.statedHeadcount = 8 }], [.small("A", CivilDate.monday.at(9))]
    ) {
      $0.rooms += [
        Room(id: RoomID("R2"), name: "Room 2", capacity: 5),
        Room(id: RoomID("R3"), name: "Room 3", capacity: 9),
      ]
    }
    let rooms = judge.rooms(of: SessionID("A"))
    #expect(rooms.map { $0.assignment.room?.text } == ["R2", "R3"])
    #expect(rooms.map { $0.broken.map { $0.rule } } == [[.roomCapacity], []])
    // Twelve spare seats of twenty cost two units, one of nine costs none.
    #expect(rooms[1].costChange == -2)
  }

  @Test func `a team changes by one reviewer, within its size`() {
    let judge = offers(
      [
        .small("A") {
          $0.team.min = 1
          $0.team.max = 1
        }
      ], [.small("A", CivilDate.monday.at(9), "PP")])
    #expect(
      judge.teams(of: SessionID("A")).map { $0.assignment.reviewers.map { $0.text } } == [["HP"]])
  }

  @Test func `a session that the plan does not hold has nowhere to move from`() {
    let judge = offers([.small("A")], [])
    #expect(judge.starts(of: SessionID("A")).isEmpty)
    #expect(judge.alternative(.small("A", CivilDate.monday.at(9))) == nil)
  }
}

extension Assignment {
  fileprivate func isKnown(to review: Review) -> Bool {
    (room == nil || review.rooms.contains { $0.id == room })
      && reviewers.allSatisfy { id in review.reviewers.contains { $0.id == id } }
      && Set(reviewers).count == reviewers.count
  }
}
