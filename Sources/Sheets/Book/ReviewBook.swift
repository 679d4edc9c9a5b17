public import Workbook
import CSVText

/// A review's sheets as sheets of a workbook: each is one file of the folder.
///
/// Both hold rows of text, so whatever reads the files of a folder reads a workbook too. A row has the same number in both.
public enum ReviewBook {
  /// The files that a workbook's sheets stand for; sheets of other names are people's own and are left out.
  public static func files(_ book: Book) -> [SheetFile] {
    book.sheets.compactMap { sheet in
      kind(of: sheet.name).map { SheetFile(name: $0.file, bytes: bytes(of: sheet)) }
    }
  }

  /// The rows of a sheet as a text file.
  static func bytes(of sheet: BookSheet) -> [UInt8] {
    var rows: [[String]] = []
    for row in sheet.textRows {
      // Rows that a sheet leaves out are blank ones in a file, so that both count alike.
      rows.append(contentsOf: repeatElement([], count: max(0, row.number - 1 - rows.count)))
      rows.append(row.cells)
    }
    return CSVWriter.bytes(rows)
  }

  /// Whether the name of a tab is the name of a review's sheet.
  public static func isReviewSheet(_ tab: String) -> Bool { kind(of: tab) != nil }

  /// The name on the tab of a folder's file; nil for a file that is no sheet.
  public static func tabName(ofFile file: String) -> String? {
    Sheet.allCases.first { $0.file == file.lowercased() }.map(tabName)
  }

  /// The name on the tab: `Sessions`.
  static func tabName(_ kind: Sheet) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }

  /// The sheet of the review that a tab's name stands for; nil for people's own.
  static func kind(of tab: String) -> Sheet? {
    let name = PlainText.typed(tab).lowercased()
    return Sheet.allCases.first { $0.rawValue == name || $0.file == name }
  }
}
