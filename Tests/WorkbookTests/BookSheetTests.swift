import Testing

@testable import Workbook

/// Looking cells up, and sheets as rows of text.
@Suite struct BookSheetTests {
  private func sheet(_ cells: [(String, CellValue)]) throws -> BookSheet {
    var sheet = BookSheet(name: "Sessions")
    for (name, value) in cells {
      sheet.cells.append(BookCell(try #require(CellPosition(name)), value))
    }
    sheet.cells.sort { $0.position < $1.position }
    return sheet
  }

  @Test(arguments: UInt64(0)..<30)
  func `a cell is found wherever it lies, and nothing is found without one`(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    var wanted: [CellPosition: CellValue] = [:]
    for _ in 0..<random.below(60) { wanted[random.position(rows: 12, columns: 9)] = random.value() }
    var sheet = BookSheet(name: "A")
    for (position, value) in wanted.sorted(by: { $0.key < $1.key }) {
      sheet.cells.append(BookCell(position, value))
    }
    for row in 0...14 {
      for column in 0...11 {
        let position = CellPosition(row: row, column: column)
        #expect(sheet[position] == wanted[position])
      }
    }
  }

  @Test func `rows of text begin in column A and end with their last cell`() throws {
    let rows = try sheet([
      ("C1", .text("c")), ("A3", .text("a")), ("B3", .number("2.50")), ("E3", .boolean(true)),
      ("B9", .error("#N/A")),
    ]).textRows
    #expect(rows.map(\.number) == [1, 3, 9])
    #expect(rows.map(\.cells) == [["", "", "c"], ["a", "2.5", "", "", "TRUE"], ["", "#N/A"]])
  }

  @Test func `a sheet without cells has no rows`() throws {
    #expect(try sheet([]).textRows.isEmpty)
    #expect(try sheet([])[CellPosition(row: 1, column: 1)] == nil)
  }

  @Test(arguments: [
    (CellValue.text(" as typed "), " as typed "), (.number("1.50"), "1.5"),
    (.number("1E-2"), "0.01"),
    (.number("not a number"), "not a number"), (.boolean(true), "TRUE"), (.boolean(false), "FALSE"),
    (.error("#REF!"), "#REF!"),
    (.moment(CellMoment(date: CellDate(daysSince1899: 41_310), seconds: nil)), "2013-02-05"),
    (.moment(CellMoment(date: nil, seconds: 34_200)), "09:30"),
    (.moment(CellMoment(date: nil, seconds: 34_215)), "09:30:15"),
    (
      .moment(CellMoment(date: CellDate(daysSince1899: 41_310), seconds: 34_200)),
      "2013-02-05 09:30"
    ),
  ])
  func `every value is a text too`(value: CellValue, text: String) {
    #expect(value.text == text)
  }

  @Test func `a sheet is found by its name, capitals aside, and the first of two counts`() {
    var book = Book()
    book.sheets = [
      BookSheet(name: "Sessions"), BookSheet(name: "Größe"), BookSheet(name: "SESSIONS"),
    ]
    #expect(book.sheet(named: "sessions")?.name == "Sessions")
    #expect(book.sheet(named: "GRÖßE")?.name == "Größe")
    #expect(book.sheet(named: "Session") == nil)
  }

  @Test func `a cell keeps its place, its style and whether a formula made it`() {
    let cell = BookCell(
      CellPosition(row: 1_048_576, column: 16_384), .text("x"), style: 7, isFormula: true)
    #expect(cell.position.name == "XFD1048576")
    #expect(cell.style == 7)
    #expect(cell.isFormula)
  }
}
