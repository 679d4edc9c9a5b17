import CSVText
import CivilTime
import ReviewModel
import TestSupport
import Testing
import Exports

struct AttendanceTableTests {
  private func rows(_ review: Review, _ plan: Plan, _ privacy: Privacy = .full) throws -> [[String]]
  {
    let file = try #require(
      export(review, plan, privacy).tables().first { $0.path == "tables/attendance.csv" })
    return CSVReader.read(file.bytes, file: "attendance").rows.dropFirst().map { $0.cells }
  }

  private func session(_ id: String, people: Int, _ named: String...) -> Session {
    .small(id) {
      $0.statedHeadcount = people
      $0.participants = named.map { PersonID($0) }
    }
  }

  private let people = ["P1", "P2"].map { Person(id: PersonID($0), name: $0) }

  @Test func `people and reviewers are counted in each half of the day`() throws {
    let review = Review.small([session("A", people: 9), session("B", people: 4)]) {
      $0.sites = [Site(id: SiteID("hall"), name: "Town Hall")]
      $0.rooms[0].site = SiteID("hall")
    }
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9), "PP", "HP"), .small("B", CivilDate.monday.at(14), "PP"))
    #expect(
      try rows(review, plan) == [
        ["2013-02-04", "am", "Town Hall", "Room 1", "1", "9", "2", "11", ""],
        ["2013-02-04", "pm", "Town Hall", "Room 1", "1", "4", "1", "5", ""],
      ])
  }

  @Test func `somebody who comes twice in a half-day eats once`() throws {
    let review = Review.small([session("A", people: 2, "P1"), session("B", people: 1, "P1")]) {
      $0.people = people
    }
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9), "PP"), .small("B", CivilDate.monday.at(10), "PP"))
    #expect(try rows(review, plan) == [["2013-02-04", "am", "", "Room 1", "2", "2", "1", "3", ""]])
  }

  @Test func `a session over midday counts in both halves`() throws {
    let plan = Plan.small(.small("A", CivilDate.monday.at(11, 30)))
    #expect(try rows(.small([session("A", people: 3)]), plan).map { $0[1] } == ["am", "pm"])
  }

  @Test func `a day with a lunch break has a row for it`() throws {
    let review = Review.small([session("A", people: 3)]) {
      $0.days[0].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
    }
    let plan = Plan.small(.small("A", CivilDate.monday.at(13)))
    #expect(try rows(review, plan).map { $0[1] } == ["lunch 12:00-14:00", "pm"])
  }

  @Test func `a site with several rooms in use has a row for all of them`() throws {
    let review = Review.small([session("A", people: 3), session("B", people: 4)]) {
      $0.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 10))
    }
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9), "PP"),
      .small("B", CivilDate.monday.at(9), room: "R2", "PP"))
    #expect(
      try rows(review, plan) == [
        ["2013-02-04", "am", "", "Room 1", "1", "3", "1", "4", ""],
        ["2013-02-04", "am", "", "Room 2", "1", "4", "1", "5", ""],
        ["2013-02-04", "am", "", "All rooms", "2", "7", "1", "8", ""],
      ])
  }

  @Test func `where young people are met is kept from the caterers' table outside full`() throws {
    let review = Review.small([session("A", people: 6, "P1")]) {
      $0.people = [Person(id: PersonID("P1"), name: "Young people", isAnonymous: true)]
    }
    let plan = Plan.small(.small("A", CivilDate.monday.at(9)))
    #expect(try rows(review, plan, .roles)[0][2...3] == ["Venue given to those who attend", ""])
    #expect(try rows(review, plan)[0][3] == "Room 1")
  }

  @Test func `lunches are those of working lunches and of the rest of the team who work that day`()
    throws
  {
    var lunch = session("A", people: 3)
    (lunch.isMeal, lunch.minutes) = (true, 60)
    let review = Review.small([lunch, session("B", people: 4)]) {
      $0.days[0].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
    }
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(12), "PP"), .small("B", CivilDate.monday.at(9), "PP", "HP"))
    let lunches = try rows(review, plan).filter { $0[1] == "lunch 12:00-14:00" }
    #expect(
      lunches == [
        ["2013-02-04", "lunch 12:00-14:00", "", "Room 1", "1", "3", "1", "4", "4"],
        ["2013-02-04", "lunch 12:00-14:00", "", "The team, apart", "0", "0", "1", "1", "1"],
      ])
  }

  @Test func `a meal on a day without a break is a lunch`() throws {
    var lunch = session("A", people: 3)
    lunch.isMeal = true
    let plan = Plan.small(.small("A", CivilDate.monday.at(12), "PP"))
    let parts = try rows(.small([lunch]), plan)
    #expect(parts.contains { $0[1] == "lunch 12:00-13:00" && $0[8] == "4" })
  }
}
