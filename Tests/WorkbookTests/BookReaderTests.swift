import Archive
import Testing

@testable import Workbook

@Suite struct BookReaderTests {
  private let one = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"

  @Test func `prefixes of namespaces do not matter`() throws {
    var sample = BookSample(sheet: "")
    sample.set(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x='\(BookSample.main)'><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row>"
        + "</x:sheetData></x:worksheet>")
    #expect(try sample.cells() == ["A1": "7"])
  }

  @Test func `elements of other namespaces are not cells`() throws {
    let sample = BookSample(
      sheet:
        "<sheetData><row><c><v>1</v></c><x:c xmlns:x='urn:x'><x:v>2</x:v></x:c></row></sheetData>")
    #expect(try sample.cells() == ["A1": "1"])
  }

  @Test func `a strict book is read`() throws {
    var sample = BookSample(sheet: "")
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let references = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    sample.set(
      "xl/workbook.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(references)'><sheets>"
        + "<sheet name='Sessions' sheetId='1' r:id='rId1'/></sheets></workbook>")
    sample.set("xl/worksheets/sheet1.xml", "<worksheet xmlns='\(main)'>\(one)</worksheet>")
    for (index, part) in sample.parts.enumerated() where part.name.hasSuffix(".rels") {
      sample.parts[index].text = part.text.split(separator: BookSample.references)
        .joined(separator: references)
    }
    #expect(try sample.cells() == ["A1": "1"])
  }

  @Test(arguments: [
    "/xl/worksheets/sheet1.xml", "../xl/worksheets/./sheet1.xml", "WORKSHEETS\\Sheet1.xml",
  ])
  func `a target may be absolute, go up, or have other capitals and slashes`(target: String) throws
  {
    var sample = BookSample(sheet: one)
    sample.set(
      "xl/_rels/workbook.xml.rels", BookSample.relationships([("rId1", "worksheet", target)]))
    #expect(try sample.cells() == ["A1": "1"])
  }

  @Test func `sheets come in the order of their tabs, with what people see of them`() throws {
    var sample = BookSample(sheet: one)
    sample.set(
      "xl/workbook.xml",
      "<workbook xmlns='\(BookSample.main)' xmlns:r='\(BookSample.references)'><sheets>"
        + "<sheet name='Chart' r:id='rId3'/><sheet name='B &amp; C' r:id='rId1'/>"
        + "<sheet name='Lists' state='hidden' r:id='rId1'/>"
        + "<sheet name='Memory' state='veryHidden' r:id='rId1'/></sheets>"
        + "<definedNames><definedName name='Kinds' localSheetId='1'>Lists!$A$1</definedName></definedNames>"
        + "</workbook>")
    sample.set(
      "xl/_rels/workbook.xml.rels",
      BookSample.relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId3", "chartsheet", "none.xml"),
      ]))
    let book = try BookReader.read(sample.bytes)
    #expect(book.sheets.map(\.name) == ["B & C", "Lists", "Memory"])
    #expect(book.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(
      book.definedNames == [DefinedName(name: "Kinds", formula: "Lists!$A$1", sheet: 1)])
    #expect(book.sheet(named: "lists")?.name == "Lists")
  }

  @Test func `tables of a sheet are found`() throws {
    var sample = BookSample(
      sheet: one
        + "<tableParts count='1'><tablePart xmlns:r='\(BookSample.references)' r:id='rId1'/></tableParts>"
    )
    sample.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      BookSample.relationships([("rId1", "table", "../tables/table1.xml")]))
    sample.set(
      "xl/tables/table1.xml",
      "<table xmlns='\(BookSample.main)' id='1' name='Table1' displayName='Rooms' ref='A1:B3'/>")
    let table = try #require(try sample.read().tables.first)
    #expect(table.name == "Rooms")
    #expect(table.range.name == "A1:B3")
  }

  @Test func `a document type is refused in any part`() {
    var sample = BookSample(sheet: one)
    sample.set("xl/worksheets/sheet1.xml", "<!DOCTYPE a><worksheet xmlns='\(BookSample.main)'/>")
    #expect(throws: BookFailure.self) { try sample.read() }
  }

  @Test func `a missing sheet, a missing list of sheets and a sheet of nonsense are said`() {
    var sample = BookSample(sheet: one)
    sample.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    #expect(throws: BookFailure.missingPart("xl/worksheets/sheet1.xml")) { try sample.read() }
    sample.parts.removeAll { $0.name == "_rels/.rels" }
    #expect(throws: BookFailure.missingPart("list of its sheets")) { try sample.read() }
    sample = BookSample(sheet: "<sheetData>")
    #expect(
      throws: BookFailure.part(
        name: "xl/worksheets/sheet1.xml",
        words: "an end tag does not belong to the open element (line 1)")
    ) { try sample.read() }
  }

  @Test func `a book cut short anywhere is refused`() {
    let bytes = BookSample(sheet: one).bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: BookFailure.self) { try BookReader.read(Array(bytes[..<length])) }
    }
  }

  @Test func `rows of text have the shape of a text file's rows`() throws {
    let sample = BookSample(
      sheet: """
        <sheetData><row r='2'><c r='B2'><v>1</v></c><c r='D2' t='str'><v>x</v></c></row>\
        <row r='4'><c r='A4'><v>2</v></c></row></sheetData>
        """)
    let rows = try sample.read().textRows
    #expect(rows.map(\.number) == [2, 4])
    #expect(rows.map(\.cells) == [["", "1", "", "x"], ["2"]])
    #expect(try sample.read()[CellPosition(row: 2, column: 4)] == .text("x"))
    #expect(try sample.read()[CellPosition(row: 2, column: 3)] == nil)
  }
}
