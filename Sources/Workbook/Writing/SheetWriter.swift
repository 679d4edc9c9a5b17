import XMLText

/// Writes one sheet, its elements in the order that the schema demands (ECMA-376, part 1, section 18.3.1.99).
struct SheetWriter {
  private let sheet: SheetDraft
  private let dialect: Dialect
  private var xml = XMLWriter()

  /// The part of the sheet; its tables have the references `rId1` and on.
  ///
  /// - Parameter isFirst: Whether the sheet is the one that people see when they open the book.
  static func bytes(
    _ sheet: SheetDraft, isFirst: Bool, styles: inout StyleTable, texts: inout TextTable,
    in dialect: Dialect = .transitional
  ) -> [UInt8] {
    var writer = SheetWriter(sheet, dialect)
    writer.writeHead(isFirst: isFirst)
    writer.writeColumns(&styles)
    writer.writeCells(styles: &styles, texts: &texts)
    writer.writeMerges()
    writer.writeConditions(&styles)
    writer.writeInputs()
    writer.writeLinks()
    writer.writePaper()
    writer.writeIgnoredErrors()
    writer.writeTableParts()
    return writer.xml.bytes
  }

  private init(_ sheet: SheetDraft, _ dialect: Dialect) {
    self.sheet = sheet
    self.dialect = dialect
  }

  private mutating func writeHead(isFirst: Bool) {
    xml.start(
      "worksheet", ("xmlns", dialect.main), ("xmlns:r", dialect.references))
    xml.start("sheetPr")
    if let colour = sheet.tabColour { xml.empty("tabColor", ("rgb", "FF" + colour)) }
    if sheet.paper.pageEnds.isEmpty { xml.empty("pageSetUpPr", ("fitToPage", "1")) }
    xml.end()
    let last = sheet.cells.reduce(CellPosition(row: 1, column: 1)) {
      CellPosition(
        row: max($0.row, $1.position.row), column: max($0.column, $1.position.column))
    }
    xml.empty("dimension", ("ref", "A1:" + last.name))
    xml.start("sheetViews")
    xml.start("sheetView")
    if !sheet.showsGrid { xml.attribute("showGridLines", "0") }
    if isFirst { xml.attribute("tabSelected", "1") }
    xml.attribute("workbookViewId", "0")
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 { writePane() }
    xml.end()
    xml.end()
    xml.empty("sheetFormatPr", ("defaultRowHeight", "15"))
  }

  private mutating func writePane() {
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    let pane = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"
    xml.start("pane")
    if columns > 0 { xml.attribute("xSplit", String(columns)) }
    if rows > 0 { xml.attribute("ySplit", String(rows)) }
    xml.attribute("topLeftCell", CellPosition(row: rows + 1, column: columns + 1).name)
    xml.attribute("activePane", pane)
    xml.attribute("state", "frozen")
    xml.end()
    xml.empty("selection", ("pane", pane))
  }

  private mutating func writeColumns(_ styles: inout StyleTable) {
    guard !sheet.columns.isEmpty else { return }
    xml.start("cols")
    for (index, column) in sheet.columns.enumerated() {
      xml.empty(
        "col", ("min", String(index + 1)), ("max", String(index + 1)),
        ("width", String(column.width)), ("style", String(styles.place(column.style))),
        ("customWidth", "1"))
    }
    xml.end()
  }

  private mutating func writeCells(styles: inout StyleTable, texts: inout TextTable) {
    xml.start("sheetData")
    let order = sheet.cells.indices.sorted {
      (sheet.cells[$0].position, $0) < (sheet.cells[$1].position, $1)
    }
    var row = 0
    for (place, index) in order.enumerated() {
      let cell = sheet.cells[index]
      let isReplaced =
        place + 1 < order.count && sheet.cells[order[place + 1]].position == cell.position
      guard !isReplaced else { continue }
      if cell.position.row != row {
        if row > 0 { xml.end() }
        row = cell.position.row
        xml.start("row", ("r", String(row)))
        if let height = sheet.heights[row] {
          xml.attribute("ht", String(height))
          if !sheet.rowsGrow { xml.attribute("customHeight", "1") }
        }
      }
      let style = styles.place(cell.style)
      var shared: Int?
      if case .text(let text) = cell.value, cell.formula == nil { shared = texts.place(text) }
      CellElement.write(
        cell.value, at: cell.position, style: style == 0 ? nil : String(style), to: &xml,
        sharedPlace: shared, formula: cell.formula)
    }
    if row > 0 { xml.end() }
    xml.end()
  }

  private mutating func writeMerges() {
    guard !sheet.merges.isEmpty else { return }
    xml.start("mergeCells", ("count", String(sheet.merges.count)))
    for range in sheet.merges { xml.empty("mergeCell", ("ref", range.name)) }
    xml.end()
  }

