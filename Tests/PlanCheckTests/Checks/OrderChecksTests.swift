import CivilTime
import ReviewModel
import TestSupport
import Testing

/// `B` beside `A`, in two rooms.
private func pair(_ change: (inout Session) -> Void) -> Review {
  .small([.small("A"), .small("B", change)]) {
    $0.rooms.append(Room(id: RoomID("R2"), name: "", capacity: 20))
  }
}

struct `order` {
  @Test func `is kept from the minute the other ends`() {
    let review = pair { $0.after = [Precedence(session: SessionID("A"))] }
    let first = Assignment.small("A", monday.at(9))
    #expect(broken(review, first, .small("B", monday.at(10), room: "R2")) == [])
    #expect(broken(review, first, .small("B", monday.at(9, 45), room: "R2")) == ["order B A"])
  }

  @Test func `keeps a gap, across days too`() {
    let review = pair { $0.after = [Precedence(session: SessionID("A"), minGapMinutes: 1000)] }
    let first = Assignment.small("A", monday.at(16))
    #expect(broken(review, first, .small("B", tuesday.at(9), room: "R2")) == ["order B A"])
    #expect(broken(review, first, .small("B", tuesday.at(9, 45), room: "R2")) == [])
  }

  @Test func `binds only where both are held`() {
    var review = pair { $0.after = [Precedence(session: SessionID("A"))] }
    review.sessions[0].isOptional = true
    #expect(broken(review, .small("B", monday.at(9))) == [])
  }
}

struct `separate-days` {
  @Test func `are different dates`() {
    let review = pair { $0.notSameDay = [SessionID("A")] }
    let first = Assignment.small("A", monday.at(9))
    #expect(broken(review, first, .small("B", monday.at(14))) == ["separate-days B A"])
    #expect(broken(review, first, .small("B", tuesday.at(9))) == [])
  }

  @Test func `are broken twice where each names the other`() {
    var review = pair { $0.notSameDay = [SessionID("A")] }
    review.sessions[0].notSameDay = [SessionID("B")]
    #expect(
      broken(review, .small("A", monday.at(9)), .small("B", monday.at(14)))
        == ["separate-days A B", "separate-days B A"])
  }
}

struct `separate-times` {
  @Test func `never overlap`() {
    let review = pair { $0.notSameTime = [SessionID("A")] }
    let first = Assignment.small("A", monday.at(9))
    #expect(
      broken(review, first, .small("B", monday.at(9, 45), room: "R2")) == ["separate-times B A"])
    #expect(broken(review, first, .small("B", monday.at(10), room: "R2")) == [])
  }
}

struct `parallel` {
  private func review(_ limit: Int) -> Review {
    .small(["A", "B", "C"].map { id in .small(id) { $0.needsRoom = false } }) {
      $0.rules.maxParallel = limit
    }
  }
  private let three: [Assignment] = [
    .small("A", monday.at(9), room: nil), .small("B", monday.at(9, 30), room: nil),
    .small("C", monday.at(9, 45), room: nil),
  ]

  @Test func `counts those running when one starts`() {
    #expect(broken(review(2), three[0], three[1], three[2]) == ["parallel A B C"])
    #expect(broken(review(1), three[0], three[1], three[2]) == ["parallel A B", "parallel A B C"])
    #expect(broken(review(3), three[0], three[1], three[2]) == [])
  }

  @Test func `has no limit at zero`() {
    #expect(broken(review(0), three[0], three[1], three[2]) == [])
  }

  @Test func `leaves out what is not contact`() {
    var review = review(2)
    review.sessions[0].isContact = false
    #expect(broken(review, three[0], three[1], three[2]) == [])
  }

  @Test func `is broken once for each of two that start together`() {
    let together = Assignment.small("B", monday.at(9), room: nil)
    #expect(broken(review(1), three[0], together).dropLast() == ["parallel A B", "parallel A B"])
  }
}

struct `mandatory` {
  @Test func `binds every session that is not optional`() {
    let review = Review.small([.small("A"), .small("B") { $0.isOptional = true }, .small("C")])
    #expect(broken(review) == ["mandatory A", "mandatory C"])
  }
}
