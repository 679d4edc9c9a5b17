import ReviewModel
import Sheets
import Testing

@testable import DeskPage

@Suite struct AgreementNoteTests {
  private func agreed(with whom: String = "") -> Page {
    var page = Page.placed()
    page.ask(.agree, [.session: "S01", .fixed: "yes", .text: whom])
    return page
  }

  private func note(_ page: Page) -> String {
    let rows = page.rows("timetable.csv")
    guard let column = rows[0].firstIndex(of: "Agreed"),
      let row = rows.first(where: { $0.first == "S01" })
    else { return "" }
    return row.indices.contains(column) ? row[column] : ""
  }

  @Test func `an agreement says for when, and with whom`() {
    #expect(note(agreed()) == "Mon 4 Feb 10:00")
    let page = agreed(with: "the office")
    #expect(note(page) == "Mon 4 Feb 10:00 with the office")
    #expect(page.said.contains("agreed for"))
  }

  @Test func `a session that is agreed says so on its card and in its panel`() {
    var page = agreed(with: "the office")
    page.ask(.look, [.view: "week"])
    #expect(page.shown["board"]?.contains(">Agreed<") == true)
    page.ask(.detail, [.session: "S01"])
    #expect(page.shown["panel"]?.contains("with the office") == true)
  }

  @Test func `an agreement is taken back`() {
    var page = agreed()
    page.ask(.agree, [.session: "S01", .fixed: "no"])
    #expect(note(page).isEmpty)
    #expect(DeskReview(page.sheets).review?.sessions.first?.agreement == nil)
  }

  @Test func `a session that is moved stays agreed for the time before, however that was noted`() {
    var page = Page.placed()
    let column = page.rows("timetable.csv")[0].count
    page.edit("timetable.csv", 1, column, "Agreed")
    page.edit("timetable.csv", 2, column, "yes")
    #expect(DeskReview(page.sheets).review?.sessions.first?.agreement != nil)
    page.ask(.place, [.session: "S01", .day: "2013-02-05", .start: "11:00"])
    #expect(note(page) == "Mon 4 Feb 10:00")
  }

  @Test func `a session without a place has no time to agree`() {
    var page = Page.begun()
    let before = page.sheets
    page.ask(.agree, [.session: "S01", .fixed: "yes"])
    #expect(page.sheets == before)
    #expect(page.said.contains("place first"))
  }
}
