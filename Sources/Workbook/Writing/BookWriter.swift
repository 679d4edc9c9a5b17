import Archive
import XMLText

/// Writes workbooks that Excel opens without a word: the same bytes for the same draft.
public enum BookWriter {
  /// The workbook's file.
  ///
  /// - Throws: The first thing that Excel would not accept.
  /// - Complexity: Linear in the cells and their text.
  public static func bytes(_ draft: BookDraft) throws(DraftFault) -> [UInt8] {
    if let fault = DraftRules.faults(draft).first { throw fault }
    var styles = StyleTable()
    var texts = TextTable(isShared: true)
    var parts: [(name: String, type: String, bytes: [UInt8])] = []
    var tableNumber = 0
    let firstVisible = draft.sheets.firstIndex { $0.visibility == .visible }
    for (index, sheet) in draft.sheets.enumerated() {
      let bytes = SheetWriter.bytes(
        sheet, isFirst: index == firstVisible, styles: &styles, texts: &texts)
      parts.append(("xl/worksheets/sheet\(index + 1).xml", "worksheet", bytes))
      guard !sheet.tables.isEmpty else { continue }
      var references: [Reference] = []
      for table in sheet.tables {
        tableNumber += 1
        references.append(Reference(kind: "table", target: "../tables/table\(tableNumber).xml"))
        parts.append(
          (
            "xl/tables/table\(tableNumber).xml", "table",
            TablePart.bytes(
              table, id: tableNumber, heads: DraftRules.headTexts(table, in: sheet))
          ))
      }
      parts.append(
        ("xl/worksheets/_rels/sheet\(index + 1).xml.rels", "", relationships(references)))
    }
    parts.append(("xl/styles.xml", "styles", styles.bytes))
    parts.append(("xl/sharedStrings.xml", "sharedStrings", texts.bytes))
    let sheets = draft.sheets.indices.map {
      Reference(kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
    }
    let rest = [
      Reference(kind: "styles", target: "styles.xml"),
      Reference(kind: "sharedStrings", target: "sharedStrings.xml"),
    ]

    var archive = ZIPWriter()
    archive.add("[Content_Types].xml", contentTypes(parts.map { ($0.name, $0.type) }))
    archive.add(
      "_rels/.rels", relationships([Reference(kind: "officeDocument", target: "xl/workbook.xml")]))
    archive.add("xl/workbook.xml", mainPart(draft, firstVisible: firstVisible ?? 0))
    archive.add("xl/_rels/workbook.xml.rels", relationships(sheets + rest))
    for part in parts { archive.add(part.name, part.bytes) }
    return archive.bytes
  }

  /// A reference from one part to another, to be written.
  struct Reference {
    var kind: String
    var target: String
  }

  /// The part of a part's references, which are `rId1` and on.
  static func relationships(
    _ references: [Reference], in dialect: Dialect = .transitional
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "Relationships",
      ("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"))
    for (index, reference) in references.enumerated() {
      xml.empty(
        "Relationship", ("Id", "rId\(index + 1)"),
        ("Type", dialect.references + "/" + reference.kind), ("Target", reference.target))
    }
    return xml.bytes
  }

  private static func contentTypes(_ parts: [(name: String, type: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"))
    xml.empty(
      "Default", ("Extension", "rels"),
      ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"))
    xml.empty("Default", ("Extension", "xml"), ("ContentType", "application/xml"))
    for (name, type) in [("xl/workbook.xml", "sheet.main")] + parts where !type.isEmpty {
      xml.empty("Override", ("PartName", "/" + name), ("ContentType", contentType(type)))
    }
    return xml.bytes
  }

  /// The kind of a part as the list of parts has it.
  static func contentType(_ type: String) -> String {
    "application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml"
  }

  private static func mainPart(_ draft: BookDraft, firstVisible: Int) -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "workbook", ("xmlns", Dialect.transitional.main), ("xmlns:r", Dialect.transitional.references)
    )
    xml.start("bookViews")
    xml.empty("workbookView", ("activeTab", String(firstVisible)))
    xml.end()
    xml.start("sheets")
    for (index, sheet) in draft.sheets.enumerated() {
      xml.start("sheet", ("name", sheet.name), ("sheetId", String(index + 1)))
      if sheet.visibility != .visible { xml.attribute("state", sheet.visibility.rawValue) }
      xml.attribute("r:id", "rId\(index + 1)")
      xml.end()
    }
    xml.end()
    let names = draft.definedNames + titles(draft) + draft.sheets.compactMap { area(of: $0) }
    if !names.isEmpty {
      xml.start("definedNames")
      for name in names { write(name, to: &xml) }
      xml.end()
    }
    xml.empty("calcPr", ("fullCalcOnLoad", "1"))
    return xml.bytes
  }

  /// The rows and columns that are repeated on each page, as names that Excel knows.
  private static func titles(_ draft: BookDraft) -> [DefinedName] {
    draft.sheets.enumerated().compactMap { title(of: $1, at: $0) }
  }

  /// The rows and columns that a sheet repeats on each page; nil without any.
  static func title(of sheet: SheetDraft, at index: Int) -> DefinedName? {
    let name = SheetName.quoted(sheet.name)
    var parts: [String] = []
    if sheet.paper.repeatedColumns > 0 {
      parts.append(name + "!$A:$" + CellPosition.letters(sheet.paper.repeatedColumns))
    }
    if sheet.paper.repeatedRows > 0 { parts.append(name + "!$1:$\(sheet.paper.repeatedRows)") }
    guard !parts.isEmpty else { return nil }
    return DefinedName(
      name: "_xlnm.Print_Titles", formula: parts.joined(separator: ","), sheet: index)
  }

  /// The name for the cells that a sheet takes; nil where the sheet has none.
  static func area(of sheet: SheetDraft) -> DefinedName? {
    sheet.areaName.map { name in
      let last = sheet.area.last
      let corner = "$" + CellPosition.letters(last.column) + "$" + String(last.row)
      return DefinedName(
        name: name, formula: SheetName.quoted(sheet.name) + "!$A$1:" + corner, isHidden: true)
    }
  }

  static func write(_ name: DefinedName, to xml: inout XMLWriter) {
    xml.start("definedName", ("name", name.name))
    if let sheet = name.sheet { xml.attribute("localSheetId", String(sheet)) }
    if name.isHidden { xml.attribute("hidden", "1") }
    xml.text(name.formula)
    xml.end()
  }
}
