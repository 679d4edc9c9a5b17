import CSVText
import ReviewModel

/// Cells that list themes: `T1; T2`, or `all` for every theme of the review.
enum ThemesCell {
  /// Reads a cell.
  static func read(_ cell: String, _ context: inout CellReader) -> [ThemeID] {
    let themes = context.names.themes
    if CSVTable.folded(cell) == "all", themes.reference(for: PlainText.typed(cell)) == nil,
      ListCell.quotation(PlainText.trimmed(cell)) == nil
    {
      return context.names.themeOrder
    }
    return ReferenceCell.readList(cell, in: themes, &context)
  }

  /// The cell for some themes.
  static func write(_ list: [ThemeID], names: ReviewNames) -> String {
    ListCell.joined(
      list.map { theme in
        ReferenceCell.write(theme, in: names.themes) {
          list.count == 1 && CSVTable.folded($0) == "all"
        }
      })
  }
}
