import Archive
import Testing

@testable import Workbook

/// The rules find what breaks them, and what we write breaks none.
@Suite struct ExcelRulesTests {
  /// What we write, with a change to the text of one part.
  private func broken(_ part: String, _ old: String, _ new: String) throws -> [String] {
    let archive = try ZIPArchive(try BookWriter.bytes(.sessions))
    var writer = ZIPWriter()
    var isChanged = false
    for entry in archive.entries {
      var contents = try archive.contents(of: entry)
      if entry.name == part {
        let pieces = String(decoding: contents, as: UTF8.self)
          .split(separator: old, omittingEmptySubsequences: false)
        isChanged = pieces.count > 1
        contents = Array(pieces.joined(separator: new).utf8)
      }
      writer.add(entry.name, contents)
    }
    try #require(isChanged, "\(old) is not in \(part)")
    return try ExcelRules.broken(writer.bytes)
  }

  private func expect(_ rule: String, _ part: String, _ old: String, _ new: String) throws {
    let rules = try broken(part, old, new)
    #expect(rules.contains { $0.hasPrefix(rule) }, "\(rules)")
  }

  @Test func `a book of ours breaks no rule`() throws {
    #expect(try ExcelRules.broken(try BookWriter.bytes(.sessions)) == [])
  }

  @Test func `a book with our sheets and marks put in breaks no rule`() throws {
    var edit = SheetEdit(
      sheet: "Sessions", cells: [CellPosition(row: 4, column: 1): .text("S03")],
      tables: [
        "Sessions": CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 4, column: 3))
      ])
    edit.marks = [
      CellMark(CellPosition(row: 2, column: 1), holding: .text("S01"), fill: "F4B084"),
      CellMark(CellPosition(row: 3, column: 3), holding: nil, fill: "FFE699"),
    ]
    var sheet = SheetDraft(name: "Problems")
    sheet.add(row: 1, ["Cell", "Mend"], style: .head)
    sheet.add(row: 2, ["Sessions!A2", "Fill it in."], style: .link)
    sheet.columns = [DraftColumn(width: 20, style: .input)]
    sheet.tables = [
      DraftTable(
        name: "Sessions",
        range: CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 2, column: 2)))
    ]
    sheet.links = [
      DraftLink(CellPosition(row: 2, column: 1), to: "Sessions", CellPosition(row: 2, column: 1))
    ]
    sheet.paper.repeatedRows = 1
    sheet.frozenRows = 1
    var bytes = try BookWriter.bytes(.sessions)
    for _ in 0..<3 { bytes = try BookEditor.bytes(bytes, edits: [edit], sheets: [sheet]) }
    #expect(try ExcelRules.broken(bytes) == [])
  }

  @Test func `pages that end where they should keep the order of elements`() throws {
    var sheet = SheetDraft(name: "Board")
    sheet.add(row: 1, ["Monday"])
    sheet.columns = [DraftColumn(width: 90), DraftColumn(width: 90)]
    sheet.paper.pageEnds = [20, 40]
    sheet.heights = [1: 30]
    sheet.tabColour = "548235"
    sheet.showsGrid = false
    let bytes = try BookWriter.bytes(BookDraft(sheets: [sheet]))
    #expect(try ExcelRules.broken(bytes) == [])
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
    let text = String(decoding: try archive.contents(of: entry), as: UTF8.self)
    #expect(text.contains("<brk id=\"20\""))
    // Excel passes over the ends of pages where the sheet is to fit the paper.
    #expect(!text.contains("fitToPage"))
    #expect(!text.contains("scale=\"100\""))
  }

  @Test func `a formula stands in its cell with the value that was last shown`() throws {
    var sheet = SheetDraft(name: "Start")
    sheet.cells = [
      DraftCell(
        CellPosition(row: 1, column: 1), .text("3 rows"), formula: "COUNTA(A2:A9)&\" rows\"")
    ]
    let bytes = try BookWriter.bytes(BookDraft(sheets: [sheet]))
    #expect(try ExcelRules.broken(bytes) == [])
    let cell = try #require(try BookReader.read(bytes).sheets.first?.cells.first)
    #expect(cell.isFormula)
    #expect(cell.value == .text("3 rows"))
  }

  private let sheet = "xl/worksheets/sheet1.xml"
  private let table = "xl/tables/table1.xml"
  private let styles = "xl/styles.xml"

  @Test func `heads that differ only in capitals are found`() throws {
    try expect("heads alike", table, "name=\"Title\"", "name=\"REF\"")
  }

  @Test func `a head that differs from its cell is found`() throws {
    try expect("head and cell differ", table, "name=\"Title\"", "name=\"Titel\"")
  }

  @Test func `a wrong count of columns is found`() throws {
    try expect(
      "count of columns", table, "<tableColumns count=\"3\">", "<tableColumns count=\"2\">")
  }

  @Test func `a table without a row is found`() throws {
    try expect("short table", table, "ref=\"A1:C3\"", "ref=\"A1:C1\"")
  }

  @Test func `a table named like a cell is found`() throws {
    try expect("table named like a cell", table, "displayName=\"Sessions\"", "displayName=\"AB12\"")
  }

  @Test func `a name equal to a table's is found`() throws {
    try expect("doubled name", "xl/workbook.xml", "name=\"Kinds\"", "name=\"sessions\"")
  }

  @Test func `a missing list of named styles is found`() throws {
    try expect("no cellStyles", styles, "cellStyles", "cellStylesX")
  }

  @Test func `a fill, a font or a border past the end is found`() throws {
    try expect("fillId past the end", styles, "fillId=\"2\"", "fillId=\"99\"")
  }

  @Test func `a style past the end is found`() throws {
    try expect("style past the end", sheet, " s=\"1\"", " s=\"99\"")
  }

  @Test func `a condition's colour past the end is found`() throws {
    try expect("dxfId past the end", sheet, "dxfId=\"0\"", "dxfId=\"9\"")
  }

  @Test(arguments: ["a/b", "a:b", "[a]", "'a", "a'", "a?", String(repeating: "a", count: 32)])
  func `a name that no sheet may have is found`(name: String) throws {
    try expect("sheet name", "xl/workbook.xml", "name=\"Sessions\"", "name=\"\(name)\"")
  }

  @Test func `two sheets of one name are found`() throws {
    try expect("doubled sheet", "xl/workbook.xml", "name=\"Memory\"", "name=\"SESSIONS\"")
  }

  @Test func `cells out of order are found`() throws {
    try expect("cells out of order", sheet, "r=\"B2\"", "r=\"A1\"")
  }

  @Test func `a cell past the last column is refused by the reader`() {
    #expect(throws: BookFailure.self) { try broken(sheet, "r=\"C2\"", "r=\"XFE2\"") }
  }

  @Test func `a missing content type is found`() throws {
    try expect("content type", "[Content_Types].xml", "/xl/styles.xml", "/xl/other.xml")
  }

  @Test func `a pane without its corner is found`() throws {
    try expect("pane without topLeftCell", sheet, "topLeftCell", "topRightCell")
  }

  @Test func `elements out of order are found`() throws {
    try expect("order of dimension", sheet, "sheetPr", "extLst")
  }

  @Test func `a reference to nothing is found`() throws {
    try expect("reference to nothing", "xl/_rels/workbook.xml.rels", "styles.xml", "style.xml")
  }
}
