public import CSVText

/// A sheet as it looks to somebody who fills it in: the file, the tab, and the columns that it can have.
public struct SheetOutline: Sendable, Hashable {
  /// The file of a folder: `sessions.csv`.
  public let file: String
  /// The name on the tab of a workbook: `Sessions`.
  public let tab: String
  /// The headings that are read, in the order in which they are written.
  public let headings: [String]
  private let sheet: Sheet

  init(_ sheet: Sheet) {
    self.sheet = sheet
    file = sheet.file
    tab = ReviewBook.tabName(sheet)
    headings = sheet.headings
  }

  /// The rows of a file under their headings, found as reading the review finds them; nil where every row is blank.
  public func table(_ document: CSVDocument) -> CSVTable? {
    CSVTable(document) { sheet.isHeading($0) }
  }

  /// Where a column stands in a file, by its own heading or by another name for it; nil where it is missing.
  public func position(of heading: String, in headings: [String]) -> Int? {
    sheet.position(of: heading, in: headings)
  }
}

extension ReviewSheets {
  /// Every sheet that a review can have, in the order in which people fill them in.
  public static var outlines: [SheetOutline] { Sheet.allCases.map { SheetOutline($0) } }

  /// The sheet with the name of a file; nil for a file that is not a sheet.
  public static func outline(ofFile file: String) -> SheetOutline? {
    Sheet.allCases.first { $0.file == file.lowercased() }.map { SheetOutline($0) }
  }
}
