import Archive
import Testing

@testable import Workbook

/// A draft whose cells stand in their order is written without sorting, and gives the same sheet as any other draft.
@Suite struct CellOrderTests {
  /// The cells of a part, in the order of the part.
  private func written(_ cells: [(String, String)]) throws -> [String] {
    var sheet = SheetDraft(name: "Week")
    for (name, text) in cells {
      sheet.cells.append(DraftCell(try #require(CellPosition(name)), .number(text)))
    }
    let archive = try ZIPArchive(try BookWriter.bytes(BookDraft(sheets: [sheet])))
    let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
    let text = String(decoding: try archive.contents(of: entry), as: UTF8.self)
    return text.split(separator: "<c r=\"").dropFirst().map { cell in
      cell.prefix { $0 != "\"" } + " "
        + (cell.split(separator: "<v>").last ?? "").prefix { $0 != "<" }
    }
  }

  @Test(arguments: [["1", "2", "3"], ["3", "2", "1"]])
  func `of several cells at one place the last counts, beside others in order and out of order`(
    texts: [String]
  ) throws {
    let doubled = texts.map { ("B2", $0) }
    let last = try #require(texts.last)
    #expect(try written([("A1", "0")] + doubled + [("C3", "9")]) == ["A1 0", "B2 \(last)", "C3 9"])
    #expect(try written([("C3", "9")] + doubled + [("A1", "0")]) == ["A1 0", "B2 \(last)", "C3 9"])
  }
}
