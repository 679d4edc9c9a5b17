import CSVText

/// What the references of a sheet have in common, by which a row with nothing else in it is told from an entry:
/// beside `P01` and `P02` stand no people called `HEALTH PARTNERS`, `END` or `27`.
struct ReferenceShape {
  private let haveDigits: Bool
  private let haveLetters: Bool

  /// Looks at the references of a sheet.
  ///
  /// - Parameter cells: The cells of the column, those of headings and totals included.
  init(_ cells: [String]) {
    let filled = cells.filter { !PlainText.isBlank($0) }
    // A sheet of a few rows has no shape that could be relied on.
    let most = max(2, filled.count * 2 / 3)
    haveDigits = filled.count { $0.contains { $0.isNumber } } > most
    haveLetters = filled.count { $0.contains { $0.isLetter } } > most
  }

  /// Whether a text that stands alone in its row is no reference of the sheet.
  func isForeign(_ text: String) -> Bool {
    let hasDigits = text.contains { $0.isNumber }
    let hasLetters = text.contains { $0.isLetter }
    if !hasDigits, !hasLetters { return true }
    return text.hasSuffix(":") || (haveDigits && !hasDigits) || (haveLetters && !hasLetters)
  }
}
