import CSVText
import Sheets

/// One sheet as rows of cells that can be changed.
///
/// Rows are numbered as a spreadsheet numbers them, columns from 0.
struct EditedSheet {
  /// Which sheet it is.
  let outline: SheetOutline
  private var rows: [[String]]

  /// The largest row and column that a change may reach, far beyond any review.
  private static let limits = (rows: 20_000, columns: 200)

  /// A sheet of a review, with its headings alone where it is not there; nil for a file that is no sheet.
  init?(_ file: String, in files: [SheetFile]) {
    guard let outline = ReviewSheets.outline(ofFile: file) else { return nil }
    self.outline = outline
    let sheet = files.first { $0.name == outline.file }
    rows = sheet.map { CSVReader.read($0.bytes, file: file).rows.map { $0.cells } } ?? []
    if rows.isEmpty { rows = [outline.headings] }
  }

  /// The sheet as a file.
  var file: SheetFile { SheetFile(name: outline.file, bytes: CSVWriter.bytes(rows)) }

  /// What stands in a cell.
  func text(_ row: Int, _ column: Int) -> String {
    guard (1...rows.count).contains(row), rows[row - 1].indices.contains(column) else { return "" }
    return rows[row - 1][column]
  }

  /// The column under a heading or another name for it; nil where the sheet has no such column.
  func column(under heading: String) -> Int? {
    table.flatMap { outline.position(of: heading, in: $0.headings) }
  }

  /// The first row below the headings with a text in a column, whatever its capitals and the blanks around it; nil
  /// without such a row.
  ///
  /// `S1` and `S01` are two texts.
  func row(of text: String, in column: Int) -> Int? {
    let wanted = PlainText.trimmed(text).lowercased()
    let first = (table?.headingRow ?? 1) + 1
    guard first <= rows.count else { return nil }
    return (first...rows.count).first {
      PlainText.trimmed(self.text($0, column)).lowercased() == wanted
    }
  }

  /// The number of the row below the last.
  var rowBelow: Int { rows.count + 1 }

  /// Writes a range of cells; whether it lies inside the sheet.
  mutating func write(_ cells: [[String]], row: Int, column: Int?) -> Bool {
    let widest = cells.reduce(0) { max($0, $1.count) }
    guard let column, (0...EditedSheet.limits.columns).contains(column),
      column + widest <= EditedSheet.limits.columns,
      EditedSheet.isCount(row),
      row - 1 + cells.count <= EditedSheet.limits.rows
    else { return false }
    while rows.count < row - 1 + cells.count { rows.append([]) }
    for (down, texts) in cells.enumerated() {
      let target = row - 1 + down
      for (across, text) in texts.enumerated() {
        while rows[target].count <= column + across { rows[target].append("") }
        rows[target][column + across] = text
      }
    }
    return true
  }

  /// Whether a number from outside can count rows: sums of two such numbers fit 32 bits.
  private static func isCount(_ number: Int) -> Bool { (1...limits.rows).contains(number) }

  /// Puts empty rows above a row; whether that lies inside the sheet.
  mutating func insert(_ count: Int, above row: Int) -> Bool {
    guard EditedSheet.isCount(row), EditedSheet.isCount(count),
      rows.count + count <= EditedSheet.limits.rows
    else { return false }
    while rows.count < row - 1 { rows.append([]) }
    rows.insert(contentsOf: Array(repeating: [], count: count), at: row - 1)
    return true
  }

  /// Takes rows out; whether they lie inside the sheet.
  mutating func remove(_ count: Int, from row: Int) -> Bool {
    guard EditedSheet.isCount(row), EditedSheet.isCount(count) else { return false }
    let end = min(rows.count, row - 1 + count)
    if row <= end { rows.removeSubrange((row - 1)..<end) }
    return true
  }

  /// Adds a column at the right.
  mutating func addColumn(_ heading: String) {
    guard let table, table.headingRow <= rows.count else {
      rows.append([heading])
      return
    }
    rows[table.headingRow - 1].append(heading)
  }

  /// Puts the rows below the headings into the order of one column: numbers by size, the rest by the alphabet, and rows
  /// with nothing there last.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - isDescending: Whether the last comes first.
  /// - Returns: Whether there is such a column.
  mutating func sort(by column: Int, isDescending: Bool) -> Bool {
    guard let table, column >= 0, column < EditedSheet.limits.columns else { return false }
    let body = rows[min(table.headingRow, rows.count)...].filter { row in
      row.contains { !$0.isEmpty }
    }
    let keys = body.map { SortKey($0.indices.contains(column) ? $0[column] : "") }
    let order = body.indices.sorted { one, other in
      if keys[one] == keys[other] { return one < other }
      if keys[one].isBlank || keys[other].isBlank { return keys[other].isBlank }
      return isDescending ? keys[other] < keys[one] : keys[one] < keys[other]
    }
    rows = Array(rows.prefix(table.headingRow)) + order.map { body[$0] }
    return true
  }

  private var table: CSVTable? {
    outline.table(CSVReader.read(CSVWriter.bytes(rows), file: outline.file))
  }
}

/// How a cell is put in order: digits in it count as numbers, so that S9 comes before S10.
struct SortKey: Comparable {
  private enum Part: Comparable {
    case number(Int)
    case text(String)
  }

  private var parts: [Part] = []

  /// Whether there is nothing in the cell.
  var isBlank: Bool { parts.isEmpty }

  /// The key of a cell; capitals count as small letters.
  init(_ cell: String) {
    var rest = Array(cell.lowercased().utf8)[...]
    while let first = rest.first {
      let isNumber = SortKey.isDigit(first)
      let run = rest.prefix { SortKey.isDigit($0) == isNumber }
      rest = rest.dropFirst(run.count)
      let text = String(decoding: run, as: UTF8.self)
      parts.append(isNumber ? Int(text).map { .number($0) } ?? .text(text) : .text(text))
    }
  }

  static func < (one: SortKey, other: SortKey) -> Bool {
    one.parts.lexicographicallyPrecedes(other.parts)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
