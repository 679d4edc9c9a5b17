import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Advice
@testable import Solving

/// Whom one could choose, by name, in every explanation.
struct `People to choose from in explanations` {
  private static func review(_ count: Int, jobs: [String], wanted: Int = 1) -> Review {
    .small([
      .small("S1") {
        $0.choices = [
          ParticipantChoice(anyOf: (1...count).map { PersonID("P\($0)") }, count: wanted)
        ]
      }
    ]) { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))]
      review.people = (1...count).map { number in
        Person(
          id: PersonID("P\(number)"), name: "", jobTitle: jobs[(number - 1) % jobs.count],
          availability: Availability(unavailable: [CivilDate.monday.hours(9, 11)]))
      }
    }
  }

  private static func words(_ review: Review) -> ChoiceWords {
    ChoiceWords(review.sessions[0].choices[0], of: review)
  }

  @Test func `people of one job are counted, others listed`() {
    let workers = Self.words(Self.review(6, jobs: ["Social worker"]))
    #expect(workers.tooFew(than: 1) == "none of the six social workers is free")
    #expect(workers.tooFew(than: 2) == "fewer than two of the six social workers are free")
    #expect(workers.some(2) == "two of the six social workers")
    let heads = Self.words(Self.review(2, jobs: ["Head of Year 8", "Head of Year 9"]))
    #expect(
      heads.tooFew(than: 1) == "neither the Head of Year 8 (P1) nor the Head of Year 9 (P2) is free"
    )
    #expect(heads.some(1) == "the Head of Year 8 (P1) or the Head of Year 9 (P2)")
    #expect(Self.words(Self.review(3, jobs: ["IRO"])).some(1) == "one of the three IROs")
    #expect(Self.words(Self.review(3, jobs: ["Deputy"])).some(1) == "one of the three deputies")
  }

  @Test func `an obstacle to a session names them`() {
    let review = Self.review(6, jobs: ["Social worker"])
    let plan = Plan(review: review.id, assignments: [], unscheduled: [SessionID("S1")])
    let told = Obstacles(review, plan).conflicts
    #expect(
      told.map { $0.text } == [
        "S1 (S1): at 5 of the 5 times it could start, none of the six social workers is free."
      ])
  }

  @Test func `a story says once what is true of all of them, and draws the conclusion`() {
    let review = Self.review(6, jobs: ["Social worker"])
    var proof = PlanProof(review)
    guard case .infeasible(let conflicts, _) = proof.advance(conflicts: 1000) else {
      Issue.record("There is no plan of this review.")
      return
    }
    #expect(
      ConflictStory(conflicts, of: review).steps.map { $0.text } == [
        "S1 must be held; it takes 1 hour and needs one of the six social workers.",
        "None of the six social workers is free on Monday 4 February.",
        "So none of the six social workers is free for all of it on Monday 4 February, 9am to 11am, and S1 cannot be "
          + "held.",
      ])
  }

  @Test func `obstacles that differ in the other session are told together, with each of those`() {
    let review = Review.small([
      .small("S1") { $0.participants = [PersonID("P1")] },
      .small("S2", minutes: 30) { $0.participants = [PersonID("P1")] },
      .small("S3", minutes: 30) { $0.participants = [PersonID("P1")] },
    ]) { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(10, 30))]
      review.people = [Person(id: PersonID("P1"), name: "", jobTitle: "Nurse")]
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 20))
    }
    let plan = Plan(
      review: review.id,
      assignments: [
        .small("S2", CivilDate.monday.at(9)), .small("S3", CivilDate.monday.at(10)),
      ], unscheduled: [SessionID("S1")])
    let told = Obstacles(review, plan).conflicts
    #expect(
      told.map { $0.text } == [
        "S1 (S1): at 3 of the 3 times it could start, Nurse (P1) is needed at S2 or S3."
      ])
  }

  @Test func `a wish is not called fixed`() {
    let review = Review.small([
      .small("S1") {
        $0.windows = [CivilDate.monday.hours(9, 17)]
        $0.pin = Pin(start: (CivilDate.monday + 1).at(9), room: RoomID("R1"))
      }
    ])
    let wish = SessionWish(SessionID("S1"), Pin(start: (CivilDate.monday + 1).at(9)))
    let conflicts = [
      Conflict(.mandatory, sessions: [SessionID("S1")], text: ""),
      Conflict(.window, sessions: [SessionID("S1")], text: ""),
      Conflict(.pin, sessions: [SessionID("S1")], text: ""),
    ]
    #expect(
      ConflictStory(conflicts, of: review, wish: wish).steps[0].text
        == "S1 must be held; it takes 1 hour, has to lie within Monday 4 February, 9am to 5pm, is wished on Tuesday "
        + "5 February, 9am and is fixed in Room 1.")
  }

  @Test func `only is not said of somebody who is free on days that are not in question`() {
    let days = (0..<3).map { WorkingDay(date: .monday + $0, start: .at(9), end: .at(17)) }
    let free = Availability(available: [
      CivilDate.monday.hours(9, 17), (CivilDate.monday + 2).hours(9, 12),
    ])
    let words = DiaryWords(days: [days[2]], others: Array(days[..<2]))
      .clause(free, free: "can be had only", away: "cannot be had", never: "cannot be had")
    #expect(
      words == "can be had only on Wednesday 6 February, 9am to midday, of the days in question")
  }
}
