/// A sheet of a workbook that a new sheet replaces.
struct FormerSheet {
  /// The sheet.
  let sheet: BookSheet
  /// The cells that the program wrote, by their name in the workbook; nil where no cell is people's own.
  let area: CellRange?
  /// The tables that go with those cells.
  let tables: [TableRange]

  /// The sheet that a workbook has.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - draft: The sheet that takes its place.
  ///   - book: The workbook.
  init(_ sheet: BookSheet, before draft: SheetDraft, in book: Book) {
    let area = draft.areaName.map { FormerSheet.area(named: $0, of: sheet, for: draft, in: book) }
    self.sheet = sheet
    self.area = area
    tables = sheet.tables.filter { area?.contains($0.range.first) ?? true }
  }

  /// Where a program has dropped the name, everything below the sheet's own columns counts as the program's.
  private static func area(
    named name: String, of sheet: BookSheet, for draft: SheetDraft, in book: Book
  ) -> CellRange {
    if let area = book.definedNames.first(where: { $0.name == name })?.range { return area }
    let ranges = sheet.merges + sheet.tables.map { $0.range } + [draft.area]
    let column = ranges.reduce(1) { max($0, $1.last.column) }
    return CellRange(
      CellPosition(row: 1, column: 1), CellPosition(row: CellPosition.lastRow, column: column))
  }
}
