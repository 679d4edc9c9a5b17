import Testing

@testable import Workbook

@Suite struct SheetReaderTests {
  @Test func `shared texts, texts in place and texts of formulas are all text`() throws {
    let sample = BookSample(
      cells: """
        <c r='A1' t='s'><v>1</v></c><c r='B1' t='inlineStr'><is><t>in place</t></is></c>\
        <c r='C1' t='str'><f>A1</f><v>made</v></c>
        """, strings: "<si><t>first</t></si><si><t>second</t></si>")
    #expect(try sample.cells() == ["A1": "second", "B1": "in place", "C1": "made"])
    #expect(try sample.read().cells.map(\.isFormula) == [false, false, true])
  }

  @Test func `a formula that no program has worked out is known by its cell`() throws {
    let sample = BookSample(
      cells: """
        <c r='A1'><f>B1+1</f></c><c r='B1'><f>1</f><v></v></c><c r='C1' t='str'><f>""</f><v></v></c>\
        <c r='D1'><f>1</f><v>1</v></c><c r='E1'/><c r='F1' t='str'><f>D1</f></c>
        """)
    #expect(try sample.read().formulasWithoutValue.map(\.name) == ["A1", "B1", "F1"])
    #expect(try sample.cells() == ["D1": "1"])
  }

