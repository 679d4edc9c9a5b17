import CivilTime
import Desk
import Findings
import ReviewModel
import TestSupport
import Testing

struct `Where a timetable's sessions stand` {
  @Test func `a session of a sheet stands in its row, as the spreadsheet numbers it`() {
    let sheet = "Day,Session\r\n,S1\r\n\r\n,S2\r\n"
    let places = PlanPlaces(sheet: Array(sheet.utf8), file: "mine.csv")
    #expect(places.place(SessionID("S2")).text == "mine.csv:4 Session")
  }

  @Test func `a session of a document stands in its assignment`() {
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)))
    let places = PlanPlaces(document: plan, file: "plan.json")
    #expect(places.place(SessionID("S2")).text == "plan.json assignments[1]")
  }

  @Test func `what stands nowhere is about the whole file`() {
    let places = PlanPlaces(sheet: [], file: "timetable.csv")
    #expect(places.place(SessionID("S1")) == .file("timetable.csv"))
    #expect(places.place(nil) == .file("timetable.csv"))
  }
}
