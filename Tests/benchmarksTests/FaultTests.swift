import CivilTime
import ReviewModel
import Testing

@testable import benchmarks

struct `A fault of the replan benchmark` {
  private let review = PlantedReview.review(sessions: 20, seed: 3)

  private var plan: Plan {
    Plan(
      review: review.id,
      assignments: review.sessions.map {
        Assignment(session: $0.id, start: review.days[0].hours.start, room: review.rooms[1].id)
      })
  }

  @Test func `a participant is gone on the day of a session`() {
    let after = Fault.participantGone.befalling(review, plan, seed: 1)
    let gone = after.people.filter { $0.availability.unavailable == [review.days[0].hours] }
    #expect(gone.count == 1)
  }

  @Test func `a participant cannot come on the half-day of a session`() {
    let after = Fault.diaryChanged.befalling(review, plan, seed: 1)
    let day = review.days[0].hours
    let noon = CivilMinute(day.start.date, .midday)
    let gone = after.people.filter {
      $0.availability.unavailable == [TimeSpan(from: day.start, to: noon)]
    }
    #expect(gone.count == 1)
  }

  @Test func `a room that is used is lost all week`() {
    let after = Fault.roomLost.befalling(review, plan, seed: 1)
    #expect(after.rooms[1].availability == Availability(available: []))
  }

  @Test func `a reviewer is ill from Wednesday`() {
    let after = Fault.reviewerIll.befalling(review, plan, seed: 1)
    let ill = after.reviewers.filter { !$0.availability.unavailable.isEmpty }
    #expect(ill.map { $0.availability.unavailable } == [review.days.dropFirst(2).map { $0.hours }])
  }

  @Test func `the same seed is the same fault`() {
    for fault in Fault.allCases {
      #expect(fault.befalling(review, plan, seed: 5) == fault.befalling(review, plan, seed: 5))
    }
  }
}
