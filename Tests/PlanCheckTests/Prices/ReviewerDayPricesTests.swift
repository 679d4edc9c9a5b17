import CivilTime
import ReviewModel
import TestSupport
import Testing

private func review(_ ids: String..., change: (inout Review) -> Void = { _ in }) -> Review {
  .small(ids.map { .small($0) }) {
    $0.sites = [Site(id: SiteID("hall"), name: ""), Site(id: SiteID("hub"), name: "")]
    $0.rooms[0].site = SiteID("hall")
    $0.rooms.append(Room(id: RoomID("R2"), name: "", site: SiteID("hub"), capacity: 20))
    change(&$0)
  }
}

struct `Prices that a reviewer's day pays` {
  @Test func `back-to-back is a start in the minute the last one ended`() {
    let first = Assignment.small("A", monday.at(9), "PP", "HP")
    #expect(paid(.backToBack, review("A", "B"), first, .small("B", monday.at(10), "PP", "HP")) == 2)
    #expect(paid(.backToBack, review("A", "B"), first, .small("B", monday.at(10, 15), "PP")) == 0)
  }

  @Test func `back-to-back leaves out what is not contact`() {
    let review = review("A", "B") { $0.sessions[1].isContact = false }
    #expect(
      paid(.backToBack, review, .small("A", monday.at(9), "PP"), .small("B", monday.at(10), "PP"))
        == 0)
  }

  @Test func `back-to-back looks at the session before, not at every one`() {
    // A ends at 10am and C starts then, but B lies between the two.
    #expect(
      paid(
        .backToBack, review("A", "B", "C"), .small("A", monday.at(9), "PP"),
        .small("B", monday.at(9, 30), "PP"), .small("C", monday.at(10), "PP")) == 0)
  }

  @Test func `room-change and site-change are what a day has, less one`() {
    let plan: [Assignment] = [
      .small("A", monday.at(9), "PP"), .small("B", monday.at(11), room: "R2", "PP"),
      .small("C", monday.at(14), "PP"),
    ]
    let three = review("A", "B", "C")
    #expect(paid(.roomChange, three, plan[0], plan[1], plan[2]) == 1)
    #expect(paid(.siteChange, three, plan[0], plan[1], plan[2]) == 1)
    #expect(paid(.roomChange, three, plan[0], plan[2]) == 0)
    let nextDay = Assignment.small("B", tuesday.at(9), room: "R2", "PP")
    #expect(paid(.roomChange, three, plan[0], nextDay) == 0)
  }

  @Test func `site-change counts the site of a visit without a room`() {
    let review = review("A", "B") {
      $0.sessions[1].needsRoom = false
      $0.sessions[1].site = SiteID("hub")
    }
    let plan = (
      Assignment.small("A", monday.at(9), "PP"),
      Assignment.small("B", monday.at(11), room: nil, "PP")
    )
    #expect(paid(.siteChange, review, plan.0, plan.1) == 1)
    #expect(paid(.roomChange, review, plan.0, plan.1) == 0)
  }

  @Test func `long-day is contact time above the limit in whole grid units`() {
    let plan: [Assignment] = [.small("A", monday.at(9), "PP"), .small("B", monday.at(11), "PP")]
    func price(_ limit: Int) -> Int {
      paid(.longDay, review("A", "B") { $0.rules.longDayMinutes = limit }, plan[0], plan[1])
    }
    #expect(price(120) == 0)
    #expect(price(106) == 0)
    #expect(price(105) == 1)
    #expect(price(60) == 4)
  }

  @Test func `long-day leaves out what is not contact`() {
    let review = review("A") {
      $0.rules.longDayMinutes = 0
      $0.sessions[0].isContact = false
    }
    #expect(paid(.longDay, review, .small("A", monday.at(9), "PP")) == 0)
  }
}

struct `load-balance` {
  private let plan: [Assignment] = [
    .small("A", monday.at(9), "PP", "HP"), .small("B", tuesday.at(11), "PP"),
  ]

  @Test func `is the most loaded less the least loaded in grid units`() {
    #expect(paid(.loadBalance, review("A", "B"), plan[0], plan[1]) == 4)
  }

  @Test func `counts those who have nothing`() {
    #expect(paid(.loadBalance, review("A", "B"), plan[1]) == 4)
  }

  @Test func `leaves out placeholders and those who do not count`() {
    let tbc = review("A", "B") { $0.reviewers[1].isPlaceholder = true }
    #expect(paid(.loadBalance, tbc, plan[0], plan[1]) == 0)
    let manager = review("A", "B") { $0.reviewers[1].countsInBalance = false }
    #expect(paid(.loadBalance, manager, plan[0], plan[1]) == 0)
  }

  @Test func `is nothing where nobody counts`() {
    let review = review("A", "B") {
      $0.reviewers[0].countsInBalance = false
      $0.reviewers[1].countsInBalance = false
    }
    #expect(paid(.loadBalance, review, plan[0], plan[1]) == 0)
  }

  @Test func `leaves out what is not contact, and what lies outside every day`() {
    let review = review("A", "B") { $0.sessions[1].isContact = false }
    #expect(paid(.loadBalance, review, plan[0], plan[1]) == 0)
    let other = Review.small([.small("A")])
    #expect(paid(.loadBalance, other, .small("A", monday.at(20), "PP")) == 0)
  }
}
