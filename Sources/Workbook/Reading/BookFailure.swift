public import Archive
public import Findings

/// Why a file cannot be read as a workbook.
public enum BookFailure: Error, Sendable, Hashable {
  /// A file of another kind, or one that is locked by a password.
  case otherKind(FileKind)
  /// The compressed file that every workbook is cannot be unpacked.
  case archive(ArchiveError)
  /// A part of the workbook is not as the standard has it.
  case part(name: String, words: String)
  /// A part that must be there is missing.
  case missingPart(String)
  /// More than is read: cells, text or sheets.
  case tooLarge(String)

  /// The failure as a finding about a file.
  public func finding(file: String) -> Finding {
    let place = Place.file(file)
    switch self {
    case .otherKind(let kind):
      let code: FindingCode = kind == .encrypted ? .lockedWorkbook : .notAWorkbook
      return Finding(code, at: place, kind.message, mend: kind.mend)
    case .archive(let error):
      let code: FindingCode =
        switch error {
        case .fileTooLarge, .tooManyEntries, .entryTooLarge, .totalTooLarge: .largeWorkbook
        case .encrypted: .lockedWorkbook
        default: .damagedWorkbook
        }
      return Finding(code, at: place, error.message, mend: error.mend)
    case .part(let name, let words):
      return Finding(
        .damagedWorkbook, at: place, text: name,
        "The workbook is damaged: in its part \"\(name)\", \(words).", mend: Self.saveAgain)
    case .missingPart(let name):
      return Finding(
        .damagedWorkbook, at: place, text: name, "The workbook has no \(name).",
        mend: Self.saveAgain)
    case .tooLarge(let words):
      return Finding(
        .largeWorkbook, at: place, "The workbook holds \(words), which is more than is read.",
        mend: "Delete sheets and rows that are not needed, and save the workbook again.")
    }
  }

  private static let saveAgain =
    "Open the workbook in Excel, let Excel repair the file, and save it under another name."
}
