import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `participant-available` {
  private func review(_ availability: Availability) -> Review {
    .small([.small("A") { $0.participants = [PersonID("P1")] }]) {
      $0.people = [Person(id: PersonID("P1"), name: "", availability: availability)]
    }
  }

  @Test func `counts for the whole of a session`() {
    let review = review(Availability(available: [monday.hours(9, 10)]))
    #expect(broken(review, .small("A", monday.at(9))) == [])
    #expect(broken(review, .small("A", monday.at(9, 15))) == ["participant-available A P1"])
  }

  @Test func `reads touching windows as one`() {
    let review = review(
      Availability(available: [monday.hours(10, 11), monday.hours(9, 10)]))
    #expect(broken(review, .small("A", monday.at(9, 30))) == [])
  }

  @Test func `takes away what is unavailable`() {
    let review = review(
      Availability(available: [monday.hours(9, 17)], unavailable: [monday.hours(12, 13)]))
    #expect(broken(review, .small("A", monday.at(11))) == [])
    #expect(broken(review, .small("A", monday.at(11, 15))) == ["participant-available A P1"])
  }

  @Test func `is never met where the list of times is empty`() {
    #expect(
      broken(review(Availability(available: [])), .small("A", monday.at(9)))
        == ["participant-available A P1"])
  }

  @Test func `does not bind those who are only wanted`() {
    var review = review(Availability(available: []))
    review.sessions[0].participants = []
    review.sessions[0].optionalParticipants = [PersonID("P1")]
    #expect(broken(review, .small("A", monday.at(9))) == [])
  }
}

struct `reviewer-available` {
  @Test func `binds each reviewer of the team`() {
    let review = Review.small([.small("A")]) {
      $0.reviewers[0].availability.unavailable = [monday.hours(9, 10)]
      $0.reviewers[1].availability.unavailable = [monday.hours(9, 10)]
    }
    #expect(
      broken(review, .small("A", monday.at(9), "HP", "PP"))
        == ["reviewer-available A HP", "reviewer-available A PP"])
    #expect(broken(review, .small("A", monday.at(10), "HP", "PP")) == [])
  }
}

struct `room-available` {
  @Test func `binds the room`() {
    let review = Review.small([.small("A")]) {
      $0.rooms[0].availability.available = [monday.hours(9, 10)]
    }
    #expect(broken(review, .small("A", monday.at(9))) == [])
    #expect(broken(review, .small("A", monday.at(10))) == ["room-available A R1"])
  }

  @Test func `is not judged where a session takes no room`() {
    let review = Review.small([.small("A") { $0.needsRoom = false }]) {
      $0.rooms[0].availability.available = []
    }
    #expect(broken(review, .small("A", monday.at(9))) == ["room-needed A takes no room"])
  }
}
