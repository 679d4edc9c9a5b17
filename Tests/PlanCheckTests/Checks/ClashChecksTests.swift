import CivilTime
import ReviewModel
import TestSupport
import Testing

/// Two sessions of an hour with the same person, and two rooms at sites twenty minutes apart.
private func twoSites(_ change: (inout Review) -> Void = { _ in }) -> Review {
  .small([
    .small("A") { $0.participants = [PersonID("P1")] },
    .small("B") { $0.participants = [PersonID("P1")] },
  ]) {
    $0.people = [Person(id: PersonID("P1"), name: "")]
    $0.sites = [Site(id: SiteID("hall"), name: ""), Site(id: SiteID("hub"), name: "")]
    $0.travel = [TravelTime(from: SiteID("hub"), to: SiteID("hall"), minutes: 20)]
    $0.rooms[0].site = SiteID("hall")
    $0.rooms.append(Room(id: RoomID("R2"), name: "", site: SiteID("hub"), capacity: 20))
    $0.rooms.append(Room(id: RoomID("R3"), name: "", site: SiteID("hall"), capacity: 20))
    change(&$0)
  }
}

struct `participant-clash` {
  @Test func `is two sessions that overlap`() {
    #expect(
      broken(twoSites(), .small("A", monday.at(9)), .small("B", monday.at(9, 45), room: "R3"))
        == ["participant-clash A B P1"])
  }

  @Test func `is not two that touch at one site`() {
    #expect(
      broken(twoSites(), .small("A", monday.at(9)), .small("B", monday.at(10), room: "R3")) == [])
  }

  @Test func `is too little time for the journey, in either direction`() {
    let late = Assignment.small("B", monday.at(10, 15), room: "R2")
    #expect(broken(twoSites(), .small("A", monday.at(9)), late) == ["participant-clash A B P1"])
    let early = Assignment.small("B", monday.at(9), room: "R2")
    #expect(
      broken(twoSites(), .small("A", monday.at(10, 15)), early) == ["participant-clash B A P1"])
  }

  @Test func `is not a journey with time enough`() {
    #expect(
      broken(twoSites(), .small("A", monday.at(9)), .small("B", monday.at(10, 30), room: "R2"))
        == [])
  }

  @Test func `counts the last row about a journey`() {
    let review = twoSites {
      $0.travel.append(TravelTime(from: SiteID("hall"), to: SiteID("hub"), minutes: 15))
    }
    #expect(
      broken(review, .small("A", monday.at(9)), .small("B", monday.at(10, 15), room: "R2")) == [])
  }

  @Test func `takes a session without a room to be at its own site`() {
    let review = twoSites {
      $0.sessions[1].needsRoom = false
      $0.sessions[1].site = SiteID("hub")
    }
    #expect(
      broken(review, .small("A", monday.at(9)), .small("B", monday.at(10), room: nil))
        == ["participant-clash A B P1"])
  }

  @Test func `is one for each person and pair, with those of one start in order of reference`() {
    let review = twoSites { review in
      review.people.append(Person(id: PersonID("P2"), name: ""))
      review.sessions[0].participants.append(PersonID("P2"))
      // Naming somebody twice does not make two of them.
      review.sessions[1].participants = [PersonID("P2"), PersonID("P1"), PersonID("P2")]
    }
    #expect(
      broken(review, .small("B", monday.at(9), room: "R3"), .small("A", monday.at(9)))
        == ["participant-clash A B P1", "participant-clash A B P2"])
  }

  @Test func `does not reach across midnight`() {
    let review = twoSites {
      $0.travel = [TravelTime(from: SiteID("hub"), to: SiteID("hall"), minutes: 1000)]
      $0.days = $0.days.map { WorkingDay(date: $0.date, start: .midnight, end: .endOfDay) }
    }
    #expect(
      broken(review, .small("A", monday.at(23)), .small("B", tuesday.at(0), room: "R2")) == [])
  }
}

struct `reviewer-clash` {
  @Test func `is two sessions that overlap`() {
    let review = twoSites { $0.people = [] }
    let later = Assignment.small("B", monday.at(9, 30), room: "R3", "HP", "PP")
    #expect(
      broken(review, .small("A", monday.at(9), "PP"), later)
        == ["participant-clash A B P1", "reviewer-clash A B PP"])
  }

  @Test func `is too little time for the journey`() {
    let review = twoSites {
      $0.sessions[0].participants = []
      $0.rules.breakMinutes = 0
    }
    #expect(
      broken(
        review, .small("A", monday.at(9), "PP"), .small("B", monday.at(10), room: "R2", "PP"))
        == ["reviewer-clash A B PP"])
  }
}

struct `room-clash` {
  private let review = Review.small([.small("A"), .small("B")])

  @Test func `is two sessions in one room at once`() {
    #expect(
      broken(review, .small("A", monday.at(9)), .small("B", monday.at(9, 45)))
        == ["room-clash A B R1"])
    #expect(broken(review, .small("A", monday.at(9)), .small("B", monday.at(10))) == [])
  }

  @Test func `is too little time to turn the room round`() {
    var review = review
    review.rules.turnaroundMinutes = 10
    #expect(
      broken(review, .small("A", monday.at(9)), .small("B", monday.at(10)))
        == ["room-clash A B R1"])
    #expect(broken(review, .small("A", monday.at(9)), .small("B", monday.at(10, 15))) == [])
  }

  @Test func `is one for each pair of three`() {
    var review = review
    review.sessions.append(.small("C"))
    #expect(
      broken(
        review, .small("C", monday.at(9)), .small("A", monday.at(9)), .small("B", monday.at(9)))
        == ["room-clash A B R1", "room-clash A C R1", "room-clash B C R1"])
  }
}
