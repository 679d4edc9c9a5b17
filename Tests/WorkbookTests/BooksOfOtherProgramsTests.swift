import Archive
import Testing

@testable import Workbook

/// Workbooks in the forms that other programs give them, all with the same cells: the traps that the guide counted in
/// 2,411 public files.
@Suite struct BooksOfOtherProgramsTests {
  private static let main = BookSample.main
  private static let references = BookSample.references

  /// The cells that each of these books holds.
  private static let wanted: [String: CellValue] = [
    "A1": .text("Ref"), "B1": .text("When"), "A2": .text("S01"), "B2": .text("9-12"),
    "C2": .number("60"),
  ]

  /// A form of a workbook.
  struct Form: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
  }

  private static let rows = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
    <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2"><v>60</v></c></row>
    """
  private static let strings =
    "<si><t>Ref</t></si><si><t>When</t></si><si><t>S01</t></si><si><t>9-12</t></si>"

  private static func sample(_ sheet: String? = nil, strings: String? = strings) -> BookSample {
    BookSample(sheet: sheet ?? "<sheetData>\(rows)</sheetData>", strings: strings)
  }

  /// Google Sheets: no size, empty cells with styles, a name in every row.
  private static var google: [UInt8] {
    sample(
      """
      <sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/>\
      </sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>\
      <row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1"/></row>\
      <row r="2"><c r="A2" s="1" t="s"><v>2</v></c><c r="B2" s="1" t="s"><v>3</v></c><c r="C2" s="1"><v>60.0</v></c>\
      </row><row r="3"><c r="A3" s="1"/></row></sheetData><drawing r:id="rId1" xmlns:r="\(references)"/>
      """
    ).bytes
  }

  /// openpyxl in its mode that only writes, and many reports: every text in its cell.
  private static var inline: [UInt8] {
    sample(
      """
      <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>When</t></is>\
      </c></row><row r="2"><c r="A2" t="inlineStr"><is><t>S01</t></is></c><c r="B2" t="inlineStr"><is><t>9-12</t></is>\
      </c><c r="C2" t="n"><v>60</v></c></row></sheetData>
      """, strings: nil
    ).bytes
  }

  /// Reports without names of rows and cells.
  private static var nameless: [UInt8] {
    sample(
      """
      <sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="s"><v>3</v></c>\
      <c><v>60</v></c></row></sheetData>
      """
    ).bytes
  }

  /// The Open XML SDK: a prefix before every name.
  private static var prefixed: [UInt8] {
    var book = sample()
    func prefix(_ xml: String) -> String {
      xml.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, piece in
        if index == 0 { return String(piece) }
        return piece.hasPrefix("/") ? "</x:" + piece.dropFirst() : "<x:" + piece
      }.joined()
    }
    for part in book.parts where part.name.hasPrefix("xl/") && !part.name.hasSuffix(".rels") {
      book.set(
        part.name, prefix(part.text.replacing(" xmlns='", with: " xmlns:x='")))
    }
    return book.bytes
  }

  /// The strict form that Excel offers under Save as.
  private static var strict: [UInt8] {
    var book = sample()
    for part in book.parts {
      let text = part.text.replacing(main, with: Dialect.strict.main)
        .replacing(references, with: Dialect.strict.references)
      book.set(part.name, text)
    }
    return book.bytes
  }

  /// Addresses from the top, and parts in folders of another program's own.
  private static var elsewhere: [UInt8] {
    var book = sample()
    for part in book.parts {
      var text = part.text
      if part.name.hasSuffix(".rels") {
        text = text.replacing("xl/workbook.xml", with: "/content/book.xml")
          .replacing("worksheets/sheet1.xml", with: "/content/tables/one.xml")
          .replacing("'sharedStrings.xml", with: "'texts/all.xml")
      }
      let names = [
        "xl/workbook.xml": "content/book.xml", "xl/worksheets/sheet1.xml": "content/tables/one.xml",
        "xl/sharedStrings.xml": "content/texts/all.xml",
        "xl/_rels/workbook.xml.rels": "content/_rels/book.xml.rels",
      ]
      book.parts.removeAll { $0.name == part.name }
      book.parts.append((names[part.name] ?? part.name, text))
    }
    return book.bytes
  }

  /// Old .NET programs: backslashes in the names of parts.
  private static var backslashes: [UInt8] {
    var book = sample()
    for part in book.parts {
      book.parts.removeAll { $0.name == part.name }
      book.parts.append((part.name.replacing("/", with: "\\"), part.text))
    }
    return book.bytes
  }

  /// Marks and declarations as Windows programs write them, and one part in UTF-16.
  private static func encoded(_ wide: String) -> [UInt8] {
    var writer = ZIPWriter()
    for part in sample().parts {
      let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n" + part.text
      let bytes =
        part.name == wide
        ? text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        : Array(text.replacing("utf-16", with: "utf-8").utf8)
      writer.add(part.name, bytes)
    }
    return writer.bytes
  }

  /// Rich text, readings, CDATA, remarks and counts that lie.
  private static var decorated: [UInt8] {
    sample(
      strings: """
        <si><r><rPr><b/><sz val="11"/></rPr><t>R</t></r><r><t>ef</t></r></si><si><t><![CDATA[When]]></t>\
        <phoneticPr fontId="1"/></si><si><t>S<!-- no -->01</t><rPh sb="0" eb="1"><t>reading</t></rPh></si>\
        <si><t xml:space="preserve">9&#45;12</t></si>
        """
    ).bytes
  }

  /// Cells and rows in no order, as some exports write them, and one twice.
  private static var unordered: [UInt8] {
    sample(
      """
      <sheetData><row r="2"><c r="C2"><v>1</v></c><c r="B2" t="s"><v>3</v></c><c r="A2" t="s"><v>2</v></c>\
      <c r="C2"><v>60</v></c></row><row r="1"><c r="B1" t="s"><v>1</v></c><c r="A1" t="s"><v>0</v></c></row></sheetData>
      """
    ).bytes
  }

  /// Elements of other makers in between, and a second choice for older programs.
  private static var extended: [UInt8] {
    sample(
      """
      <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice \
      Requires="x"><y xmlns="urn:y"><row r="9"><c><v>9</v></c></row></y></mc:Choice></mc:AlternateContent>\
      <sheetData>\(rows)</sheetData><extLst><ext uri="{1}"><z:c xmlns:z="urn:z" r="D4"><z:v>1</z:v></z:c></ext></extLst>
      """
    ).bytes
  }

  /// Java programs that write into a stream: sizes behind the bytes; here in stored entries.
  private static var streamed: [UInt8] {
    var raw = RawBook()
    for part in sample().parts { raw.add(part.name, Array(part.text.utf8)) }
    return raw.bytes
  }

  static let forms: [Form] = [
    Form(testDescription: "the plainest", bytes: sample().bytes),
    Form(testDescription: "Google Sheets", bytes: google),
    Form(testDescription: "texts in cells", bytes: inline),
    Form(testDescription: "no names of cells", bytes: nameless),
    Form(testDescription: "a prefix before every name", bytes: prefixed),
    Form(testDescription: "strict", bytes: strict),
    Form(testDescription: "parts elsewhere", bytes: elsewhere),
    Form(testDescription: "backslashes", bytes: backslashes),
    Form(testDescription: "marks before UTF-8", bytes: encoded("")),
    Form(testDescription: "the sheet in UTF-16", bytes: encoded("xl/worksheets/sheet1.xml")),
    Form(testDescription: "the list of sheets in UTF-16", bytes: encoded("xl/workbook.xml")),
    Form(testDescription: "decorated texts", bytes: decorated),
    Form(testDescription: "no order", bytes: unordered),
    Form(testDescription: "extensions", bytes: extended),
    Form(testDescription: "streamed", bytes: streamed),
    Form(testDescription: "bytes before", bytes: Array("MZ a program".utf8) + sample().bytes),
  ]

  private func cells(_ bytes: [UInt8]) throws -> [String: CellValue] {
    let sheet = try #require(try BookReader.read(bytes).sheets.first)
    #expect(sheet.name == "Sessions")
    var cells: [String: CellValue] = [:]
    for cell in sheet.cells { cells[cell.position.name] = cell.value }
    if cells["C2"] == .number("60.0") { cells["C2"] = .number("60") }
    return cells
  }

  @Test(arguments: forms)
  func `the same cells are read`(form: Form) throws {
    #expect(try cells(form.bytes) == Self.wanted)
  }

  @Test(arguments: forms)
  func `a cell is changed, one is added and one emptied, whatever the form`(form: Form) throws {
    let edit = SheetEdit(
      sheet: "Sessions",
      cells: [
        CellPosition(row: 2, column: 2): .text("10-12"),
        CellPosition(row: 4, column: 1): .text("S03"),
        CellPosition(row: 1, column: 2): nil,
      ])
    var wanted = Self.wanted
    wanted["B2"] = .text("10-12")
    wanted["A4"] = .text("S03")
    wanted["B1"] = nil
    #expect(try cells(try BookEditor.bytes(form.bytes, edits: [edit])) == wanted)
  }

  @Test(arguments: forms)
  func `marks and a sheet of ours go in and stay readable, whatever the form`(form: Form) throws {
    var edit = SheetEdit(sheet: "Sessions")
    edit.marks = [
      CellMark(CellPosition(row: 2, column: 2), holding: .text("9-12"), fill: "F4B084")
    ]
    var sheet = SheetDraft(name: "Problems")
    sheet.add(row: 1, ["How bad"], style: .head)
    let bytes = try BookEditor.bytes(form.bytes, edits: [edit], sheets: [sheet])
    #expect(try cells(bytes) == Self.wanted)
    #expect(try BookReader.read(bytes).sheets.map(\.name) == ["Sessions", "Problems"])
    // And once more, upon what we wrote.
    let again = try BookEditor.bytes(bytes, edits: [edit], sheets: [sheet])
    #expect(try BookReader.read(again).sheets.map(\.name) == ["Sessions", "Problems"])
  }
}

/// An archive of stored entries whose sizes stand behind their bytes.
private struct RawBook {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ contents: [UInt8]) {
    let offset = body.count
    let sums =
      Self.number(Int(CRC32.of(contents)), 4) + Self.number(contents.count, 4)
      + Self.number(contents.count, 4)
    let fields = Self.number(20, 2) + Self.number(8, 2) + Self.number(0, 2) + Self.number(0, 4)
    body += [0x50, 0x4B, 3, 4] + fields + [UInt8](repeating: 0, count: 12)
    body += Self.number(name.utf8.count, 2) + Self.number(0, 2) + name.utf8 + contents
    body += [0x50, 0x4B, 7, 8] + sums
    directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + fields + sums
    directory += Self.number(name.utf8.count, 2) + [UInt8](repeating: 0, count: 12)
    directory += Self.number(offset, 4) + name.utf8
    count += 1
  }

  var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.number(count, 2)
      + Self.number(count, 2)
      + Self.number(directory.count, 4) + Self.number(body.count, 4) + [0, 0]
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
