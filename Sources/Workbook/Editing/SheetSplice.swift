import XMLText

/// Writes cells into a sheet that somebody else's program wrote, and leaves every other byte as it is.
struct SheetSplice {
  var splice: ByteSplice
  /// New values of cells that the sheet has.
  private let replacements: [CellPosition: CellValue?]
  /// New cells that are not written yet, the next one last.
  private var waiting: [(position: CellPosition, value: CellValue?)]
  /// What stands before the names of the sheet's elements, colon included.
  private var prefix = ""
  private var cursor = CellCursor()
  private var fit: RowFit
  private let modelRow: Int?
  /// The styles of the row whose look new rows take, and of whole columns, as the file writes them.
  private var modelStyles: [Int: String] = [:]
  private var columnStyles: [(columns: ClosedRange<Int>, style: String)] = []

  /// The part of the sheet with new values of cells, and with its marks.
  static func bytes(
    _ bytes: [UInt8], part: String, edit: SheetEdit, styles: inout StyleTable
  ) throws(BookFailure) -> [UInt8] {
    var reader = try PartReader(bytes, part: part)
    // Programs write cells in any order, so which ones are there is known before the first is written.
    let present = try CellCursor.present(of: edit.cells, in: reader)
    var writer = SheetSplice(
      reader.xml, edit, present, RowFit(edit.cells, wrapping: styles.presentWrapping))
    var marks = edit.marks.map { MarkSplice($0, &styles) }
    while let event = try reader.next() {
      if let replaced = try marks?.take(event, &reader, &writer.splice), replaced { continue }
      switch (event, reader.element) {
      case (.start, "dimension"): writer.widenDimension(reader.xml)
      case (.start, "col"): writer.noteColumn(reader.xml)
      case (.start, "sheetData"): writer.beginData(reader)
      case (.start, "row"): try writer.row(&reader)
      case (.end, "sheetData"):
        let end = reader.xml.eventRange.lowerBound
        writer.splice.replace(end..<end, with: writer.rows(before: Int.max))
      default: break
      }
    }
    return writer.splice.bytes(original: bytes)
  }

  private init(
    _ reader: XMLReader, _ edit: SheetEdit, _ present: Set<CellPosition>, _ fit: RowFit
  ) {
    self.fit = fit
    splice = ByteSplice(reader)
    modelRow = edit.modelRow
    replacements = edit.cells.filter { present.contains($0.key) }
    waiting = edit.cells.filter { !present.contains($0.key) }.map { ($0.key, $0.value) }
      .sorted { $0.position > $1.position }
  }

  /// Some programs believe the size that a sheet claims, so the size takes in the new cells.
  private mutating func widenDimension(_ reader: XMLReader) {
    guard let place = reader.attributeRange("ref"),
      var range = reader.attribute("ref").flatMap(CellRange.init)
    else { return }
    for (position, value) in waiting where value != nil {
      range.first.row = min(range.first.row, position.row)
      range.first.column = min(range.first.column, position.column)
      range.last.row = max(range.last.row, position.row)
      range.last.column = max(range.last.column, position.column)
    }
    if reader.attribute("ref").flatMap(CellRange.init) != range {
      splice.replace(place, with: Array(range.name.utf8))
    }
  }

  private mutating func noteColumn(_ reader: XMLReader) {
    fit.noteColumn(reader)
    guard let style = reader.attribute("style"), let first = reader.number("min"),
      let last = reader.number("max"), first <= last
    else { return }
    columnStyles.append((first...last, style))
  }

  /// Takes over the prefix, and gives `<sheetData/>` room for rows.
  private mutating func beginData(_ reader: PartReader) {
    prefix = reader.prefix
    if reader.isEmptyTag {
      openIfEmpty(reader.xml, name: "sheetData", content: rows(before: Int.max))
    }
  }

  /// Puts content between a start and an end tag, where the element has been written as one tag.
  private mutating func openIfEmpty(_ reader: XMLReader, name: String, content: [UInt8]) {
    guard !content.isEmpty else { return }
    let end = reader.eventRange.upperBound
    splice.replace(
      end - 2..<end,
      with: Array(">".utf8) + content + Array("</\(prefix)\(name)>".utf8))
  }

