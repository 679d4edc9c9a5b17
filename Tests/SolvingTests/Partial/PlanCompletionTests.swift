import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Solving

/// What a partial plan can still hold, and what would bring back the rest.
struct PlanCompletionTests {
  private func completed(_ review: Review, from plan: Plan? = nil) -> PlanCompletion {
    var completion = PlanCompletion(
      review,
      from: plan ?? Plan(review: review.id, unscheduled: review.sessions.map { $0.id }))
    while completion.advance(conflicts: 10) {}
    return completion
  }

  /// Monday from 9am to 11am in one room.
  private func morning(
    _ sessions: [Session], _ change: (inout Review) -> Void = { _ in }
  ) -> Review {
    Review.small(sessions) { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))]
      change(&review)
    }
  }

  private func remedies(_ completion: PlanCompletion) -> Set<String> {
    Set(completion.absences.flatMap { $0.remedies.map { $0.text } })
  }

  @Test func `what can be added is added`() {
    let review = morning((1...2).map { Session.small("S" + String($0)) })
    let completion = completed(review)
    #expect(completion.absences.isEmpty)
    #expect(PlanJudge(review).verdict(on: completion.plan).isFeasible)
  }

  @Test func `of sessions that must be held, those of high priority come first`() {
    let sessions = (1...3).map { number in
      Session.small("S" + String(number)) { $0.priority = number }
    }
    let completion = completed(morning(sessions))
    #expect(completion.plan.assignments.map { $0.session.text } == ["S2", "S3"])
    #expect(completion.absences.map { $0.session.text } == ["S1"])
    #expect(completion.plan.unscheduled.map { $0.text } == ["S1"])
  }

  @Test func `one session too many comes back for another, or with another room`() {
    let completion = completed(morning((1...3).map { Session.small("S" + String($0)) }))
    let texts = remedies(completion)
    #expect(
      texts.isSuperset(of: [
        "It could be held on Monday 4 February, 9am to 10am in Room 1 if there were another room like Room 1."
      ])
        || texts.isSuperset(of: [
          "It could be held on Monday 4 February, 10am to 11am in Room 1 if there were another room like Room 1."
        ]))
    #expect(texts.contains { $0.hasSuffix(" if it needed no room.") })
    #expect(texts.contains { $0.hasSuffix(" in Room 1 if S1 were left out instead.") })
    #expect(texts.contains { $0.hasSuffix(" in Room 1 if S2 were left out instead.") })
  }

  @Test func `somebody who is away would have to be free when the session can lie`() {
    let session = Session.small("S1") {
      $0.participants = [PersonID("P1")]
      $0.pin.start = CivilDate.monday.at(9)
    }
    let review = morning([session]) { review in
      review.people = [
        Person(
          id: PersonID("P1"), name: "", jobTitle: "Head of early help",
          availability: Availability(unavailable: [CivilDate.monday.hours(8, 10)]))
      ]
    }
    #expect(
      remedies(completed(review)) == [
        "It could be held on Monday 4 February, 10am to 11am in Room 1 if it were not fixed as it is.",
        "It could be held on Monday 4 February, 9am to 10am in Room 1 if Head of early help (P1) were free on "
          + "Monday 4 February, 9am to 10am.",
      ])
  }

  @Test func `a conflict of interest is never advised away`() {
    let session = Session.small("S1") {
      $0.agencies = ["Police"]
      $0.team.named = [ReviewerID("PP")]
    }
    let review = morning([session]) { $0.reviewers[0].conflicts = ["Police"] }
    let texts = remedies(completed(review))
    #expect(texts.count == 1)
    #expect(texts.allSatisfy { $0.hasSuffix(" if it did without the police peer (PP).") })
  }

  @Test func `an optional session that could be held is said to be left out by choice`() {
    let review = morning([Session.small("S1") { $0.isOptional = true }])
    #expect(completed(review).absences == [Absence(session: SessionID("S1"), reason: .choice)])
  }

  @Test(arguments: 0..<8)
  func
    `what is left out of a tiny review cannot be added, and each remedy breaks its own rule alone`(
      seed: Int
    )
  {
    let review = TinyReview.review(seed: UInt64(seed))
    if !review.hasRunLeadIn { return }
    let completion = completed(review)
    let judge = PlanJudge(review)
    let held = completion.plan.assignments.map { $0.session }
    #expect(judge.verdict(on: completion.plan).violations.allSatisfy { $0.rule == .mandatory })
    for absence in completion.absences {
      var asked = review
      for index in asked.sessions.indices {
        let id = asked.sessions[index].id
        asked.sessions[index].isOptional = !held.contains(id) && id != absence.session
      }
      let every = EveryPlan(asked, keeping: GroundFormulation(asked).rules).exists()
      #expect(every == (absence.reason == .choice))
      for remedy in absence.remedies {
        #expect(remedy.plan.assignments.contains { $0.session == absence.session })
        let broken = judge.verdict(on: remedy.plan).violations.filter { $0.rule != .mandatory }
        #expect(broken.allSatisfy { $0.rule == remedy.rule })
        let lost = held.filter { id in !remedy.plan.assignments.contains { $0.session == id } }
        #expect(lost.count == (remedy.rule == .mandatory ? 1 : 0))
      }
    }
  }
}
