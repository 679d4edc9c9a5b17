import CivilTime
import ReviewModel
import TestSupport
import Testing

struct DiariesToAskTests {
  private let asked = Availability(available: [CivilDate.monday.hours(0, 24)])

  private var review: Review {
    Review.small([.small("A") { $0.participants = [PersonID("P1"), PersonID("P3")] }]) {
      $0.people = [
        Person(id: PersonID("P1"), name: "Alex Example"),
        Person(id: PersonID("P2"), name: "Sam Unneeded"),
        Person(id: PersonID("P3"), name: "Kim Asked", availability: asked),
      ]
      $0.reviewers[1].isPlaceholder = true
    }
  }

  @Test func `those are asked who are in a session and whom nobody has asked about every day`() {
    var review = review
    // Kim was asked about Monday alone, which is all that these days are.
    review.days = [review.days[0]]
    #expect(review.peopleToAsk.map { $0.id.text } == ["P1"])
  }

  @Test func `an empty seat of the team has no diary to ask for`() {
    #expect(review.reviewersToAsk.map { $0.id.text } == ["PP"])
  }

  @Test func `a room is to be asked for until somebody says when it can be had`() {
    var review = review
    #expect(review.roomsToAskFor.map { $0.id.text } == ["R1"])
    review.rooms[0].availability = Availability(available: review.days.map { $0.hours })
    #expect(review.roomsToAskFor.isEmpty)
  }
}
