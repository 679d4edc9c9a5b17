import XMLText

/// Where a cell of a sheet lies while the sheet's elements pass by: rows and cells without a name follow the ones before.
struct CellCursor {
  private(set) var row = 0
  private var column = 0

  /// Goes on to the row that has just begun.
  mutating func beginRow(_ reader: PartReader) {
    row = reader.xml.number("r") ?? row + 1
    column = 0
  }

  /// Goes on to the cell that has just begun.
  mutating func cell(_ reader: PartReader) -> CellPosition {
    column = reader.xml.attribute("r").flatMap { CellPosition($0)?.column } ?? column + 1
    return CellPosition(row: row, column: column)
  }

  /// The given cells that a sheet has, with a value or without.
  ///
  /// `beginning` is a reader at the beginning of the sheet.
  ///
  /// - Returns: The positions of those cells.
  /// - Throws: ``BookFailure`` where the sheet's part is not sound XML or has no sensible cells.
  static func present(
    of cells: [CellPosition: CellValue?], in beginning: PartReader
  ) throws(BookFailure) -> Set<CellPosition> {
    guard !cells.isEmpty else { return [] }
    var reader = beginning
    var cursor = CellCursor()
    var present: Set<CellPosition> = []
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.element {
      case "row": cursor.beginRow(reader)
      case "c":
        let position = cursor.cell(reader)
        if cells[position] != nil { present.insert(position) }
      default: break
      }
    }
    return present
  }
}