  /// Reads a row to its end and writes the cells that belong before it and into it.
  private mutating func row(_ reader: inout PartReader) throws(BookFailure) {
    cursor.beginRow(reader)
    let row = cursor.row
    let tag = reader.xml.eventRange
    let missing = rows(before: row)
    if !missing.isEmpty { splice.replace(tag.lowerBound..<tag.lowerBound, with: missing) }
    raise(row, reader)
    if reader.isEmptyTag {
      openIfEmpty(
        reader.xml, name: "row", content: cells(before: CellPosition(row: row + 1, column: 0)))
      try reader.skipElement()
      return
    }
    let outside = reader.xml.depth - 1
    while reader.xml.depth > outside, let event = try reader.next() {
      if event == .start, reader.element == "c" {
        try cell(&reader)
      } else if event == .end, reader.xml.depth == outside {
        let end = reader.xml.eventRange.lowerBound
        let rest = cells(before: CellPosition(row: row + 1, column: 0))
        if !rest.isEmpty { splice.replace(end..<end, with: rest) }
      }
    }
  }

  /// Gives the row that has just begun room for its new texts; a height that people have set stays.
  private mutating func raise(_ row: Int, _ reader: PartReader) {
    guard !reader.flag("customHeight"),
      let height = fit.height(of: row, style: { style(at: $0) })
    else { return }
    if let place = reader.xml.attributeRange("ht") {
      let former = reader.xml.attribute("ht").flatMap(RowFit.whole) ?? 0
      if former < height { splice.replace(place, with: Array(String(height).utf8)) }
    } else {
      let end = reader.xml.eventRange.upperBound - (reader.isEmptyTag ? 2 : 1)
      splice.replace(end..<end, with: Array(" ht=\"\(height)\"".utf8))
    }
  }

  /// Reads a cell to its end; writes the cells before it, and itself where it has a new value.
  private mutating func cell(_ reader: inout PartReader) throws(BookFailure) {
    let position = cursor.cell(reader)
    let style = reader.xml.attribute("s")
    if position.row == modelRow { modelStyles[position.column] = style ?? "0" }
    let start = reader.xml.eventRange.lowerBound
    let missing = cells(before: position)
    if !missing.isEmpty { splice.replace(start..<start, with: missing) }
    try reader.skipElement()
    guard let value = replacements[position] else { return }
    splice.replace(
      start..<reader.xml.eventRange.upperBound,
      with: element(value, at: position, style: style))
  }

  /// The waiting cells before a position of this row.
  private mutating func cells(before end: CellPosition) -> [UInt8] {
    var bytes: [UInt8] = []
    while let next = waiting.last, next.position < end {
      waiting.removeLast()
      guard next.value != nil else { continue }
      bytes += element(next.value, at: next.position, style: style(at: next.position))
    }
    return bytes
  }

  /// The look of a cell that was not there: as the model row has it below that row, or else as the column has it.
  private func style(at position: CellPosition) -> String? {
    if let modelRow, position.row > modelRow, let style = modelStyles[position.column] {
      return style
    }
    return columnStyles.first { $0.columns.contains(position.column) }?.style
  }

  /// The waiting rows before a row, as elements.
  private mutating func rows(before end: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while let next = waiting.last, next.position.row < end {
      let row = next.position.row
      let content = cells(before: CellPosition(row: row + 1, column: 0))
      guard !content.isEmpty else { continue }
      let height = fit.height(of: row) { style(at: $0) }.map { " ht=\"\($0)\"" } ?? ""
      bytes += "<\(prefix)row r=\"\(row)\"\(height)>".utf8
      bytes += content
      bytes += "</\(prefix)row>".utf8
    }
    return bytes
  }

  private func element(_ value: CellValue?, at position: CellPosition, style: String?) -> [UInt8] {
    var xml = XMLWriter(fragmentWithPrefix: prefix)
    CellElement.write(value, at: position, style: style, to: &xml)
    return xml.bytes
  }
}
