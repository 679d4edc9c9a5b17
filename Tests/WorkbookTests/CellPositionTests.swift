import Testing

@testable import Workbook

@Suite struct CellPositionTests {
  @Test func `each column of a sheet has letters of its own, and they name it`() {
    var seen: Set<String> = []
    for column in 1...CellPosition.lastColumn {
      let letters = CellPosition.letters(column)
      #expect(seen.insert(letters).inserted, "\(letters)")
      #expect(CellPosition(letters + "1")?.column == column, "\(letters)")
    }
    #expect(CellPosition.letters(1) == "A")
    #expect(CellPosition.letters(702) == "ZZ")
    #expect(CellPosition.letters(703) == "AAA")
    #expect(CellPosition.letters(16_384) == "XFD")
  }

  @Test func `letters stand in the order of their columns`() {
    let letters = (1...CellPosition.lastColumn).map { CellPosition.letters($0) }
    let sorted = letters.sorted { ($0.count, $0) < ($1.count, $1) }
    #expect(letters == sorted)
  }

  @Test(arguments: [
    ("A1", 1, 1), ("a1", 1, 1), ("$A$1", 1, 1), ("$A1", 1, 1), ("A$1", 1, 1),
    ("XFD1048576", 1_048_576, 16_384),
    ("AA10", 10, 27), ("h14", 14, 8), ("A01", 1, 1),
  ])
  func `a cell has many names`(name: String, row: Int, column: Int) {
    #expect(CellPosition(name) == CellPosition(row: row, column: column))
  }

  @Test(arguments: [
    "", "A", "1", "A0", "1A", "A1A", "A 1", "A-1", "A1.5", "XFE1", "A1048577", "AAAA1", "ÀA1", "A１",
    "A99999999999999999999", "ZZZZZZZZZZZZZZ1", "A1:B2", "R1C1", "Sheet1!A1", "#REF!",
  ])
  func `a text that names no cell of any sheet is refused`(name: String) {
    #expect(CellPosition(name) == nil)
  }

  @Test func `cells are in order row by row, and from the left`() {
    let names = ["A1", "B1", "Z1", "AA1", "A2", "C2", "A10", "XFD10", "A11"]
    let positions = names.compactMap { CellPosition($0) }
    #expect(positions.count == names.count)
    #expect(positions.shuffled().sorted() == positions)
  }

  @Test(arguments: [
    ("A1", "A1:A1"), ("A1:C9", "A1:C9"), ("$B$2:$D$4", "B2:D4"), ("a1:b2", "A1:B2"),
  ])
  func `a range is named by its corners`(written: String, name: String) {
    #expect(CellRange(written)?.name == name)
  }

  @Test(arguments: [
    "", ":", "A1:", ":A1", "B1:A1", "A2:A1", "A1:B2:C3", "A:B", "1:2", "A1 B2", "A1:XFE2",
  ])
  func `a text that is not a range of cells is refused`(written: String) {
    #expect(CellRange(written) == nil)
  }

  @Test func `a range holds its corners and all between, and nothing else`() throws {
    let range = try #require(CellRange("B2:D4"))
    for row in 1...5 {
      for column in 1...5 {
        let isInside = (2...4).contains(row) && (2...4).contains(column)
        #expect(range.contains(CellPosition(row: row, column: column)) == isInside)
      }
    }
  }
}
