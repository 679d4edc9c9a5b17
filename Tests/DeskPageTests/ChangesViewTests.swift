import Sheets
import Testing

@testable import DeskPage

@Suite struct ChangesViewTests {
  private let secret = String(repeating: "0123456789abcdef", count: 4)

  private func released() -> Page {
    var page = Page.placed()
    page.ask(
      .release,
      [.name: "", .text: "For the team", .now: "2013-01-07T09:00", .secret: secret])
    return page
  }

  @Test func `a release is a file of the review under the next number`() {
    let page = released()
    #expect(page.sheets.contains { $0.name == "releases/v1.json" }, "\(page.said)")
    #expect(page.text("releases/v1.json").contains("For the team"))
    #expect(!page.text("releases/v1.json").contains(secret))
  }

  @Test func `the screen names the releases that there are`() {
    var page = released()
    page.ask(.look, [.view: "changes"])
    #expect(page.shown["changes"]?.contains("value=\"v1\"") == true)
  }

  @Test func `a timetable with clashes is released only when somebody says so`() {
    var page = Page.placed()
    page.ask(.place, [.session: "S01", .day: "2013-02-08", .start: "10:00"])
    page.ask(.release, [.now: "2013-01-07T09:00", .secret: secret])
    #expect(!page.sheets.contains { $0.name.hasPrefix("releases/") })
    #expect(page.shown["changed"]?.contains("<li") == true)
    page.ask(.release, [.now: "2013-01-07T09:00", .secret: secret, .fixed: "yes"])
    #expect(page.sheets.contains { $0.name == "releases/v1.json" })
  }

  @Test func `what changed since a release is told session by session`() {
    var page = released()
    page.ask(.place, [.session: "S01", .day: "2013-02-05", .start: "11:00"])
    page.ask(.compare, [.former: "v1", .text: "draft", .now: "2013-01-08T09:00"])
    #expect(page.shown["changed"]?.contains("S01") == true)
  }

  @Test func `a release that there is not is refused in words`() {
    var page = released()
    page.ask(.compare, [.former: "v9", .text: "draft", .now: "2013-01-08T09:00"])
    #expect(page.shown["changed"]?.contains("v9") == true)
  }

  @Test func `a release opens again with the ZIP that was saved`() throws {
    var page = released()
    page.ask(.save, [.kind: "zip", .name: "r"])
    let file = try #require(page.downloads["r.zip"])
    var again = Page()
    again.ask(.open, files: [SheetFile(name: "r.zip", bytes: file)])
    #expect(again.sheets.contains { $0.name == "releases/v1.json" })
  }
}
