import CivilTime
import ReviewModel
import TestSupport
import Testing

@Suite struct ReviewIndexTests {
  private var halls: ReviewIndex {
    var review = Review.small()
    review.rooms = ["hall", "east", "west", "corner", "other"].map {
      Room(id: RoomID($0), name: $0, capacity: 30)
    }
    review.rooms[1].partOf = RoomID("hall")
    review.rooms[2].partOf = RoomID("hall")
    review.rooms[3].partOf = RoomID("east")
    return ReviewIndex(review)
  }

  @Test func `a hall shares its space with its parts over any number of steps`() {
    #expect(halls.sharesSpace(RoomID("hall"), RoomID("hall")))
    #expect(halls.sharesSpace(RoomID("hall"), RoomID("corner")))
    #expect(halls.sharesSpace(RoomID("corner"), RoomID("hall")))
    #expect(
      halls.roomsSharingSpace(with: RoomID("east")).map { $0.text } == ["hall", "east", "corner"])
  }

  @Test func `two parts of one hall can be used at once`() {
    #expect(!halls.sharesSpace(RoomID("east"), RoomID("west")))
    #expect(!halls.sharesSpace(RoomID("corner"), RoomID("west")))
    #expect(!halls.sharesSpace(RoomID("hall"), RoomID("other")))
  }

  @Test func `rooms in a circle are gone round once`() {
    var review = Review.small()
    review.rooms = ["a", "b"].map { Room(id: RoomID($0), name: $0, capacity: 3) }
    review.rooms[0].partOf = RoomID("b")
    review.rooms[1].partOf = RoomID("a")
    #expect(ReviewIndex(review).sharesSpace(RoomID("a"), RoomID("b")))
  }
}
