import Archive
import XMLText

/// Why somebody's workbook does not come back changed.
public enum BookEditFailure: Error, Sendable, Hashable {
  /// The workbook cannot be read.
  case unreadable(BookFailure)
  /// Excel would not accept a sheet to be added.
  case unwritable(DraftFault)
}

/// Gives people their own workbook back: only the cells that change are written, each in its own style; every part
/// without a change is copied with its packed bytes.
public struct BookEditor {
  let parts: BookParts
  let book: Book
  let main: String
  let relationships: [Relationship]
  let dialect: Dialect
  /// Parts with other bytes than before, by their names in small letters.
  var changed: [String: [UInt8]] = [:]
  /// Parts that the workbook does not have yet.
  var added: [(name: String, type: String, bytes: [UInt8])] = []
  /// Parts that go, by their names in small letters.
  var removed: Set<String> = []
  var styles: StyleTable

  /// The workbook with the changes; the same bytes where there are none.
  ///
  /// The order of calculation that Excel keeps (`calcChain`) is left out, since the chain may name cells that hold no
  /// formula any more; Excel makes the chain anew.
  ///
  /// - Parameters:
  ///   - original: The workbook.
  ///   - edits: Changes to cells of sheets that the workbook has.
  ///   - sheets: Sheets to write whole: each replaces the sheet of its name, or comes after all others.
  ///   - limits: How large a workbook may be.
  /// - Returns: The bytes of the changed workbook.
  /// - Throws: Why the workbook cannot be read, or a sheet not be written; ``BookFailure/missingPart(_:)`` for changes to a
  ///   sheet that the workbook does not have.
  /// - Complexity: Linear in the bytes of the workbook and of the sheets, unpacked.
  public static func bytes(
    _ original: [UInt8], edits: [SheetEdit] = [], sheets: [SheetDraft] = [],
    limits: BookLimits = BookLimits()
  ) throws(BookEditFailure) -> [UInt8] {
    let edits = edits.filter { !$0.isEmpty }
    guard !edits.isEmpty || !sheets.isEmpty else { return original }
    let fault: DraftFault?
    do throws(BookFailure) {
      var editor = try BookEditor(original, limits)
      let names = editor.book.sheets.map { $0.name }
      fault = DraftRules.faults(sheets, among: names).first
      if fault == nil {
        for edit in edits { try editor.apply(edit) }
        try editor.put(sheets)
        try editor.addStyles()
        return try editor.archive()
      }
    } catch {
      throw .unreadable(error)
    }
    guard let fault else { return original }
    throw .unwritable(fault)
  }

  private init(_ original: [UInt8], _ limits: BookLimits) throws(BookFailure) {
    parts = try BookParts(original, budget: limits.archive)
    book = try BookReader.read(parts, limits: limits)
    main = try BookReader.mainPart(parts)
    relationships = try parts.relationships(of: main)
    var reader = try parts.reader(main)
    var namespace = ""
    if try reader?.next() == .start { namespace = reader?.xml.name.namespace ?? "" }
    dialect = Dialect(namespace: namespace)
    if let part = relationships.first(where: { $0.kind == "styles" })?.part,
      let bytes = try parts.bytes(part)
    {
      styles = StyleTable(after: try StyleSplice.present(bytes, part: part))
    } else {
      styles = StyleTable()
    }
  }

  private mutating func apply(_ edit: SheetEdit) throws(BookFailure) {
    guard let sheet = book.sheet(named: edit.sheet) else {
      throw .missingPart("sheet \"\(edit.sheet)\"")
    }
    if !edit.cells.isEmpty || edit.marks != nil {
      changed[sheet.part.lowercased()] = try SheetSplice.bytes(
        try bytes(of: sheet.part), part: sheet.part, edit: edit, styles: &styles)
    }
    for table in sheet.tables {
      guard let range = edit.tables[table.name], range != table.range else { continue }
      changed[table.part.lowercased()] = try Self.tableBytes(
        try bytes(of: table.part), part: table.part, range: range)
    }
  }

  /// The bytes of a part as they are by now.
  ///
  /// - Throws: ``BookFailure`` where the workbook has no such part, or the part cannot be unpacked.
  func bytes(of part: String) throws(BookFailure) -> [UInt8] {
    if let bytes = changed[part.lowercased()] { return bytes }
    guard let bytes = try parts.bytes(part) else { throw .missingPart(part) }
    return bytes
  }

  private mutating func addStyles() throws(BookFailure) {
    guard !styles.isEmpty else { return }
    if let part = relationships.first(where: { $0.kind == "styles" })?.part {
      changed[part.lowercased()] = try StyleSplice.bytes(
        try bytes(of: part), part: part, adding: styles)
    } else {
      let name = freeName("xl/styles", ".xml")
      added.append((name, "styles", styles.bytes))
      try refer(to: [(kind: "styles", part: name)])
    }
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
