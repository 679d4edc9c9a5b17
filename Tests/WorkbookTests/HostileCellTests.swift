import Testing

@testable import Workbook

/// Texts that spreadsheets, XML or formulas have trouble with come back as they were typed, by every road into a file.
@Suite struct HostileCellTests {
  private let cell = CellPosition(row: 2, column: 2)

  private func read(_ bytes: [UInt8]) throws -> CellValue? {
    try BookReader.read(bytes).sheets[0][cell]
  }

  private func draft(_ text: String) -> BookDraft {
    var sheet = SheetDraft(name: "Sessions")
    sheet.cells = [DraftCell(cell, .text(text), style: .input)]
    return BookDraft(sheets: [sheet])
  }

  @Test(arguments: RandomNumbers.awkwardTexts)
  func `a text comes back from a new book`(text: String) throws {
    let value = try read(try BookWriter.bytes(draft(text)))
    #expect(value?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: RandomNumbers.awkwardTexts)
  func `a text comes back from a cell of somebody's book`(text: String) throws {
    let theirs = BookSample(
      sheet: "<sheetData><row r='2'><c r='B2' s='1'><v>7</v></c></row></sheetData>")
    let edit = SheetEdit(sheet: "Sessions", cells: [cell: .text(text)])
    let value = try read(try BookEditor.bytes(theirs.bytes, edits: [edit]))
    #expect(value?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: RandomNumbers.awkwardTexts)
  func `a text comes back from a sheet that is put into somebody's book`(text: String) throws {
    let theirs = BookSample(sheet: "<sheetData/>")
    let bytes = try BookEditor.bytes(theirs.bytes, sheets: draft(text).sheets)
    #expect(try read(bytes)?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: RandomNumbers.awkwardTexts)
  func `a text is a head of a table wherever Excel takes it as one`(
    text: String
  ) throws {
    var draft = draft("x")
    draft.sheets[0].cells.append(DraftCell(CellPosition(row: 1, column: 2), .text(text)))
    draft.sheets[0].tables = [
      DraftTable(name: "Heads", range: CellRange(CellPosition(row: 1, column: 2), cell))
    ]
    guard DraftTable.takesHeads([text]) else {
      #expect(throws: DraftFault.tableHead(table: "Heads", cell: "B1")) {
        try BookWriter.bytes(draft)
      }
      return
    }
    let book = try BookReader.read(try BookWriter.bytes(draft))
    let head = book.sheets[0][CellPosition(row: 1, column: 2)]
    #expect(head?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: RandomNumbers.awkwardTexts)
  func `a marked text stays as it is, and its condition is well-formed`(text: String) throws {
    var edit = SheetEdit(sheet: "Sessions")
    edit.marks = [CellMark(cell, holding: .text(text), fill: "F4B084")]
    let bytes = try BookEditor.bytes(try BookWriter.bytes(draft(text)), edits: [edit])
    #expect(try read(bytes)?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    #expect(try ExcelRules.broken(bytes) == [])
  }

  @Test func `a text that begins like a formula is text and no formula`() throws {
    for text in ["=1+1", "+1", "-1", "@a", "=HYPERLINK(\"https://attack.example.org\")"] {
      let sheet = try BookReader.read(try BookWriter.bytes(draft(text))).sheets[0]
      #expect(sheet.cells.map(\.isFormula) == [false])
      #expect(sheet.cells.map(\.value) == [.text(text)])
    }
  }

  @Test(
    arguments: [
      ("<c r='B2' t='s'><v>-1</v></c>", nil),
      ("<c r='B2' t='s'><v>99999999999999999999</v></c>", nil),
      ("<c r='B2' t='s'><v>1.0</v></c>", nil), ("<c r='B2' t='s'/>", nil),
      ("<c r='B2'><v/></c>", nil), ("<c r='B2'><v>  </v></c>", nil), ("<c r='B2'/>", nil),
      ("<c r='B2'><v>NaN</v></c>", .text("NaN")), ("<c r='B2'><v>1,5</v></c>", .text("1,5")),
      ("<c r='B2'><v> 12 </v></c>", .number("12")),
      ("<c r='B2' s='9999'><v>1</v></c>", .number("1")),
      ("<c r='B2' s='-1'><v>1</v></c>", .number("1")),
      ("<c r='B2' s='x'><v>1</v></c>", .number("1")),
      ("<c r='B2' t='b'><v>2</v></c>", .boolean(false)),
      ("<c r='B2' t='b'><v>true</v></c>", .boolean(true)),
      ("<c r='B2' t='e'><v>#NULL!</v></c>", .error("#NULL!")),
      ("<c r='B2' t='unheard'><v>5</v></c>", .number("5")),
      ("<c r='B2' t='inlineStr'><is/></c>", nil),
      ("<c r='B2' t='inlineStr'><v>x</v></c>", .text("x")),
      ("<c r='B2' t='str'><f>A1</f><v>x</v></c>", .text("x")), ("<c r='B2'><f>A1</f></c>", nil),
      ("<c r='B2' t='d'><v>2013-02-30T25:00</v></c>", .text("2013-02-30T25:00")),
      ("<c r='B2'><v>1<!-- -->2</v></c>", .number("12")),
      ("<c r='B2'><extLst><ext><v>9</v></ext></extLst><v>1</v></c>", .number("1")),
    ] as [(String, CellValue?)])
  func `a cell that no program should write is read as far as it makes sense`(
    written: String, value: CellValue?
  ) throws {
    let sample = BookSample(
      sheet: "<sheetData><row r='2'>\(written)</row></sheetData>", strings: "<si><t>zero</t></si>")
    #expect(try read(sample.bytes) == value)
  }
}
