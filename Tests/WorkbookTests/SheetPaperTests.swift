import Archive
import Testing

@testable import Workbook

/// How a sheet is printed (ECMA-376, part 1, sections 18.3.1.63 and 18.3.1.74).
@Suite struct SheetPaperTests {
  /// The part of a sheet with columns of some widths.
  private func part(
    _ widths: [Int] = [10], _ change: (inout DraftPaper) -> Void
  ) throws -> String {
    var sheet = SheetDraft(name: "Week")
    sheet.add(row: 1, ["Monday"])
    sheet.columns = widths.map { DraftColumn(width: $0) }
    change(&sheet.paper)
    let archive = try ZIPArchive(try BookWriter.bytes(BookDraft(sheets: [sheet])))
    let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  @Test(arguments: [(false, true), (false, false), (true, true), (true, false)])
  func `paper is A4 or A3, upright or on its side`(isA3: Bool, isLandscape: Bool) throws {
    let text = try part { ($0.isA3, $0.isLandscape) = (isA3, isLandscape) }
    #expect(text.contains("paperSize=\"\(isA3 ? 8 : 9)\""))
    #expect(text.contains("orientation=\"\(isLandscape ? "landscape" : "portrait")\""))
  }

  @Test func `columns fit as many pages beside each other as the sheet asks for`() throws {
    let text = try part { $0.pagesWide = 3 }
    #expect(text.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(text.contains("scale=\"100\" fitToWidth=\"3\" fitToHeight=\"0\""))
    #expect(!text.contains("<rowBreaks"))
  }

  @Test
  func
    `a sheet with ends of pages is fitted by its scale, since Excel passes over ends where it fits`()
    throws
  {
    let text = try part([40, 40, 40, 40]) { $0.pageEnds = [12, 30] }
    #expect(!text.contains("fitToPage"))
    #expect(
      text.contains(
        "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"12\" max=\"16383\" man=\"1\"/><brk id=\"30\""
      ))
    // Four columns of 325 pixels are 13.54 inches, on 10.89 inches of A4.
    #expect(text.contains("scale=\"80\""))
    #expect(try part { $0.pageEnds = [12] }.contains("scale=\"100\""))
    #expect(try part([200, 200, 200]) { $0.pageEnds = [12] }.contains("scale=\"21\""))
  }

  @Test func `what lies between two ends of pages fits the height of the paper`() throws {
    var sheet = SheetDraft(name: "Week")
    for row in 1...100 { sheet.add(row: row, ["Monday"]) }
    sheet.paper.pageEnds = [20, 70]
    func scale() throws -> String {
      let archive = try ZIPArchive(try BookWriter.bytes(BookDraft(sheets: [sheet])))
      let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
      let text = String(decoding: try archive.contents(of: entry), as: UTF8.self)
      return String(try #require(text.split(separator: "scale=\"").last).prefix { $0 != "\"" })
    }
    // Fifty rows of 15 points are 10.41 inches, on 7.17 inches of A4.
    #expect(try scale() == "68")
    for row in 71...100 { sheet.heights[row] = 30 }
    // Thirty rows of 30 points are 12.5 inches.
    #expect(try scale() == "57")
  }

  @Test
  func `lines between cells are printed where the sheet says so, and every page has a footer`()
    throws
  {
    #expect(
      try part { $0.showsGrid = true }.contains("<printOptions gridLines=\"1\"/><pageMargins"))
    let plain = try part { _ in }
    #expect(!plain.contains("<printOptions"))
    #expect(plain.contains("<oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter>"))
  }
}
