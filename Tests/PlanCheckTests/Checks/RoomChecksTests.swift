import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `room-needed` {
  @Test func `asks for a room where one is needed`() {
    #expect(
      broken(.small([.small("A")]), .small("A", monday.at(9), room: nil)) == ["room-needed A"])
  }

  @Test func `allows no room where none is needed`() {
    let review = Review.small([.small("A") { $0.needsRoom = false }])
    #expect(broken(review, .small("A", monday.at(9), room: nil)) == [])
    #expect(broken(review, .small("A", monday.at(9))) == ["room-needed A takes no room"])
  }
}

struct `room-capacity` {
  @Test func `counts the participants where no larger headcount is stated`() {
    let review = Review.small([
      .small("A") {
        $0.participants = [PersonID("P1"), PersonID("P2")]
        $0.statedHeadcount = 1
      }
    ]) {
      $0.people = [Person(id: PersonID("P1"), name: ""), Person(id: PersonID("P2"), name: "")]
      $0.rooms[0].capacity = 2
    }
    #expect(broken(review, .small("A", monday.at(9))) == [])
    #expect(broken(review, .small("A", monday.at(9), "PP")) == ["room-capacity A R1"])
  }

  @Test func `counts the headcount where it is larger`() {
    let review = Review.small([.small("A") { $0.statedHeadcount = 19 }])
    #expect(broken(review, .small("A", monday.at(9), "PP")) == [])
    #expect(broken(review, .small("A", monday.at(9), "PP", "HP")) == ["room-capacity A R1"])
  }

  @Test func `is not judged where a session takes no room`() {
    let session = Session.small("A") {
      $0.needsRoom = false
      $0.statedHeadcount = 100
    }
    #expect(
      broken(.small([session]), .small("A", monday.at(9))) == ["room-needed A takes no room"])
  }
}

struct `room-features` {
  private func review(_ change: (inout Session) -> Void) -> Review {
    .small([.small("A", change)]) {
      $0.rooms[0].site = SiteID("hall")
      $0.rooms[0].features = ["private", "screen"]
    }
  }

  @Test func `are all there`() {
    let enough = review { $0.roomFeatures = ["screen", "private"] }
    #expect(broken(enough, .small("A", monday.at(9))) == [])
    let missing = review { $0.roomFeatures = ["screen", "step-free"] }
    #expect(broken(missing, .small("A", monday.at(9))) == ["room-features A R1"])
  }

  @Test func `include the site`() {
    #expect(broken(review { $0.site = SiteID("hall") }, .small("A", monday.at(9))) == [])
    #expect(
      broken(review { $0.site = SiteID("hub") }, .small("A", monday.at(9)))
        == ["room-features A R1"])
  }

  @Test func `include the list of rooms`() {
    #expect(broken(review { $0.rooms = [RoomID("R1")] }, .small("A", monday.at(9))) == [])
    #expect(
      broken(review { $0.rooms = [RoomID("R2")] }, .small("A", monday.at(9)))
        == ["room-features A R1"])
  }

  @Test func `are compared byte for byte`() {
    let review = Review.small([.small("A") { $0.roomFeatures = ["caf\u{E9}"] }]) {
      $0.rooms[0].features = ["cafe\u{301}"]
    }
    #expect(broken(review, .small("A", monday.at(9))) == ["room-features A R1"])
  }
}
