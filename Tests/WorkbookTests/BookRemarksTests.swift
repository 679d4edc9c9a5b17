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

  /// A book whose sheet refers to notes, and to comments that people answer.
  private func noted(_ notes: String, threads: String = "") throws -> BookSheet {
    var sample = BookSample(sheet: "<sheetData/>")
    sample.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      BookSample.relationships([
        ("rId1", "comments", "../comments1.xml"),
        ("rId2", "threadedComment", "../threadedComments/threadedComment1.xml"),
      ]))
    sample.set(
      "xl/comments1.xml",
      "<comments xmlns='\(BookSample.main)'><authors><author>A</author></authors>"
        + "<commentList>\(notes)</commentList></comments>")
    sample.set(
      "xl/threadedComments/threadedComment1.xml",
      "<ThreadedComments xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'>"
        + threads + "</ThreadedComments>")
    return try sample.read()
  }

  private func note(_ cell: String, _ text: String) -> String {
    "<comment ref='\(cell)' authorId='0'><text><r><t>\(text)</t></r></text></comment>"
  }

  @Test func `notes are told once a sheet by their cells, and what they say is not repeated`()
    throws
  {
    let one = try noted(note("H14", "not Tuesday!")).remarks(file: "northmoor.xlsx")
    #expect(one.map(\.code) == [.notedCells])
    #expect(one.first?.severity == .note)
    #expect(one.first?.place.text == "northmoor.xlsx Sessions!H14")
    #expect(one.first?.message == "The note on Sessions!H14 is kept and not read.")
    let cells = ["B2", "A2", "C3", "C4", "C5", "C6", "C7", "C8"]
    let many = try noted(cells.map { note($0, "x") }.joined()).remarks(file: "northmoor.xlsx")
    #expect(
      many.map(\.message) == [
        #"8 notes of "Sessions" are kept and not read: on A2, B2, C3, C4, C5, C6 and 2 more."#
      ])
  }

  @Test func `comments that people answer are notes, and a note without words does not count`()
    throws
  {
    let thread = "<threadedComment ref='D4' id='{1}'><text>Ask the clinic</text></threadedComment>"
    let answer = "<threadedComment ref='D4' id='{2}'><text>Done</text></threadedComment>"
    let sheet = try noted(note("A1", " "), threads: thread + answer)
    #expect(sheet.notedCells.map(\.name) == ["D4"])
  }

  @Test func `a hidden sheet is told, a very hidden one is a program's own`() throws {
    #expect(try remarks("<sheetData/>", visibility: .hidden).map(\.code) == [.hiddenCells])
    #expect(try remarks("<sheetData/>", visibility: .veryHidden) == [])
  }
}
