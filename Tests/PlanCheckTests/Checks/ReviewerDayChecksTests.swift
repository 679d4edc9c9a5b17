import CivilTime
import ReviewModel
import TestSupport
import Testing

/// Sessions of an hour that need no room.
private func hours(_ ids: String..., change: (inout Review) -> Void = { _ in }) -> Review {
  .small(ids.map { id in .small(id) { $0.needsRoom = false } }, change)
}

private func held(_ id: String, _ start: CivilMinute) -> Assignment {
  .small(id, start, room: nil, "PP")
}

struct `daily-load` {
  @Test func `counts a reviewer's contact sessions a day`() {
    let review = hours("A", "B", "C") { $0.rules.maxSessionsPerDay = 1 }
    #expect(
      broken(review, held("A", monday.at(9)), held("B", monday.at(14)), held("C", tuesday.at(9)))
        == ["daily-load A B PP"])
  }

  @Test func `leaves out team time, but names it`() {
    let review = hours("A", "B", "C") {
      $0.rules.maxSessionsPerDay = 2
      $0.sessions[1].isContact = false
    }
    let day = [held("A", monday.at(9)), held("B", monday.at(11)), held("C", monday.at(14))]
    #expect(broken(review, day[0], day[1], day[2]) == [])
    var stricter = review
    stricter.rules.maxSessionsPerDay = 1
    #expect(broken(stricter, day[0], day[1], day[2]) == ["daily-load A B C PP"])
  }

  @Test func `leaves out a session outside every day`() {
    let review = hours("A", "B") { $0.rules.maxSessionsPerDay = 1 }
    #expect(
      broken(review, held("A", monday.at(9)), held("B", monday.at(18)))
        == ["day B outside the working hours of every day"])
  }
}

struct `break` {
  @Test func `is at least as long as the review says`() {
    let review = hours("A", "B") {
      $0.rules.maxRunMinutes = 120
      $0.rules.breakMinutes = 30
    }
    #expect(broken(review, held("A", monday.at(9)), held("B", monday.at(10))) == [])
    #expect(
      broken(review, held("A", monday.at(9)), held("B", monday.at(10, 15))) == ["break A B PP"])
    #expect(broken(review, held("A", monday.at(9)), held("B", monday.at(10, 30))) == [])
  }

  @Test func `is missed again by each session that prolongs the run`() {
    let review = hours("A", "B", "C") { $0.rules.maxRunMinutes = 60 }
    #expect(
      broken(review, held("A", monday.at(9)), held("B", monday.at(10)), held("C", monday.at(11)))
        == ["break A B PP", "break A B C PP"])
  }

  @Test func `is missed by one session that is too long`() {
    let review = hours("A") { $0.rules.maxRunMinutes = 45 }
    #expect(broken(review, held("A", monday.at(9))) == ["break A PP"])
  }

  @Test func `counts team time too`() {
    let review = hours("A", "B") {
      $0.rules.maxRunMinutes = 90
      $0.sessions[1].isContact = false
    }
    #expect(
      broken(review, held("A", monday.at(9)), held("B", monday.at(10))) == ["break A B PP"])
  }
}

struct `lunch` {
  private func review(from: TimeOfDay = .at(12), _ to: TimeOfDay = .at(14), minutes: Int) -> Review
  {
    hours("A", "B") {
      $0.days[0].lunch = LunchBreak(from: from, to: to, minutes: minutes)
      $0.sessions[1].isOptional = true
      $0.rules.maxRunMinutes = 1000
    }
  }

  @Test func `fits before or after a session`() {
    #expect(broken(review(minutes: 60), held("A", monday.at(12))) == [])
    #expect(broken(review(minutes: 60), held("A", monday.at(13))) == [])
  }

  @Test func `is in one piece`() {
    #expect(
      broken(review(minutes: 60), held("A", monday.at(12, 30)))
        == ["lunch A PP 2013-02-04"])
  }

  @Test func `starts on the grid, counted from its first minute`() {
    // Free from 1pm to 1.45pm, where starts are 12.10, 12.25, 12.40, 12.55 and 1.10pm.
    let review = review(from: .at(12, 10), .at(13, 45), minutes: 45)
    #expect(broken(review, held("A", monday.at(12))) == ["lunch A PP 2013-02-04"])
    let shorter = self.review(from: .at(12, 10), .at(13, 45), minutes: 35)
    #expect(broken(shorter, held("A", monday.at(12))) == [])
  }

  @Test func `is asked of nobody with nothing that day`() {
    let review = review(minutes: 60)
    #expect(
      broken(review, .small("A", monday.at(12, 30), room: nil), held("B", tuesday.at(12))) == [])
  }

  @Test func `names all of the day`() {
    #expect(
      broken(review(minutes: 60), held("A", monday.at(12, 30)), held("B", monday.at(15)))
        == ["lunch A B PP 2013-02-04"])
  }

  @Test func `can never be had where it is longer than its hours`() {
    #expect(
      broken(review(.at(12, 30), minutes: 60), held("A", monday.at(9)))
        == ["lunch A PP 2013-02-04"])
  }
}
