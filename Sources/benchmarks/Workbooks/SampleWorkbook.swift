import Foundation
import Workbook

/// Writes a workbook with one of everything that a sheet can have, for the referee to read back.
struct SampleWorkbook {
  static let option = "--sample"
  static let help = """
    benchmarks workbook --sample OUT.xlsx
      A workbook with one of everything that we write.
    """

  private let path: String

  /// The file to write; nil where the options name none.
  init?(_ options: [String]) {
    guard options.count == 2, options[0] == Self.option else { return nil }
    path = options[1]
  }

  /// Answers whether the workbook was written.
  func run() -> Bool {
    do {
      let bytes = try BookWriter.bytes(Self.draft)
      try Data(bytes).write(to: URL(filePath: path))
      return true
    } catch {
      Talk.say("\(path): \(error)")
      return false
    }
  }

  static var draft: BookDraft {
    var lists = SheetDraft(name: "Lists")
    lists.visibility = .hidden
    lists.add(row: 1, ["interview"])
    lists.add(row: 2, ["focus group"])
    return BookDraft(
      sheets: [sessions, week, lists, BookMemory.sheet(Array("remembered".utf8))],
      definedNames: [DefinedName(name: "Kinds", formula: "Lists!$A$1:$A$2")])
  }

  private static var sessions: SheetDraft {
    var sheet = SheetDraft(name: "Sessions")
    sheet.add(row: 1, ["Ref", "Title", "Kind", "When"], style: .head)
    let rows = [
      ["S01", "Opening meeting", "interview", "9-12"],
      ["S02", "Children & families\n<front door>", "focus group", "007"],
      ["S03", "_x000D_ stays, \u{1} too: é 😀", "TBC", "=1+1"], ["S04", "  spaced  ", "", "1e5"],
    ]
    for (index, row) in rows.enumerated() { sheet.add(row: index + 2, row, style: .input) }
    sheet.columns = [8, 40, 14, 20].map { DraftColumn(width: $0, style: .input) }
    sheet.frozenRows = 1
    sheet.paper.isA3 = true
    sheet.paper.repeatedRows = 1
    sheet.tables = [DraftTable(name: "Sessions", range: range(1, 1, 5, 4))]
    sheet.inputs = [
      DraftInput(
        range: range(2, 3, 200, 3), choices: .cells("Kinds"), title: "Kind",
        prompt: "Choose the kind of session."),
      DraftInput(
        range: range(2, 4, 200, 4), title: "When",
        prompt: "Write when the session can be, such as Tue am or 5 Feb 09:00-12:30."),
    ]
    sheet.conditions = [
      DraftCondition(range: range(2, 3, 200, 3), formula: "$C2=\"TBC\"", fill: "FFEB9C"),
      DraftCondition(
        range: range(2, 1, 200, 1), formula: "COUNTIF($A$2:$A$200,$A2)>1", fill: "FFC7CE"),
    ]
    return sheet
  }

  private static var week: SheetDraft {
    var sheet = SheetDraft(name: "The team's week")
    var title = DraftStyle.head
    title.isCentred = true
    title.hasBorder = true
    sheet.add(row: 1, ["Tuesday 5 February"], style: title)
    sheet.cells += [
      DraftCell(CellPosition(row: 2, column: 1), .number("12.5")),
      DraftCell(CellPosition(row: 2, column: 2), .boolean(true)),
      DraftCell(CellPosition(row: 2, column: 3), .text("Sessions!A2")),
    ]
    sheet.merges = [range(1, 1, 1, 3)]
    sheet.links = [
      DraftLink(CellPosition(row: 2, column: 3), to: "Sessions", CellPosition(row: 2, column: 1))
    ]
    sheet.frozenColumns = 1
    return sheet
  }

  private static func range(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> CellRange {
    CellRange(CellPosition(row: top, column: left), CellPosition(row: bottom, column: right))
  }
}
