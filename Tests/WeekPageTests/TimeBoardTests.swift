import CivilTime
import Exports
import ReviewModel
import TestSupport
import Testing

@testable import WeekPage

struct TimeBoardTests {
  private func entry(_ id: String, _ hour: Int, _ minutes: Int = 60) -> TimetableEntry {
    let review = Review.small([.small(id, minutes: minutes)])
    return Timetable(review, .small(.small(id, CivilDate.monday.at(hour)))).entries[0]
  }

  /// Cards as text: `A 1/2` for the first of two parts of the lane.
  private func picture(_ entries: TimetableEntry...) -> [String] {
    TimeBoard.Card.sideBySide(entries).map {
      $0.entry.session.id.text + " " + String($0.position + 1) + "/" + String($0.sharing)
    }
  }

  @Test func `sessions one after the other have the whole width each`() {
    #expect(picture(entry("A", 9), entry("B", 10), entry("C", 14)) == ["A 1/1", "B 1/1", "C 1/1"])
  }

  @Test func `two sessions at once stand side by side`() {
    #expect(picture(entry("A", 9, 120), entry("B", 10, 120)) == ["A 1/2", "B 2/2"])
    #expect(picture(entry("A", 9), entry("B", 9)) == ["A 1/2", "B 2/2"])
  }

  @Test func `a session goes back to the first part once that is free`() {
    #expect(
      picture(entry("A", 9), entry("B", 9, 120), entry("C", 10)) == ["A 1/2", "B 2/2", "C 1/2"])
  }

  @Test func `a session after those that overlap has the whole width again`() {
    #expect(
      picture(entry("A", 9), entry("B", 9), entry("C", 10)) == ["A 1/2", "B 2/2", "C 1/1"])
  }

  @Test func `no two cards of a lane lie on each other, and none is left out`() {
    let review = Review.fieldworkWeek()
    let timetable = Timetable(review, .firstFit(for: review))
    for date in timetable.dates {
      let cards = TimeBoard.Card.sideBySide(timetable.entries(on: date))
      #expect(cards.count == timetable.entries(on: date).count)
      for (index, one) in cards.enumerated() {
        #expect(one.position < one.sharing)
        for other in cards[..<index] where one.entry.span.overlaps(other.entry.span) {
          #expect(one.sharing == other.sharing)
          #expect(one.position != other.position)
        }
      }
    }
  }

  @Test func `every room keeps its lane on every day, used or not`() {
    let review = Review.small([.small("A"), .small("B")]) {
      $0.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 4))
    }
    let boards = export(review, .small(.small("A", CivilDate.monday.at(9)))).roomBoards
    #expect(boards.count == 5)
    #expect(boards.allSatisfy { $0.lanes.map { $0.title } == ["Room 1", "Room 2"] })
  }

  @Test func `a room that would tell where young people are met has no lane outside full`() {
    let group = Person(id: PersonID("G"), name: "Young people", isAnonymous: true)
    let review = Review.small([.small("A") { $0.participants = [group.id] }]) {
      $0.people = [group]
      $0.rooms.append(Room(id: RoomID("R2"), name: "Green Room", capacity: 4))
    }
    let plan = Plan.small(.small("A", CivilDate.monday.at(9), room: "R2"))
    func lanes(_ privacy: Privacy) -> [String] {
      export(review, plan, privacy).roomBoards[0].lanes.map { $0.title }
    }
    #expect(lanes(.full) == ["Room 1", "Green Room"])
    #expect(lanes(.roles) == ["Room 1", Disclosure.hiddenVenue])
  }

  @Test func `a week of the calendar is one board, the fieldwork before the weeks that lead in`() {
    let review = Review.small([.small("A"), .small("B")])
    let boards = export(
      review,
      .small(.small("A", CivilDate.monday.at(9)), .small("B", (CivilDate.monday + -5).at(9)))
    ).weekBoards
    #expect(boards.map { $0.lanes.count } == [5, 1])
    #expect(boards[0].lanes.map { $0.title }.first == "Mon 4 Feb")
  }

  @Test func `a journey stands just before the session that it leads to`() {
    let review = Review.small([.small("A"), .small("B")]) {
      $0.sites = [Site(id: SiteID("S1"), name: "One"), Site(id: SiteID("S2"), name: "Two")]
      $0.travel = [TravelTime(from: SiteID("S1"), to: SiteID("S2"), minutes: 20)]
      $0.rooms[0].site = SiteID("S1")
      $0.rooms.append(Room(id: RoomID("R2"), name: "Room 2", site: SiteID("S2"), capacity: 9))
    }
    let boards = export(
      review,
      .small(
        .small("A", CivilDate.monday.at(9), "PP"),
        .small("B", CivilDate.monday.at(11), room: "R2", "PP"))
    ).reviewerBoards
    #expect(boards[0].lanes[0].journeys == [CivilDate.monday.at(10, 40).lasting(20)])
    #expect(boards[0].lanes[1].journeys == [])
  }
}

extension CivilMinute {
  fileprivate func lasting(_ minutes: Int) -> TimeSpan { TimeSpan(from: self, minutes: minutes) }
}
