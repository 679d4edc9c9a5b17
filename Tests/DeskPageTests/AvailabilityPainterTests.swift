import Testing

@testable import DeskPage

@Suite struct AvailabilityPainterTests {
  private func painter(_ text: String) -> String {
    var page = page(text)
    page.ask(.painter, [.file: "people.csv", .row: "2"])
    return page.shown["painter"] ?? ""
  }

  private func page(_ text: String) -> Page {
    var page = Page.begun()
    let column = page.rows("people.csv")[0].firstIndex(of: "Availability") ?? -1
    page.edit("people.csv", 2, column, text)
    return page
  }

  /// The text that a week makes in which the parts that are ticked are painted again.
  private func painted(_ text: String) -> String {
    var page = page(text)
    page.ask(.painter, [.file: "people.csv", .row: "2"])
    let boxes = (page.shown["painter"] ?? "").split(separator: "<input ").dropFirst()
    let cells = boxes.filter { $0.split(separator: ">").first?.contains("checked") == true }
      .compactMap { box -> String? in
        let parts = box.split(separator: "\"")
        guard parts.count > 5 else { return nil }
        return parts[3] + "\u{1F}" + parts[5]
      }
    page.ask(
      .painted,
      [.file: "people.csv", .row: "2", .cells: cells.joined(separator: "\u{1E}")])
    let shown = page.shown["painted"] ?? ""
    return String(shown.split(separator: "data-text=\"").last?.split(separator: "\"").first ?? "")
  }

  @Test(arguments: [
    "any", "Mon-Tue", "Tue 09:00-10:30, 14:00-15:00", "Mon; Thu 13:00-17:00", "Wed 09:15-10:00",
  ])
  func `what a cell says is painted, and makes the same text again`(_ text: String) {
    #expect(painted(text) == text)
  }

  @Test func `times taken away are not painted`() {
    #expect(painted("not Wed") == "Mon-Tue; Thu-Fri")
  }

  @Test func `a cell that nobody filled in has nothing painted`() {
    #expect(painter("").contains("type=\"checkbox\""))
    #expect(!painter("").contains("checked"))
  }

  @Test func `there is nothing to paint on in another sheet or above the rows`() {
    var page = Page.begun()
    for details: [PageArgument: String] in [
      [.file: "sessions.csv", .row: "2"], [.file: "people.csv", .row: "1"], [.file: "x.csv"],
    ] {
      page.ask(.painter, details)
      #expect(page.shown["painter"]?.isEmpty == true)
    }
  }
}
