import Archive
import Testing

@testable import Workbook

/// Tables of somebody's that take in new rows: both of their ranges change, and nothing else of their parts.
@Suite struct GrowingTableTests {
  private func book(_ table: String, _ rest: String = "") -> BookSample {
    var sample = BookSample(
      sheet: """
        <sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Ref</t></is></c></row><row r='2'>\
        <c r='A2' t='inlineStr'><is><t>S01</t></is></c></row></sheetData><tableParts count='1'>\
        <tablePart xmlns:r='\(BookSample.references)' r:id='rId5'/></tableParts>
        """)
    sample.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      BookSample.relationships([("rId5", "table", "../tables/their table.xml")]))
    sample.set("xl/tables/their table.xml", table)
    return sample
  }

  private static let plain = """
    <table xmlns='\(BookSample.main)' id='4' name='Mine' displayName='Mine' ref='A1:A2' totalsRowShown='0'>\
    <autoFilter ref='A1:A2'><filterColumn colId='0'><filters><filter val='S01'/></filters></filterColumn></autoFilter>\
    <tableColumns count='1'><tableColumn id='1' name='Ref' dataDxfId='3'/></tableColumns>\
    <tableStyleInfo name='TheirStyle' showRowStripes='1'/></table>
    """

  private func grown(_ sample: BookSample, named name: String = "Mine") throws -> [UInt8] {
    try BookEditor.bytes(
      sample.bytes,
      edits: [
        SheetEdit(
          sheet: "Sessions", cells: [CellPosition(row: 3, column: 1): .text("S02")],
          tables: [
            name: CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 3, column: 1))
          ])
      ])
  }

  private func table(_ bytes: [UInt8]) throws -> String {
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: "xl/tables/their table.xml"))
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  @Test func `the ranges of a table and of its filter grow, and all else stays`() throws {
    #expect(
      try table(try grown(book(Self.plain)))
        == Self.plain.replacing("ref='A1:A2'", with: "ref='A1:A3'"))
  }

  @Test func `a table without a filter grows too`() throws {
    let table =
      "<table xmlns='\(BookSample.main)' id='4' displayName='Mine' ref='A1:A2'><tableColumns/></table>"
    #expect(try self.table(try grown(book(table))).contains("ref='A1:A3'"))
  }

  @Test func `a table with a prefix grows too`() throws {
    let table = """
      <x:table xmlns:x='\(BookSample.main)' id='4' displayName="Mine" ref="A1:A2"><x:autoFilter ref="A1:A2"/></x:table>
      """
    let text = try self.table(try grown(book(table)))
    #expect(text.split(separator: "ref=\"A1:A3\"").count == 3)
  }

  @Test func `a table of another name stays to the byte`() throws {
    let bytes = try grown(book(Self.plain), named: "Other")
    #expect(try table(bytes) == Self.plain)
  }

  @Test func `a range that is the same changes nothing`() throws {
    let sample = book(Self.plain)
    let edit = SheetEdit(
      sheet: "Sessions",
      tables: ["Mine": CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 2, column: 1))])
    #expect(try table(try BookEditor.bytes(sample.bytes, edits: [edit])) == Self.plain)
  }

  @Test func `a new table of ours gets a name, a number and a part that theirs do not have`() throws
  {
    var sheet = SheetDraft(name: "Problems")
    sheet.add(row: 1, ["How bad"], style: .head)
    sheet.add(row: 2, ["error"])
    sheet.tables = [
      DraftTable(
        name: "mine",
        range: CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 2, column: 1)))
    ]
    let book = try BookReader.read(try BookEditor.bytes(book(Self.plain).bytes, sheets: [sheet]))
    let tables = book.sheets.flatMap(\.tables)
    #expect(tables.map(\.name) == ["Mine", "mine2"])
    #expect(tables.map(\.id) == [4, 5])
    #expect(Set(tables.map(\.part)).count == 2)
  }

  @Test(arguments: [
    "<table xmlns='\(BookSample.main)' id='4' displayName='Mine'/>", "<other/>",
    "<table xmlns='\(BookSample.main)' ref='somewhere'/>",
    "<table ref='A1:A2' displayName='Mine'/>",
  ])
  func `what is no table is passed over, and the sheet is read`(table: String) throws {
    let sheet = try book(table).read()
    #expect(sheet.tables == [])
    #expect(sheet.cells.count == 2)
  }
}
