import XMLText

/// Sheets of ours in somebody's workbook.
extension BookEditor {
  /// Writes sheets whole: in the place of those of their names, or after all others.
  mutating func put(_ sheets: [SheetDraft]) throws(BookFailure) {
    var tables = try TableNames(book, parts)
    let outline = try BookOutline(parts, part: main)
    var new: [(draft: SheetDraft, part: String)] = []
    var titles: [DefinedName] = []
    for var draft in sheets {
      for index in draft.tables.indices { tables.rename(&draft.tables[index]) }
      if let present = book.sheet(named: draft.name) {
        try replace(present, with: draft, &tables)
        if let title = Self.missingTitle(of: draft, outline) { titles.append(title) }
      } else {
        let part = freeName("xl/worksheets/sheet", ".xml")
        let bytes = sheetBytes(draft)
        added.append((part, "worksheet", bytes))
        addTables(of: draft, part: part, &tables)
        new.append((draft, part))
      }
    }
    if !new.isEmpty {
      let identifiers = try refer(to: new.map { (kind: "worksheet", part: $0.part) })
      try list(new.map { $0.draft }, identifiers, outline)
    }
    if !titles.isEmpty { changed[main.lowercased()] = try name(titles, in: bytes(of: main)) }
  }

  /// The rows that a sheet repeats on each page, where the sheet in whose place it comes repeated none.
  private static func missingTitle(
    of draft: SheetDraft, _ outline: BookOutline
  ) -> DefinedName? {
    let name = draft.name.lowercased()
    guard let index = outline.sheets.firstIndex(where: { $0.name.lowercased() == name }),
      let title = BookWriter.title(of: draft, at: index)
    else { return nil }
    let isThere = outline.definedNames.contains { $0.sheet == index && $0.name == title.name }
    return isThere ? nil : title
  }

  private mutating func sheetBytes(_ draft: SheetDraft) -> [UInt8] {
    var texts = TextTable(isShared: false)
    return SheetWriter.bytes(draft, isFirst: false, styles: &styles, texts: &texts, in: dialect)
  }

  /// The former sheet's tables go with what they covered.
  private mutating func replace(
    _ present: BookSheet, with draft: SheetDraft, _ tables: inout TableNames
  ) throws(BookFailure) {
    changed[present.part.lowercased()] = sheetBytes(draft)
    for table in present.tables { removed.insert(table.part.lowercased()) }
    removed.insert(BookParts.relationshipsPart(of: present.part).lowercased())
    addTables(of: draft, part: present.part, &tables)
  }

  private mutating func addTables(
    of draft: SheetDraft, part: String, _ tables: inout TableNames
  ) {
    var references: [BookWriter.Reference] = []
    for table in draft.tables {
      tables.lastID += 1
      let name = freeName("xl/tables/table", ".xml")
      references.append(BookWriter.Reference(kind: "table", target: "/" + name))
      added.append(
        (
          name, "table",
          TablePart.bytes(
            table, id: tables.lastID, heads: DraftRules.headTexts(table, in: draft), in: dialect)
        ))
    }
    guard !references.isEmpty else { return }
    let list = BookParts.relationshipsPart(of: part)
    let bytes = BookWriter.relationships(references, in: dialect)
    if parts.entry(list) != nil {
      removed.remove(list.lowercased())
      changed[list.lowercased()] = bytes
    } else {
      added.append((list, "", bytes))
    }
  }

  /// Lists new sheets in the workbook's main part, with the rows that they repeat on each page.
  private mutating func list(
    _ sheets: [SheetDraft], _ identifiers: [String], _ outline: BookOutline
  ) throws(BookFailure) {
    let dialect = dialect
    var bytes = try bytes(of: main)
    bytes =
      try ElementSplice.bytes(bytes, part: main, into: "sheets") { xml in
        for (index, sheet) in sheets.enumerated() {
          xml.start(
            "sheet", ("name", sheet.name), ("sheetId", String(outline.lastSheetID + index + 1)))
          if sheet.visibility != .visible { xml.attribute("state", sheet.visibility.rawValue) }
          // The prefix may stand for something else here.
          xml.attribute("xmlns:r", dialect.references)
          xml.attribute("r:id", identifiers[index])
          xml.end()
        }
      } ?? bytes
    let titles = sheets.enumerated().compactMap { index, sheet in
      BookWriter.title(of: sheet, at: outline.sheets.count + index)
    }
    if !titles.isEmpty { bytes = try name(titles, in: bytes) }
    changed[main.lowercased()] = bytes
  }

  /// Adds names to those that the workbook has, or after the elements that stand before names (ECMA-376, part 1,
  /// section 18.2.27).
  private func name(_ names: [DefinedName], in bytes: [UInt8]) throws(BookFailure) -> [UInt8] {
    let write = { (xml: inout XMLWriter) in for name in names { BookWriter.write(name, to: &xml) } }
    if let changed = try ElementSplice.bytes(bytes, part: main, into: "definedNames", write) {
      return changed
    }
    var reader = try PartReader(bytes, part: main)
    var splice = ByteSplice(reader.xml)
    var place: (end: Int, prefix: String)?
    while let event = try reader.next() {
      guard event == .start, reader.xml.depth == 2,
        ["sheets", "functionGroups", "externalReferences"].contains(reader.element)
      else { continue }
      let prefix = reader.prefix
      try reader.skipElement()
      place = (reader.xml.eventRange.upperBound, prefix)
    }
    guard let place else { return bytes }
    var xml = XMLWriter(fragmentWithPrefix: place.prefix)
    xml.start("definedNames")
    write(&xml)
    xml.end()
    splice.replace(place.end..<place.end, with: xml.bytes)
    return splice.bytes(original: bytes)
  }
}

/// The names of tables that a workbook has, which are unique in the whole book, and the last of their numbers.
struct TableNames {
  private var names: Set<String>
  var lastID = 0

  init(_ book: Book, _ parts: BookParts) throws(BookFailure) {
    let tables = book.sheets.flatMap { $0.tables }
    names = Set(
      tables.map { $0.name.lowercased() } + book.definedNames.map { $0.name.lowercased() })
    for table in tables { lastID = max(lastID, table.id) }
  }

  /// Gives a table a name that no other has.
  mutating func rename(_ table: inout DraftTable) {
    let wanted = table.name
    var number = 1
    while !names.insert(table.name.lowercased()).inserted {
      number += 1
      table.name = wanted + String(number)
    }
  }
}
