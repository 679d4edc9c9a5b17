import Testing

@testable import Workbook

/// Widths, heights and paper that fit what cells hold.
@Suite struct SheetFitTests {
  @Test(arguments: [
    ("", 1), ("one line", 1), ("a\nb", 2), ("a\n\nb", 3),
    // Twenty letters and a bit fit where twenty digits do.
    ("exactly nineteen let", 1), ("a text of more than one line", 2),
    (String(repeating: "x", count: 100), 5), ("short " + String(repeating: "x", count: 100), 6),
  ])
  func `lines are broken between words, and inside of words that are too long`(
    text: String, lines: Int
  ) {
    #expect(TextLines.count(text, width: 20, size: 11) == lines)
  }

  @Test func `smaller letters take fewer lines, and no width is too small to count`() {
    let text = "a text of more than one line, and of more than two"
    let counts = [14, 11, 8].map { TextLines.count(text, width: 20, size: $0) }
    #expect(counts == counts.sorted(by: >))
    #expect(counts[0] > counts[2])
    #expect(TextLines.count("abc", width: 0, size: 11) == 3)
  }

  @Test func `a column fits its longest text, its head and the head's button, within limits`() {
    func width(_ heading: String, _ texts: [String]) -> Int {
      SheetDraft.width(heading: heading, texts: texts, within: 9...44)
    }
    #expect(width("Ref", ["S01"]) == 9)
    #expect(width("Room or site", []) > "Room or site".count + 2)
    #expect(width("Title", ["Designated nurse for safeguarding"]) > 33)
    #expect(width("Title", [String(repeating: "x", count: 90)]) == 44)
  }

  private func sheet(_ texts: [String], width: Int) -> SheetDraft {
    var sheet = SheetDraft(name: "A")
    for (row, text) in texts.enumerated() { sheet.add(row: row + 1, [text], style: .input) }
    sheet.columns = [DraftColumn(width: width, style: .input)]
    return sheet
  }

  @Test func `rows are as high as their longest text, and may grow`() {
    var sheet = sheet(["a head of several words", "x", "one two three four"], width: 9)
    sheet.fitRows(from: 2)
    #expect(sheet.rowsGrow)
    #expect(sheet.heights == [3: 45])
  }

  @Test func `no row is higher than Excel takes`() {
    var sheet = sheet([String(repeating: "word ", count: 400)], width: 9)
    sheet.fitRows(from: 1)
    #expect((300...409).contains(sheet.heights[1] ?? 0))
  }

  @Test func `a text that does not wrap makes no row higher`() {
    var sheet = SheetDraft(name: "A")
    sheet.add(row: 1, ["one two three four five six"])
    sheet.columns = [DraftColumn(width: 9)]
    sheet.fitRows(from: 1)
    #expect(sheet.heights.isEmpty)
  }

  @Test(arguments: [
    (100, false, 1), (220, false, 1), (240, true, 1), (330, true, 1), (340, true, 2),
    (700, true, 3),
  ])
  func `paper is chosen on which columns can be read`(width: Int, isA3: Bool, pages: Int) {
    var sheet = sheet([], width: width)
    sheet.fitPaper(repeating: 2)
    #expect(sheet.paper.isA3 == isA3)
    #expect(sheet.paper.pagesWide == pages)
    #expect(sheet.paper.repeatedColumns == (pages > 1 ? 2 : 0))
  }
}
