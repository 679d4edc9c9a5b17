import CSVText
import Findings
import Sheets

/// The cells of the sheets as they are, found by the places that findings name.
struct SheetCells {
  private struct Grid {
    let outline: SheetOutline
    let table: CSVTable
  }

  /// A cell, and where it stands.
  struct Cell {
    /// The row as a spreadsheet numbers it.
    let row: Int
    /// The column from 0; nil where the sheet has no such column.
    let column: Int?
    /// What is written in it.
    let text: String
  }

  private var grids: [String: Grid] = [:]

  /// The cells of some sheets.
  init(_ sheets: [SheetFile]) {
    for file in sheets {
      guard let outline = ReviewSheets.outline(ofFile: file.name),
        let table = outline.table(CSVReader.read(file.bytes, file: file.name))
      else { continue }
      grids[outline.file] = Grid(outline: outline, table: table)
    }
  }

  /// The cell at a place; nil where the place is no cell.
  func cell(at place: Place) -> Cell? {
    guard case .cell(let file, let row, let heading) = place, let grid = grids[file] else {
      return nil
    }
    let column = grid.outline.position(of: heading, in: grid.table.headings)
    if row == grid.table.headingRow {
      let text = column.map { grid.table.headings[$0] } ?? ""
      return Cell(row: row, column: column, text: text)
    }
    let cells = grid.table.rows.first { $0.number == row }?.cells ?? []
    let text = column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    return Cell(row: row, column: column, text: text)
  }
}
