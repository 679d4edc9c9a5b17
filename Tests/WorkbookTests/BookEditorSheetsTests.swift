import Archive
import Testing

@testable import Workbook

/// Sheets of ours in somebody's workbook.
@Suite struct BookEditorSheetsTests {
  private let styles = """
    <fonts count='9'><font><sz val='10'/></font></fonts>\
    <fills count='2'><fill/><fill/></fills><borders count='1'><border/></borders>\
    <cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs count='3'><xf/><xf/><xf/></cellXfs>\
    <cellStyles count='1'><cellStyle name='Normal' xfId='0'/></cellStyles><extLst/>
    """

  private var sample: BookSample {
    BookSample(sheet: "<sheetData><row r='1'><c><v>1</v></c></row></sheetData>", styles: styles)
  }

  private func draft(_ name: String) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    sheet.add(row: 1, ["Ref", "Title"], style: .head)
    sheet.add(row: 2, ["S01", "9-12"], style: .input)
    sheet.columns = [DraftColumn(width: 10, style: .input)]
    sheet.tables = [
      DraftTable(
        name: "Sessions",
        range: CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 2, column: 2)))
    ]
    sheet.paper.repeatedRows = 1
    return sheet
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: name), "\(name)")
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  @Test func `a new sheet comes after all others and is read back`() throws {
    let bytes = try BookEditor.bytes(sample.bytes, sheets: [draft("Timetable")])
    let book = try BookReader.read(bytes)
    #expect(book.sheets.map(\.name) == ["Sessions", "Timetable"])
    #expect(book.sheets[1].textRows.map(\.cells) == [["Ref", "Title"], ["S01", "9-12"]])
    #expect(book.sheets[1].tables.map(\.range.name) == ["A1:B2"])
    #expect(book.definedNames.map(\.formula) == ["'Timetable'!$1:$1"])
    #expect(book.definedNames.map(\.sheet) == [1])
  }

  @Test func `a sheet of the same name is written anew in its place`() throws {
    var load = draft("Load")
    load.tables[0].name = "Load"
    let once = try BookEditor.bytes(sample.bytes, sheets: [draft("Timetable"), load])
    var other = draft("TIMETABLE")
    other.cells = [DraftCell(CellPosition(row: 1, column: 1), .text("none"))]
    other.tables = []
    let book = try BookReader.read(try BookEditor.bytes(once, sheets: [other]))
    #expect(book.sheets.map(\.name) == ["Sessions", "Timetable", "Load"])
    #expect(book.sheets[1].textRows.map(\.cells) == [["none"]])
    #expect(book.sheets[1].tables == [])
  }

  @Test func `tables of sheets that are written anew do not pile up`() throws {
    var bytes = sample.bytes
    for _ in 0..<3 { bytes = try BookEditor.bytes(bytes, sheets: [draft("Timetable")]) }
    let names = try ZIPArchive(bytes).entries.map(\.name)
    #expect(names.filter { $0.contains("/tables/") }.count == 1)
    let types = try part("[Content_Types].xml", of: try withTypes(bytes))
    #expect(types.split(separator: "/xl/tables/").count <= 2)
  }

  /// The sample has no list of kinds; some programs demand one.
  private func withTypes(_ bytes: [UInt8]) throws -> [UInt8] {
    var theirs = sample
    theirs.set(
      "[Content_Types].xml",
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
    var changed = theirs.bytes
    for _ in 0..<3 { changed = try BookEditor.bytes(changed, sheets: [draft("Timetable")]) }
    return changed
  }

  @Test func `each new part has its content type`() throws {
    let bytes = try withTypes(sample.bytes)
    let types = try part("[Content_Types].xml", of: bytes)
    for name in ["/xl/worksheets/sheet2.xml", "/xl/tables/table"] {
      #expect(types.contains("PartName=\"\(name)"), "\(name)")
    }
  }

  @Test func `two tables of one name get two names, and two numbers`() throws {
    let bytes = try BookEditor.bytes(
      try BookEditor.bytes(sample.bytes, sheets: [draft("A")]), sheets: [draft("B")])
    let tables = try BookReader.read(bytes).sheets.flatMap(\.tables)
    #expect(tables.map(\.name) == ["Sessions", "Sessions2"])
    #expect(Set(tables.map(\.id)).count == 2)
  }

  @Test func `new styles come after the old ones, which are counted rather than believed`() throws {
    let bytes = try BookEditor.bytes(sample.bytes, sheets: [draft("Timetable")])
    let styles = try part("xl/styles.xml", of: bytes)
    let sheet = try part("xl/worksheets/sheet2.xml", of: bytes)
    // Three formats were there, so ours begin with number 3.
    #expect(sheet.contains("s=\"3\""))
    #expect(styles.contains("<cellXfs count='5'>"))
    #expect(styles.contains("fontId=\"1\""))
    #expect(styles.contains("<fonts count='10'>"))
  }

  @Test func `a list that the styles lack stands where the schema has it`() throws {
    var marked = SheetEdit(sheet: "Sessions")
    marked.marks = [
      CellMark(CellPosition(row: 1, column: 1), holding: .text("x"), fill: "FF0000")
    ]
    let styles = try part(
      "xl/styles.xml", of: try BookEditor.bytes(sample.bytes, edits: [marked]))
    let places = try ["</cellStyles>", "<dxfs count=\"1\">", "<extLst/>"].map {
      try #require(styles.range(of: $0))
    }
    #expect(places == places.sorted())
  }

  @Test func `a book without styles gets some`() throws {
    let plain = BookSample(cells: "<c><v>1</v></c>")
    let bytes = try BookEditor.bytes(plain.bytes, sheets: [draft("Timetable")])
    #expect(try part("xl/styles1.xml", of: bytes).contains("<cellStyles"))
    #expect(try BookReader.read(bytes).sheets.count == 2)
  }

  @Test func `a sheet that Excel would not take is refused before anything is made`() {
    #expect(throws: BookEditFailure.unwritable(.sheetName("a/b"))) {
      try BookEditor.bytes(sample.bytes, sheets: [SheetDraft(name: "a/b")])
    }
  }

  @Test func `a sheet that is written anew repeats its heads on each page, and says so once`()
    throws
  {
    var plain = draft("Timetable")
    plain.paper.repeatedRows = 0
    var bytes = try BookEditor.bytes(sample.bytes, sheets: [plain])
    #expect(try BookReader.read(bytes).definedNames == [])
    for _ in 0..<2 {
      bytes = try BookEditor.bytes(bytes, sheets: [draft("Timetable")])
      #expect(
        try BookReader.read(bytes).definedNames == [
          DefinedName(name: "_xlnm.Print_Titles", formula: "'Timetable'!$1:$1", sheet: 1)
        ])
    }
  }

  @Test func `a link may lead to a sheet that is there already`() throws {
    var sheet = draft("Problems")
    sheet.links = [
      DraftLink(CellPosition(row: 2, column: 1), to: "sessions", CellPosition(row: 1, column: 1))
    ]
    #expect(throws: Never.self) { try BookEditor.bytes(sample.bytes, sheets: [sheet]) }
  }

  @Test func `a strict workbook gets sheets in its own vocabulary`() throws {
    var strict = sample
    let main = Dialect.strict.main
    strict.set(
      "xl/workbook.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(Dialect.strict.references)'>"
        + "<sheets><sheet name='Sessions' sheetId='7' r:id='rId1'/></sheets></workbook>")
    let bytes = try BookEditor.bytes(strict.bytes, sheets: [draft("Timetable")])
    #expect(try part("xl/worksheets/sheet2.xml", of: bytes).contains("xmlns=\"\(main)\""))
    #expect(try part("xl/workbook.xml", of: bytes).contains("sheetId=\"8\""))
    #expect(try BookReader.read(bytes).sheets.count == 2)
  }

  @Test func `a workbook whose elements have a prefix gets elements with the prefix`() throws {
    var prefixed = sample
    prefixed.set(
      "xl/workbook.xml",
      "<x:workbook xmlns:x='\(BookSample.main)' xmlns:r='\(BookSample.references)'>"
        + "<x:sheets><x:sheet name='Sessions' sheetId='1' r:id='rId1'/></x:sheets></x:workbook>")
    prefixed.set(
      "xl/styles.xml", "<x:styleSheet xmlns:x='\(BookSample.main)'><x:cellXfs/></x:styleSheet>")
    let bytes = try BookEditor.bytes(prefixed.bytes, sheets: [draft("Timetable")])
    #expect(try BookReader.read(bytes).sheets.map(\.name) == ["Sessions", "Timetable"])
    #expect(try part("xl/workbook.xml", of: bytes).contains("<x:definedNames>"))
    #expect(try part("xl/styles.xml", of: bytes).contains("<x:fonts count=\"1\"><x:font>"))
  }

  @Test func `names of theirs keep their places before ours`() throws {
    var named = sample
    named.set(
      "xl/workbook.xml",
      "<workbook xmlns='\(BookSample.main)' xmlns:r='\(BookSample.references)'>"
        + "<sheets><sheet name='Sessions' sheetId='1' r:id='rId1'/></sheets>"
        + "<definedNames><definedName name='Theirs'>Sessions!$A$1</definedName></definedNames></workbook>"
    )
    let book = try BookReader.read(
      try BookEditor.bytes(named.bytes, sheets: [draft("Timetable")]))
    #expect(book.definedNames.map(\.name) == ["Theirs", "_xlnm.Print_Titles"])
  }
}
