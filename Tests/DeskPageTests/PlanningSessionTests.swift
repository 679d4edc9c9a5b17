import CivilTime
import Sheets
import Testing

@testable import DeskPage

@Suite struct PlanningSessionTests {
  /// The template for the week from 4 February 2013.
  private let sheets = ReviewSheets.template(week: CivilDate(dayNumber: 15_740))

  /// What a search came to, with its last words and story.
  private func ending(_ slice: Int, _ sheets: [SheetFile], isPartial: Bool = false) throws
    -> (timetable: String, state: String, story: String)
  {
    var session = try #require(PlanningSession(sheets, seed: 7, steps: 500, isPartial: isPartial))
    var (timetable, state, story) = ("", "more", "")
    while state.hasPrefix("more") {
      for part in session.advance(steps: slice) {
        let text = String(decoding: part.bytes, as: UTF8.self)
        switch part.name {
        case "=timetable.csv": timetable = text
        case "%": state = text
        case "#story": story = text
        default: break
        }
      }
    }
    return (timetable, state, story)
  }

  @Test func `slices of any length come to the same timetable`() throws {
    let whole = try ending(10_000, sheets)
    #expect(whole.timetable.contains("S01"))
    #expect(whole.state.hasPrefix("over"))
    #expect(try ending(7, sheets).timetable == whole.timetable)
  }

  @Test func `sheets with errors are not searched`() {
    #expect(PlanningSession([], seed: 1, steps: 10, isPartial: false) == nil)
  }

  @Test
  func
    `where there is no timetable the story says why, and a partial one leaves out what cannot be held`()
    throws
  {
    var changed = sheets
    let index = try #require(changed.firstIndex { $0.name == "people.csv" })
    let text = String(decoding: changed[index].bytes, as: UTF8.self)
    // Half an hour for a session that takes a whole one.
    let asked = text.split(separator: "Mon-Tue").joined(separator: "Fri 15:30-16:00")
    changed[index].bytes = Array(asked.utf8)
    let impossible = try ending(100, changed)
    #expect(impossible.state.hasPrefix("impossible"))
    #expect(impossible.timetable.isEmpty)
    #expect(impossible.story.contains("Why there is no timetable"))
    #expect(impossible.story.contains("class=\"cell-write\""))
    #expect(impossible.story.contains("data-action=\"write\""))
    let partial = try ending(100, changed, isPartial: true)
    #expect(partial.state.hasPrefix("over"))
    #expect(partial.story.contains("Left out (1)"))
  }
}
