import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Solving

/// Whole sentences, each from the smallest review that earns it.
struct ObstaclesTests {
  /// What the obstacles say of session S1 where the others lie as given.
  private func sentences(_ review: Review, _ assignments: Assignment...) -> [String] {
    let plan = Plan(review: review.id, assignments: assignments, unscheduled: [SessionID("S1")])
    return Obstacles(review, plan, Timeline(review)).conflicts(of: plan.unscheduled).map { $0.text }
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
}
