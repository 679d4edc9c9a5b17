/// Rows under headings, addressed by heading and written back as they stand.
public struct CSVTable: Sendable, Hashable {
  /// The headings from the left, as written.
  public var headings: [String]
  /// The number of the row that holds the headings.
  public var headingRow: Int
  /// The rows above the headings, blank ones left out: a title, the name of a table.
  public private(set) var rowsAbove: [CSVRow] = []
  /// The rows below, blank ones left out; a row may be shorter or longer than the headings.
  public var rows: [CSVRow]

  /// A table to be filled, with its headings in row 1.
  public init(headings: [String]) {
    self.headings = headings
    headingRow = 1
    rows = []
  }

  /// The table in a file; nil where every row is blank.
  ///
  /// The first row that is not blank holds the headings, unless it holds no two of the known headings and one
  /// of the nine rows below it holds more of them: a title stands above the headings then.
  ///
  /// - Parameters:
  ///   - document: What the file holds.
  ///   - isHeading: Whether a text is the heading of a column that the caller knows.
  public init?(_ document: CSVDocument, isHeading: (String) -> Bool = { _ in false }) {
    let filled = document.rows.filter { !$0.isBlank }
    if filled.isEmpty { return nil }
    let known = filled.prefix(10).map { row in row.cells.count { isHeading($0) } }
    var best = 0
    for position in known.indices where known[0] < 2 && known[position] >= 2 {
      if known[position] > known[best] { best = position }
    }
    headings = filled[best].cells
    headingRow = filled[best].number
    rowsAbove = Array(filled[..<best])
    rows = Array(filled[(best + 1)...])
  }

  /// Adds a row at the end.
  ///
  /// - Parameter cells: Its cells from the left.
  public mutating func append(_ cells: [String]) {
    rows.append(CSVRow(number: (rows.last?.number ?? headingRow) + 1, cells: cells))
  }

  /// The position of the column under a heading; capitals, spaces and punctuation do not count.
  public func column(_ heading: String) -> Int? {
    let wanted = CSVTable.folded(heading)
    return headings.firstIndex { CSVTable.folded($0) == wanted }
  }

  /// The text of a cell; empty where the row is too short or there is no such column.
  public func cell(_ row: CSVRow, under heading: String) -> String {
    guard let column = column(heading), column < row.cells.count else { return "" }
    return row.cells[column]
  }

  /// The file that holds the table.
  public var bytes: [UInt8] {
    CSVWriter.bytes([headings] + rows.map { $0.cells })
  }

  /// A heading as it is compared: its letters and digits alone, without regard to capitals.
  ///
  /// Texts are equal under default caseless matching (Unicode, 3.13.5): small letters are made from capitals, so that
  /// "ß" and "SS" agree. `String` itself compares composed and decomposed letters as equal.
  ///
  /// - Returns: The letters and digits, in small letters.
  public static func folded(_ heading: String) -> String {
    if PlainText.isASCII(heading) { return lettersAndDigits(heading) }
    return lettersAndDigits(PlainText.typed(heading).uppercased().lowercased())
  }

  /// The text without ASCII punctuation and spaces, ASCII capitals made small.
  private static func lettersAndDigits(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
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
