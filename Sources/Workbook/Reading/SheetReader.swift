import XMLText

/// Reads one sheet (ECMA-376, part 1, section 18.3).
struct SheetReader {
  private var reader: PartReader
  private let texts: SharedStrings
  private let formats: CellFormats
  private let uses1904: Bool
  /// The references of the sheet's tables.
  private(set) var tableReferences: [String] = []
  private var row = 0
  /// About how many bytes a short cell takes in the file.
  private static let usualLength = 24
  private var column = 0

  init(_ reader: PartReader, texts: SharedStrings, formats: CellFormats, uses1904: Bool) {
    self.reader = reader
    self.texts = texts
    self.formats = formats
    self.uses1904 = uses1904
  }

  mutating func read(into sheet: inout BookSheet, budget: inout CellBudget) throws(BookFailure) {
    var isInOrder = true
    // Room made once: growing by doubling would hold the cells of a huge sheet twice.
    sheet.cells.reserveCapacity(min(budget.cellsLeft, reader.xml.document.count / Self.usualLength))
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.element {
      case "row":
        try beginRow()
        if reader.flag("hidden") { sheet.hiddenRows.append(row) }
      case "c":
        guard let cell = try cell(&budget, in: &sheet) else { continue }
        try budget.countCell()
        if let last = sheet.cells.last, last.position >= cell.position { isInOrder = false }
        sheet.cells.append(cell)
      case "col": addHiddenColumns(to: &sheet)
      case "mergeCell":
        guard let range = reader.xml.attribute("ref").flatMap(CellRange.init) else { continue }
        try budget.countCell()
        sheet.merges.append(range)
      case "tablePart":
        if let reference = reader.reference { tableReferences.append(reference) }
      default: break
      }
    }
    if !isInOrder { sheet.cells = Self.sorted(sheet.cells) }
  }

  /// Cells in their order; of two at one place the later counts, as in Excel.
  private static func sorted(_ cells: [BookCell]) -> [BookCell] {
    let order = cells.indices.sorted {
      (cells[$0].position, $0) < (cells[$1].position, $1)
    }
    var sorted: [BookCell] = []
    sorted.reserveCapacity(cells.count)
    for index in order {
      if sorted.last?.position == cells[index].position { sorted.removeLast() }
      sorted.append(cells[index])
    }
    return sorted
  }

  /// A row without a number follows the one before.
  private mutating func beginRow() throws(BookFailure) {
    if let written = reader.xml.attribute("r") {
      guard let number = Int(written), number >= 1 else {
        throw reader.failure("a row has the number \"\(written)\"")
      }
      row = number
    } else {
      row += 1
    }
    guard row <= CellPosition.lastRow else {
      throw reader.failure("a row lies beyond row \(CellPosition.lastRow)")
    }
    column = 0
  }

  private func addHiddenColumns(to sheet: inout BookSheet) {
    guard reader.flag("hidden"), let first = reader.xml.number("min"),
      let last = reader.xml.number("max"), (1...CellPosition.lastColumn).contains(first),
      first <= last, sheet.hiddenColumns.count < CellPosition.lastColumn
    else { return }
    sheet.hiddenColumns.append(first...min(last, CellPosition.lastColumn))
  }

  /// The cell that has just begun, read to its end; nil where it holds nothing.
  private mutating func cell(
    _ budget: inout CellBudget, in sheet: inout BookSheet
  ) throws(BookFailure) -> BookCell? {
    let position = try position()
    let style = reader.xml.attribute("s").flatMap { Int32($0) } ?? 0
    let kind = reader.xml.attribute("t") ?? "n"
    let outside = reader.xml.depth - 1
    var written: String?
    var inline: String?
    var isFormula = false
    while reader.xml.depth > outside, let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.element {
      case "v": written = try reader.elementText()
      case "is": inline = try SharedStrings.richText(&reader)
      case "f":
        isFormula = true
        try reader.skipElement()
      default: try reader.skipElement()
      }
    }
    guard
      let value = try value(
        kind: kind, written: written, inline: inline, style: Int(style), budget: &budget)
    else {
      // A formula whose result is an empty text has that text for its value.
      if isFormula, kind != "str" || written == nil {
        try budget.countCell()
        sheet.formulasWithoutValue.append(position)
      }
      return nil
    }
    return BookCell(position, value, style: style, isFormula: isFormula)
  }

  /// A cell without a name follows the one before.
  private mutating func position() throws(BookFailure) -> CellPosition {
    if let name = reader.xml.attribute("r") {
      guard let position = CellPosition(name) else {
        throw reader.failure("a cell has the name \"\(name)\"")
      }
      // The row's own number counts where the two differ, except where a cell stands outside every row.
      column = position.column
      if row == 0 { row = position.row }
      return CellPosition(row: position.row, column: column)
    }
    column += 1
    row = max(row, 1)
    guard column <= CellPosition.lastColumn else {
      throw reader.failure("a row has more than \(CellPosition.lastColumn) cells")
    }
    return CellPosition(row: row, column: column)
  }

  private func value(
    kind: String, written: String?, inline: String?, style: Int, budget: inout CellBudget
  ) throws(BookFailure) -> CellValue? {
    switch kind {
    case "s":
      guard let place = written.flatMap({ Int(Self.trimmed($0)) }) else { return nil }
      let text = texts.text(place)
      return text.isEmpty ? nil : .text(text)
    case "inlineStr", "str":
      let text = inline ?? EscapedText.unescaped(written ?? "")
      guard !text.isEmpty else { return nil }
      try budget.count(text)
      return .text(text)
    case "b":
      guard let written = written.map(Self.trimmed), !written.isEmpty else { return nil }
      return .boolean(written == "1" || written == "true")
    case "e":
      guard let written, !written.isEmpty else { return nil }
      try budget.count(written)
      return .error(Self.trimmed(written))
    case "d":
      guard let written = written.map(Self.trimmed), !written.isEmpty else { return nil }
      try budget.count(written)
      return CellMoment(iso: written).map { .moment($0) } ?? .text(written)
    default:
      guard let written = written.map(Self.trimmed), !written.isEmpty else { return nil }
      return try number(written, style: style, budget: &budget)
    }
  }

  private func number(
    _ written: String, style: Int, budget: inout CellBudget
  ) throws(BookFailure) -> CellValue {
    guard let number = DecimalNumber(written) else {
      try budget.count(written)
      return .text(written)
    }
    let format = formats.format(style)
    if format != .number,
      let moment = CellMoment(
        serial: number, uses1904: uses1904, isElapsed: format == .elapsed)
    {
      return .moment(moment)
    }
    // Numbers of up to fifteen characters take no room of their own.
    if written.utf8.count > 15 { try budget.count(written) }
    return .number(written)
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20
    else { return text }
    var bytes = Array(text.utf8)[...]
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
