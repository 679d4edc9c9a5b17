import Archive
import Testing

@testable import Workbook

/// What people put on a sheet of ours stays when the sheet is written anew.
@Suite struct KeptContentTests {
  /// A sheet that takes A1:B3, with a table and a condition.
  private func draft(rows: Int = 1, area: String? = "fieldwork_load") -> SheetDraft {
    var sheet = SheetDraft(name: "Load")
    sheet.areaName = area
    sheet.add(row: 1, ["What the week asks"], style: .title)
    sheet.add(row: 2, ["Reviewer", "Hours"], style: .head)
    for row in 0..<rows { sheet.add(row: 3 + row, ["Reviewer \(row)", "4 h"]) }
    sheet.columns = [DraftColumn(width: 20), DraftColumn(width: 10)]
    sheet.tables = [DraftTable(name: "LoadTable", range: range("A2", "B\(rows + 2)"))]
    sheet.conditions = [
      DraftCondition(range: range("B3", "B9"), formula: "B3=\"9 h\"", fill: "FFEB9C")
    ]
    return sheet
  }

  private func range(_ first: String, _ last: String) -> CellRange {
    guard let range = CellRange(first + ":" + last) else { preconditionFailure(first) }
    return range
  }

  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZIPArchive(bytes)
    return Dictionary(
      uniqueKeysWithValues: try archive.entries.map {
        ($0.name, String(decoding: try archive.contents(of: $0), as: UTF8.self))
      })
  }

  private static let sheetPart = "xl/worksheets/sheet1.xml"
  private static let listPart = "xl/worksheets/_rels/sheet1.xml.rels"

  /// A workbook of ours in which somebody has changed parts of the first sheet.
  private func book(
    area: String? = "fieldwork_load", _ change: (inout [String: String]) throws -> Void
  ) throws -> [UInt8] {
    var parts = try parts(try BookWriter.bytes(BookDraft(sheets: [draft(area: area)])))
    try change(&parts)
    var writer = ZIPWriter()
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { writer.add(name, Array(text.utf8)) }
    return writer.bytes
  }

  private func insert(
    _ element: String, before: String, into parts: inout [String: String]
  ) throws {
    let text = try #require(parts[Self.sheetPart])
    let pieces = text.split(separator: before, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(pieces.count == 2, "\(before)")
    parts[Self.sheetPart] = pieces[0] + element + before + pieces[1]
  }

  private func refer(to references: [(String, String, String)], in parts: inout [String: String])
    throws
  {
    parts[Self.listPart] = BookSample.relationships(
      [("rId1", "table", "../tables/table1.xml")] + references)
  }

  /// The sheet with a comment, a picture and what else programs hang on a sheet.
  private func decorated() throws -> [UInt8] {
    try book { parts in
      try insert(
        "<drawing r:id=\"rId7\"/><legacyDrawing r:id=\"rId8\"/>", before: "<tableParts",
        into: &parts)
      try refer(
        to: [
          ("rId7", "drawing", "../drawings/drawing1.xml"),
          ("rId8", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
          ("rId9", "comments", "../comments1.xml"),
        ], in: &parts)
      for name in ["drawings/drawing1.xml", "drawings/vmlDrawing1.vml", "comments1.xml"] {
        parts["xl/" + name] = "<x>\(name)</x>"
      }
    }
  }

  @Test func `comments and pictures stay on a sheet that is written anew`() throws {
    let before = try decorated()
    let after = try parts(try BookEditor.bytes(before, sheets: [draft(rows: 3)]))
    let sheet = try #require(after[Self.sheetPart])
    #expect(sheet.contains("Reviewer 2"))
    #expect(sheet.contains("<drawing r:id=\"rId7\"/><legacyDrawing r:id=\"rId8\"/><tableParts"))
    let list = try #require(after[Self.listPart])
    for target in ["drawing1.xml", "vmlDrawing1.vml", "comments1.xml"] {
      #expect(list.contains(target), "\(target)")
    }
    #expect(after["xl/comments1.xml"] == "<x>comments1.xml</x>")
  }

  @Test func `the new table has a reference of its own beside the old ones`() throws {
    let bytes = try BookEditor.bytes(try decorated(), sheets: [draft(rows: 3)])
    let after = try parts(bytes)
    #expect(after.keys.filter { $0.contains("/tables/") }.count == 1)
    let list = try #require(after[Self.listPart])
    #expect(list.split(separator: "/table\"").count == 2)
    #expect(
      list.split(separator: "Id=\"rId1\"").count + list.split(separator: "Id='rId1'").count == 3)
    #expect(try BookReader.read(bytes).sheets[0].tables.map(\.range.name) == ["A2:B5"])
  }

  @Test func `a sheet that is written three times has everything once`() throws {
    var bytes = try decorated()
    for rows in [3, 1, 2] { bytes = try BookEditor.bytes(bytes, sheets: [draft(rows: rows)]) }
    let sheet = try #require(try parts(bytes)[Self.sheetPart])
    for element in ["<drawing ", "<legacyDrawing ", "<conditionalFormatting ", "<tablePart "] {
      #expect(sheet.split(separator: element).count == 2, "\(element)")
    }
    let names = try BookReader.read(bytes).definedNames
    #expect(names.filter { $0.name == "fieldwork_load" }.map(\.formula) == ["'Load'!$A$1:$B$4"])
  }

  @Test func `the cells that a sheet takes have a hidden name`() throws {
    let names = try BookReader.read(try BookWriter.bytes(BookDraft(sheets: [draft()]))).definedNames
    #expect(
      names == [DefinedName(name: "fieldwork_load", formula: "'Load'!$A$1:$B$3", isHidden: true)])
  }

  private static let notes =
    "<c r=\"D3\" s=\"1\" t=\"str\"><f>1+1</f><v>2</v></c></row><row r=\"6\"><c r=\"A6\" t=\"inlineStr\">"
    + "<is><t>Ask Sam</t></is></c>"

  /// The sheet with a formula beside its cells and a text below them.
  private func noted(area: String? = "fieldwork_load") throws -> [UInt8] {
    try book(area: area) { parts in
      try insert(Self.notes, before: "</row></sheetData>", into: &parts)
    }
  }

  @Test func `a note beside or below stays where nothing of ours comes`() throws {
    let bytes = try BookEditor.bytes(try noted(), sheets: [draft(rows: 2)])
    let sheet = try BookReader.read(bytes).sheets[0]
    #expect(sheet[CellPosition(row: 6, column: 1)] == .text("Ask Sam"))
    #expect(sheet[CellPosition(row: 3, column: 4)] == .text("2"))
    let text = try #require(try parts(bytes)[Self.sheetPart])
    #expect(text.contains("<c r=\"D3\" s=\"1\" t=\"str\"><f>1+1</f><v>2</v></c>"))
  }

  @Test func `a note in the way goes down as far as the sheet grows`() throws {
    let bytes = try BookEditor.bytes(try noted(), sheets: [draft(rows: 5)])
    let sheet = try BookReader.read(bytes).sheets[0]
    #expect(sheet[CellPosition(row: 6, column: 1)] == .text("Reviewer 3"))
    #expect(sheet[CellPosition(row: 10, column: 1)] == .text("Ask Sam"))
    #expect(sheet[CellPosition(row: 3, column: 4)] == .text("2"))
  }

  @Test func `what the program wrote itself goes when the sheet becomes shorter`() throws {
    let long = try BookEditor.bytes(try noted(), sheets: [draft(rows: 5)])
    let sheet = try BookReader.read(try BookEditor.bytes(long, sheets: [draft()])).sheets[0]
    #expect(sheet.cells.filter { $0.position.row > 3 }.map(\.value.text) == ["Ask Sam"])
  }

  @Test func `a sheet whose name for its cells is gone keeps what stands beside`() throws {
    var bytes = try noted(area: nil)
    bytes = try BookEditor.bytes(bytes, sheets: [draft(rows: 2)])
    let sheet = try BookReader.read(bytes).sheets[0]
    #expect(sheet[CellPosition(row: 3, column: 4)] == .text("2"))
    #expect(sheet[CellPosition(row: 6, column: 1)] == nil)
  }

  @Test func `a sheet that only programs read keeps no cells of its former state`() throws {
    let long = draft(rows: 5, area: nil)
    let bytes = try BookEditor.bytes(
      try BookWriter.bytes(BookDraft(sheets: [long])), sheets: [draft(area: nil)])
    #expect(try BookReader.read(bytes).sheets[0].cells.last?.position.row == 3)
  }

  @Test func `conditions of theirs stay, and ours are not doubled`() throws {
    let theirs =
      "<conditionalFormatting sqref=\"A3:B9\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"4\">"
      + "<formula>A3=\"S05\"</formula></cfRule></conditionalFormatting>"
    let before = try book { parts in
      try insert(theirs, before: "<pageMargins", into: &parts)
    }
    let after = try parts(try BookEditor.bytes(before, sheets: [draft(rows: 2)]))
    let sheet = try #require(after[Self.sheetPart])
    #expect(sheet.contains(theirs))
    #expect(sheet.split(separator: "<cfRule").count == 3)
    #expect(sheet.contains("priority=\"5\""))
  }

  @Test func `links, lists, merged cells and widths outside stay`() throws {
    let before = try book { parts in
      try insert(
        "<mergeCells count=\"1\"><mergeCell ref=\"D4:E4\"/></mergeCells>",
        before: "<conditionalFormatting", into: &parts)
      try insert(
        "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"D5\"><formula1>\"a,b\"</formula1>"
          + "</dataValidation></dataValidations><hyperlinks><hyperlink ref=\"D6\" r:id=\"rId5\"/>"
          + "<hyperlink ref=\"A3\" location=\"'Load'!A1\"/></hyperlinks>",
        before: "<pageMargins", into: &parts)
      try insert(
        "<col min=\"4\" max=\"4\" width=\"33\" customWidth=\"1\"/>", before: "</cols>", into: &parts
      )
      try refer(to: [("rId5", "hyperlink", "https://example.org/")], in: &parts)
    }
    let sheet = try #require(
      try parts(try BookEditor.bytes(before, sheets: [draft(rows: 2)]))[Self.sheetPart])
    #expect(sheet.contains("<mergeCell ref=\"D4:E4\"/>"))
    #expect(sheet.contains("<dataValidation type=\"list\" sqref=\"D5\">"))
    #expect(sheet.contains("<hyperlinks><hyperlink ref=\"D6\" r:id=\"rId5\"/></hyperlinks>"))
    #expect(sheet.contains("<col min=\"4\" max=\"4\" width=\"33\" customWidth=\"1\"/></cols>"))
  }

  @Test func `a table of theirs stays beside ours`() throws {
    let before = try book { parts in
      try insert("<tablePart r:id=\"rId4\"/>", before: "</tableParts>", into: &parts)
      try refer(to: [("rId4", "table", "../tables/table9.xml")], in: &parts)
      parts["xl/tables/table9.xml"] =
        "<table xmlns=\"\(BookSample.main)\" id=\"9\" name=\"Theirs\" displayName=\"Theirs\" ref=\"E2:F4\"/>"
    }
    let tables = try BookReader.read(
      try BookEditor.bytes(before, sheets: [draft(rows: 2)])
    ).sheets[0].tables
    #expect(tables.map(\.name).sorted() == ["LoadTable", "Theirs"])
  }

  @Test func `what stays stands where the schema has it`() throws {
    let kinds = [
      "sheetProtection", "protectedRanges", "drawing", "legacyDrawing", "picture", "extLst",
    ]
    let before = try book { parts in
      try insert(
        "<sheetProtection sheet=\"1\"/><protectedRanges/>", before: "<conditionalFormatting",
        into: &parts)
      try insert(
        "<drawing r:id=\"a\"/><legacyDrawing r:id=\"b\"/><picture r:id=\"c\"/>",
        before: "<tableParts",
        into: &parts)
      try insert("<extLst><ext uri=\"u\"/></extLst>", before: "</worksheet>", into: &parts)
    }
    let sheet = try #require(
      try parts(try BookEditor.bytes(before, sheets: [draft(rows: 2)]))[Self.sheetPart])
    let order =
      ["</sheetData>"] + kinds.prefix(2).map { "<" + $0 } + [
        "<conditionalFormatting", "<pageMargins",
      ]
      + kinds[2...4].map { "<" + $0 } + ["<tableParts", "<extLst"]
    let places = try order.map { try #require(sheet.range(of: $0), "\($0)") }
    #expect(places == places.sorted())
  }

  @Test func `a note at the end of the sheet refuses to be pushed out`() throws {
    let before = try book { parts in
      try insert(
        "</row><row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c>",
        before: "</row></sheetData>", into: &parts)
    }
    #expect(throws: BookEditFailure.self) {
      try BookEditor.bytes(before, sheets: [draft(rows: 5)])
    }
  }
}
