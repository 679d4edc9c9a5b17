import Archive
import Testing

@testable import Workbook

/// A workbook as Excel writes one for somebody with a logo, a chart, comments, a macro and a pivot table: what is not ours
/// comes back byte for byte, whatever we do to our sheet.
@Suite struct StrangersWorkbookTests {
  private static let main = BookSample.main
  private static let references = BookSample.references

  /// Parts that we neither read nor write, each with content of its own.
  private static let theirParts = [
    "docProps/app.xml", "docProps/core.xml", "docProps/custom.xml", "customXml/item1.xml",
    "customXml/_rels/item1.xml.rels", "xl/theme/theme1.xml", "xl/vbaProject.bin",
    "xl/media/image1.png", "xl/drawings/drawing1.xml", "xl/drawings/_rels/drawing1.xml.rels",
    "xl/drawings/vmlDrawing1.vml", "xl/charts/chart1.xml", "xl/comments1.xml",
    "xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml",
    "xl/printerSettings/printerSettings1.bin", "xl/externalLinks/externalLink1.xml",
    "xl/pivotTables/pivotTable1.xml", "xl/pivotCache/pivotCacheDefinition1.xml",
    "xl/pivotCache/pivotCacheRecords1.xml", "xl/slicers/slicer1.xml", "xl/metadata.xml",
    "xl/queryTables/queryTable1.xml", "xl/connections.xml", "xl/ctrlProps/ctrlProp1.xml",
    "[trash]/0000.dat", "xl/worksheets/sheet2.xml", "xl/chartsheets/sheet1.xml",
  ]

