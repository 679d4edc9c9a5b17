import CSVText
import CivilTime
import Sheets
import Testing

@testable import DeskPage

@Suite struct CellWritesTests {
  private let sheets = ReviewSheets.template(week: CivilDate(dayNumber: 15_740))
    .filter { $0.name.hasSuffix(".csv") }

  private func answer(_ cells: [[String]], _ sheets: [SheetFile]) -> [SheetFile] {
    let records = cells.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}")
    return PageDesk.answer(
      sheets + [
        SheetFile(name: "?question", bytes: Array("write".utf8)),
        SheetFile(name: "?cells", bytes: Array(records.utf8)),
      ])
  }

  private func text(_ name: String, _ parts: [SheetFile]) -> String {
    String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  @Test func `cells are written into several sheets together, and told with their old texts`() {
    let parts = answer(
      [
        ["rooms.csv", "2", "Seats", "16", "40"],
        ["people.csv", "3", "Ref", "", "P02"],
      ], sheets)
    #expect(text("=rooms.csv", parts).contains(",40,"))
    #expect(text("=people.csv", parts).contains("P02"))
    let story = text("#story", parts)
    #expect(story.contains("Rooms, row 2, Seats"))
    #expect(
      story.contains("was &quot;16&quot;, is &quot;40&quot; now")
        || story.contains("was \"16\", is \"40\" now"))
  }

  @Test func `where one cell holds something else by now, nothing is written`() {
    let parts = answer(
      [
        ["rooms.csv", "2", "Seats", "16", "40"], ["people.csv", "2", "Ref", "P77", "P02"],
      ], sheets)
    #expect(!parts.contains { $0.name.hasPrefix("=") })
    #expect(text("!", parts).contains("have changed since"))
  }

  @Test func `a column that the sheet does not have is added`() {
    let rooms = SheetFile(name: "rooms.csv", bytes: CSVWriter.bytes([["Room"], ["Hall"]]))
    let parts = answer([["rooms.csv", "2", "Seats", "", "40"]], [rooms])
    #expect(text("=rooms.csv", parts).contains("Room,Seats\r\nHall,40"))
  }

  @Test func `what is no cell is refused`() {
    for cells in [[], [["rooms.csv", "2"]], [["../rooms.csv", "2", "Seats", "16", "40"]]] {
      #expect(!answer(cells, sheets).contains { $0.name.hasPrefix("=") })
    }
  }
}
