/// What a cell holds.
public enum CellValue: Sendable, Hashable {
  /// Text as typed.
  case text(String)
  /// A number as the file writes it, with a point: the core has no floating-point numbers.
  case number(String)
  /// A number that its cell shows as a date or a time.
  case moment(CellMoment)
  /// True or false.
  case boolean(Bool)
  /// An error such as `#REF!`.
  case error(String)

  /// The value as text, so that every cell can be read like a cell of a text file; dates year first.
  public var text: String {
    switch self {
    case .text(let text), .error(let text): text
    case .number(let number): DecimalNumber(number)?.text ?? number
    case .moment(let moment): moment.text
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    }
  }
}

/// A cell that holds something.
public struct BookCell: Sendable, Hashable {
  private var storedRow: Int32
  private var storedColumn: Int32
  /// The number of the cell's style in its own book.
  public var style: Int32
  /// Whether a formula made the value.
  public var isFormula: Bool
  /// What the cell holds.
  public var value: CellValue

  /// A cell with its value.
  public init(
    _ position: CellPosition, _ value: CellValue, style: Int32 = 0, isFormula: Bool = false
  ) {
    storedRow = Int32(position.row)
    storedColumn = Int32(position.column)
    self.value = value
    self.style = style
    self.isFormula = isFormula
  }

  /// Where the cell lies.
  public var position: CellPosition {
    CellPosition(row: Int(storedRow), column: Int(storedColumn))
  }
}
