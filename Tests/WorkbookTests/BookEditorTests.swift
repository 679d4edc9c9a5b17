import Archive
import Testing

@testable import Workbook

@Suite struct BookEditorTests {
  private let sample = BookSample(
    sheet: """
      <dimension ref='A1:B5'/><sheetData><row r='1' ht='30'><c r='A1' s='7' t='s'><v>0</v></c>\
      <c r='C1' s='3'/></row><row r='3'/><row r='5'><c r='B5'><f>1+1</f><v>2</v></c></row></sheetData>\
      <extLst><ext uri='theirs'/></extLst>
      """, strings: "<si><t>Ref</t></si>")

  private func edited(
    _ sample: BookSample, _ cells: [String: CellValue?]
  ) throws -> (text: String, cells: [String: String]) {
    var changes: [CellPosition: CellValue?] = [:]
    for (name, value) in cells { changes[try #require(CellPosition(name))] = value }
    let bytes = try BookEditor.bytes(
      sample.bytes, edits: [SheetEdit(sheet: "sessions", cells: changes)])
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
    var read: [String: String] = [:]
    for cell in try BookReader.read(bytes).sheets[0].cells {
      read[cell.position.name] = cell.value.text
    }
    return (String(decoding: try archive.contents(of: entry), as: UTF8.self), read)
  }

  @Test func `without a change the file is the same to the byte`() throws {
    #expect(try BookEditor.bytes(sample.bytes, edits: []) == sample.bytes)
    #expect(
      try BookEditor.bytes(sample.bytes, edits: [SheetEdit(sheet: "Sessions")]) == sample.bytes)
  }

  @Test func `a changed cell keeps its style, and nothing else changes`() throws {
    let (text, cells) = try edited(sample, ["A1": .text("Code & <Ref>")])
    #expect(cells == ["A1": "Code & <Ref>", "B5": "2"])
    let old = "<c r='A1' s='7' t='s'><v>0</v></c>"
    let new =
      "<c r=\"A1\" s=\"7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Code &amp; &lt;Ref&gt;</t></is></c>"
    let original = try #require(sample.parts.first { $0.name.hasSuffix("sheet1.xml") }).text
    #expect(
      text
        == original.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
  }

  @Test func `an emptied cell keeps its style`() throws {
    let (text, cells) = try edited(sample, ["A1": CellValue?.none])
    #expect(cells == ["B5": "2"])
    #expect(text.contains("<c r=\"A1\" s=\"7\"/>"))
  }

  @Test func `new cells and new rows stand in their order among the old ones`() throws {
    let (_, cells) = try edited(
      sample,
      [
        "B1": .number("1"), "C1": .number("2"), "D1": .number("3"), "A2": .number("4"),
        "B3": .number("5"), "A4": .number("6"), "A5": .number("7"), "C5": .number("8"),
        "A9": .boolean(true),
      ])
    #expect(
      cells == [
        "A1": "Ref", "B1": "1", "C1": "2", "D1": "3", "A2": "4", "B3": "5", "A4": "6", "A5": "7",
        "B5": "2", "C5": "8", "A9": "TRUE",
      ])
    let (text, _) = try edited(sample, ["B1": .number("1"), "A2": .number("4")])
    let names = text.split(separator: " r=").dropFirst().map {
      $0.dropFirst().prefix { $0 != "'" && $0 != "\"" }
    }
    #expect(names == ["1", "A1", "B1", "C1", "2", "A2", "3", "5", "B5"])
  }

  @Test func `a sheet without rows takes rows`() throws {
    #expect(try edited(BookSample(sheet: "<sheetData/>"), ["B2": .text("x")]).cells == ["B2": "x"])
    #expect(
      try edited(BookSample(sheet: "<sheetData></sheetData>"), ["B2": .text("x")]).cells == [
        "B2": "x"
      ])
  }

  @Test func `new cells have the prefix of the old ones`() throws {
    var prefixed = BookSample(sheet: "")
    prefixed.set(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x='\(BookSample.main)'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>7</x:v></x:c>"
        + "</x:row></x:sheetData></x:worksheet>")
    #expect(
      try edited(prefixed, ["A1": .text("a"), "B1": .text("b"), "A2": .text("c")]).cells
        == ["A1": "a", "B1": "b", "A2": "c"])
  }

  @Test func `every other part comes back with its own packed bytes`() throws {
    var theirs = sample
    theirs.set("xl/media/logo.bin", String(repeating: "logo", count: 50))
    let original = try ZIPArchive(theirs.bytes)
    let changed = try ZIPArchive(
      try BookEditor.bytes(
        theirs.bytes,
        edits: [SheetEdit(sheet: "Sessions", cells: [CellPosition(row: 1, column: 1): .text("x")])])
    )
    #expect(changed.entries.map(\.name) == original.entries.map(\.name))
    for (old, new) in zip(original.entries, changed.entries)
    where !old.name.hasSuffix("sheet1.xml") {
      #expect(try changed.contents(of: new) == original.contents(of: old), "\(old.name)")
    }
  }

  @Test func `the order of calculation is dropped with every mention of it`() throws {
    var theirs = sample
    theirs.set("xl/calcChain.xml", "<calcChain xmlns='\(BookSample.main)'><c r='B5'/></calcChain>")
    theirs.set(
      "[Content_Types].xml",
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Override PartName='/xl/calcChain.xml' ContentType='chain'/><Default Extension='xml'/></Types>"
    )
    theirs.set(
      "xl/_rels/workbook.xml.rels",
      BookSample.relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "sharedStrings", "sharedStrings.xml"),
        ("rId9", "calcChain", "calcChain.xml"),
      ]))
    let changed = try ZIPArchive(
      try BookEditor.bytes(
        theirs.bytes,
        edits: [SheetEdit(sheet: "Sessions", cells: [CellPosition(row: 1, column: 1): .text("x")])])
    )
    #expect(changed.entry(named: "xl/calcChain.xml") == nil)
    for entry in changed.entries {
      let text = String(decoding: try changed.contents(of: entry), as: UTF8.self)
      #expect(!text.contains("calcChain"), "\(entry.name)")
    }
  }

  @Test func `a table grows with its rows`() throws {
    let bytes = try BookEditor.bytes(
      try BookWriter.bytes(.sessions),
      edits: [
        SheetEdit(
          sheet: "Sessions", cells: [CellPosition(row: 4, column: 1): .text("S03")],
          tables: [
            "Sessions": CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 4, column: 3))
          ])
      ])
    let sheet = try #require(try BookReader.read(bytes).sheet(named: "Sessions"))
    #expect(sheet.tables.map(\.range.name) == ["A1:C4"])
    #expect(sheet[CellPosition(row: 4, column: 1)] == .text("S03"))
  }

  @Test func `a sheet that is not there is said`() {
    #expect(throws: BookEditFailure.unreadable(.missingPart("sheet \"Rooms\""))) {
      try BookEditor.bytes(
        sample.bytes,
        edits: [SheetEdit(sheet: "Rooms", cells: [CellPosition(row: 1, column: 1): .text("x")])])
    }
  }
}
