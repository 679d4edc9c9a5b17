import CSVText
import Testing

@Suite struct CSVWriterTests {
  @Test func `a file begins with the mark that Excel needs and ends its rows with CRLF`() {
    let bytes = CSVWriter.bytes([["Ref", "Title"], ["S01", "Opening"]])
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "Ref,Title\r\nS01,Opening\r\n")
  }

  @Test func `only cells that need quotation marks get them`() {
    #expect(
      written(["plain text", "a,b", "a;b", "say \"so\"", "two\nlines", " spaced "])
        == "plain text,\"a,b\",\"a;b\",\"say \"\"so\"\"\",\"two\nlines\", spaced \r\n")
  }

  @Test(arguments: ["=1+1", "+44 161 000 0000", "-5+1", "-", "@SUM(A1)", "\tx", "\rx", "\nx"])
  func `a cell that a spreadsheet would run is written as text and read back`(text: String) {
    let bytes = CSVWriter.bytes([["a"], [text]])
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(written.contains("'" + text))
    #expect(CSVReader.read(bytes, file: "sheet.csv").rows[1].cells == [text])
  }

  @Test(arguments: ["'=1+1", "''=1+1", "'tis", "''", "'", "", "'@", "'\u{301}x", "'-5", "-", "'-'"])
  func `a cell that really begins with an apostrophe comes back exactly`(text: String) {
    let bytes = CSVWriter.bytes([["a", "b"], [text, "x"]])
    #expect(
      CSVReader.read(bytes, file: "sheet.csv").rows[1].cells.map { Array($0.utf8) } == [
        Array(text.utf8), Array("x".utf8),
      ])
  }

  @Test func `a negative number stays one`() {
    #expect(written(["-12", "-0"]) == "-12,-0\r\n")
  }

  @Test func `an apostrophe that guards nothing is left alone`() {
    #expect(FormulaGuard.guarded("'tis") == "'tis")
    #expect(FormulaGuard.unguarded("'tis") == "'tis")
  }

  @Test func `whatever is written is read back, for every short row of awkward characters`() {
    let alphabet: [Character] = ["a", ",", ";", "\t", "\"", "'", "=", "\n", "\r", " ", "é"]
    var cells = [""]
    for _ in 0..<3 { cells = [""] + cells.flatMap { cell in alphabet.map { cell + String($0) } } }
    // The reader takes the separator from the headings, so these come first as they do in a sheet.
    let rows = [["Ref", "Title"]] + cells.map { [$0, "end"] }
    let read = CSVReader.read(CSVWriter.bytes(rows), file: "sheet.csv")
    #expect(read.findings == [])
    #expect(
      read.rows.map { $0.cells.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }

  private func written(_ row: [String]) -> String {
    String(decoding: CSVWriter.bytes([row]).dropFirst(3), as: UTF8.self)
  }
}
