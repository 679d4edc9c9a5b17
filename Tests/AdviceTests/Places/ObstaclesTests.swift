import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

/// Whole sentences, each from the smallest review that earns it.
struct ObstaclesTests {
  /// What the obstacles say of session S1 where the others lie as given.
  private func sentences(_ review: Review, _ assignments: Assignment...) -> [String] {
    let plan = Plan(review: review.id, assignments: assignments, unscheduled: [SessionID("S1")])
    return Obstacles(review, plan).conflicts.map { $0.text }
  }

  private func morning(_ session: Session, _ others: Session...) -> Review {
    Review.small([session] + others) { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))]
    }
  }

  @Test func `times set for a session that lie outside the day`() {
    let session = Session.small("S1") { $0.windows = [CivilDate.monday.hours(14, 16)] }
    #expect(
      sentences(morning(session)) == [
        "S1 (S1): at 5 of the 5 times it could start, it would lie outside the times set for it."
      ])
  }

  @Test func `somebody who is away, by job title`() {
    var review = morning(Session.small("S1") { $0.participants = [PersonID("P1")] })
    review.people = [
      Person(
        id: PersonID("P1"), name: "", jobTitle: "Head teacher",
        availability: Availability(unavailable: [CivilDate.monday.hours(9, 11)]))
    ]
    #expect(
      sentences(review) == [
        "S1 (S1): at 5 of the 5 times it could start, Head teacher (P1) is not available."
      ])
  }

  @Test func `a room too small for everybody`() {
    let session = Session.small("S1") {
      $0.statedHeadcount = 19
      $0.team.min = 2
    }
    #expect(
      sentences(morning(session)) == [
        "S1 (S1): at 5 of the 5 times it could start, no such room has the 21 seats it needs."
      ])
  }

  @Test func `the one room taken by another session`() {
    let review = morning(Session.small("S1"), Session.small("S2", minutes: 120))
    #expect(
      sentences(review, .small("S2", CivilDate.monday.at(9))) == [
        "S1 (S1): at 5 of the 5 times it could start, Room 1 is taken by S2."
      ])
  }

  @Test func `a role whose only reviewer is at another session`() {
    let session = Session.small("S1") {
      $0.needsRoom = false
      $0.team.roles = [RoleRequirement(anyOf: [Role("policePeer")])]
    }
    let review = morning(session, Session.small("S2", minutes: 120))
    #expect(
      sentences(review, .small("S2", CivilDate.monday.at(9), "PP")) == [
        "S1 (S1): at 5 of the 5 times it could start, fewer than 1 of the team who are police peer "
          + "are free."
      ])
  }

  @Test func `the commonest obstacle comes first`() {
    let session = Session.small("S1") {
      $0.needsRoom = false
      $0.team.named = [ReviewerID("PP")]
      $0.windows = [CivilDate.monday.hours(9, 10), CivilDate.monday.hours(10, 11)]
    }
    var review = morning(session, Session.small("S2", minutes: 30))
    review.reviewers[0].availability = Availability(unavailable: [CivilDate.monday.hours(10, 11)])
    #expect(
      sentences(review, .small("S2", CivilDate.monday.at(9), "PP")) == [
        "S1 (S1): at 4 of the 5 times it could start, the police peer (PP) is not available.",
        "S1 (S1): at 1 of the 5 times it could start, the police peer (PP) is at S2.",
      ])
  }

  @Test func `a session longer than any day`() {
    #expect(
      sentences(morning(Session.small("S1", minutes: 180))) == [
        "S1 (S1) fits on no day: it is longer than the working hours, or its part of the review has "
          + "no days."
      ])
  }

  @Test func `a session that must start with another one that is held`() {
    let review = morning(
      Session.small("S1") {
        $0.needsRoom = false
        $0.sameTime = [SessionID("S2")]
      }, Session.small("S2", minutes: 30))
    #expect(
      sentences(review, .small("S2", CivilDate.monday.at(10, 15))) == [
        "S1 (S1): at 5 of the 5 times it could start, S2, which must start with it, starts at another time."
      ])
  }

  @Test func `a room at another site, too far from where somebody is needed before`() {
    let hall = SiteID("HALL")
    var review = morning(
      Session.small("S1") { $0.participants = [PersonID("P1")] },
      Session.small("S2", minutes: 15) {
        $0.needsRoom = false
        $0.site = hall
        $0.participants = [PersonID("P1")]
      })
    review.people = [Person(id: PersonID("P1"), name: "", jobTitle: "Nurse")]
    review.sites = [Site(id: hall, name: "Hall"), Site(id: SiteID("CLINIC"), name: "Clinic")]
    review.rooms[0].site = SiteID("CLINIC")
    review.travel = [TravelTime(from: hall, to: SiteID("CLINIC"), minutes: 120)]
    #expect(
      sentences(review, .small("S2", CivilDate.monday.at(9), room: nil)) == [
        "S1 (S1): at 4 of the 5 times it could start, the Nurse (P1) is needed for S2.",
        "S1 (S1): at 1 of the 5 times it could start, Nurse (P1) is needed at S2.",
      ])
  }

  /// Where everything else is kept, each start at which nothing is in the way has a place that the judge allows, and no
  /// other start has one.
  @Test(arguments: UInt64(1)...12)
  func `a start is counted where no proposed place is allowed, and never where one is`(seed: UInt64)
  {
    let review = RandomReview.richReview(seed: seed)
    let plan = RandomPlan.plan(for: review, seed: seed)
    let judge = AlternativeJudge(review, plan)
    for session in review.sessions.prefix(6) {
      let vacancies = Vacancies(for: session, in: plan, judge, of: review)
      let gates = StartGates(vacancies)
      for start in gates.starts {
        let isOpen = vacancies.proposals(at: start).contains { judge.obstacles(to: $0).isEmpty }
        #expect((gates.first(at: start) == nil) == isOpen, "\(session.id) \(start)")
      }
    }
  }
}
