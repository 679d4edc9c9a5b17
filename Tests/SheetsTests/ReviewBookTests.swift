import CSVText
import Sheets
import Testing
import Workbook

@Suite struct ReviewBookTests {
  private let files = [
    SheetFile(
      name: "rooms.csv",
      bytes: CSVWriter.bytes([
        ["Room", "Seats", "Note"], ["Main hall", "12", "9-12"], [], ["=1", "", "é"],
      ])),
    SheetFile(
      name: "themes.csv", bytes: CSVWriter.bytes([["Theme", "Name", "theme"], ["T1", "Voice"]])),
    SheetFile(name: "sites.csv", bytes: CSVWriter.bytes([["Site"]])),
    SheetFile(name: "notes.txt", bytes: [65]),
  ]

  private func rows(_ file: SheetFile) -> [CSVRow] {
    CSVReader.read(file.bytes, file: file.name).rows.filter { !$0.isBlank }
  }

  private func rowsWithoutBlankEnds(_ file: SheetFile) -> [String] {
    rows(file).map { row in
      var cells = row.cells
      while cells.last == "" { cells.removeLast() }
      return "\(row.number) \(cells)"
    }
  }

  @Test func `a folder's sheets come back from a workbook, row by row with the same numbers`()
    throws
  {
    let book = try BookReader.read(try BookWriter.bytes(ReviewBook.draft(files)))
    #expect(book.sheets.map { $0.name } == ["Themes", "Sites", "Rooms"])
    let again = ReviewBook.files(book)
    for file in files.dropLast() {
      let other = try #require(again.first { $0.name == file.name })
      #expect(rowsWithoutBlankEnds(other) == rowsWithoutBlankEnds(file), "\(file.name)")
    }
  }

  @Test func `a sheet whose heads Excel takes is a table, another is not`() {
    let sheets = ReviewBook.draft(files).sheets
    #expect(sheets.map { $0.tables.map { $0.range.name } } == [[], ["A1:A2"], ["A1:C4"]])
  }

  @Test func `tabs are known whatever their capitals, and people's own sheets are left out`() throws
  {
    var draft = ReviewBook.draft(files)
    draft.sheets[0].name = " THEMES"
    draft.sheets[1].name = "sites.csv"
    draft.sheets[2].name = "My rooms"
    let book = try BookReader.read(try BookWriter.bytes(draft))
    #expect(ReviewBook.files(book).map { $0.name } == ["themes.csv", "sites.csv"])
  }
}
