import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Advice
@testable import Solving

/// Stories of reviews that cannot be planned; every sentence is asserted.
struct ConflictStoryTests {
  /// The conflict set of a review; none where there is a plan.
  private func conflicts(_ review: Review) -> [Conflict] {
    var proof = PlanProof(review)
    while true {
      switch proof.advance(conflicts: 1000) {
      case .undecided: continue
      case .feasible: return []
      case .infeasible(let conflicts, _): return conflicts
      }
    }
  }

  private func story(_ review: Review) -> [String] {
    ConflictStory(conflicts(review), of: review).steps.map { $0.text }
  }

  @Test(arguments: Effort.seeds(50, of: 150))
  func `every entry of a conflict set is told exactly once`(seed: UInt64) {
    let review = TinyReview.review(seed: seed)
    let conflicts = conflicts(review)
    let told = ConflictStory(conflicts, of: review).steps.flatMap { $0.conflicts }
    #expect(told.count == conflicts.count)
    #expect(Set(told) == Set(conflicts))
  }

  @Test func `tells whose diaries do not meet`() {
    #expect(
      story(.nurse) == [
        "S1 (Designated nurse) must be held; it takes 1 hour, needs the Designated nurse (P1) and needs the "
          + "health peer.",
        "The Designated nurse (P1) is free only on Wednesday 6 February, 9am to midday.",
        "The health peer cannot be had on Wednesday 6 February, 9am to 12:30pm.",
        "So no time is left at which S1 (Designated nurse) can be held.",
      ])
  }

  @Test func `tells of orders that go in a circle`() {
    let review = Review.small([
      .small("A") { $0.after = [Precedence(session: SessionID("B"))] },
      .small("B") { $0.after = [Precedence(session: SessionID("A"), minGapMinutes: 30)] },
    ])
    #expect(
      story(review) == [
        "A and B must be held; each takes 1 hour.",
        "A must come after B and B must come at least 30 minutes after A.",
        "So each of them would have to come before itself, and they cannot all be held.",
      ])
  }

  @Test func `counts the seats on teams against the reviewers there are`() {
    let sessions = ["A", "B", "C"].map { id in
      Session.small(id, minutes: 120) {
        $0.windows = [CivilDate.monday.hours(9, 12)]
        $0.team.min = 1
        $0.needsRoom = false
      }
    }
    #expect(
      story(.small(sessions)) == [
        "A, B and C must be held; each takes 2 hours, has to lie within Monday 4 February, 9am to midday and "
          + "needs at least 1 reviewer.",
        "The police peer and the health peer each can be at one session at a time.",
        "These 3 sessions ask for 3 seats on teams within Monday 4 February, 9am to midday, and the 2 reviewers "
          + "can fill at most 2 between them.",
        "So these 3 sessions cannot all be held.",
      ])
  }

  @Test func `tells of a room that is too small`() {
    let review = Review.small([.small("A") { $0.statedHeadcount = 30 }])
    #expect(
      story(review) == [
        "A must be held; it takes 1 hour and needs a room with seats for 30 people and the team.",
        "Room 1 can seat 20.",
        "So no room suits A, and it cannot be held.",
      ])
  }

  @Test func `tells of sessions fixed on top of each other`() {
    let review = Review.small(
      ["A", "B"].map { id in .small(id) { $0.pin.start = CivilDate.monday.at(9) } })
    #expect(
      story(review) == [
        "A and B must be held; each takes 1 hour, is fixed on Monday 4 February, 9am and needs a room.",
        "Room 1 can hold one session at a time.",
        "These 2 sessions need a room within Monday 4 February, 9am to 10am, and Room 1 can take at most 1 of "
          + "them.",
        "So A and B cannot both be held.",
      ])
  }

  @Test func `tells of a lead-in that has not run`() {
    let review = Review.small { $0.leadInWeeks = 13 }
    #expect(
      story(review) == [
        "Fieldwork starts on Monday 4 February 2013, but the lead-in of 13 weeks from Monday 12 November 2012 "
          + "runs until Monday 11 February 2013.",
        "So no timetable of this week can be right, whatever is in it.",
      ])
  }
}

extension Review {
  /// The designated nurse is free only while the health peer, whom her interview needs, is away.
  static var nurse: Review {
    let wednesday = CivilDate.monday + 2
    let interview = Session.small("S1") {
      $0.title = "Designated nurse"
      $0.participants = [PersonID("P1")]
      $0.team.roles = [RoleRequirement(anyOf: [Role("healthPeer")])]
    }
    return Review.small([interview]) { review in
      review.people = [
        Person(
          id: PersonID("P1"), name: "The designated nurse", jobTitle: "Designated nurse",
          availability: Availability(available: [wednesday.hours(9, 12)]))
      ]
      review.reviewers[1].availability = Availability(unavailable: [
        TimeSpan(from: wednesday.at(9), to: wednesday.at(12, 30))
      ])
    }
  }
}
