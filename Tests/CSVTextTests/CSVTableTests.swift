import CSVText
import Testing

@Suite struct CSVTableTests {
  @Test func `the first row that is not blank holds the headings, and blank rows are left out`()
    throws
  {
    let table = try #require(CSVTable(document(",\nRef,Title\n , \nS01,Opening\n")))
    #expect(table.headings == ["Ref", "Title"])
    #expect(table.headingRow == 2)
    #expect(table.rows == [CSVRow(number: 4, cells: ["S01", "Opening"])])
  }

  @Test func `a file of blanks holds no table`() {
    #expect(CSVTable(document("\n , \n\u{A0}\n")) == nil)
  }

  @Test func `headings are found whatever their capitals, spaces and punctuation`() throws {
    let table = try #require(CSVTable(document("REF:,not_same-day,Job  title\u{A0}\n1,2,3")))
    #expect(table.column("Ref") == 0)
    #expect(table.column("Not same day") == 1)
    #expect(table.column("Job title") == 2)
    #expect(table.column("Title") == nil)
  }

  @Test func `a cell beyond the end of its row is empty`() throws {
    let table = try #require(CSVTable(document("Ref,Title\nS01\n")))
    #expect(table.cell(table.rows[0], under: "Title") == "")
    #expect(table.cell(table.rows[0], under: "Kind") == "")
    #expect(table.cell(table.rows[0], under: "ref") == "S01")
  }

  @Test func `a table that is filled numbers its rows as a spreadsheet will`() {
    var table = CSVTable(headings: ["Ref", "Title"])
    table.append(["S01", "Opening"])
    table.append(["S02", "Feedback"])
    #expect(table.rows.map(\.number) == [2, 3])
    #expect(CSVTable(CSVReader.read(table.bytes, file: "sessions.csv")) == table)
  }
}

@Suite struct PlainTextTests {
  @Test func `every kind of space is trimmed from the ends`() {
    #expect(PlainText.trimmed(" \u{A0}\t Zoë  Lee\u{202F}\u{FEFF}\r\n") == "Zoë  Lee")
    #expect(PlainText.trimmed("\u{A0}") == "")
  }

  @Test func `typographic characters become those of a keyboard`() {
    #expect(
      PlainText.typed("\u{201C}9\u{2013}12\u{201D}\u{A0}o\u{2019}clock\u{AD}") == "\"9-12\" o'clock"
    )
  }

  @Test func `invisible spaces inside a word vanish`() {
    #expect(PlainText.typed("S\u{200B}01\u{FEFF}") == "S01")
  }
}
