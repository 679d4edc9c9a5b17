import Testing

@testable import Workbook

@Suite struct CellTests {
  @Test(arguments: [
    ("A1", 1, 1), ("H14", 14, 8), ("$AA$10", 10, 27), ("xfd1048576", 1_048_576, 16_384),
  ])
  func `a cell's name is its column and its row`(name: String, row: Int, column: Int) throws {
    let position = try #require(CellPosition(name))
    #expect(position == CellPosition(row: row, column: column))
    #expect(CellPosition(position.name) == position)
  }

  @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A1B", "A-1", "Ä1"])
  func `a text that names no cell is refused`(name: String) {
    #expect(CellPosition(name) == nil)
  }

  @Test func `a range lies between two corners`() throws {
    let range = try #require(CellRange("B2:D5"))
    #expect(range.contains(CellPosition(row: 2, column: 4)))
    #expect(!range.contains(CellPosition(row: 6, column: 4)))
    #expect(CellRange("B2")?.name == "B2:B2")
    #expect(CellRange("D5:B2") == nil)
    #expect(CellRange("A1:B2:C3") == nil)
  }

  @Test(arguments: [
    ("1", "1"), ("-0.50", "-0.5"), ("1.0", "1"), ("4.5E-2", "0.045"), ("1E3", "1000"),
    ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("9.999999999999999E+1", "100"),
    ("1E+30", "1E30"), ("-0", "0"), ("007", "7"), ("1.25e-12", "1.25E-12"), (" 5 ", "5"),
  ])
  func `a number is shown as people write it, to fifteen digits`(written: String, text: String) {
    #expect(DecimalNumber(written)?.text == text)
  }

  @Test(arguments: [
    "", "-", ".", "1e", "1.2.3", "NaN", "1 2", "0x1", "1e9999", String(repeating: "9", count: 65),
  ])
  func `a text that is not a number is refused`(written: String) {
    #expect(DecimalNumber(written) == nil)
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("41310", "2013-02-05"),
    ("2958465", "9999-12-31"), ("0.5", "12:00"), ("41310.999999", "2013-02-06"),
    ("0.00001157407407", "00:00:01"), ("36526", "2000-01-01"), ("43890", "2020-02-29"),
  ])
  func `a serial number stands for its day or its time`(serial: String, text: String) throws {
    let number = try #require(DecimalNumber(serial))
    #expect(CellMoment(serial: number, uses1904: false, isElapsed: false)?.text == text)
  }

  @Test(arguments: ["60", "-1", "2958466", "99999999"])
  func `a serial number of no day stands for none`(serial: String) throws {
    let number = try #require(DecimalNumber(serial))
    #expect(CellMoment(serial: number, uses1904: false, isElapsed: false) == nil)
  }

  @Test(arguments: [
    "dd/mm/yyyy", "h:mm AM/PM", "[$-809]d mmmm yyyy", "mm:ss", "yyyy\\-mm", "[Red]d;@",
  ])
  func `a format with letters of dates is one of dates`(code: String) {
    #expect(NumberFormat(code: code) == .moment)
  }

  @Test(arguments: [
    "General", "0.00", "0 \"days\"", "[Red]0", "\\d0", "_d0", "*d0", "[$-809]0", "@", "#,##0",
    "0.00E+00", "[Blue]\"my\"0", "\"unclosed d",
  ])
  func `letters that are quoted, escaped or in brackets are none of dates`(code: String) {
    #expect(NumberFormat(code: code) == .number)
  }

  @Test(arguments: ["[h]:mm", "[mm]:ss", "[S]"])
  func `a format that counts hours, minutes or seconds is one of lengths`(code: String) {
    #expect(NumberFormat(code: code) == .elapsed)
  }

  @Test func `formats without a code are known by their numbers`() {
    for number in [14, 22, 27, 36, 45, 47, 50, 58] {
      #expect(NumberFormat(builtIn: number) == .moment)
    }
    for number in [0, 13, 23, 37, 44, 48, 49, 59] {
      #expect(NumberFormat(builtIn: number) == .number)
    }
    #expect(NumberFormat(builtIn: 46) == .elapsed)
  }

  @Test(arguments: [
    "plain", "a\u{0}b\u{1F}", "_x000D_", "__x005F_x0009_", "\u{FFFF}_", "é_x", "\t\n",
  ])
  func `text of any characters comes back from its escaped form`(text: String) {
    let escaped = EscapedText.escaped(text)
    #expect(EscapedText.unescaped(escaped) == text)
    #expect(escaped.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\t" || $0 == "\n" })
  }
}
