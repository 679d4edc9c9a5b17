import Workbook

/// Tables as the sheets of one workbook.
public enum TableBook {
  /// The narrowest and the widest column; longer text takes several lines.
  private static let widths = 8...46

  /// A workbook with one table; nil where a cell holds more text than a workbook takes.
  public static func bytes(sheet name: String, headings: [String], rows: [[String]]) -> [UInt8]? {
    file([(name, TextTable(headings: headings, rows: rows))])?.bytes
  }

  /// The workbook `exports.xlsx`; nil where a cell holds more text than a workbook takes.
  static func file(_ tables: [(name: String, table: TextTable)]) -> ExportFile? {
    let draft = BookDraft(sheets: tables.map { sheet(name: $0.name, $0.table) })
    guard let bytes = try? BookWriter.bytes(draft) else { return nil }
    return ExportFile(path: "tables/exports.xlsx", bytes: bytes)
  }

  /// `By reviewer` for `by-reviewer`.
  private static func title(_ name: String) -> String {
    let words = String(name.map { $0 == "-" ? " " : $0 })
    return words.capitalisedFirst
  }

  private static func sheet(name: String, _ table: TextTable) -> SheetDraft {
    var sheet = SheetDraft(name: title(name))
    sheet.add(row: 1, table.headings, style: .head)
    for (index, row) in table.rows.enumerated() {
      sheet.add(row: index + 2, row, style: .input)
    }
    for (column, heading) in table.headings.enumerated() {
      let texts = table.rows.lazy.filter { column < $0.count }.map { $0[column] }
      sheet.columns.append(
        DraftColumn(
          width: SheetDraft.width(heading: heading, texts: texts, within: widths), style: .input))
    }
    sheet.tables = [
      DraftTable(
        name: String(sheet.name.filter { $0 != " " }) + "Table",
        range: CellRange(
          CellPosition(row: 1, column: 1),
          CellPosition(row: max(2, table.rows.count + 1), column: table.headings.count)))
    ]
    sheet.frozenRows = 1
    sheet.paper.repeatedRows = 1
    sheet.paper.showsGrid = true
    sheet.fitRows(from: 2)
    sheet.fitPaper(repeating: 1)
    return sheet
  }
}
