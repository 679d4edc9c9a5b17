/// Changes to one sheet of somebody's workbook.
public struct SheetEdit: Sendable {
  /// The name on the tab, capitals aside.
  public var sheet: String
  /// The cells with their new values; nil empties a cell, whose look stays.
  public var cells: [CellPosition: CellValue?]
  /// The cells that tables take from now on, by the tables' names.
  public var tables: [String: CellRange]
  /// The row whose look new rows below take; nil for the look of the columns.
  public var modelRow: Int?
  /// The cells that are marked from now on, in place of those that were; nil leaves all as they are.
  public var marks: [CellMark]?

  /// Changes to a sheet.
  public init(
    sheet: String, cells: [CellPosition: CellValue?] = [:], tables: [String: CellRange] = [:]
  ) {
    self.sheet = sheet
    self.cells = cells
    self.tables = tables
  }

  var isEmpty: Bool { cells.isEmpty && tables.isEmpty && marks == nil }
}

/// A cell to look at: coloured until somebody types something else.
///
/// The colour is a condition on the cell's text, so the cell keeps its own style, and the colour goes once the cell
/// is mended.
public struct CellMark: Sendable, Hashable {
  /// The cell.
  public var position: CellPosition
  /// What the cell holds while it is wrong.
  public var value: CellValue?
  /// The colour behind, as six digits of red, green and blue.
  public var fill: String

  /// A mark on a cell.
  public init(_ position: CellPosition, holding value: CellValue?, fill: String) {
    self.position = position
    self.value = value
    self.fill = fill
  }

  /// What every condition of ours begins with, by which later runs know the condition.
  static let sign = "\"fieldwork\"=\"fieldwork\""
  /// Excel takes no longer text in a formula.
  private static let longestLiteral = 255

  /// The condition, without an equals sign; true at all times where no formula can hold what the cell holds.
  var formula: String {
    stillHolds(position.name).map { "AND(\(Self.sign),\($0))" } ?? Self.sign
  }

  /// A formula for another sheet that is true while the cell of the named sheet holds what is wrong; nil where no
  /// formula can say so.
  public func formula(on sheet: String) -> String? {
    stillHolds(SheetName.inFormulas(sheet) + "!" + position.name)
  }

  private func stillHolds(_ cell: String) -> String? {
    switch value {
    case nil: return "LEN(\(cell))=0"
    case .text(let text)
    where text.utf16.count <= Self.longestLiteral && !text.utf8.contains(where: { $0 < 0x20 }):
      let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      return "EXACT(\(cell),\"\(quoted)\")"
    default: return nil
    }
  }
}
