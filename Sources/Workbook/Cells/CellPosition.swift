/// Where a cell lies: its row and its column, both from 1.
public struct CellPosition: Sendable, Hashable, Comparable {
  /// The row, from 1.
  public var row: Int
  /// The column, from 1 for `A`.
  public var column: Int

  /// The rows that a sheet has (ECMA-376, part 1, section 18.3.1.73, as Excel limits them).
  public static let lastRow = 1_048_576
  /// The columns that a sheet has, up to `XFD`.
  public static let lastColumn = 16_384

  /// A position by its numbers.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The position that a name such as `H14` or `$H$14` stands for; nil where no sheet has such a cell.
  public init?(_ name: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard digits == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte & 0x0F)
        digits += 1
      default: return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard letters > 0, digits > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The name as spreadsheets show it: `H14`.
  public var name: String { Self.letters(column) + String(row) }

  /// The letters of a column: `A`, `Z`, `AA`.
  public static func letters(_ column: Int) -> String {
    if (1...26).contains(column) {
      return String(decoding: [UInt8(ascii: "A") + UInt8(column - 1)], as: UTF8.self)
    }
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Row by row, and from the left within a row.
  public static func < (one: CellPosition, other: CellPosition) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}

/// A rectangle of cells.
public struct CellRange: Sendable, Hashable {
  /// The corner at the top on the left.
  public var first: CellPosition
  /// The corner at the bottom on the right.
  public var last: CellPosition

  /// A rectangle between two corners.
  public init(_ first: CellPosition, _ last: CellPosition) {
    self.first = first
    self.last = last
  }

  /// The rectangle that a name such as `A1:H14` stands for, or one cell; nil where no sheet has such cells.
  public init?(_ name: String) {
    let corners = name.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellPosition($0) }),
      let last = corners.last.flatMap({ CellPosition($0) }), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(first, last)
  }

  /// The name as spreadsheets show it: `A1:H14`.
  public var name: String { first.name + ":" + last.name }

  /// Whether a cell lies inside.
  public func contains(_ cell: CellPosition) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}
