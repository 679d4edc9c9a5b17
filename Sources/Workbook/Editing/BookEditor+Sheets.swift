import XMLText

/// Sheets of ours in somebody's workbook.
extension BookEditor {
  /// Writes sheets whole: each replaces the sheet of its name, or comes after all others.
  ///
  /// - Throws: ``BookFailure`` where a part of the workbook cannot be read.
  mutating func put(_ sheets: [SheetDraft]) throws(BookFailure) {
    var tables = try TableNames(book, parts)
    let outline = try BookOutline(parts, part: main)
    var new: [(draft: SheetDraft, part: String)] = []
    var names: [DefinedName] = []
    for var draft in sheets {
      let former = book.sheet(named: draft.name).map { FormerSheet($0, before: draft, in: book) }
      // The tables that go leave their names to those that come.
      for table in former?.tables ?? [] { tables.free(table.name) }
      for index in draft.tables.indices { tables.rename(&draft.tables[index]) }
      if let former {
        try replace(former, with: draft, &tables)
        if let title = Self.missingTitle(of: draft, outline) { names.append(title) }
      } else {
        let part = freeName("xl/worksheets/sheet", ".xml")
        var texts = TextTable(isShared: false)
        let bytes = SheetWriter.bytes(
          draft, isFirst: false, styles: &styles, texts: &texts, in: dialect)
        added.append((part, "worksheet", bytes))
        _ = try refer(from: part, besides: [], to: addTables(of: draft, &tables))
        new.append((draft, part))
      }
    }
    names += try changedAreas(sheets)
    if !new.isEmpty {
      let identifiers = try refer(to: new.map { (kind: "worksheet", part: $0.part) })
      try list(new.map { $0.draft }, identifiers, outline)
    }
    if !names.isEmpty { changed[main.lowercased()] = try name(names, in: bytes(of: main)) }
  }

  /// The names for the cells that sheets take from now on, where they are other cells than before; the former names go.
  private mutating func changedAreas(_ sheets: [SheetDraft]) throws(BookFailure) -> [DefinedName] {
    let areas = sheets.compactMap { BookWriter.area(of: $0) }.filter { area in
      !book.definedNames.contains(area)
    }
    let former = areas.filter { area in book.definedNames.contains { $0.name == area.name } }
    guard !former.isEmpty else { return areas }
    changed[main.lowercased()] = try without(try bytes(of: main), part: main) { reader in
      guard reader.element == "definedName", let name = reader.xml.attribute("name") else {
        return false
      }
      return former.contains { $0.name == name }
    }
    return areas
  }

  /// The rows that a sheet repeats on each page, where the sheet that it replaces repeated none.
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

  /// Writes a sheet in the place of one that is there, and leaves on it what people have put there; the former sheet's
  /// tables go with what they covered.
  private mutating func replace(
    _ former: FormerSheet, with draft: SheetDraft, _ tables: inout TableNames
  ) throws(BookFailure) {
    let (present, own) = (former.sheet, former.tables)
    let relationships = try parts.relationships(of: present.part)
    let ownReferences = relationships.filter { relationship in
      own.contains { $0.part.lowercased() == relationship.part?.lowercased() }
    }.map { $0.id }
    let kept = try KeptContent(
      try bytes(of: present.part), of: present, besides: draft, former: former.area,
      ownTables: Set(ownReferences), in: dialect)
    for table in own { removed.insert(table.part.lowercased()) }
    let left = relationships.filter { !ownReferences.contains($0.id) }
    let references = try refer(
      from: present.part, besides: left, to: addTables(of: draft, &tables))
    var texts = TextTable(isShared: false)
    changed[present.part.lowercased()] = SheetWriter.bytes(
      draft, isFirst: false, styles: &styles, texts: &texts, in: dialect, keeping: kept,
      tables: references)
  }

  /// Adds the tables of a sheet.
  ///
  /// - Returns: The names of their parts.
  private mutating func addTables(
    of draft: SheetDraft, _ tables: inout TableNames
  ) -> [String] {
    draft.tables.map { table in
      tables.lastID += 1
      let name = freeName("xl/tables/table", ".xml")
      let heads = DraftRules.headTexts(table, in: draft)
      added.append(
        (name, "table", TablePart.bytes(table, id: tables.lastID, heads: heads, in: dialect)))
      return name
    }
  }

  /// Has a sheet refer to tables, and to what else it referred to before.
  ///
  /// - Returns: The identifiers of the references to the tables.
  private mutating func refer(
    from part: String, besides left: [Relationship], to tables: [String]
  ) throws(BookFailure) -> [String] {
    let list = BookParts.relationshipsPart(of: part)
    let taken = Set(left.map { $0.id })
    var identifiers: [String] = []
    var number = 0
    for _ in tables {
      repeat { number += 1 } while taken.contains("rId\(number)")
      identifiers.append("rId\(number)")
    }
    guard !left.isEmpty || !tables.isEmpty else {
      removed.insert(list.lowercased())
      return []
    }
    guard parts.entry(list) != nil else {
      let references = tables.map { BookWriter.Reference(kind: "table", target: "/" + $0) }
      added.append((list, "", BookWriter.relationships(references, in: dialect)))
      return identifiers
    }
    let remaining = try without(try bytes(of: list), part: list) { reader in
      guard reader.xml.name.local == "Relationship", let id = reader.xml.attribute("Id") else {
        return false
      }
      return !taken.contains(id)
    }
    changed[list.lowercased()] =
      try ElementSplice.bytes(remaining, part: list, into: "Relationships") { xml in
        for (table, identifier) in zip(tables, identifiers) {
          xml.empty(
            "Relationship", ("Id", identifier), ("Type", dialect.references + "/table"),
            ("Target", "/" + table))
        }
      } ?? remaining
    return identifiers
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

  /// Notes that a table goes.
  mutating func free(_ name: String) { names.remove(name.lowercased()) }

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
