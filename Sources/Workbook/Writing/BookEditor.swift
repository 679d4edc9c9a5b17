import Archive
import XMLText

/// Changes to one sheet of somebody's workbook.
public struct SheetEdit: Sendable {
  /// The name on the tab, capitals aside.
  public var sheet: String
  /// The cells with their new values; nil empties a cell, whose look stays.
  public var cells: [CellPosition: CellValue?]
  /// The cells that tables take from now on, by the tables' names.
  public var tables: [String: CellRange]

  /// Changes to a sheet.
  public init(
    sheet: String, cells: [CellPosition: CellValue?] = [:], tables: [String: CellRange] = [:]
  ) {
    self.sheet = sheet
    self.cells = cells
    self.tables = tables
  }
}

/// Gives people their own workbook back: only the cells that change are written, each in its own style; every part
/// without a change is copied with its packed bytes.
public enum BookEditor {
  /// The workbook with the changes; the same bytes where there are none.
  ///
  /// The order of calculation that Excel keeps (`calcChain`) is left out, since the chain may name cells that hold no
  /// formula any more; Excel makes the chain anew.
  ///
  /// - Throws: Why the workbook cannot be read; ``BookFailure/missingPart(_:)`` for a sheet that it does not have.
  public static func bytes(
    _ original: [UInt8], edits: [SheetEdit], limits: BookLimits = BookLimits()
  ) throws(BookFailure) -> [UInt8] {
    let edits = edits.filter { !$0.cells.isEmpty || !$0.tables.isEmpty }
    guard !edits.isEmpty else { return original }
    let parts = try BookParts(original, budget: limits.archive)
    let book = try BookReader.read(parts, limits: limits)
    var changed: [String: [UInt8]] = [:]
    for edit in edits {
      guard let sheet = book.sheet(named: edit.sheet) else {
        throw .missingPart("sheet \"\(edit.sheet)\"")
      }
      if !edit.cells.isEmpty {
        changed[sheet.part.lowercased()] = try SheetSplice.bytes(
          try part(sheet.part, parts, changed), part: sheet.part, cells: edit.cells)
      }
      for table in sheet.tables {
        guard let range = edit.tables[table.name], range != table.range else { continue }
        changed[table.part.lowercased()] = try tableBytes(
          try part(table.part, parts, changed), part: table.part, range: range)
      }
    }
    return try archive(parts, changed: changed)
  }

  private static func part(
    _ name: String, _ parts: BookParts, _ changed: [String: [UInt8]]
  ) throws(BookFailure) -> [UInt8] {
    if let bytes = changed[name.lowercased()] { return bytes }
    guard let bytes = try parts.bytes(name) else { throw .missingPart(name) }
    return bytes
  }

  private static func archive(
    _ parts: BookParts, changed: [String: [UInt8]]
  ) throws(BookFailure) -> [UInt8] {
    var changed = changed
    let main = try BookReader.mainPart(parts)
    let chain = try parts.relationships(of: main).first { $0.kind == "calcChain" }?.part
    if let chain {
      for entry in parts.archive.entries
      where entry.name.lowercased() == "[content_types].xml" || entry.name.hasSuffix(".rels") {
        let bytes = try part(entry.name, parts, changed)
        if let rest = try withoutChain(bytes, part: entry.name, chain: chain) {
          changed[entry.name.lowercased()] = rest
        }
      }
    }
    var writer = ZIPWriter()
    for entry in parts.archive.entries where entry.name.lowercased() != chain?.lowercased() {
      if let bytes = changed[entry.name.lowercased()] {
        writer.add(entry.name, bytes)
      } else {
        do throws(ArchiveError) {
          try writer.add(entry, from: parts.archive)
        } catch {
          throw .archive(error)
        }
      }
    }
    return writer.bytes
  }

  /// A list of parts or of references without the order of calculation; nil where the list does not name it.
  private static func withoutChain(
    _ bytes: [UInt8], part: String, chain: String
  ) throws(BookFailure) -> [UInt8]? {
    var reader = try PartReader(bytes, part: part)
    var splice = ByteSplice(reader.xml)
    while let event = try reader.next() {
      guard event == .start else { continue }
      let isReference =
        reader.xml.name.local == "Relationship"
        && reader.xml.attribute("Type")?.hasSuffix("/calcChain") == true
      let isType =
        reader.xml.name.local == "Override"
        && reader.xml.attribute("PartName")?.lowercased() == "/" + chain.lowercased()
      guard isReference || isType else { continue }
      let start = reader.xml.eventRange.lowerBound
      try reader.skipElement()
      splice.replace(start..<reader.xml.eventRange.upperBound, with: [])
    }
    return splice.isEmpty ? nil : splice.bytes(original: bytes)
  }

  private static func tableBytes(
    _ bytes: [UInt8], part: String, range: CellRange
  ) throws(BookFailure) -> [UInt8] {
    var reader = try PartReader(bytes, part: part)
    var splice = ByteSplice(reader.xml)
    while let event = try reader.next() {
      guard event == .start, reader.element == "table" || reader.element == "autoFilter",
        let place = reader.xml.attributeRange("ref")
      else { continue }
      splice.replace(place, with: Array(range.name.utf8))
    }
    return splice.bytes(original: bytes)
  }
}
