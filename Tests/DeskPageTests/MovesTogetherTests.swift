import Testing

@testable import DeskPage

@Suite struct MovesTogetherTests {
  @Test func `an offer that is taken moves the session and is judged`() {
    var page = Page.placed()
    let fields = ["S01", "2013-02-05", "11:00", "Committee Room 1", "TL"]
    page.ask(.moveall, [.cells: fields.joined(separator: "\u{1F}")])
    #expect(page.text("timetable.csv").contains("2013-02-05"))
    #expect(page.said.contains("1 session moved. Every rule is kept."))
  }

  @Test func `places that cannot be read move nothing`() {
    for cells in ["", "S01", ["S99", "2013-02-05", "11:00", "", ""].joined(separator: "\u{1F}")] {
      var page = Page.placed()
      let before = page.sheets
      page.ask(.moveall, [.cells: cells])
      #expect(page.sheets == before)
    }
  }

  @Test func `what the timetable fixes moves along and stays fixed`() {
    var page = Page.begun()
    let fields = ["S01", "2013-02-04", "10:00", "Committee Room 1", "TL"]
    page.ask(
      .place,
      [
        .session: fields[0], .day: fields[1], .start: fields[2], .room: fields[3],
        .reviewers: fields[4], .fixed: "yes",
      ])
    let place = ["S01", "2013-02-05", "11:00", "Committee Room 1", "TL"]
    page.ask(.moveall, [.cells: place.joined(separator: "\u{1F}")])
    #expect(page.rows("timetable.csv").last?.contains("yes") == true)
    #expect(page.said.contains("Every rule is kept."))
  }
}
