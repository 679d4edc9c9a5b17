/// Rows under headings, addressed by heading and written back as they stand.
public struct CSVTable: Sendable, Hashable {
  /// The headings from the left, as written.
  public var headings: [String]
  /// The number of the row that holds the headings.
  public var headingRow: Int
  /// The rows below, blank ones left out; a row may be shorter or longer than the headings.
  public var rows: [CSVRow]

  /// A table to be filled, with its headings in row 1.
  ///
  /// - Parameter headings: The headings from the left.
  public init(headings: [String]) {
    self.headings = headings
    headingRow = 1
    rows = []
  }

  /// The table in a file; nil where every row is blank.
  ///
  /// The first row that is not blank holds the headings.
  ///
  /// - Parameter document: What the file holds.
  public init?(_ document: CSVDocument) {
    guard let first = document.rows.firstIndex(where: { !$0.isBlank }) else { return nil }
    headings = document.rows[first].cells
    headingRow = document.rows[first].number
    rows = document.rows[(first + 1)...].filter { !$0.isBlank }
  }

  /// Adds a row at the end.
  ///
  /// - Parameter cells: Its cells from the left.
  public mutating func append(_ cells: [String]) {
    rows.append(CSVRow(number: (rows.last?.number ?? headingRow) + 1, cells: cells))
  }

  /// The position of the column under a heading; capitals, spaces and punctuation do not count.
  ///
  /// - Parameter heading: The heading looked for.
  public func column(_ heading: String) -> Int? {
    let wanted = CSVTable.folded(heading)
    return headings.firstIndex { CSVTable.folded($0) == wanted }
  }

  /// The text of a cell; empty where the row is too short or there is no such column.
  ///
  /// - Parameters:
  ///   - row: A row of this table.
  ///   - heading: The heading of the column.
  public func cell(_ row: CSVRow, under heading: String) -> String {
    guard let column = column(heading), column < row.cells.count else { return "" }
    return row.cells[column]
  }

  /// The file that holds the table.
  public var bytes: [UInt8] {
    CSVWriter.bytes([headings] + rows.map { $0.cells })
  }

  /// A heading as it is compared: its letters and digits alone, small.
  ///
  /// - Parameter heading: A heading as people write it.
  public static func folded(_ heading: String) -> String {
    var bytes: [UInt8] = []
    // In ASCII, what is typed by mistake is neither letter nor digit and falls out by itself.
    for byte in (PlainText.isASCII(heading) ? heading : PlainText.typed(heading)).utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        0x80...:
        bytes.append(byte)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
