import Archive
import Testing

@testable import Workbook

/// New cells in somebody's sheet look like the cells around them.
@Suite struct SheetSpliceTests {
  private func edited(
    _ sheet: String, _ cells: [String: CellValue], modelRow: Int? = nil, styles: String? = nil
  ) throws -> String {
    var edit = SheetEdit(sheet: "Sessions")
    for (name, value) in cells { edit.cells[try #require(CellPosition(name))] = value }
    edit.modelRow = modelRow
    let archive = try ZIPArchive(
      try BookEditor.bytes(BookSample(sheet: sheet, styles: styles).bytes, edits: [edit]))
    let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  private let rows = """
    <cols><col min='2' max='3' width='9' style='8'/></cols><sheetData><row r='1'><c r='A1' s='1'><v>1</v></c></row>\
    <row r='2'><c r='A2' s='4'><v>1</v></c><c r='B2'><v>1</v></c></row></sheetData>
    """

  @Test func `a cell of a new row looks like the cell of the last entry`() throws {
    let text = try edited(rows, ["A3": .text("x"), "B3": .text("y")], modelRow: 2)
    #expect(text.contains("<c r=\"A3\" s=\"4\""))
    #expect(text.contains("<c r=\"B3\" s=\"0\""))
  }

  @Test func `without an entry a new cell looks like its column`() throws {
    let text = try edited(rows, ["A3": .text("x"), "C3": .text("y")])
    #expect(text.contains("<c r=\"A3\" t="))
    #expect(text.contains("<c r=\"C3\" s=\"8\""))
  }

  @Test func `a cell that was not there above the entries is not taken for one of them`() throws {
    let text = try edited(rows, ["B1": .text("x")], modelRow: 2)
    #expect(text.contains("<c r=\"B1\" s=\"8\""))
  }

  @Test func `the size that a sheet claims takes in new cells, and not emptied ones`() throws {
    let sheet = "<dimension ref='B2:C3'/>" + rows
    #expect(try edited(sheet, ["D9": .text("x")]).contains("<dimension ref='B2:D9'/>"))
    #expect(try edited(sheet, ["B2": .text("x")]).contains("<dimension ref='B2:C3'/>"))
  }

  /// Of two styles the second has text in several lines.
  private let wrapping =
    "<cellXfs count='2'><xf/><xf><alignment wrapText='1'/></xf></cellXfs>"
  private let narrow = "<cols><col min='1' max='1' width='10.7' style='1'/></cols>"
  /// Three lines in a column of ten digits, since no word has room beside another.
  private let threeLines = CellValue.text("Director of Services")

  @Test func `a new row is as high as its longest text takes lines`() throws {
    let rows = narrow + "<sheetData><row r='1'><c r='A1' s='1'><v>1</v></c></row></sheetData>"
    let text = try edited(
      rows, ["A2": threeLines, "A3": .text("short")], modelRow: 1, styles: wrapping)
    #expect(text.contains("<row r=\"2\" ht=\"45\"><c r=\"A2\""))
    #expect(text.contains("<row r=\"3\"><c r=\"A3\""))
  }

  @Test func `where text takes one line, however long, no row becomes higher`() throws {
    let rows = "<cols><col min='1' max='1' width='10'/></cols><sheetData><row r='1'/></sheetData>"
    let text = try edited(rows, ["A1": threeLines, "A2": threeLines], styles: wrapping)
    #expect(!text.contains("ht="))
  }

  @Test(arguments: [
    ("<row r='1'>", "<row r='1' ht=\"45\">"), ("<row r='1' ht='20'>", "<row r='1' ht='45'>"),
    ("<row r='1' ht='60.5'>", "<row r='1' ht='60.5'>"),
    // A height that people have set.
    ("<row r='1' ht='20' customHeight='1'>", "<row r='1' ht='20' customHeight='1'>"),
  ])
  func `a row makes room for a longer text, and keeps the height that people have set`(
    former: String, now: String
  ) throws {
    let rows = narrow + "<sheetData>\(former)<c r='A1' s='1'><v>1</v></c></row></sheetData>"
    let text = try edited(rows, ["A1": threeLines], styles: wrapping)
    #expect(text.contains(now + "<c r=\"A1\" s=\"1\""), "\(text)")
  }

  @Test func `an empty row makes room too`() throws {
    let text = try edited(
      narrow + "<sheetData><row r='4'/></sheetData>", ["A4": threeLines], styles: wrapping)
    #expect(text.contains("<row r='4' ht=\"45\"><c r=\"A4\""))
  }

  @Test func `an empty row takes cells`() throws {
    let text = try edited("<sheetData><row r='2' ht='9'/></sheetData>", ["A2": .number("7")])
    #expect(text.contains("<row r='2' ht='9'><c r=\"A2\"><v>7</v></c></row>"))
  }
}
