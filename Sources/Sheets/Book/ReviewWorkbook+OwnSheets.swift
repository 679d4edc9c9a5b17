import Findings
import ReviewModel
public import Workbook

// Tabs of a workbook that are not sheets of the review.
extension ReviewWorkbook {
  /// Sheets that people keep for themselves, as files of text by the names on their tabs.
  public var ownSheets: [BookFile] {
    ownTabs.map {
      BookFile(path: BookForm.fileName(ofTab: $0.name), bytes: ReviewBook.bytes(of: $0))
    }
  }

  private var ownTabs: [BookSheet] {
    book.sheets.filter { sheet in
      // LibreOffice makes a hidden sheet of a very hidden one.
      sheet.visibility != .veryHidden && sheet.name != BookMemory.sheetName
        && !ReviewBook.isReviewSheet(sheet.name) && DerivedSheet.kind(of: sheet) == nil
        && !sheet.cells.isEmpty
    }
  }

  /// What there is to say about tabs that are not read: one finding for each that looks like a sheet of the review, and one
  /// for all others.
  func passedOver(file: String) -> [Finding] {
    var findings: [Finding] = []
    var others: [String] = []
    for sheet in ownTabs {
      guard case .misnamed(let kind) = SheetFileName(sheet.name + ".csv") else {
        others.append(quoted(sheet.name))
        continue
      }
      findings.append(misnamed(sheet.name, ReviewBook.tabName(kind), tabs[kind] == nil, file))
    }
    guard !others.isEmpty else { return findings }
    return findings + [
      Finding(
        .unknownSheet, .note, at: .file(file), text: others[0],
        (others.count == 1
          ? "This tab is kept and not read: " : "These tabs are kept and not read: ")
          + English.list(others) + ".",
        mend: "If one belongs to the review, give it the name of a sheet, such as Sessions.")
    ]
  }

  private func misnamed(
    _ name: String, _ tab: String, _ isMissing: Bool, _ file: String
  ) -> Finding {
    isMissing
      ? Finding(
        .misnamedSheet, at: .file(file), text: name,
        "The tab \(quoted(name)) looks like the sheet \(tab), which is missing.",
        mend: "Rename the tab \(quoted(name)) to \"\(tab)\".")
      : Finding(
        .misnamedSheet, .warning, at: .file(file), text: name,
        "The tab \(quoted(name)) is not read, since the workbook has a tab \(quoted(tab)).",
        mend: "Delete the older of the two; a newer one must be called \"\(tab)\".")
  }
}
