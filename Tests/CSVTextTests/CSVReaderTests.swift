import CSVText
import Findings
import Testing

@Suite struct CSVReaderTests {
  @Test func `commas, semicolons and tabs are told apart by the first row`() {
    #expect(document("Ref,Title; short\nS01,Opening").separator == .comma)
    #expect(document("Ref;Title\nS01;Health, police").rows[1].cells == ["S01", "Health, police"])
    #expect(document("Ref\tTitle\nS01\ta;b,c").rows[1].cells == ["S01", "a;b,c"])
  }

  @Test func `a separator inside quotation marks does not count`() {
    #expect(document("\"a;b;c\",Title\n1,2").separator == .comma)
  }

  @Test func `a first row of blanks says nothing about the separator`() {
    let read = document(",,,\nRef;Title\n")
    #expect(read.separator == .semicolon)
  }

  @Test(arguments: ["sep=;\r\n", "sep=;\n", "\"sep=;\"\r\n"])
  func `Excel's own separator line is obeyed and is no row`(line: String) {
    let read = document(line + "Ref;Title\r\nS01;a,b,c,d\r\n")
    #expect(
      read.rows == [
        CSVRow(number: 1, cells: ["Ref", "Title"]), CSVRow(number: 2, cells: ["S01", "a,b,c,d"]),
      ])
  }

  @Test func `a file that is nothing but a separator line has no rows`() {
    #expect(document("sep=;").rows == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line break ends a row`(lineBreak: String) {
    let read = document(["a,b", "c,d", ""].joined(separator: lineBreak))
    #expect(read.rows.map(\.cells) == [["a", "b"], ["c", "d"]])
    #expect(read.findings == [])
  }

  @Test func `the last row needs no line break and an empty cell at its end counts`() {
    #expect(document("a,b\nc,").rows.map(\.cells) == [["a", "b"], ["c", ""]])
  }

  @Test func `blank lines keep their numbers, as in a spreadsheet`() {
    #expect(document("a,b\n\n\nc,d").rows.map(\.number) == [1, 2, 3, 4])
  }

  @Test func `a line break inside quotation marks does not begin a row`() {
    let read = document("a,\"one\r\ntwo\",b\nc,d,e")
    #expect(
      read.rows == [
        CSVRow(number: 1, cells: ["a", "one\r\ntwo", "b"]),
        CSVRow(number: 2, cells: ["c", "d", "e"]),
      ])
  }

  @Test func `doubled quotation marks stand for one`() {
    #expect(
      document("\"the \"\"front door\"\" team\",\"\",\"\"\"\"").rows[0].cells == [
        "the \"front door\" team", "", "\"",
      ])
  }

  @Test func `a quotation mark inside an unquoted cell stands for itself`() {
    let read = document("6\" screen,b")
    #expect(read.rows[0].cells == ["6\" screen", "b"])
    #expect(read.findings == [])
  }

  @Test func `white space after a closing quotation mark is dropped`() {
    let read = document("\"a\" ,b")
    #expect(read.rows[0].cells == ["a", "b"])
    #expect(read.findings == [])
  }

  @Test func `text after a closing quotation mark is kept and reported with its line`() {
    let read = document("a,b\n\"one\ntwo\",c\n\"the \"front\" door\",d\n")
    #expect(read.rows[2].cells == ["the front\" door\"", "d"])
    #expect(
      lines(read) == [
        "sheet.csv:4 warning FW144 \"front\" door\"\" follows a closing quotation mark; it was read as part of "
          + "the cell. Double the quotation marks that belong to the text."
      ])
  }

  @Test func `an unclosed quotation mark costs one cell, not the rest of the file`() {
    let read = document("a,b\nc,\"d\ne,f\ng,h\n")
    #expect(read.rows.map(\.cells) == [["a", "b"], ["c", "\"d"], ["e", "f"], ["g", "h"]])
    #expect(
      lines(read) == [
        "sheet.csv:2 error FW143 The cell that begins \"d has no closing quotation mark. Close it, or take the "
          + "opening quotation mark away."
      ])
  }

  @Test func `a file of quotation marks is reported at most a hundred times`() {
    let noise = String(repeating: "\"a\"b\n", count: 5000)
    #expect(document(noise).findings.count == 100)
  }

  @Test func `a quotation mark that is never closed before thousands of others stays linear`() {
    // Each `""` is a cell of its own once the first mark has been given up; a reader that started again
    // after each of them would take minutes.
    let hostile = "\"" + String(repeating: "\n\"\"", count: 100_000)
    let read = document(hostile)
    #expect(read.rows.count == 100_001)
    #expect(read.findings.count == 1)
  }

  @Test func `an empty file has no rows`() {
    #expect(document("").rows == [])
    #expect(CSVReader.read([0xEF, 0xBB, 0xBF], file: "sheet.csv").rows == [])
  }

  @Test func `a formula guard is taken away`() {
    #expect(document("'=1+1,'- none,'tis").rows[0].cells == ["=1+1", "- none", "'tis"])
  }

  @Test func `a workbook under a CSV name is reported with the way to mend it`() {
    let read = CSVReader.read([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], file: "rooms.csv")
    #expect(read.rows == [])
    #expect(
      lines(read) == [
        "rooms.csv error FW140 The file is a workbook with another ending, not a CSV file. Save the sheet from "
          + "Excel as \"CSV UTF-8 (Comma delimited)\"."
      ])
  }

  @Test func `zero bytes are no text`() {
    let read = CSVReader.read(Array("a,b\nc,\u{0}\n".utf8), file: "rooms.csv")
    #expect(
      lines(read) == [
        "rooms.csv error FW140 The file holds zero bytes, so it is not a text file. Save the sheet from Excel as "
          + "\"CSV UTF-8 (Comma delimited)\"."
      ])
  }
}