  private static let sheet = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
    <worksheet xmlns="\(main)" xmlns:r="\(references)" xmlns:mc="http://schemas.openxmlformats.org/\
    markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="urn:x14ac" xmlns:xr="urn:xr" \
    xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor theme="4"/></sheetPr>\
    <dimension ref="A1:C3"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0">\
    <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
    <sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="31.5" \
    style="3" bestFit="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:3" x14ac:dyDescent="0.25">\
    <c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c></row><row r="2" spans="1:3" \
    ht="42" customHeight="1"><c r="A2" s="1" t="s"><v>2</v></c><c r="B2" s="3"><f t="shared" ref="B2:B3" \
    si="0">LEN(A2)</f><v>3</v></c></row></sheetData><sheetProtection sheet="1" password="ABCD"/>\
    <autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="S01"/></filters></filterColumn>\
    </autoFilter><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><phoneticPr fontId="1"/>\
    <conditionalFormatting sqref="A2:A9"><cfRule type="duplicateValues" dxfId="0" priority="3"/>\
    </conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>\
    "yes,no"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId9"/>\
    </hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
    <pageSetup orientation="portrait" r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>\
    <extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="urn:x14"><x14:conditionalFormattings/>\
    </ext></extLst></worksheet>
    """

  private static var book: [UInt8] {
    var sample = BookSample(
      sheet: "",
      strings:
        "<si><t>Ref</t></si><si><r><rPr><b/></rPr><t>Ti</t></r><r><t>tle</t></r></si><si><t>S01</t></si>",
      styles: """
        <numFmts count='1'><numFmt numFmtId='164' formatCode='"£"0'/></numFmts><fonts count='2'><font/><font><b/></font>\
        </fonts><fills count='2'><fill/><fill/></fills><borders count='1'><border/></borders><cellStyleXfs count='1'>\
        <xf/></cellStyleXfs><cellXfs count='4'><xf/><xf fontId='1'/><xf/><xf numFmtId='164'/></cellXfs><cellStyles>\
        <cellStyle name='Normal' xfId='0'/></cellStyles><dxfs count='1'><dxf/></dxfs><tableStyles count='0'/>
        """)
    sample.set("xl/worksheets/sheet1.xml", sheet)
    sample.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      BookSample.relationships([
        ("rId1", "printerSettings", "../printerSettings/printerSettings1.bin"),
        ("rId2", "drawing", "../drawings/drawing1.xml"),
        ("rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
        ("rId4", "comments", "../comments1.xml"),
      ]))
    sample.set(
      "xl/workbook.xml",
      """
      <workbook xmlns='\(main)' xmlns:r='\(references)'><fileVersion appName='xl'/><workbookPr codeName='Book'/>\
      <bookViews><workbookView activeTab='1'/></bookViews><sheets><sheet name='Sessions' sheetId='7' r:id='rId1'/>\
      <sheet name='Budget' sheetId='3' r:id='rId7'/></sheets><externalReferences><externalReference r:id='rId8'/>\
      </externalReferences><definedNames><definedName name='_xlnm._FilterDatabase' localSheetId='0' hidden='1'>\
      Sessions!$A$1:$B$2</definedName></definedNames><calcPr calcId='191029'/><pivotCaches/></workbook>
      """)
    sample.set(
      "xl/_rels/workbook.xml.rels",
      BookSample.relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId7", "worksheet", "/xl/worksheets/sheet2.xml"),
        ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml"),
        ("rId5", "vbaProject", "vbaProject.bin"),
        ("rId8", "externalLink", "externalLinks/externalLink1.xml"),
      ]))
    sample.set(
      "[Content_Types].xml",
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Default Extension='bin' ContentType='bin'/><Override PartName='/xl/workbook.xml' ContentType='m'/></Types>"
    )
    for name in theirParts {
      sample.set(name, "<x>\(name) " + String(repeating: name, count: 20) + "</x>")
    }
    sample.set(
      "xl/worksheets/sheet2.xml",
      "<worksheet xmlns='\(main)'><sheetData><row><c><f>SUM(1,2)</f><v>3</v></c></row></sheetData></worksheet>"
    )
    return sample.bytes
  }

  /// Everything that the program does to somebody's workbook.
  enum Work: CaseIterable {
    case cell
    case newRow
    case mark
    case newSheet
    case all
  }

  private func done(_ work: Work) throws -> [UInt8] {
    var edit = SheetEdit(sheet: "Sessions")
    var sheets: [SheetDraft] = []
    if work == .cell || work == .all { edit.cells[CellPosition(row: 2, column: 1)] = .text("S02") }
    if work == .newRow || work == .all {
      edit.cells[CellPosition(row: 9, column: 1)] = .text("S03")
    }
    if work == .mark || work == .all {
      edit.marks = [
        CellMark(CellPosition(row: 2, column: 1), holding: .text("S01"), fill: "F4B084")
      ]
    }
    if work == .newSheet || work == .all {
      var sheet = SheetDraft(name: "Problems")
      sheet.add(row: 1, ["How bad"], style: .head)
      sheet.add(row: 2, ["error"])
      sheet.tables = [
        DraftTable(
          name: "ProblemsTable",
          range: CellRange(CellPosition(row: 1, column: 1), CellPosition(row: 2, column: 1)))
      ]
      sheets = [sheet]
    }
    return try BookEditor.bytes(Self.book, edits: [edit], sheets: sheets)
  }

  private func parts(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let archive = try ZIPArchive(bytes)
    return Dictionary(
      uniqueKeysWithValues: try archive.entries.map { ($0.name, try archive.contents(of: $0)) })
  }

  private func text(_ name: String, _ bytes: [UInt8]) throws -> String {
    String(decoding: try #require(try parts(bytes)[name]), as: UTF8.self)
  }

  @Test(arguments: Work.allCases)
  func `every part that is not ours comes back byte for byte, in its place`(work: Work) throws {
    let (old, new) = (try parts(Self.book), try parts(try done(work)))
    for name in Self.theirParts { #expect(new[name] == old[name], "\(name)") }
    #expect(new["xl/sharedStrings.xml"] == old["xl/sharedStrings.xml"])
    #expect(
      new["xl/worksheets/_rels/sheet1.xml.rels"] == old["xl/worksheets/_rels/sheet1.xml.rels"])
    let names = try ZIPArchive(Self.book).entries.map(\.name)
    #expect(Array(try ZIPArchive(try done(work)).entries.map(\.name).prefix(names.count)) == names)
  }

  @Test(arguments: [Work.cell, .newRow])
  func `a change of cells leaves all but the one sheet as it was`(work: Work) throws {
    let (old, new) = (try parts(Self.book), try parts(try done(work)))
    #expect(new.keys.sorted() == old.keys.sorted())
    for (name, bytes) in old where name != "xl/worksheets/sheet1.xml" {
      #expect(new[name] == bytes, "\(name)")
    }
  }

  @Test func `a changed cell keeps its place, its look and everything around`() throws {
    let old = "<c r=\"A2\" s=\"1\" t=\"s\"><v>2</v></c>"
    let new = "<c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">S02</t></is></c>"
    let sheet = try text("xl/worksheets/sheet1.xml", try done(.cell))
    let pieces = Self.sheet.split(separator: old, omittingEmptySubsequences: false)
    #expect(pieces.count == 2)
    #expect(Array(sheet.utf8) == Array(pieces.joined(separator: new).utf8))
  }

  @Test func `a new row widens the size that the sheet claims, and takes the look of the column`()
    throws
  {
    let sheet = try text("xl/worksheets/sheet1.xml", try done(.newRow))
    #expect(sheet.contains("<dimension ref=\"A1:C9\"/>"))
    #expect(sheet.contains("<row r=\"9\"><c r=\"A9\" s=\"3\" t=\"inlineStr\">"))
    #expect(sheet.contains("</row></sheetData><sheetProtection"))
  }

  @Test func `a mark stands before their condition, whose priority makes room`() throws {
    let bytes = try done(.mark)
    let sheet = try text("xl/worksheets/sheet1.xml", bytes)
    #expect(sheet.contains("<phoneticPr fontId=\"1\"/><conditionalFormatting sqref=\"A2\">"))
    #expect(sheet.contains("<cfRule type=\"duplicateValues\" dxfId=\"0\" priority=\"4\"/>"))
    #expect(try text("xl/styles.xml", bytes).contains("<dxfs count='2'><dxf/><dxf>"))
  }

  @Test func `a new sheet is listed with a number, an identifier and a name that nothing has`()
    throws
  {
    let bytes = try done(.newSheet)
    let main = try text("xl/workbook.xml", bytes)
    #expect(main.contains("<sheet name=\"Problems\" sheetId=\"8\""))
    #expect(main.contains("<externalReferences><externalReference r:id='rId8'/>"))
    #expect(main.contains("<bookViews><workbookView activeTab='1'/></bookViews>"))
    let references = try text("xl/_rels/workbook.xml.rels", bytes)
    #expect(references.split(separator: "Id=\"rId9\"").count == 2)
    #expect(try parts(bytes)["xl/worksheets/sheet3.xml"] != nil)
  }

  @Test func `their styles keep their numbers, and ours come after`() throws {
    let styles = try text("xl/styles.xml", try done(.newSheet))
    #expect(styles.contains("<numFmt numFmtId='164' formatCode='\"£\"0'/>"))
    #expect(
      styles.contains("<cellXfs count='5'><xf/><xf fontId='1'/><xf/><xf numFmtId='164'/><xf "))
    #expect(styles.contains("<tableStyles count='0'/>"))
  }

  @Test func `work that is done again changes nothing more`() throws {
    let once = try done(.all)
    var edit = SheetEdit(sheet: "Sessions")
    edit.marks = [CellMark(CellPosition(row: 2, column: 1), holding: .text("S01"), fill: "F4B084")]
    let twice = try BookEditor.bytes(once, edits: [edit])
    let (one, other) = (try parts(once), try parts(twice))
    #expect(one.keys.sorted() == other.keys.sorted())
    for (name, bytes) in one where name != "xl/styles.xml" && name != "xl/worksheets/sheet1.xml" {
      #expect(other[name] == bytes, "\(name)")
    }
  }

  @Test(arguments: Work.allCases)
  func `everything that did not change is read as before`(work: Work) throws {
    let (old, new) = (try BookReader.read(Self.book), try BookReader.read(try done(work)))
    #expect(Array(new.sheets.map(\.name).prefix(2)) == ["Sessions", "Budget"])
    #expect(new.sheets[1].cells == old.sheets[1].cells)
    #expect(new.definedNames.prefix(1) == old.definedNames.prefix(1))
    #expect(new.sheets[0].merges == old.sheets[0].merges)
    #expect(new.sheets[0][CellPosition(row: 1, column: 2)] == .text("Title"))
    #expect(new.sheets[0].cells.first { $0.position.name == "B2" }?.isFormula == true)
  }
}
