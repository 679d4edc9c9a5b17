import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Solving

/// What each ground rule says of this review, as an entry of a conflict set.
struct ConflictWordsTests {
  private let review = Review.small([
    Session.small("S1") {
      $0.title = "Head teachers"
      $0.windows = [CivilDate.monday.hours(9, 12)]
      $0.rooms = [RoomID("R1")]
      $0.roomFeatures = ["private", "step-free"]
      $0.team.min = 2
      $0.team.max = 2
      $0.team.roles = [
        RoleRequirement(anyOf: [Role("healthPeer"), Role("policePeer")]),
        RoleRequirement(anyOf: [Role("teamLeader")], count: 2),
      ]
      $0.team.named = [ReviewerID("PP"), ReviewerID("HP")]
      $0.pin = Pin(
        start: CivilDate.monday.at(9), room: RoomID("R1"), reviewers: [ReviewerID("HP")])
      $0.after = [Precedence(session: SessionID("S2"), minGapMinutes: 30)]
    },
    Session.small("S2", minutes: 45) { $0.needsRoom = false },
  ]) { review in
    review.rules.maxParallel = 3
    review.rules.turnaroundMinutes = 10
    review.people = [
      Person(
        id: PersonID("P1"), name: "", jobTitle: "Head of early help",
        availability: Availability(
          available: (0..<5).map { (CivilDate.monday + $0).hours(9, 10) },
          unavailable: [CivilDate.monday.hours(9, 10)]))
    ]
    review.reviewers[0].conflicts = ["Police"]
    review.reviewers[0].availability = Availability(available: [])
    review.days = review.days.map {
      var day = $0
      day.lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 30)
      return day
    }
  }

  private func sentence(_ rule: Rule, _ subject: GroundRule.Subject) -> String {
    ConflictWords(review).sentence(GroundRule(rule, subject))
  }

  @Test func `of a session`() {
    let session = GroundRule.Subject.session(SessionID("S1"))
    #expect(sentence(.mandatory, session) == "S1 (Head teachers) must be held, for 60 minutes.")
    #expect(
      sentence(.window, session)
        == "S1 (Head teachers) may only be held on Monday 4 February, 9am to midday.")
    #expect(
      sentence(.pin, session)
        == "S1 (Head teachers) is fixed at Monday 4 February, 9am in Room 1 with the health peer (HP)."
    )
    #expect(sentence(.roomNeeded, session) == "S1 (Head teachers) needs a room.")
    #expect(sentence(.roomNeeded, .session(SessionID("S2"))) == "S2 takes no room.")
    #expect(
      sentence(.roomFeatures, session)
        == "S1 (Head teachers) must be held in Room 1, in a room with private and step-free.")
    #expect(sentence(.teamSize, session) == "S1 (Head teachers) takes 2 reviewers.")
    #expect(
      sentence(.teamRoles, session)
        == "S1 (Head teachers) needs 1 health peer or police peer and 2 team leader on its team.")
    #expect(
      sentence(.teamNamed, session)
        == "S1 (Head teachers) needs the police peer (PP) and the health peer (HP) by name.")
  }

  @Test func `of two sessions`() {
    let both = GroundRule.Subject.sessions(SessionID("S1"), SessionID("S2"))
    #expect(
      sentence(.order, both)
        == "S1 (Head teachers) must start at least 30 minutes after S2 has ended.")
    #expect(
      sentence(.separateDays, both) == "S1 (Head teachers) and S2 must be on different days.")
    #expect(sentence(.separateTimes, both) == "S1 (Head teachers) and S2 must not overlap.")
  }

  @Test func `of people`() {
    let person = GroundRule.Subject.person(PersonID("P1"))
    #expect(
      sentence(.participantAvailable, person)
        == "Head of early help (P1) is free only on Monday 4 February, 9am to 10am, on Tuesday 5 February, "
        + "9am to 10am, on Wednesday 6 February, 9am to 10am and at 2 other times, and is not free on "
        + "Monday 4 February, 9am to 10am.")
    #expect(
      sentence(.participantClash, person)
        == "Head of early help (P1) can be in one session at a time.")
    let reviewer = GroundRule.Subject.reviewer(ReviewerID("PP"))
    #expect(sentence(.reviewerAvailable, reviewer) == "The police peer (PP) is never free.")
    #expect(
      sentence(.reviewerClash, reviewer) == "The police peer (PP) can be in one session at a time.")
    #expect(
      sentence(.conflictOfInterest, reviewer)
        == "The police peer (PP) may not meet anybody they have a conflict of interest with: Police."
    )
    #expect(
      sentence(.dailyLoad, reviewer)
        == "The police peer (PP) may have no more than 6 sessions a day.")
    #expect(
      sentence(.breakTime, reviewer)
        == "The police peer (PP) needs a break of 15 minutes before working for more than 180 minutes."
    )
    #expect(
      sentence(.lunch, reviewer)
        == "The police peer (PP) needs lunch, 30 minutes between midday and 2pm.")
  }

  @Test func `of rooms and of the review`() {
    let room = GroundRule.Subject.room(RoomID("R1"))
    #expect(sentence(.roomCapacity, room) == "Room 1 has 20 seats.")
    #expect(
      sentence(.roomClash, room)
        == "Room 1 holds one session at a time, with 10 minutes between two.")
    #expect(sentence(.parallel, .review) == "No more than 3 sessions may run at once.")
  }
}
