import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `Prices that a session pays` {
  @Test func `unscheduled is the priority of each optional session left out`() {
    let review = Review.small([
      .small("A") {
        $0.isOptional = true
        $0.priority = 3
      },
      .small("B") { $0.isOptional = true },
      .small("C"),
    ])
    #expect(paid(.unscheduled, review) == 4)
    #expect(paid(.unscheduled, review, .small("A", monday.at(9))) == 1)
  }

  @Test func `theme-uncovered is each theme that nobody on the team knows`() {
    let themes = ["T1", "T2", "T3"].map { ThemeID($0) }
    let review = Review.small([.small("A") { $0.themes = themes }]) {
      $0.reviewers[0].themes = [themes[0]]
      $0.reviewers[1].themes = [themes[1], themes[0]]
    }
    #expect(paid(.themeUncovered, review, .small("A", monday.at(9))) == 3)
    #expect(paid(.themeUncovered, review, .small("A", monday.at(9), "PP")) == 2)
    #expect(paid(.themeUncovered, review, .small("A", monday.at(9), "PP", "HP")) == 1)
  }

  @Test func `preferred-window is a session that lies in none of its preferred times`() {
    let session = Session.small("A") { $0.preferred = [monday.hours(9, 10), tuesday.hours(9, 12)] }
    #expect(paid(.preferredWindow, .small([session]), .small("A", monday.at(9))) == 0)
    #expect(paid(.preferredWindow, .small([session]), .small("A", monday.at(9, 30))) == 1)
    #expect(paid(.preferredWindow, .small([.small("A")]), .small("A", monday.at(9))) == 0)
  }

  @Test func `preferred-order is a wish that starts before the other ends`() {
    let review = Review.small([
      .small("A"), .small("B"),
      .small("C") { $0.preferAfter = [SessionID("A"), SessionID("B")] },
    ])
    let (first, second) = (
      Assignment.small("A", monday.at(9)), Assignment.small("B", monday.at(12))
    )
    #expect(paid(.preferredOrder, review, first, second, .small("C", monday.at(10))) == 1)
    #expect(paid(.preferredOrder, review, first, second, .small("C", monday.at(13))) == 0)
    #expect(paid(.preferredOrder, review, .small("C", monday.at(9))) == 0)
  }

  @Test func `placeholder is each seat given to a reviewer still TBC`() {
    let review = Review.small([.small("A"), .small("B")]) { $0.reviewers[0].isPlaceholder = true }
    #expect(
      paid(
        .placeholder, review, .small("A", monday.at(9), "PP", "HP"),
        .small("B", monday.at(11), "PP")) == 2)
  }

  @Test func `room-fit is spare seats by fives, rounded down, a session`() {
    let review = Review.small([.small("A") { $0.statedHeadcount = 4 }, .small("B")])
    // 20 seats: 16 and 15 spare, then 20 spare.
    #expect(paid(.roomFit, review, .small("A", monday.at(9))) == 3)
    #expect(paid(.roomFit, review, .small("A", monday.at(9), "PP")) == 3)
    #expect(paid(.roomFit, review, .small("A", monday.at(9), "PP", "HP")) == 2)
    #expect(paid(.roomFit, review, .small("A", monday.at(9)), .small("B", monday.at(11))) == 7)
  }

  @Test func `room-fit is nothing for a room that is too small or not needed`() {
    let full = Review.small([.small("A") { $0.statedHeadcount = 40 }])
    #expect(paid(.roomFit, full, .small("A", monday.at(9))) == 0)
    let roomless = Review.small([.small("A") { $0.needsRoom = false }])
    #expect(paid(.roomFit, roomless, .small("A", monday.at(9))) == 0)
  }
}

struct `optional-absent` {
  private func review(_ change: (inout Review) -> Void = { _ in }) -> Review {
    .small([
      .small("A") { $0.optionalParticipants = [PersonID("P1")] },
      .small("B") { $0.participants = [PersonID("P1")] },
    ]) {
      $0.people = [Person(id: PersonID("P1"), name: "")]
      change(&$0)
    }
  }
  private let wanted = Assignment.small("A", monday.at(9))

  @Test func `is somebody wanted who is required elsewhere at that time`() {
    #expect(paid(.optionalAbsent, review(), wanted, .small("B", monday.at(9, 30))) == 1)
    #expect(paid(.optionalAbsent, review(), wanted, .small("B", monday.at(10))) == 0)
  }

  @Test func `is somebody wanted who is not free`() {
    let review = review { $0.people[0].availability.unavailable = [monday.hours(9, 10)] }
    #expect(paid(.optionalAbsent, review, wanted) == 1)
  }

  @Test func `is one where both are so`() {
    let review = review { $0.people[0].availability.unavailable = [monday.hours(9, 10)] }
    #expect(paid(.optionalAbsent, review, wanted, .small("B", monday.at(9))) == 1)
  }

  @Test func `is nothing for somebody wanted in two places`() {
    let review = review {
      $0.sessions[1].participants = []
      $0.sessions[1].optionalParticipants = [PersonID("P1")]
    }
    #expect(paid(.optionalAbsent, review, wanted, .small("B", monday.at(9))) == 0)
  }

  @Test func `is nothing for somebody both required and wanted in one session`() {
    let review = review { $0.sessions[0].participants = [PersonID("P1")] }
    #expect(paid(.optionalAbsent, review, wanted) == 0)
  }
}
