import CivilTime
import Findings
import ReviewModel
import Testing
import Workbook

@testable import Sheets

/// What people type on the sheets that the program writes anew stays theirs.
@Suite struct NotesOnShownSheetsTests {
  private static let monday = CivilDate(dayNumber: 15_740)

  private func files(planned: Bool) -> [BookFile] {
    let review = ReviewTemplate.review(from: Self.monday)
    let assignment = Assignment(
      session: review.sessions[0].id, start: CivilMinute(Self.monday, .midnight) + 570,
      room: review.rooms[0].id, reviewers: [review.reviewers[0].id])
    let plan = planned ? Plan(review: review.id, assignments: [assignment]) : nil
    return ReviewSheets.write(review, plan: plan).map { BookFile(path: $0.name, bytes: $0.bytes) }
  }

  private func position(_ cell: String) throws -> CellPosition {
    try #require(CellPosition(cell))
  }

  /// A new workbook with a text in a cell of a sheet.
  private func noted(_ sheet: String, _ cell: String) throws -> ReviewWorkbook {
    let edit = SheetEdit(sheet: sheet, cells: [try position(cell): .text("Ask Rowan")])
    return try ReviewWorkbook(
      try BookEditor.bytes(try ReviewWorkbook.new(files(planned: false)), edits: [edit]))
  }

  private func notes(_ bytes: [UInt8], on sheet: String) throws -> [String] {
    let sheet = try #require(try BookReader.read(bytes).sheet(named: sheet))
    return sheet.cells.filter { $0.value == .text("Ask Rowan") }.map(\.position.name)
  }

  @Test(arguments: [
    ("Start here", "G6"), ("Start here", "B40"), ("Timetable to pin up", "Z3"),
    ("Who meets whom", "AA2"), ("Reviewer load", "C90"),
  ])
  func `a note outside the sheet's own cells stays where it is`(
    sheet: String, cell: String
  ) throws {
    let workbook = try noted(sheet, cell)
    let changed = try workbook.bytes(holding: files(planned: true))
    #expect(try notes(changed, on: sheet) == [cell])
    let back = try ReviewWorkbook(changed).bytes(holding: files(planned: false))
    #expect(try notes(back, on: sheet) == [cell])
  }

  @Test(arguments: ["Timetable to pin up", "Who meets whom", "Reviewer load"])
  func `a note where the timetable comes makes room for it and goes on`(sheet: String) throws {
    let changed = try noted(sheet, "A5").bytes(holding: files(planned: true))
    let place = try #require(try notes(changed, on: sheet).first.flatMap { CellPosition($0) })
    #expect(place.column == 1 && place.row > 5)
    let again = try ReviewWorkbook(changed).bytes(holding: files(planned: false))
    #expect(try notes(again, on: sheet) == [place.name])
  }

  @Test func `a workbook is not read from what people note on sheets that are only shown`() throws {
    let workbook = try noted("Start here", "G6")
    #expect(workbook.files == (try ReviewWorkbook(ReviewWorkbook.new(files(planned: false)))).files)
  }

  @Test func `a problem shows all that its cell says, and more than the words that are wrong`()
    throws
  {
    var files = files(planned: false)
    files.removeAll { $0.path == "closed.csv" }
    files.append(
      BookFile(
        path: "closed.csv",
        bytes: Array("Date or range,What\r\n\"5 Feb 2013, perhaps\",Snow\r\n".utf8)))
    let workbook = try ReviewWorkbook(try ReviewWorkbook.new(files))
    let finding = Finding(
      .missingText, at: .cell(file: "closed.csv", row: 2, column: "Date or range"),
      text: "perhaps", "This is no day.", mend: "Write a day.")
    let marked = try BookReader.read(try workbook.marked([finding]))
    let problems = try #require(marked.sheet(named: "Problems"))
    #expect(problems[try position("D5")] == .text("5 Feb 2013, perhaps"))
  }
}
