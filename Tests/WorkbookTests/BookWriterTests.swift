import Archive
import Testing

@testable import Workbook

/// What Excel was seen to refuse or "repair", rule by rule (the guide's "Excel is stricter than validators").
@Suite struct BookWriterTests {
  private func part(_ name: String, of draft: BookDraft) throws -> String {
    let archive = try ZIPArchive(try BookWriter.bytes(draft))
    let entry = try #require(archive.entry(named: name), "\(name)")
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  private func fault(_ change: (inout BookDraft) -> Void) -> DraftFault? {
    var draft = BookDraft.sessions
    change(&draft)
    do throws(DraftFault) {
      _ = try BookWriter.bytes(draft)
      return nil
    } catch {
      return error
    }
  }

  @Test func `what is written is read back, cell by cell`() throws {
    let book = try BookReader.read(try BookWriter.bytes(.sessions))
    #expect(book.sheets.map(\.name) == ["Sessions", "Who's who", "Memory"])
    #expect(book.sheets.map(\.visibility) == [.visible, .visible, .veryHidden])
    #expect(
      book.sheets[0].textRows.map(\.cells) == [
        ["Ref", "Title", "Kind"], ["S01", "9-12", "interview"],
        ["S02", "é\r\n\u{1}_x000D_", "007"],
      ])
    #expect(book.sheets[0].tables.map(\.name) == ["Sessions"])
    #expect(book.sheets[0].tables.map(\.range.name) == ["A1:C3"])
    #expect(
      book.definedNames.map(\.formula) == ["'Who''s who'!$A$1:$A$2", "'Sessions'!$1:$1"])
  }

  @Test func `values of every kind come back`() throws {
    var sheet = SheetDraft(name: "A")
    let values: [CellValue] = [
      .text("  spaced  "), .number("1.5"), .boolean(true), .boolean(false), .error("#N/A"),
    ]
    for (index, value) in values.enumerated() {
      sheet.cells.append(DraftCell(CellPosition(row: 1, column: index + 1), value))
    }
    let book = try BookReader.read(try BookWriter.bytes(BookDraft(sheets: [sheet])))
    #expect(book.sheets[0].cells.map(\.value) == values)
  }

  @Test func `the same draft makes the same bytes`() throws {
    #expect(try BookWriter.bytes(.sessions) == BookWriter.bytes(.sessions))
  }

  @Test func `text of random characters comes back as it was`() throws {
    var state: UInt64 = 20
    var sheet = SheetDraft(name: "Random")
    for row in 1...200 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let scalar = UInt32((state >> 33) % [0x80, 0x300, 0xFFFF, 0x11_0000][row % 4])
        if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
      }
      sheet.add(row: row, [text])
    }
    let book = try BookReader.read(try BookWriter.bytes(BookDraft(sheets: [sheet])))
    let written = sheet.cells.map(\.value)
    #expect(book.sheets[0].cells.map(\.value) == written)
  }

  @Test func `elements of a sheet stand in the order of the schema`() throws {
    let text = try part("xl/worksheets/sheet1.xml", of: .sessions)
    let order = [
      "<sheetPr>", "<dimension ", "<sheetViews>", "<sheetFormatPr ", "<cols>", "<sheetData>",
      "<mergeCells ", "<conditionalFormatting ", "<dataValidations ", "<hyperlinks>",
      "<pageMargins ", "<pageSetup ", "<headerFooter>", "<ignoredErrors>", "<tableParts ",
    ]
    let places = try order.map { try #require(text.range(of: $0)) }
    #expect(places == places.sorted())
  }

  @Test func `cells stand in order, whatever the draft's, and of two at one place the later`()
    throws
  {
    var sheet = SheetDraft(name: "A")
    for (name, value) in [("B2", "1"), ("A1", "2"), ("B1", "3"), ("A2", "4"), ("B2", "5")] {
      sheet.cells.append(DraftCell(try #require(CellPosition(name)), .number(value)))
    }
    let text = try part("xl/worksheets/sheet1.xml", of: BookDraft(sheets: [sheet]))
    #expect(
      text.contains(
        "<row r=\"1\"><c r=\"A1\"><v>2</v></c><c r=\"B1\"><v>3</v></c></row>"
          + "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c></row>"))
  }

  @Test func `a pane says which cell lies in its corner`() throws {
    #expect(
      try part("xl/worksheets/sheet1.xml", of: .sessions).contains(
        "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
      ))
  }

  private func book(_ change: (inout SheetDraft) -> Void) -> BookDraft {
    var sheet = SheetDraft(name: "Who's who")
    sheet.add(row: 1, ["Ref"])
    change(&sheet)
    return BookDraft(sheets: [sheet])
  }

  @Test func `rows and columns that are repeated on each page are one name`() throws {
    func titles(_ rows: Int, _ columns: Int) throws -> [String] {
      let draft = book { ($0.paper.repeatedRows, $0.paper.repeatedColumns) = (rows, columns) }
      return try BookReader.read(try BookWriter.bytes(draft)).definedNames.map(\.formula)
    }
    #expect(try titles(2, 1) == ["'Who''s who'!$A:$A,'Who''s who'!$1:$2"])
    #expect(try titles(0, 3) == ["'Who''s who'!$A:$C"])
    #expect(try titles(0, 0) == [])
  }

  @Test func `columns stand on as many pages as the paper says, with lines between cells`() throws {
    let draft = book {
      $0.paper.pagesWide = 3
      $0.paper.showsGrid = true
    }
    let sheet = try part("xl/worksheets/sheet1.xml", of: draft)
    #expect(sheet.contains("fitToWidth=\"3\" fitToHeight=\"0\""))
    #expect(sheet.contains("<printOptions gridLines=\"1\"/><pageMargins"))
    #expect(try ExcelRules.broken(try BookWriter.bytes(draft)) == [])
    #expect(try !part("xl/worksheets/sheet1.xml", of: book { _ in }).contains("gridLines"))
  }

  @Test func `a style whose letters shrink says so`() throws {
    var style = DraftStyle()
    style.shrinks = true
    let draft = book { $0.add(row: 2, ["a long line"], style: style) }
    #expect(
      try part("xl/styles.xml", of: draft).contains(
        "<alignment vertical=\"top\" shrinkToFit=\"1\"/>"))
  }

  @Test func `every part has its content type`() throws {
    let archive = try ZIPArchive(try BookWriter.bytes(.sessions))
    let types = try part("[Content_Types].xml", of: .sessions)
    for entry in archive.entries {
      let isDefault = entry.name.hasSuffix(".rels") || entry.name == "[Content_Types].xml"
      #expect(isDefault || types.contains("PartName=\"/\(entry.name)\""), "\(entry.name)")
    }
  }

  @Test
  func
    `styles have two fills to begin with, the list of named styles, and no place beyond their end`()
    throws
  {
    let styles = try part("xl/styles.xml", of: .sessions)
    #expect(styles.contains("<cellStyles count=\"1\">"))
    #expect(
      styles.contains(
        "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
      ))
    let sheet = try part("xl/worksheets/sheet1.xml", of: .sessions)
    let formats = styles.numbers(after: "<cellXfs count=\"").first ?? 0
    let conditions = styles.numbers(after: "<dxfs count=\"").first ?? 0
    #expect((sheet.numbers(after: "\" s=\"").max() ?? 0) < formats)
    #expect((sheet.numbers(after: " style=\"").max() ?? 0) < formats)
    #expect((sheet.numbers(after: "dxfId=\"").max() ?? 0) < conditions)
    #expect(
      (styles.numbers(after: "fillId=\"").max() ?? 0)
        < (styles.numbers(after: "<fills count=\"").first ?? 0))
  }

  @Test
  func `a table has as many columns as heads, each named as its cell, and a number of its own`()
    throws
  {
    var draft = BookDraft.sessions
    draft.sheets[1].tables = [
      DraftTable(name: "Who", range: try #require(CellRange("A1:A2")))
    ]
    let table = try part("xl/tables/table1.xml", of: draft)
    #expect(table.contains("<tableColumns count=\"3\">"))
    for head in ["Ref", "Title", "Kind"] { #expect(table.contains("name=\"\(head)\"")) }
    #expect(table.numbers(after: " id=\"").first == 1)
    #expect(try part("xl/tables/table2.xml", of: draft).numbers(after: " id=\"").first == 2)
  }

  @Test func `a list warns and does not forbid, and comes from choices or from cells`() throws {
    let sheet = try part("xl/worksheets/sheet1.xml", of: .sessions)
    #expect(sheet.contains("type=\"list\" errorStyle=\"warning\""))
    #expect(sheet.contains("<formula1>\"interview,visit\"</formula1>"))
    #expect(sheet.contains("<formula1>Kinds</formula1>"))
  }

  @Test func `columns of text keep what is typed, without green triangles`() throws {
    #expect(try part("xl/styles.xml", of: .sessions).contains("numFmtId=\"49\""))
    #expect(
      try part("xl/worksheets/sheet1.xml", of: .sessions).contains(
        "<ignoredError sqref=\"A1:A1048576 B1:B1048576\" numberStoredAsText=\"1\"/>"))
  }

  @Test func `a link leads to a cell of a sheet whose name is quoted`() throws {
    #expect(
      try part("xl/worksheets/sheet1.xml", of: .sessions).contains(
        "<hyperlink ref=\"A2\" location=\"'Who''s who'!A1\"/>"))
  }

  @Test func `a book shows at least one sheet`() {
    #expect(fault { $0.sheets = [] } == .noVisibleSheet)
    #expect(
      fault { for index in $0.sheets.indices { $0.sheets[index].visibility = .hidden } }
        == .noVisibleSheet)
  }

  @Test(arguments: [
    "", "a/b", "a\\b", "a?", "a*", "[a", "a]", "a:b", "'a", "a'", String(repeating: "a", count: 32),
    "History", "HISTORY", "tab\there",
  ])
  func `a sheet's name that Excel refuses is refused`(name: String) {
    #expect(fault { $0.sheets[0].name = name } == .sheetName(name))
  }

  @Test func `two sheets of one name are refused, capitals aside`() {
    #expect(fault { $0.sheets[2].name = "SESSIONS" } == .doubledSheet("SESSIONS"))
  }

  @Test
  func `heads of a table that differ only in capitals, are missing or are no text are refused`() {
    let wanted = DraftFault.tableHead(table: "Sessions", cell: "C1")
    #expect(fault { $0.sheets[0].cells[2].value = .text("REF") } == wanted)
    #expect(fault { $0.sheets[0].cells[2].value = .number("3") } == wanted)
    #expect(fault { $0.sheets[0].cells.remove(at: 2) } == wanted)
  }

  @Test func `a table without a row below its heads is refused`() {
    #expect(fault { $0.sheets[0].tables[0].range.last.row = 1 } == .shortTable("Sessions"))
  }

  @Test func `tables and merged cells may not share cells`() {
    #expect(
      fault {
        $0.sheets[0].tables.append(DraftTable(name: "Other", range: $0.sheets[0].tables[0].range))
      }
        == .overlap(sheet: "Sessions", cell: "A1"))
    #expect(
      fault {
        $0.sheets[0].merges = [
          CellRange(CellPosition(row: 3, column: 3), CellPosition(row: 4, column: 4))
        ]
      }
        == .overlap(sheet: "Sessions", cell: "A1"))
  }

  @Test(arguments: ["A1", "xfd9", "R1C1", "r", "C", "", "two words", "1st", "a-b"])
  func `a table named like a cell, or not like a name, is refused`(name: String) {
    #expect(fault { $0.sheets[0].tables[0].name = name } == .name(name))
  }

  @Test func `a defined name equal to a table's, and two tables of one name, are refused`() {
    #expect(fault { $0.definedNames[0].name = "sessions" } == .doubledName("sessions"))
    #expect(
      fault {
        $0.sheets[1].tables = [
          DraftTable(
            name: "SESSIONS",
            range: CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 2, column: 1)))
        ]
      }
        == .doubledName("SESSIONS"))
    #expect(fault { $0.definedNames[0].sheet = 9 } == .nameOfNoSheet("Kinds"))
  }

  @Test func `a list over 255 characters, a prompt over 255 and a title over 32 are refused`() {
    let long = String(repeating: "a", count: 256)
    let list = DraftFault.list(sheet: "Sessions", cell: "C2")
    let prompt = DraftFault.prompt(sheet: "Sessions", cell: "C2")
    #expect(fault { $0.sheets[0].inputs[0].choices = .list([long]) } == list)
    #expect(fault { $0.sheets[0].inputs[0].choices = .list(["a,b"]) } == list)
    #expect(fault { $0.sheets[0].inputs[0].choices = .list([]) } == list)
    #expect(fault { $0.sheets[0].inputs[0].prompt = long } == prompt)
    #expect(fault { $0.sheets[0].inputs[0].title = String(long.prefix(33)) } == prompt)
    #expect(fault { $0.sheets[0].inputs[0].choices = .list([String(long.prefix(255))]) } == nil)
  }

  @Test func `a cell past XFD or past the last row is refused`() {
    let past = CellPosition(row: 1, column: 16_385)
    let below = CellPosition(row: 1_048_577, column: 1)
    #expect(
      fault { $0.sheets[0].cells[0].position = past }
        == .beyondSheet(sheet: "Sessions", cell: "XFE1"))
    #expect(
      fault { $0.sheets[0].inputs[0].range.last = below }
        == .beyondSheet(sheet: "Sessions", cell: "A1048577"))
  }

  @Test func `a text over 32,767 characters is refused`() {
    let text = String(repeating: "x", count: 32_768)
    #expect(
      fault { $0.sheets[0].cells[4].value = .text(text) }
        == .longText(sheet: "Sessions", cell: "B2"))
    #expect(fault { $0.sheets[0].cells[4].value = .text(String(text.dropLast())) } == nil)
  }

  @Test func `a link to a sheet that is not there is refused`() {
    #expect(fault { $0.sheets[0].links[0].sheet = "Gone" } == .link(sheet: "Sessions", cell: "A2"))
  }
}

