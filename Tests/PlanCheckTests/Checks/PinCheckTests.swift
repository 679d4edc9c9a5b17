import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `pin` {
  private func review(_ pin: Pin) -> Review { .small([.small("A") { $0.pin = pin }]) }

  @Test func `keeps a start`() {
    let review = review(Pin(start: monday.at(10)))
    #expect(broken(review, .small("A", monday.at(10))) == [])
    #expect(broken(review, .small("A", monday.at(11))) == ["pin A"])
  }

  @Test func `keeps a room`() {
    var review = review(Pin(room: RoomID("R1")))
    review.rooms.append(Room(id: RoomID("R2"), name: "", capacity: 5))
    #expect(broken(review, .small("A", monday.at(10))) == [])
    #expect(broken(review, .small("A", monday.at(10), room: "R2")) == ["pin A"])
    #expect(broken(review, .small("A", monday.at(10), room: nil)) == ["pin A", "room-needed A"])
  }

  @Test func `keeps a team, in any order`() {
    let review = review(Pin(reviewers: [ReviewerID("PP"), ReviewerID("HP")]))
    #expect(broken(review, .small("A", monday.at(10), "HP", "PP")) == [])
    #expect(broken(review, .small("A", monday.at(10), "HP")) == ["pin A"])
  }

  @Test func `keeps an empty team`() {
    let review = review(Pin(reviewers: []))
    #expect(broken(review, .small("A", monday.at(10))) == [])
    #expect(broken(review, .small("A", monday.at(10), "PP")) == ["pin A"])
  }

  @Test func `is broken once, however many parts are`() {
    let review = review(Pin(start: monday.at(9), reviewers: [ReviewerID("PP")]))
    #expect(broken(review, .small("A", monday.at(10))) == ["pin A"])
  }
}
