import Findings
import Testing

@testable import Workbook

@Suite struct BookRemarksTests {
  private func remarks(_ sheet: String, visibility: SheetVisibility = .visible) throws -> [Finding]
  {
    var read = try BookSample(sheet: sheet).read()
    read.visibility = visibility
    return read.remarks(file: "northmoor.xlsx")
  }

  @Test func `a plain sheet has none`() throws {
    #expect(try remarks("<sheetData><row r='1'><c><v>1</v></c></row></sheetData>") == [])
  }

  @Test func `an error is a finding of its cell`() throws {
    let finding = try #require(
      try remarks("<sheetData><row r='14'><c r='H14' t='e'><v>#REF!</v></c></row></sheetData>")
        .first)
    #expect(finding.code == .errorCell)
    #expect(finding.severity == .error)
    #expect(finding.place.text == "northmoor.xlsx Sessions!H14")
    #expect(finding.message == "Sessions!H14 holds the error #REF! and no value.")
  }

  @Test func `merged cells are told by their range, one cell alone is not merged`() throws {
    let findings = try remarks(
      "<sheetData/><mergeCells><mergeCell ref='A2:B3'/><mergeCell ref='C1:C1'/></mergeCells>")
    #expect(findings.map(\.code) == [.mergedCells])
    #expect(
      findings.first?.message == "Sessions!A2:B3 is merged: its value counts for A2 alone.")
  }

  @Test func `hidden rows are told once, and only where they hold something`() throws {
    let row = { (number: Int, cell: String) in "<row r='\(number)' hidden='1'>\(cell)</row>" }
    let one = try remarks("<sheetData>\(row(2, "<c><v>1</v></c>"))\(row(3, ""))</sheetData>")
    #expect(one.map(\.message) == ["Row 2 of \"Sessions\" is hidden, and is read all the same."])
    let two = try remarks(
      "<sheetData>\(row(2, "<c><v>1</v></c>"))\(row(5, "<c><v>1</v></c>"))</sheetData>")
    #expect(
      two.map(\.message) == [
        "2 rows of \"Sessions\" are hidden, from row 2 on, and are read all the same."
      ])
  }

  @Test func `a hidden sheet is told, a very hidden one is a program's own`() throws {
    #expect(try remarks("<sheetData/>", visibility: .hidden).map(\.code) == [.hiddenCells])
    #expect(try remarks("<sheetData/>", visibility: .veryHidden) == [])
  }
}
