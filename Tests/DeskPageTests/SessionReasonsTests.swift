import Testing

@testable import DeskPage

@Suite struct SessionReasonsTests {
  private func why(_ kind: PageQuestionKind, _ details: [PageArgument: String] = [:]) -> String {
    var page = Page.placed()
    page.ask(kind, details.merging([.session: "S01"]) { $1 })
    return page.shown["why"] ?? ""
  }

  @Test func `why here tells what binds the session and what every other place would do`() {
    let markup = why(.why)
    #expect(markup.contains("S01"))
    #expect(markup.contains("What binds it"))
    #expect(markup.contains("<li>"))
  }

  @Test func `why not there tells what another time would break`() {
    let markup = why(.whynot, [.day: "2013-02-08", .start: "10:00"])
    #expect(markup.contains("would break"))
    #expect(markup.contains("P01"))
  }

  @Test func `where else offers places with a button that takes them`() {
    let markup = why(.elsewhere)
    #expect(markup.contains("data-action=\"moveall\""))
    #expect(markup.contains("class=\"move-place\" data-session=\"S01\""))
  }

  @Test func `a session that there is not is refused in words`() {
    var page = Page.placed()
    page.ask(.why, [.session: "S99"])
    #expect(page.shown["why"]?.contains("S99") == true)
  }
}
