import XMLText

/// Reads workbooks (ECMA-376, part 1; ISO/IEC 29500 strict and transitional).
public enum BookReader {
  /// Reads a workbook's sheets.
  ///
  /// - Throws: Why the file is not read.
  /// - Complexity: Linear in the bytes of the workbook, unpacked; the limits bound them.
  public static func read(
    _ bytes: [UInt8], limits: BookLimits = BookLimits()
  ) throws(BookFailure) -> Book {
    try read(try BookParts(bytes, budget: limits.archive), limits: limits)
  }

  static func read(_ parts: BookParts, limits: BookLimits) throws(BookFailure) -> Book {
    let main = try mainPart(parts)
    let relationships = try parts.relationships(of: main)
    let outline = try BookOutline(parts, part: main)
    guard outline.sheets.count <= limits.sheets else {
      throw .tooLarge("more than \(limits.sheets) sheets")
    }
    var budget = CellBudget(limits)
    let formats = try CellFormats(parts, part: part("styles", of: relationships))
    let texts = try SharedStrings(
      parts, part: part("sharedStrings", of: relationships), budget: &budget)

    var book = Book()
    book.uses1904 = outline.uses1904
    book.definedNames = outline.definedNames
    for entry in outline.sheets {
      guard
        let relationship = relationships.first(where: { $0.id == entry.reference }),
        // Sheets that are one chart, and sheets of Excel 4's macros, hold no cells.
        relationship.kind == "worksheet", let part = relationship.part
      else { continue }
      guard let reader = try parts.reader(part) else { throw .missingPart(part) }
      var sheet = BookSheet(name: entry.name, visibility: entry.visibility)
      sheet.part = part
      var sheetReader = SheetReader(
        reader, texts: texts, formats: formats, uses1904: outline.uses1904)
      try sheetReader.read(into: &sheet, budget: &budget)
      let ownRelationships = try parts.relationships(of: part)
      for reference in sheetReader.tableReferences {
        guard let part = ownRelationships.first(where: { $0.id == reference })?.part,
          let table = try table(parts, part: part)
        else { continue }
        sheet.tables.append(table)
      }
      sheet.notedCells = try CellNotes.cells(ownRelationships, in: parts, budget: &budget)
      book.sheets.append(sheet)
    }
    return book
  }

  /// The part that lists the sheets, wherever it lies.
  ///
  /// - Throws: ``BookFailure`` where the file has no such part.
  static func mainPart(_ parts: BookParts) throws(BookFailure) -> String {
    let relationships = try parts.relationships(of: "")
    guard let part = part("officeDocument", of: relationships) else {
      throw .missingPart("list of its sheets")
    }
    return part
  }

  private static func part(_ kind: String, of relationships: [Relationship]) -> String? {
    relationships.first { $0.kind == kind }?.part
  }

  private static func table(
    _ parts: BookParts, part: String
  ) throws(BookFailure) -> TableRange? {
    guard var reader = try parts.reader(part) else { return nil }
    while let event = try reader.next() {
      guard event == .start else { continue }
      guard reader.element == "table",
        let range = reader.xml.attribute("ref").flatMap(CellRange.init)
      else { return nil }
      let name = reader.xml.attribute("displayName") ?? reader.xml.attribute("name") ?? ""
      return TableRange(
        name: name, range: range, part: part, id: reader.xml.number("id") ?? 0)
    }
    return nil
  }
}
