import Testing
import XMLText

@testable import Workbook

/// The heights that rows need for the texts of an edit.
@Suite struct RowFitTests {
  /// Two lines in a column of twenty digits, five in one of eight.
  private let text = CellValue.text("Director of adult services")
  private let cell = CellPosition(row: 4, column: 2)

  private func fit(
    _ cells: [CellPosition: CellValue?], columns: String = "", wrapping: Set<Int> = [1]
  ) throws -> RowFit {
    var fit = RowFit(cells, wrapping: wrapping)
    var reader = try XMLReader(Array("<cols>\(columns)</cols>".utf8))
    while let event = try reader.next() {
      if event == .start, reader.name.local == "col" { fit.noteColumn(reader) }
    }
    return fit
  }

  @Test func `a narrower column needs a higher row`() throws {
    let heights = try ["8.43", "20.7", "60"].map { width in
      try fit([cell: text], columns: "<col min='2' max='3' width='\(width)'/>")
        .height(of: 4) { _ in "1" }
    }
    #expect(heights == [75, 30, nil])
  }

  @Test func `a column of which the sheet says no width is as wide as Excel's own`() throws {
    let other = "<col min='3' max='3' width='60'/>"
    let broken = "<col min='2' max='2' width='wide'/><col min='9' max='2' width='60'/>"
    for columns in ["", other, broken] {
      #expect(try fit([cell: text], columns: columns).height(of: 4) { _ in "1" } == 75)
    }
  }

  @Test func `only text in a style of several lines counts`() throws {
    let fit = try fit([cell: text])
    #expect(fit.height(of: 4) { _ in "0" } == nil)
    #expect(fit.height(of: 4) { _ in nil } == nil)
    #expect(fit.height(of: 4) { _ in "none" } == nil)
    // A cell without a style has the first.
    #expect(try self.fit([cell: text], wrapping: [0]).height(of: 4) { _ in nil } == 75)
  }

  @Test func `a row that gets no text keeps its height`() throws {
    #expect(try fit([cell: text]).height(of: 5) { _ in "1" } == nil)
    #expect(try fit([cell: CellValue?.none]).height(of: 4) { _ in "1" } == nil)
    #expect(
      try fit([cell: .number("123456789012345678901234567890")]).height(of: 4) { _ in "1" } == nil)
  }

  @Test func `the longest text of a row decides, up to the height that Excel takes`() throws {
    let beside = CellPosition(row: 4, column: 3)
    let lines = CellValue.text("a\nb")
    let long = CellValue.text(String(repeating: "word\n", count: 200))
    #expect(try fit([cell: text, beside: lines]).height(of: 4) { _ in "1" } == 75)
    #expect(try fit([cell: text, beside: long]).height(of: 4) { _ in "1" } == 405)
  }

  @Test(arguments: [("12.7109375", 12), ("9", 9), ("0.5", 0), ("", nil), ("-3", nil), ("1e9", nil)])
  func `a width is read up to its point`(text: String, number: Int?) {
    #expect(RowFit.whole(text) == number)
  }

  @Test func `the styles of cells say which texts take several lines`() throws {
    let styles = """
      <styleSheet xmlns='\(BookSample.main)'>
      <cellStyleXfs><xf><alignment wrapText='1'/></xf></cellStyleXfs>
      <cellXfs><xf/><xf><alignment wrapText='true'/></xf><xf><alignment wrapText='0'/></xf>
      <xf><alignment horizontal='center'/></xf><xf><protection/><alignment wrapText='1'/></xf></cellXfs>
      <dxfs><dxf><alignment wrapText='1'/></dxf></dxfs></styleSheet>
      """
    #expect(try StyleSplice.present(Array(styles.utf8), part: "styles").wrapping == [1, 4])
  }
}
