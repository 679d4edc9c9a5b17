import Archive
import XMLText

@testable import Workbook

/// What Excel demands of a workbook's file and validators let pass (the guide's "Excel is stricter than validators"),
/// looked for in the bytes and not in the draft.
struct ExcelRules {
  private let parts: [String: [UInt8]]
  private(set) var broken: [String] = []

  /// The elements of a sheet in the order that the schema demands (ECMA-376, part 1, section 18.3.1.99).
  private static let order = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection",
    "autoFilter", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks",
    "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "ignoredErrors",
    "drawing", "legacyDrawing", "tableParts", "extLst",
  ]

  /// The rules that a workbook breaks, each by a word for the rule and the part; none for one that Excel opens.
  static func broken(_ bytes: [UInt8]) throws -> [String] {
    let archive = try ZIPArchive(bytes)
    var parts: [String: [UInt8]] = [:]
    for entry in archive.entries { parts[entry.name] = try archive.contents(of: entry) }
    var rules = ExcelRules(parts: parts)
    try rules.checkTypes()
    try rules.checkReferences()
    let styles = try rules.checkStyles()
    try rules.checkBook()
    for name in parts.keys.sorted() where name.hasPrefix("xl/worksheets/sheet") {
      try rules.checkSheet(name, styles)
    }
    try rules.checkTables()
    return rules.broken
  }

  private init(parts: [String: [UInt8]]) { self.parts = parts }

  private mutating func note(_ rule: String, _ part: String) { broken.append(rule + ": " + part) }

  /// Each element of a part with its attributes and its depth.
  private func elements(_ name: String) throws -> [Element] {
    guard let bytes = parts[name] else { return [] }
    var reader = try XMLReader(bytes)
    var elements: [Element] = []
    while let event = try reader.next() {
      guard event == .start else { continue }
      var attributes: [String: String] = [:]
      for attribute in reader.attributes { attributes[attribute.name.local] = attribute.value }
      elements.append(
        Element(name: reader.name.local, depth: reader.depth, attributes: attributes))
    }
    return elements
  }

  struct Element {
    var name: String
    var depth: Int
    var attributes: [String: String]

    func number(_ attribute: String) -> Int? { attributes[attribute].flatMap { Int($0) } }
  }

  // MARK: The file

  /// A part without a content type makes Excel refuse the file.
  private mutating func checkTypes() throws {
    let types = try elements("[Content_Types].xml")
    let overrides = Set(types.compactMap { $0.attributes["PartName"] })
    let defaults = Set(types.compactMap { $0.attributes["Extension"] })
    for name in parts.keys.sorted() where name != "[Content_Types].xml" {
      let isRelationship = name.hasSuffix(".rels") && defaults.contains("rels")
      if !isRelationship, !overrides.contains("/" + name) { note("content type", name) }
    }
    for name in overrides.sorted() where parts[String(name.dropFirst())] == nil {
      note("type without a part", name)
    }
  }

  /// A reference to a part that is not there makes Excel repair the file.
  private mutating func checkReferences() throws {
    for name in parts.keys.sorted() where name.hasSuffix(".rels") {
      let source = String(name.split(separator: "_rels/").joined().dropLast(5))
      let folder = source.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      var seen: Set<String> = []
      for element in try elements(name) where element.name == "Relationship" {
        if !seen.insert(element.attributes["Id"] ?? "").inserted { note("doubled reference", name) }
        let target = BookParts.resolved(element.attributes["Target"] ?? "", from: folder)
        if parts[target] == nil { note("reference to nothing", name) }
      }
    }
  }

  // MARK: Styles

  struct Styles {
    var formats = 0
    var conditions = 0
  }

  private mutating func checkStyles() throws -> Styles {
    let name = "xl/styles.xml"
    var counts: [String: Int] = [:]
    var list = ""
    var hasNames = false
    var styles = Styles()
    let all = try elements(name)
    for element in all {
      if element.depth == 2 {
        list = element.name
        hasNames = hasNames || list == "cellStyles"
      } else if element.depth == 3 {
        counts[list, default: 0] += 1
      }
    }
    list = ""
    for element in all {
      if element.depth == 2 { list = element.name }
      guard element.depth == 3, list == "cellXfs" else { continue }
      for (attribute, target) in [
        ("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"),
      ]
      where element.number(attribute) ?? 0 >= counts[target] ?? 0 {
        note("\(attribute) past the end", name)
      }
    }
    if !hasNames { note("no cellStyles", name) }
    if counts["fills"] ?? 0 < 2 { note("one fill", name) }
    styles.formats = counts["cellXfs"] ?? 0
    styles.conditions = counts["dxfs"] ?? 0
    return styles
  }

  // MARK: The book

  private mutating func checkBook() throws {
    let name = "xl/workbook.xml"
    let all = try elements(name)
    let sheets = all.filter { $0.name == "sheet" }
    var seen: Set<String> = []
    for sheet in sheets {
      let title = sheet.attributes["name"] ?? ""
      let isBad =
        title.isEmpty || title.utf16.count > 31 || title.hasPrefix("'") || title.hasSuffix("'")
        || title.contains { "/\\?*[]:".contains($0) }
      if isBad { note("sheet name", title) }
      if !seen.insert(title.lowercased()).inserted { note("doubled sheet", title) }
    }
    if Set(sheets.map { $0.attributes["sheetId"] }).count != sheets.count {
      note("doubled sheetId", name)
    }
    if !sheets.contains(where: { ($0.attributes["state"] ?? "visible") == "visible" }) {
      note("no visible sheet", name)
    }
    for defined in all where defined.name == "definedName" {
      if let place = defined.number("localSheetId"), place >= sheets.count {
        note("name of no sheet", defined.attributes["name"] ?? "")
      }
    }
  }

  // MARK: Sheets

  private mutating func checkSheet(_ name: String, _ styles: Styles) throws {
    let all = try elements(name)
    var last = -1
    for element in all where element.depth == 2 {
      guard let rank = Self.order.firstIndex(of: element.name) else {
        note("unknown element \(element.name)", name)
        continue
      }
      if rank < last { note("order of \(element.name)", name) }
      last = rank
    }
    checkCells(all, name, styles)
    for pane in all where pane.name == "pane" && pane.attributes["topLeftCell"] == nil {
      note("pane without topLeftCell", name)
    }
    for rule in all where rule.name == "cfRule" {
      if rule.number("dxfId") ?? 0 >= styles.conditions { note("dxfId past the end", name) }
    }
    for input in all where input.name == "dataValidation" {
      if (input.attributes["prompt"] ?? "").utf16.count > 255 { note("long prompt", name) }
      if (input.attributes["promptTitle"] ?? "").utf16.count > 32 { note("long title", name) }
    }
    let merges = all.filter { $0.name == "mergeCell" }
      .compactMap { $0.attributes["ref"].flatMap(CellRange.init) }
    for (index, one) in merges.enumerated() {
      for other in merges[..<index]
      where one.contains(other.first) || other.contains(one.first) { note("merged twice", name) }
    }
  }

  private mutating func checkCells(_ all: [Element], _ name: String, _ styles: Styles) {
    var last: CellPosition?
    for cell in all where cell.name == "c" {
      guard let position = cell.attributes["r"].flatMap({ CellPosition($0) }) else {
        note("cell without a place", name)
        continue
      }
      if let last, position <= last { note("cells out of order", name) }
      last = position
      if cell.number("s") ?? 0 >= styles.formats { note("style past the end", name) }
    }
    for column in all where column.name == "col" {
      if column.number("style") ?? 0 >= styles.formats { note("style past the end", name) }
    }
  }

  // MARK: Tables

  private mutating func checkTables() throws {
    let book = try BookReader.read(try repacked())
    var ids: Set<String> = []
    var names: Set<String> = Set(book.definedNames.map { $0.name.lowercased() })
    for name in parts.keys.sorted() where name.hasPrefix("xl/tables/") {
      let all = try elements(name)
      guard let table = all.first, let range = table.attributes["ref"].flatMap(CellRange.init)
      else {
        note("table without a range", name)
        continue
      }
      if !ids.insert(table.attributes["id"] ?? "").inserted { note("two tables of one id", name) }
      let title = table.attributes["displayName"] ?? ""
      if !names.insert(title.lowercased()).inserted { note("doubled name", name) }
      if CellPosition(title) != nil { note("table named like a cell", name) }
      if range.last.row == range.first.row { note("short table", name) }
      let heads = all.filter { $0.name == "tableColumn" }
        .map { EscapedText.unescaped($0.attributes["name"] ?? "") }
      if heads.contains(where: { $0.utf16.count > 255 }) { note("long head", name) }
      let width = range.last.column - range.first.column + 1
      if heads.count != width
        || all.first(where: { $0.name == "tableColumns" })?.number("count") != width
      {
        note("count of columns", name)
      }
      if Set(heads.map { $0.lowercased() }).count != heads.count { note("heads alike", name) }
      let sheet = book.sheets.first { $0.tables.contains { $0.part == name } }
      for (place, head) in heads.enumerated() {
        let cell = sheet?[
          CellPosition(row: range.first.row, column: range.first.column + place)]
        if cell?.text != head { note("head and cell differ", name) }
      }
    }
  }

  private func repacked() throws -> [UInt8] {
    var writer = ZIPWriter()
    for name in parts.keys.sorted() { writer.add(name, parts[name] ?? []) }
    return writer.bytes
  }
}
