public import Workbook
import CSVText

/// A review's sheets as one workbook, and back: each sheet of the book is one file of the folder.
///
/// Both hold rows of text, so whatever reads the files of a folder reads a workbook too. A row has the same number in both.
public enum ReviewBook {
  /// The files that a workbook's sheets stand for; sheets of other names are people's own and are left out.
  public static func files(_ book: Book) -> [SheetFile] {
    book.sheets.compactMap { sheet in
      guard let kind = kind(of: sheet.name) else { return nil }
      var rows: [[String]] = []
      for row in sheet.textRows {
        // Rows that a sheet leaves out are blank ones in a file, so that both count alike.
        rows.append(contentsOf: repeatElement([], count: max(0, row.number - 1 - rows.count)))
        rows.append(row.cells)
      }
      return SheetFile(name: kind.file, bytes: CSVWriter.bytes(rows))
    }
  }

  /// The workbook that holds the sheets of a folder; files that are no sheets are left out.
  public static func draft(_ files: [SheetFile]) -> BookDraft {
    var draft = BookDraft()
    for kind in Sheet.allCases {
      guard let file = files.first(where: { $0.name.lowercased() == kind.file }) else { continue }
      let document = CSVReader.read(file.bytes, file: file.name)
      draft.sheets.append(sheet(document, name: tabName(kind)))
    }
    return draft
  }

  /// Whether a tab's name is that of a review's sheet.
  public static func isReviewSheet(_ tab: String) -> Bool { kind(of: tab) != nil }

  /// The name on the tab of a folder's file; nil for a file that is no sheet.
  public static func tabName(ofFile file: String) -> String? {
    Sheet.allCases.first { $0.file == file.lowercased() }.map(tabName)
  }

  /// The name on the tab: `Sessions`.
  static func tabName(_ kind: Sheet) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }

  private static func kind(of tab: String) -> Sheet? {
    let name = PlainText.typed(tab).lowercased()
    return Sheet.allCases.first { $0.rawValue == name || $0.file == name }
  }

  private static let narrowest = 8
  private static let widest = 48

  private static func sheet(_ document: CSVDocument, name: String) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    let rows = document.rows.filter { !$0.isBlank }
    guard let head = rows.first else { return sheet }
    for row in rows {
      sheet.add(row: row.number, row.cells, style: row.number == head.number ? .head : .input)
    }
    let columnCount = rows.reduce(0) { max($0, $1.cells.count) }
    for column in 0..<columnCount {
      let longest = rows.reduce(0) { widest, row in
        column < row.cells.count ? max(widest, row.cells[column].count) : widest
      }
      sheet.columns.append(
        DraftColumn(width: min(max(longest + 2, narrowest), widest), style: .input))
    }
    sheet.frozenRows = head.number
    sheet.paper.isA3 = columnCount > 8
    sheet.paper.repeatedRows = head.number
    if let range = tableRange(rows, head: head) {
      sheet.tables = [DraftTable(name: name + "Table", range: range)]
    }
    return sheet
  }

  /// The cells of a table; nil where Excel takes none: a head is missing or there twice, or there is no row below.
  private static func tableRange(_ rows: [CSVRow], head: CSVRow) -> CellRange? {
    let names = head.cells.map { $0.lowercased() }
    guard !names.contains(""), Set(names).count == names.count else { return nil }
    let last = max(rows.last?.number ?? 0, head.number + 1)
    return CellRange(
      CellPosition(row: head.number, column: 1), CellPosition(row: last, column: names.count))
  }
}