  @Test func `numbers, truths and errors are what they are`() throws {
    let sample = BookSample(
      cells: """
        <c r='A1'><v>1.50</v></c><c r='B1' t='b'><v>1</v></c><c r='C1' t='b'><v>0</v></c>\
        <c r='D1' t='e'><v>#REF!</v></c><c r='E1' t='n'><v>4.1E2</v></c>
        """)
    #expect(
      try sample.read().cells.map(\.value) == [
        .number("1.50"), .boolean(true), .boolean(false), .error("#REF!"), .number("4.1E2"),
      ])
    #expect(
      try sample.cells() == ["A1": "1.5", "B1": "TRUE", "C1": "FALSE", "D1": "#REF!", "E1": "410"])
  }

  @Test func `a cell of the kind d holds a date, a time or both`() throws {
    let sample = BookSample(
      cells: """
        <c t='d'><v>2013-02-05</v></c><c t='d'><v>2013-02-05T09:30:00</v></c>\
        <c t='d'><v>T09:30:00</v></c><c t='d'><v>soon</v></c>
        """)
    #expect(
      try sample.cells() == [
        "A1": "2013-02-05", "B1": "2013-02-05 09:30", "C1": "09:30", "D1": "soon",
      ])
  }

  @Test func `runs are joined, readings are dropped`() throws {
    let sample = BookSample(
      cells: "<c t='s'><v>0</v></c>",
      strings: """
        <si><r><rPr><b/></rPr><t>Opening </t></r><r><t>meeting</t></r>\
        <rPh sb='0' eb='1'><t>reading</t></rPh><phoneticPr fontId='1'/></si>
        """)
    #expect(try sample.cells() == ["A1": "Opening meeting"])
  }

  @Test func `white space alone counts only where the file keeps it`() throws {
    let sample = BookSample(
      cells: "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>",
      strings: "<si><t> </t></si><si><t xml:space='preserve'> </t></si><si><t/></si>")
    #expect(try sample.cells() == ["B1": " "])
  }

  @Test func `an empty shared text is not its place, and a place beyond the last is empty`() throws
  {
    let sample = BookSample(
      cells: "<c t='s'><v>0</v></c><c t='s'><v>9</v></c><c t='s'/>", strings: "<si/>")
    #expect(try sample.cells() == [:])
  }

  @Test func `escaped characters are resolved, and what only looks escaped stays`() throws {
    let sample = BookSample(
      cells: "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>",
      strings: "<si><t>a_x000D_b</t></si><si><t>_x005F_x000D_</t></si><si><t>_x00_ _xzzzz_</t></si>"
    )
    #expect(try sample.cells() == ["A1": "a\rb", "B1": "_x000D_", "C1": "_x00_ _xzzzz_"])
  }

  @Test func `rows and cells without a name follow the ones before`() throws {
    let sample = BookSample(
      sheet: """
        <sheetData><row><c><v>1</v></c><c><v>2</v></c></row>\
        <row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>
        """)
    #expect(try sample.cells() == ["A1": "1", "B1": "2", "C5": "3", "D5": "4", "A6": "5"])
  }

  @Test func `cells out of order are put in order, and of two at one place the later counts`()
    throws
  {
    let sample = BookSample(
      sheet: """
        <sheetData><row r='2'><c r='A2'><v>3</v></c></row><row r='1'><c r='B1'><v>2</v></c>\
        <c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>4</v></c></row></sheetData>
        """)
    #expect(try sample.read().cells.map(\.position.name) == ["A1", "B1", "A2"])
    #expect(try sample.cells()["A2"] == "4")
  }

  @Test func `merged cells, hidden rows and hidden columns are told`() throws {
    let sample = BookSample(
      sheet: """
        <cols><col min='2' max='3' hidden='1'/><col min='5' max='5'/></cols>\
        <sheetData><row r='1'><c><v>1</v></c></row><row r='2' hidden='true'><c><v>2</v></c></row></sheetData>\
        <mergeCells><mergeCell ref='A1:C1'/></mergeCells>
        """)
    let sheet = try sample.read()
    #expect(sheet.merges.map(\.name) == ["A1:C1"])
    #expect(sheet.hiddenRows == [2])
    #expect(sheet.hiddenColumns == [2...3])
  }

  @Test func `a number with a format of dates is a date or a time`() throws {
    let styles = """
      <numFmts><numFmt numFmtId='164' formatCode='ddd d mmm'/><numFmt numFmtId='165' formatCode='[h]:mm'/>\
      <numFmt numFmtId='166' formatCode='0 "days"'/></numFmts>\
      <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
      <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs>
      """
    let sample = BookSample(
      cells: """
        <c s='0'><v>41310</v></c><c s='1'><v>41310</v></c><c s='2'><v>41310.395833333336</v></c>\
        <c s='1'><v>0.375</v></c><c s='3'><v>1.5</v></c><c s='4'><v>3</v></c><c s='1'><v>60</v></c>\
        <c s='1'><v>59</v></c><c s='99'><v>41310</v></c>
        """, styles: styles)
    #expect(
      try sample.cells() == [
        "A1": "41310", "B1": "2013-02-05", "C1": "2013-02-05 09:30", "D1": "09:00", "E1": "36:00",
        "F1": "3", "G1": "60", "H1": "1900-02-28", "I1": "41310",
      ])
  }

  @Test func `a book that counts from 1904 has its days four years later`() throws {
    let sample = BookSample(
      cells: "<c s='0'><v>39848</v></c>", styles: "<cellXfs><xf numFmtId='14'/></cellXfs>",
      workbook: "<workbookPr date1904='1'/>")
    #expect(try sample.cells() == ["A1": "2013-02-05"])
  }

  @Test(arguments: ["XFE1", "A1048577", "1A", "A", "A0", "AAAAAAAAAAAA1", "A99999999999999999999"])
  func `a cell beyond the sheet is refused before anything grows`(name: String) {
    #expect(throws: BookFailure.self) {
      try BookSample(cells: "<c r='\(name)'><v>1</v></c>").read()
    }
  }

  @Test(arguments: ["0", "1048577", "-1", "x", "99999999999999999999"])
  func `a row beyond the sheet is refused`(number: String) {
    #expect(throws: BookFailure.self) {
      try BookSample(sheet: "<sheetData><row r='\(number)'/></sheetData>").read()
    }
  }

  @Test func `cells and text have their limits`() {
    var limits = BookLimits()
    limits.cells = 1
    let sample = BookSample(
      cells: "<c t='str'><v>one text that is long</v></c><c><v>2</v></c>")
    #expect(throws: BookFailure.tooLarge("more than 1 cells")) { try sample.read(limits) }
    limits = BookLimits()
    limits.text = 19
    #expect(throws: BookFailure.tooLarge("more than 0 MB of text")) { try sample.read(limits) }
  }
}
