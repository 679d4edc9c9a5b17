import Archive
import Testing

@testable import Workbook

/// Marks on cells: conditions that go by themselves once a cell is mended.
@Suite struct MarkSpliceTests {
  private func marked(_ bytes: [UInt8], _ marks: [CellMark]) throws -> [UInt8] {
    var edit = SheetEdit(sheet: "Sessions")
    edit.marks = marks
    return try BookEditor.bytes(bytes, edits: [edit])
  }

  private func sheet(_ bytes: [UInt8]) throws -> String {
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  private func mark(_ cell: String, _ value: CellValue?) throws -> CellMark {
    CellMark(try #require(CellPosition(cell)), holding: value, fill: "F4B084")
  }

  @Test func `the condition holds while the cell holds what was wrong`() throws {
    #expect(
      try mark("H14", .text("Tue \"6\" Feb")).formula
        == "AND(\"fieldwork\"=\"fieldwork\",EXACT(H14,\"Tue \"\"6\"\" Feb\"))")
    #expect(
      try mark("H14", nil).formula == "AND(\"fieldwork\"=\"fieldwork\",LEN(H14)=0)")
  }

  @Test func `what no formula can hold is marked until the next check`() throws {
    let sign = "\"fieldwork\"=\"fieldwork\""
    #expect(try mark("A1", .text(String(repeating: "x", count: 256))).formula == sign)
    #expect(try mark("A1", .text("two\nlines")).formula == sign)
    #expect(try mark("A1", .number("1")).formula == sign)
  }

  @Test func `a marked cell keeps its own bytes`() throws {
    let sample = BookSample(cells: "<c r='A1' s='5'><v>1</v></c>")
    let text = try sheet(try marked(sample.bytes, [try mark("A1", .number("1"))]))
    #expect(text.contains("<c r='A1' s='5'><v>1</v></c>"))
  }

  @Test(arguments: [
    "<dataValidations/>", "<hyperlinks/>", "<pageMargins/>", "<drawing/>", "<tableParts/>",
    "<extLst/>", "",
  ])
  func `marks stand after the cells and before what the schema has after them`(
    later: String
  ) throws {
    let sample = BookSample(sheet: "<sheetData/><mergeCells/>" + later)
    let text = try sheet(try marked(sample.bytes, [try mark("A1", nil)]))
    let place = try #require(text.range(of: "<conditionalFormatting"))
    let cells = try #require(text.range(of: "<mergeCells/>"))
    #expect(cells < place)
    if !later.isEmpty {
      let after = try #require(text.range(of: later))
      #expect(place < after)
    }
  }

  @Test func `conditions of theirs stay, after the marks`() throws {
    let theirs = """
      <sheetData/><conditionalFormatting sqref='A1'><cfRule type='expression' dxfId='0' priority='1'>\
      <formula>A1=1</formula></cfRule></conditionalFormatting>
      """
    let once = try marked(BookSample(sheet: theirs).bytes, [try mark("B2", nil)])
    #expect(try sheet(once).contains("<cfRule type='expression' dxfId='0' priority='2'>"))
    let twice = try marked(once, [])
    #expect(!(try sheet(twice)).contains("B2"))
    #expect(try sheet(twice).contains("<formula>A1=1</formula>"))
  }

  @Test func `a second check leaves only its own marks`() throws {
    let once = try marked(
      BookSample(cells: "<c><v>1</v></c>").bytes, [try mark("A1", nil), try mark("B1", nil)])
    let text = try sheet(try marked(once, [try mark("C1", nil)]))
    #expect(text.split(separator: "<conditionalFormatting ").count == 2)
    #expect(text.contains("sqref=\"C1\""))
  }
}
