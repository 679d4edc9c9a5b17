import Sheets
import Testing

@testable import DeskPage

@Suite struct ReplanningSessionTests {
  private let now = "2013-01-08T09:00"

  /// What a replanning comes to: the sheets that somebody may keep, what is shown, and what is said.
  private struct Ending {
    var sheets: [String: String] = [:]
    var shown = ""
    var said = ""
  }

  private func ending(
    _ details: [PageArgument: String], on page: Page, stoppingAtOnce: Bool = false
  ) -> Ending {
    var parts = page.sheets
    var details = details
    details[.now] = now
    details[.steps] = "0"
    for (argument, value) in details {
      parts.append(SheetFile(name: "?" + argument.rawValue, bytes: Array(value.utf8)))
    }
    var session = ReplanningSession(parts)
    var ending = Ending()
    var state = "more"
    while state == "more" {
      for part in session.advance(isLast: stoppingAtOnce) {
        let text = String(decoding: part.bytes, as: UTF8.self)
        switch part.name.first {
        case "%": state = text
        case "=": ending.sheets[String(part.name.dropFirst())] = text
        case "#": ending.shown = text
        default: ending.said = text
        }
      }
    }
    return ending
  }

  private func away(_ reference: String, _ start: String, _ end: String) -> [PageArgument: String] {
    [.kind: "away", .reference: reference, .start: start, .until: end]
  }

  private func released() -> Page {
    var page = Page.placed()
    page.ask(
      .release,
      [
        .name: "", .now: "2013-01-07T09:00",
        .secret: String(repeating: "0123456789abcdef", count: 4),
      ])
    return page
  }

  @Test func `who is ill for a day is planned on another, and is named among those it concerns`() {
    let result = ending(
      away("people.csv/P01", "2013-02-04T00:00", "2013-02-05T00:00"), on: .placed())
    #expect(result.sheets["timetable.csv"]?.contains("2013-02-05") == true, "\(result)")
    #expect(result.sheets["people.csv"]?.contains("Mon-Tue; not Mon") == true, "\(result)")
    #expect(result.shown.contains("<strong><bdi>P01 "))
    #expect(result.shown.contains("data-action=\"replankeep\""))
  }

  @Test func `half a day away leaves the other half`() {
    let result = ending(
      away("people.csv/P01", "2013-02-04T12:00", "2013-02-05T00:00"), on: .placed())
    #expect(result.sheets["people.csv"]?.contains("not Mon pm") == true)
    #expect(result.said.contains("No session has to move"))
  }

  @Test func `a reviewer whose times nobody asked for is still free on the other days`() {
    let result = ending(
      away("reviewers.csv/TL", "2013-02-05T00:00", "2013-02-06T00:00"), on: .placed())
    #expect(result.sheets["reviewers.csv"]?.contains(",not Tue,") == true, "\(result)")
  }

  @Test func `a room that is lost on a day is taken from that day`() {
    let result = ending(
      [
        .kind: "lost", .reference: "rooms.csv/Committee Room 1", .start: "2013-02-04T00:00",
        .until: "2013-02-05T00:00",
      ], on: .placed())
    #expect(result.sheets["rooms.csv"]?.contains("not Mon") == true)
    #expect(result.sheets["timetable.csv"]?.contains("2013-02-05") == true, "\(result)")
  }

  @Test func `where nobody else can come, only the note in the sheets can be kept`() {
    let result = ending(
      away("people.csv/P01", "2013-02-04T00:00", "2013-02-09T00:00"), on: .placed())
    #expect(result.sheets["timetable.csv"] == nil)
    #expect(result.sheets["people.csv"]?.contains("never") == true, "\(result)")
    #expect(result.shown.contains("Keep only what is noted in the sheets"))
  }

  @Test func `a decline of a release goes into the replies with the time that was declined`() {
    let page = released()
    let result = ending([.kind: "declined", .count: "0", .version: "v1"], on: page)
    let replies = result.sheets["replies.csv"] ?? ""
    #expect(replies.contains("S01,P01,Declined"), "\(result)")
    #expect(replies.contains("2013-02-04 10:00"))
    #expect(result.sheets["people.csv"] == nil)
    #expect(result.sheets["timetable.csv"] != nil)
  }

  @Test func `a decline before any release is taken from the availability`() {
    let result = ending([.kind: "declined", .count: "0"], on: .placed())
    #expect(result.sheets["replies.csv"] == nil)
    #expect(result.sheets["people.csv"]?.contains("not Mon 10:00-11:00") == true, "\(result)")
  }

  @Test func `sheets as they are can be planned again`() {
    var page = Page.placed()
    page.edit("people.csv", 2, 6, "Tue")
    let result = ending([.kind: ""], on: page)
    #expect(Set(result.sheets.keys).contains("timetable.csv"), "\(result)")
    #expect(result.sheets["people.csv"] == nil)
  }

  @Test(arguments: [
    [PageArgument.kind: "declined"],
    [.kind: "declined", .count: "99"],
    [.kind: "away"],
    [
      .kind: "away", .reference: "people.csv/P99", .start: "2013-02-04T00:00",
      .until: "2013-02-05T00:00",
    ],
    [
      .kind: "away", .reference: "people.csv/P01", .start: "2013-02-05T00:00",
      .until: "2013-02-05T00:00",
    ],
    [.kind: "", .freeze: "next spring"],
    [.kind: "", .moves: "some"],
    [.kind: "", .version: "v9"],
  ])
  func `a form that is not filled in is refused in words`(_ details: [PageArgument: String]) {
    let result = ending(details, on: .placed())
    #expect(result.sheets.isEmpty)
    #expect(result.shown.contains("<li"), "\(result)")
    #expect(!result.said.isEmpty)
  }

  @Test func `what somebody stops says so and changes no timetable it did not find`() {
    let result = ending(
      away("people.csv/P01", "2013-02-04T00:00", "2013-02-05T00:00"), on: .placed(),
      stoppingAtOnce: true)
    #expect(result.shown.contains("replan-title"))
    #expect(result.shown.contains("data-action=\"replandrop\""))
  }

  @Test func `the forms offer every seat of the known timetable and wait for a timetable`() {
    var page = released()
    page.ask(.look, [.view: "changes"])
    #expect(page.shown["changes"]?.contains(": Monday 4 February, 10am, S01") == true)
    #expect(page.shown["changes"]?.contains("id=\"declined-seat\"") == true)
    var begun = Page.begun()
    begun.ask(.look, [.view: "changes"])
    #expect(begun.shown["changes"]?.contains("Find a timetable first") == true)
  }
}