  private mutating func writeConditions(_ styles: inout StyleTable) {
    for (index, condition) in sheet.conditions.enumerated() {
      xml.start("conditionalFormatting", ("sqref", condition.range.name))
      xml.start(
        "cfRule", ("type", "expression"),
        ("dxfId", String(styles.conditionPlace(condition.fill))), ("priority", String(index + 1)))
      xml.element("formula", condition.formula)
      xml.end()
      xml.end()
    }
  }

  private mutating func writeInputs() {
    guard !sheet.inputs.isEmpty else { return }
    xml.start("dataValidations", ("count", String(sheet.inputs.count)))
    for input in sheet.inputs {
      xml.start("dataValidation")
      // A warning lets people type what the list does not have; `check` is the judge.
      if input.choices != nil {
        xml.attribute("type", "list")
        xml.attribute("errorStyle", "warning")
        xml.attribute("showErrorMessage", "1")
      }
      xml.attribute("allowBlank", "1")
      if !input.prompt.isEmpty {
        xml.attribute("showInputMessage", "1")
        if !input.title.isEmpty { xml.attribute("promptTitle", EscapedText.escaped(input.title)) }
        xml.attribute("prompt", EscapedText.escaped(input.prompt))
      }
      xml.attribute("sqref", input.range.name)
      switch input.choices {
      case .list(let choices):
        let quoted = choices.joined(separator: ",").split(
          separator: "\"", omittingEmptySubsequences: false
        ).joined(separator: "\"\"")
        xml.element("formula1", "\"" + quoted + "\"")
      case .cells(let reference): xml.element("formula1", reference)
      case nil: break
      }
      xml.end()
    }
    xml.end()
  }

  private mutating func writeLinks() {
    guard !sheet.links.isEmpty else { return }
    xml.start("hyperlinks")
    for link in sheet.links {
      xml.empty(
        "hyperlink", ("ref", link.position.name),
        ("location", SheetName.quoted(link.sheet) + "!" + link.target.name))
    }
    xml.end()
  }

  private mutating func writePaper() {
    if sheet.paper.showsGrid { xml.empty("printOptions", ("gridLines", "1")) }
    xml.empty(
      "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"),
      ("header", "0.3"), ("footer", "0.3"))
    xml.empty(
      "pageSetup", ("paperSize", sheet.paper.isA3 ? "8" : "9"),
      ("scale", String(scale)),
      ("fitToWidth", String(sheet.paper.pagesWide)), ("fitToHeight", "0"),
      ("orientation", sheet.paper.isLandscape ? "landscape" : "portrait"))
    xml.start("headerFooter")
    xml.element("oddFooter", "&L&A&RPage &P of &N")
    xml.end()
    guard !sheet.paper.pageEnds.isEmpty else { return }
    let count = String(sheet.paper.pageEnds.count)
    xml.start("rowBreaks", ("count", count), ("manualBreakCount", count))
    for row in sheet.paper.pageEnds {
      xml.empty(
        "brk", ("id", String(row)), ("max", String(CellPosition.lastColumn - 1)), ("man", "1"))
    }
    xml.end()
  }

  /// The percentage at which the columns fit the paper's width; Excel fits by itself where no page has an end of its own,
  /// and passes over such ends where it does.
  private var scale: Int {
    guard !sheet.paper.pageEnds.isEmpty else { return 100 }
    // A digit is 7 pixels wide, and 8 in LibreOffice's font; 96 pixels make an inch. A4 is 8.27 by 11.69 inches, A3
    // 11.69 by 16.54.
    let inches = sheet.columns.reduce(0) { $0 + $1.width * 8 + 5 } * 100 / 96
    let paper = sheet.paper.isA3 ? (1_169, 1_654) : (827, 1_169)
    let room = (sheet.paper.isLandscape ? paper.1 : paper.0) - 80
    return min(100, max(10, room * 100 / max(inches, 1)))
  }

  /// No green triangles on text columns that hold figures.
  private mutating func writeIgnoredErrors() {
    let columns = sheet.columns.indices.filter { sheet.columns[$0].style.isText }
    guard !columns.isEmpty else { return }
    let ranges = columns.map { index in
      CellRange(
        CellPosition(row: 1, column: index + 1),
        CellPosition(row: CellPosition.lastRow, column: index + 1)
      ).name
    }
    xml.start("ignoredErrors")
    xml.empty(
      "ignoredError", ("sqref", ranges.joined(separator: " ")), ("numberStoredAsText", "1"))
    xml.end()
  }

  private mutating func writeTableParts() {
    guard !sheet.tables.isEmpty else { return }
    xml.start("tableParts", ("count", String(sheet.tables.count)))
    for index in sheet.tables.indices { xml.empty("tablePart", ("r:id", "rId\(index + 1)")) }
    xml.end()
  }
}
