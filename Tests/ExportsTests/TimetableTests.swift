import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Exports

struct TimetableTests {
  @Test
  func `sessions come in order of time, and those that start together as the review lists them`() {
    let review = Review.small([.small("A"), .small("B"), .small("C")])
    let plan = Plan.small(
      .small("C", CivilDate.monday.at(9)), .small("B", CivilDate.monday.at(9)),
      .small("A", CivilDate.monday.at(11)))
    #expect(Timetable(review, plan).entries.map { $0.session.id.text } == ["B", "C", "A"])
  }

  @Test func `what the review does not know is left aside`() {
    let review = Review.small([.small("A")])
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9), room: "nowhere", "nobody", "HP"),
      .small("ghost", CivilDate.monday.at(9)))
    let entries = Timetable(review, plan).entries
    #expect(entries.count == 1)
    #expect(entries.first?.room == nil)
    #expect(entries.first?.team.map { $0.id.text } == ["HP"])
  }

  @Test func `a second place for one session is left aside`() {
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9)), .small("A", CivilDate.monday.at(10)))
    #expect(
      Timetable(.small([.small("A")]), plan).entries.map { $0.span.start }
        == [CivilDate.monday.at(9)])
  }

  @Test func `a session without a room is at its own site`() {
    let review = Review.small([.small("A") { $0.site = SiteID("hub") }]) {
      $0.sites = [Site(id: SiteID("hub"), name: "Hub")]
    }
    let plan = Plan.small(.small("A", CivilDate.monday.at(9), room: nil))
    #expect(Timetable(review, plan).entries.first?.site?.name == "Hub")
  }

  @Test func `sessions that no assignment places are unplaced, listed or not`() {
    let review = Review.small([.small("A"), .small("B")])
    #expect(Timetable(review, .small()).unplaced.map { $0.id.text } == ["A", "B"])
  }
}
