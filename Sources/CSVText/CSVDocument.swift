public import Encodings
public import Findings

/// One row of a file: its cells, and the number that a spreadsheet shows beside it.
public struct CSVRow: Sendable, Hashable {
  /// The row's number, from 1; a line break inside a cell does not begin a new row.
  public var number: Int
  /// The cells from the left, without quotation marks and formula guards.
  public var cells: [String]

  /// A row with its number.
  public init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }

  /// Whether nothing but white space is in it.
  public var isBlank: Bool { cells.allSatisfy { PlainText.isBlank($0) } }
}

/// The character that stands between two cells.
public enum CSVSeparator: UInt8, Sendable, Hashable, CaseIterable {
  /// `,`, as everywhere in Britain.
  case comma = 0x2C
  /// `;`, as where the comma is the decimal point.
  case semicolon = 0x3B
  /// A tab, as in text copied from a spreadsheet.
  case tab = 0x09
}

/// What a file of rows was found to hold.
public struct CSVDocument: Sendable, Hashable {
  /// The rows, blank ones included.
  public var rows: [CSVRow]
  /// What stood between the cells.
  public var separator: CSVSeparator
  /// How the bytes stood for characters.
  public var encoding: TextEncoding
  /// What was wrong with the file itself.
  public var findings: [Finding]
}
