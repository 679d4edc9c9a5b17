import Sheets
import Testing

@testable import DeskPage

@Suite struct LeadInViewTests {
  private func seen(_ page: Page, on day: String) -> String {
    var page = page
    page.ask(.look, [.view: "leadin", .now: day])
    return page.shown["leadin"] ?? ""
  }

  @Test func `the lead-in is drawn, listed, and can be ticked`() {
    let markup = seen(Page.begun(), on: "2012-12-03")
    #expect(markup.contains("<svg"))
    #expect(markup.contains("type=\"checkbox\" data-milestone="))
  }

  @Test
  func `a milestone that is ticked is done on that day, whatever its evidence says`()
    throws
  {
    var page = Page.begun()
    let name = try #require(page.rows("milestones.csv").dropFirst().first?.first)
    page.ask(.tick, [.text: name, .fixed: "yes", .now: "2012-12-03"])
    #expect(page.rows("milestones.csv")[1].contains("2012-12-03"))
    let isTicked = seen(page, on: "2012-12-04").contains(
      "data-milestone=\"\(name)\" checked=\"\">")
    #expect(isTicked)
    page.ask(.tick, [.text: name, .fixed: "no", .now: "2012-12-03"])
    // This one has its evidence in the sheets, which no tick takes away.
    let isShown = seen(page, on: "2012-12-04").contains(
      "data-milestone=\"\(name)\" checked=\"\" disabled=\"\"")
    #expect(isShown)
  }

  @Test func `a milestone without evidence is open again once its tick is taken away`() {
    var page = Page.begun()
    for answer in ["yes", "no"] {
      page.ask(.tick, [.text: "Draft letter", .fixed: answer, .now: "2012-12-03"])
    }
    let isOpen = seen(page, on: "2012-12-04").contains("data-milestone=\"Draft letter\">")
    #expect(isOpen)
  }

  @Test func `a milestone without a row of its own gets one`() {
    var page = Page.begun()
    page.sheets.removeAll { $0.name == "milestones.csv" }
    page.ask(.tick, [.text: "Set up the rooms", .fixed: "yes", .now: "2012-12-03"])
    #expect(page.rows("milestones.csv").last?.first == "Set up the rooms")
  }

  @Test func `the lead-in is saved as a calendar and as a table`() {
    var page = Page.begun()
    for kind in ["leadInCalendar", "leadInTable"] {
      page.ask(.save, [.kind: kind, .now: "2012-12-03T09:00", .name: "r"])
    }
    #expect(page.downloads.keys.sorted() == ["r-lead-in.csv", "r-lead-in.ics"])
  }
}
