/// Holds a draft against what Excel accepts, before a byte is written.
enum DraftRules {
  private static let longestText = 32_767
  private static let longestList = 255
  private static let longestPrompt = 255
  private static let longestTitle = 32
  static let longestHead = 255

  /// Every fault of a draft.
  static func faults(_ draft: BookDraft) -> [DraftFault] {
    var faults: [DraftFault] = []
    if !draft.sheets.contains(where: { $0.visibility == .visible }) {
      faults.append(.noVisibleSheet)
    }
    var sheetNames: Set<String> = []
    for sheet in draft.sheets {
      if !SheetName.isAllowed(sheet.name) { faults.append(.sheetName(sheet.name)) }
      if !sheetNames.insert(sheet.name.lowercased()).inserted {
        faults.append(.doubledSheet(sheet.name))
      }
    }
    faults += nameFaults(draft)
    for sheet in draft.sheets { faults += sheetFaults(sheet, sheetNames: sheetNames) }
    return faults
  }

  /// Every fault of sheets that are put into a book which has sheets of some names.
  static func faults(_ sheets: [SheetDraft], among present: [String]) -> [DraftFault] {
    let names = Set((present + sheets.map { $0.name }).map { $0.lowercased() })
    var faults: [DraftFault] = []
    for sheet in sheets {
      if !SheetName.isAllowed(sheet.name) { faults.append(.sheetName(sheet.name)) }
      faults += sheetFaults(sheet, sheetNames: names)
    }
    return faults + nameFaults(BookDraft(sheets: sheets))
  }

  private static func nameFaults(_ draft: BookDraft) -> [DraftFault] {
    var faults: [DraftFault] = []
    var used: Set<String> = []
    let tables = draft.sheets.flatMap { $0.tables }.map { ($0.name, -1) }
    let areas = draft.sheets.compactMap { $0.areaName }.map { ($0, -1) }
    for (name, scope) in tables + areas + draft.definedNames.map({ ($0.name, $0.sheet ?? -1) }) {
      if !isName(name) { faults.append(.name(name)) }
      if scope >= draft.sheets.count { faults.append(.nameOfNoSheet(name)) }
      if !used.insert("\(scope) \(name.lowercased())").inserted {
        faults.append(.doubledName(name))
      }
    }
    return faults
  }

  /// Whether a text can name a table or cells: a letter first, no blanks, and not like a cell, as `A1` or `R1C1` are.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      name.utf16.count <= 255, CellPosition(name) == nil, !isRowAndColumn(name)
    else { return false }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || $0 == "." || $0.properties.isAlphabetic || (0x30...0x39).contains($0.value)
    }
  }

  /// Whether a formula would take a name for a cell, a row or a column by their numbers: `R1C1`, `R`.
  static func isRowAndColumn(_ name: String) -> Bool {
    let lower = name.lowercased()
    if lower == "r" || lower == "c" { return true }
    return lower.utf8.first == UInt8(ascii: "r") && lower.utf8.contains(UInt8(ascii: "c"))
      && lower.utf8.allSatisfy { $0 == 0x72 || $0 == 0x63 || (0x30...0x39).contains($0) }
  }

  private static func sheetFaults(_ sheet: SheetDraft, sheetNames: Set<String>) -> [DraftFault] {
    var faults: [DraftFault] = []
    func check(_ position: CellPosition) {
      let isInside =
        (1...CellPosition.lastRow).contains(position.row)
        && (1...CellPosition.lastColumn).contains(position.column)
      if !isInside { faults.append(.beyondSheet(sheet: sheet.name, cell: position.name)) }
    }
    for cell in sheet.cells {
      check(cell.position)
      if case .text(let text) = cell.value, text.utf16.count > longestText {
        faults.append(.longText(sheet: sheet.name, cell: cell.position.name))
      }
    }
    let ranges = sheet.merges + sheet.tables.map { $0.range } + sheet.inputs.map { $0.range }
    let all = ranges + sheet.conditions.map { $0.range }
    for range in all {
      check(range.first)
      check(range.last)
    }
    for table in sheet.tables { faults += tableFaults(table, in: sheet) }
    let blocks = sheet.merges + sheet.tables.map { $0.range }
    for (index, block) in blocks.enumerated() {
      for other in blocks[..<index] where overlap(block, other) {
        faults.append(.overlap(sheet: sheet.name, cell: block.first.name))
      }
    }
    for input in sheet.inputs { faults += inputFaults(input, in: sheet) }
    for link in sheet.links {
      check(link.position)
      check(link.target)
      if !sheetNames.contains(link.sheet.lowercased()) {
        faults.append(.link(sheet: sheet.name, cell: link.position.name))
      }
    }
    return faults
  }

  private static func overlap(_ one: CellRange, _ other: CellRange) -> Bool {
    one.first.row <= other.last.row && other.first.row <= one.last.row
      && one.first.column <= other.last.column && other.first.column <= one.last.column
  }

  private static func tableFaults(_ table: DraftTable, in sheet: SheetDraft) -> [DraftFault] {
    guard table.range.last.row > table.range.first.row else { return [.shortTable(table.name)] }
    var faults: [DraftFault] = []
    var heads: Set<String> = []
    let texts = headTexts(table, in: sheet)
    for (index, text) in texts.enumerated() {
      let isLong = text.utf16.count > longestHead
      if text.isEmpty || isLong || !heads.insert(text.lowercased()).inserted {
        let cell = CellPosition(
          row: table.range.first.row, column: table.range.first.column + index)
        faults.append(.tableHead(table: table.name, cell: cell.name))
      }
    }
    return faults
  }

  /// The texts of a table's heads; empty where a head is no text.
  static func headTexts(_ table: DraftTable, in sheet: SheetDraft) -> [String] {
    guard (1...CellPosition.lastColumn).contains(table.range.last.column) else { return [] }
    var texts = [String](
      repeating: "", count: max(0, table.range.last.column - table.range.first.column + 1))
    for cell in sheet.cells
    where cell.position.row == table.range.first.row && table.range.contains(cell.position) {
      // Of two cells at one place the later counts.
      var head = ""
      if case .text(let text) = cell.value { head = text }
      texts[cell.position.column - table.range.first.column] = head
    }
    return texts
  }

  private static func inputFaults(_ input: DraftInput, in sheet: SheetDraft) -> [DraftFault] {
    var faults: [DraftFault] = []
    let cell = input.range.first.name
    if case .list(let choices) = input.choices {
      let isLong = choices.joined(separator: ",").utf16.count > longestList
      if choices.isEmpty || isLong || choices.contains(where: { $0.isEmpty || $0.contains(",") }) {
        faults.append(.list(sheet: sheet.name, cell: cell))
      }
    }
    if input.prompt.utf16.count > longestPrompt || input.title.utf16.count > longestTitle {
      faults.append(.prompt(sheet: sheet.name, cell: cell))
    }
    return faults
  }
}