extension BookDraft {
  /// Two sheets that people see and one that they do not, with everything that a sheet can have.
  static var sessions: BookDraft {
    var sessions = SheetDraft(name: "Sessions")
    sessions.add(row: 1, ["Ref", "Title", "Kind"], style: .head)
    sessions.add(row: 2, ["S01", "9-12", "interview"], style: .input)
    sessions.add(row: 3, ["S02", "é\r\n\u{1}_x000D_", "007"], style: .input)
    sessions.columns = [
      DraftColumn(width: 8, style: .input), DraftColumn(width: 30, style: .input),
      DraftColumn(width: 12),
    ]
    let kinds = CellRange(CellPosition(row: 2, column: 3), CellPosition(row: 9, column: 3))
    sessions.inputs = [
      DraftInput(
        range: kinds, choices: .list(["interview", "visit"]), title: "Kind",
        prompt: "What kind of session this is."),
      DraftInput(
        range: CellRange(CellPosition(row: 2, column: 4), CellPosition(row: 9, column: 4)),
        choices: .cells("Kinds")),
    ]
    sessions.conditions = [
      DraftCondition(range: kinds, formula: "$C2=\"TBC\"", fill: "FFEB9C"),
      DraftCondition(range: kinds, formula: "$C2=\"\"", fill: "FFC7CE"),
    ]
    sessions.merges = [
      CellRange(CellPosition(row: 11, column: 1), CellPosition(row: 11, column: 3))
    ]
    sessions.links = [
      DraftLink(CellPosition(row: 2, column: 1), to: "Who's who", CellPosition(row: 1, column: 1))
    ]
    sessions.tables = [
      DraftTable(
        name: "Sessions",
        range: CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 3, column: 3)))
    ]
    sessions.frozenRows = 1
    sessions.frozenColumns = 1
    sessions.paper.repeatedRows = 1
    var people = SheetDraft(name: "Who's who")
    people.add(row: 1, ["Ref"])
    people.add(row: 2, ["P01"])
    var memory = SheetDraft(name: "Memory")
    memory.visibility = .veryHidden
    memory.add(row: 1, ["remembered"])
    return BookDraft(
      sheets: [sessions, people, memory],
      definedNames: [DefinedName(name: "Kinds", formula: "'Who''s who'!$A$1:$A$2")])
  }
}

extension String {
  /// Where a text first stands, in bytes.
  func range(of text: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }

  /// The numbers that stand right after each occurrence of a text.
  fileprivate func numbers(after text: String) -> [Int] {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    return bytes.indices.filter { bytes[$0...].starts(with: wanted) }.compactMap { start in
      Int(
        String(
          decoding: bytes[(start + wanted.count)...].prefix { (0x30...0x39).contains($0) },
          as: UTF8.self))
    }
  }
}
