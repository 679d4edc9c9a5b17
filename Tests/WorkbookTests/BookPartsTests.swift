import Archive
import Testing

@testable import Workbook

/// Parts and how they refer to each other, whatever a program makes of names and addresses (ECMA-376, part 2).
@Suite struct BookPartsTests {
  @Test(arguments: [
    ("sheet1.xml", "xl/worksheets/", "xl/worksheets/sheet1.xml"),
    ("../media/a.png", "xl/worksheets/", "xl/media/a.png"),
    ("/xl/styles.xml", "xl/worksheets/", "xl/styles.xml"), ("./a/./b", "xl/", "xl/a/b"),
    ("..\\tables\\table1.xml", "xl/worksheets/", "xl/tables/table1.xml"),
    ("../../../../etc/passwd", "xl/", "etc/passwd"),
    ("a//b", "", "a/b"), ("", "xl/", "xl"), ("/", "xl/", ""), ("x/../../y", "xl/", "y"),
  ])
  func `a target is resolved, and never leaves the file`(
    target: String, folder: String, part: String
  ) {
    #expect(BookParts.resolved(target, from: folder) == part)
  }

  @Test(arguments: [
    ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"), ("", "_rels/.rels"),
    ("book.xml", "_rels/book.xml.rels"),
    ("a/b/c.xml", "a/b/_rels/c.xml.rels"),
  ])
  func `the references of a part stand beside it`(part: String, list: String) {
    #expect(BookParts.relationshipsPart(of: part) == list)
  }

  private func parts(_ change: (inout BookSample) -> Void) throws(BookFailure) -> BookParts {
    var sample = BookSample(sheet: "<sheetData/>")
    change(&sample)
    return try BookParts(sample.bytes, budget: ArchiveBudget())
  }

  @Test func `capitals in the names of parts do not count`() throws {
    let parts = try parts { $0.set("XL/Media/Logo.PNG", "logo") }
    #expect(try parts.bytes("xl/media/logo.png") == Array("logo".utf8))
    #expect(try parts.bytes("xl/media/other.png") == nil)
  }

  @Test func `two parts that differ only in capitals or a slash in front are refused`() {
    for name in ["XL/WORKBOOK.XML", "/xl/workbook.xml"] {
      #expect(throws: BookFailure.self, "\(name)") { try parts { $0.parts.append((name, "<a/>")) } }
    }
  }

  @Test func `references outside the file are none inside, and broken ones are passed over`() throws
  {
    let parts = try parts {
      $0.set(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns='urn:any'><Relationship Id='a' Type='x/hyperlink' Target='https://example.org' \
        TargetMode='External'/><Relationship Id='b' Type='plain' Target='c'/><Relationship Id='c' Target='d'/>\
        <Relationship Type='e' Target='f'/></Relationships>
        """)
    }
    let found = try parts.relationships(of: "xl/workbook.xml")
    #expect(
      found == [
        Relationship(id: "a", kind: "hyperlink", part: nil),
        Relationship(id: "b", kind: "plain", part: "xl/c"),
      ])
  }

  @Test func `a part without references has none`() throws {
    #expect(try parts { _ in }.relationships(of: "xl/worksheets/sheet1.xml") == [])
  }

  @Test func `a part that is no XML is told by its name and line`() throws {
    let parts = try parts { $0.set("xl/_rels/workbook.xml.rels", "<Relationships>\n<oops") }
    #expect(
      throws: BookFailure.part(
        name: "xl/_rels/workbook.xml.rels", words: "the end is missing (line 2)")
    ) { try parts.relationships(of: "xl/workbook.xml") }
  }

  // MARK: The list of sheets

  private func outline(_ text: String) throws(BookFailure) -> BookOutline {
    let parts = try parts {
      $0.set(
        "xl/workbook.xml",
        "<workbook xmlns='\(BookSample.main)' xmlns:r='\(BookSample.references)'>\(text)</workbook>"
      )
    }
    return try BookOutline(parts, part: "xl/workbook.xml")
  }

  @Test(arguments: [
    ("", SheetVisibility.visible), ("state='visible'", .visible), ("state='hidden'", .hidden),
    ("state='veryHidden'", .veryHidden), ("state='somehow'", .visible),
  ])
  func `a tab is shown or not`(state: String, visibility: SheetVisibility) throws {
    let outline = try outline("<sheets><sheet name='A' sheetId='4' r:id='rId1' \(state)/></sheets>")
    #expect(outline.sheets.map(\.visibility) == [visibility])
    #expect(outline.lastSheetID == 4)
  }

  @Test(arguments: [
    ("", false), ("<workbookPr/>", false), ("<workbookPr date1904='0'/>", false),
    ("<workbookPr date1904='false'/>", false),
    ("<workbookPr date1904='1'/>", true), ("<workbookPr date1904='true'/>", true),
    ("<workbookPr date1904='on'/>", true),
  ])
  func `days are counted from 1900 or from 1904`(element: String, uses1904: Bool) throws {
    #expect(try outline(element + "<sheets/>").uses1904 == uses1904)
  }

  @Test func `a sheet without a reference is no sheet, and an escape in a name is resolved`() throws
  {
    let outline = try outline(
      "<sheets><sheet name='none' sheetId='1'/><sheet name='a_x0026_b &amp; c' sheetId='2' r:id='r'/></sheets>"
    )
    #expect(outline.sheets.map(\.name) == ["a&b & c"])
  }

  @Test func `names belong to the book or to one sheet`() throws {
    let outline = try outline(
      """
      <sheets/><definedNames><definedName name='Kinds'>Lists!$A$1</definedName><definedName name='_xlnm.Print_Area' \
      localSheetId='2'>A!$A$1:$B$2</definedName><definedName name='Gone'/></definedNames>
      """)
    #expect(
      outline.definedNames == [
        DefinedName(name: "Kinds", formula: "Lists!$A$1"),
        DefinedName(name: "_xlnm.Print_Area", formula: "A!$A$1:$B$2", sheet: 2),
        DefinedName(name: "Gone", formula: ""),
      ])
  }

  @Test func `more sheets than are read are refused in words`() throws {
    var limits = BookLimits()
    limits.sheets = 3
    var draft = BookDraft()
    for number in 1...4 {
      var sheet = SheetDraft(name: "Sheet \(number)")
      sheet.add(row: 1, ["x"])
      draft.sheets.append(sheet)
    }
    let bytes = try BookWriter.bytes(draft)
    #expect(throws: BookFailure.tooLarge("more than 3 sheets")) {
      try BookReader.read(bytes, limits: limits)
    }
    limits.sheets = 4
    #expect(try BookReader.read(bytes, limits: limits).sheets.count == 4)
  }
}
