import XMLText

/// Writes cells into a sheet that somebody else's program wrote, and leaves every other byte as it is.
struct SheetSplice {
  private var splice: ByteSplice
  /// The cells that are not written yet, the next one last.
  private var waiting: [(position: CellPosition, value: CellValue?)]
  /// What stands before the names of the sheet's elements, colon included.
  private var prefix = ""
  private var row = 0
  private var column = 0

  /// The part of the sheet with new values of cells.
  static func bytes(
    _ bytes: [UInt8], part: String, cells: [CellPosition: CellValue?]
  ) throws(BookFailure) -> [UInt8] {
    var reader = try PartReader(bytes, part: part)
    var writer = SheetSplice(reader.xml, cells: cells)
    while let event = try reader.next() {
      switch (event, reader.element) {
      case (.start, "sheetData"): writer.beginData(reader.xml)
      case (.start, "row"): try writer.row(&reader)
      case (.end, "sheetData"):
        let end = reader.xml.eventRange.lowerBound
        writer.splice.replace(end..<end, with: writer.rows(before: Int.max))
      default: break
      }
    }
    return writer.splice.bytes(original: bytes)
  }

  private init(_ reader: XMLReader, cells: [CellPosition: CellValue?]) {
    splice = ByteSplice(reader)
    waiting = cells.map { ($0.key, $0.value) }.sorted { $0.position > $1.position }
  }

  /// Takes over the prefix, and gives `<sheetData/>` room for rows.
  private mutating func beginData(_ reader: XMLReader) {
    let tag = reader.document[reader.eventRange]
    let name = tag.dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    prefix = String(decoding: name.dropLast("sheetData".utf8.count), as: UTF8.self)
    openIfEmpty(reader, name: "sheetData", content: rowsIfEmpty(tag))
  }

  private mutating func rowsIfEmpty(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    Self.isEmptyTag(tag) ? rows(before: Int.max) : []
  }

  private static func isEmptyTag(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.dropLast().last == UInt8(ascii: "/")
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
    row = reader.xml.attribute("r").flatMap { Int($0) } ?? row + 1
    column = 0
    let tag = reader.xml.eventRange
    let missing = rows(before: row)
    if !missing.isEmpty { splice.replace(tag.lowerBound..<tag.lowerBound, with: missing) }
    if Self.isEmptyTag(reader.xml.document[tag]) {
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

  /// Reads a cell to its end; writes the cells before it, and itself where it has a new value.
  private mutating func cell(_ reader: inout PartReader) throws(BookFailure) {
    column = reader.xml.attribute("r").flatMap { CellPosition($0)?.column } ?? column + 1
    let position = CellPosition(row: row, column: column)
    let style = reader.xml.attribute("s")
    let start = reader.xml.eventRange.lowerBound
    let missing = cells(before: position)
    if !missing.isEmpty { splice.replace(start..<start, with: missing) }
    try reader.skipElement()
    guard let next = waiting.last, next.position == position else { return }
    waiting.removeLast()
    splice.replace(
      start..<reader.xml.eventRange.upperBound,
      with: element(next.value, at: position, style: style))
  }

  /// The waiting cells before a position of this row.
  private mutating func cells(before end: CellPosition) -> [UInt8] {
    var bytes: [UInt8] = []
    while let next = waiting.last, next.position < end {
      waiting.removeLast()
      if next.value != nil { bytes += element(next.value, at: next.position, style: nil) }
    }
    return bytes
  }

  /// The waiting rows before a row, as elements.
  private mutating func rows(before end: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while let next = waiting.last, next.position.row < end {
      let row = next.position.row
      let content = cells(before: CellPosition(row: row + 1, column: 0))
      guard !content.isEmpty else { continue }
      bytes += Array("<\(prefix)row r=\"\(row)\">".utf8) + content + Array("</\(prefix)row>".utf8)
    }
    return bytes
  }

  private func element(_ value: CellValue?, at position: CellPosition, style: String?) -> [UInt8] {
    var xml = XMLWriter(isFragment: true)
    CellElement.write(value, at: position, style: style, to: &xml, prefix: prefix)
    return xml.bytes
  }
}
