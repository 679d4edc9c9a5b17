import XMLText

/// Writes one sheet, its elements in the order that the schema demands (ECMA-376, part 1, section 18.3.1.99).
struct SheetWriter {
  let sheet: SheetDraft
  private let dialect: Dialect
  /// What people have put on the sheet that this sheet replaces.
  private let kept: KeptContent
  var xml = XMLWriter()

  /// The part of the sheet, in bytes.
  ///
  /// `isFirst` marks the sheet that people see when they open the book. `tables` holds the references of the
  /// sheet's tables; without any, `rId1` and on.
  ///
  /// - Returns: The XML of the part.
  static func bytes(
    _ sheet: SheetDraft, isFirst: Bool, styles: inout StyleTable, texts: inout TextTable,
    in dialect: Dialect = .transitional, keeping kept: KeptContent = KeptContent(),
    tables: [String]? = nil
  ) -> [UInt8] {
    var writer = SheetWriter(sheet, dialect, kept)
    writer.writeHead(isFirst: isFirst)
    writer.writeColumns(&styles)
    writer.writeCells(styles: &styles, texts: &texts)
    writer.writeKept("sheetProtection", "protectedRanges")
    writer.writeMerges()
    writer.writeConditions(&styles)
    writer.writeInputs()
    writer.writeLinks()
    writer.writePaper()
    writer.writeIgnoredErrors()
    writer.writeKept(
      "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
      "controls", "webPublishItems")
    writer.writeTableParts(tables ?? sheet.tables.indices.map { "rId\($0 + 1)" })
    writer.writeKept("extLst")
    return writer.xml.bytes
  }

  private init(_ sheet: SheetDraft, _ dialect: Dialect, _ kept: KeptContent) {
    self.sheet = sheet
    self.dialect = dialect
    self.kept = kept
  }

  private func kept(_ name: String) -> [[UInt8]] { kept.elements[name] ?? [] }

  private mutating func writeKept(_ names: String...) {
    for name in names { for element in kept(name) { xml.raw(element[...]) } }
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
    guard !sheet.columns.isEmpty || !kept("col").isEmpty else { return }
    xml.start("cols")
    for (index, column) in sheet.columns.enumerated() {
      xml.empty(
        "col", ("min", String(index + 1)), ("max", String(index + 1)),
        ("width", String(column.width)), ("style", String(styles.place(column.style))),
        ("customWidth", "1"))
    }
    writeKept("col")
    xml.end()
  }

  /// The places of the cells, row by row and from the left; of two at one place the later comes last.
  private var cellOrder: [Int] {
    let positions = sheet.cells.map { $0.position }
    // Nearly all sheets are made in their order.
    if zip(positions, positions.dropFirst()).allSatisfy({ $0 <= $1 }) {
      return Array(positions.indices)
    }
    return positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
  }

  private mutating func writeCells(styles: inout StyleTable, texts: inout TextTable) {
    xml.start("sheetData")
    let order = cellOrder
    var row = 0
    // The next one last.
    var waiting = kept.cells.sorted { $0.key > $1.key }
    for (place, index) in order.enumerated() {
      let cell = sheet.cells[index]
      let isReplaced =
        place + 1 < order.count && sheet.cells[order[place + 1]].position == cell.position
      guard !isReplaced else { continue }
      writeKept(&waiting, before: cell.position, &row)
      begin(cell.position.row, after: &row)
      let style = styles.place(cell.style)
      var shared: Int?
      if case .text(let text) = cell.value, cell.formula == nil { shared = texts.place(text) }
      CellElement.write(
        cell.value, at: cell.position, style: style == 0 ? nil : String(style), to: &xml,
        sharedPlace: shared, formula: cell.formula)
    }
    writeKept(
      &waiting, before: CellPosition(row: CellPosition.lastRow + 1, column: 1), &row)
    if row > 0 { xml.end() }
    xml.end()
  }

  /// Begins a row, unless that row has begun already.
  private mutating func begin(_ next: Int, after row: inout Int) {
    guard next != row else { return }
    if row > 0 { xml.end() }
    row = next
    xml.start("row", ("r", String(row)))
    if let height = sheet.heights[row] {
      xml.attribute("ht", String(height))
      if !sheet.rowsGrow { xml.attribute("customHeight", "1") }
    }
  }

  /// Writes people's own cells that stand before a cell, the next of which is the last that waits.
  private mutating func writeKept(
    _ waiting: inout [(key: CellPosition, value: [UInt8])], before end: CellPosition,
    _ row: inout Int
  ) {
    while let next = waiting.last, next.key < end {
      waiting.removeLast()
      begin(next.key.row, after: &row)
      xml.raw(next.value[...])
    }
  }

  private mutating func writeMerges() {
    let merges = sheet.merges + kept.merges
    guard !merges.isEmpty else { return }
    xml.start("mergeCells", ("count", String(merges.count)))
    for range in merges { xml.empty("mergeCell", ("ref", range.name)) }
    xml.end()
  }

  /// Writes people's own conditions, and the sheet's conditions after them: Excel asks the least priority first.
  private mutating func writeConditions(_ styles: inout StyleTable) {
    writeKept("conditionalFormatting")
    for (index, condition) in sheet.conditions.enumerated() {
      xml.start("conditionalFormatting", ("sqref", condition.range.name))
      xml.start(
        "cfRule", ("type", "expression"),
        ("dxfId", String(styles.conditionPlace(condition.fill))),
        ("priority", String(kept.lastPriority + index + 1)))
      xml.element("formula", condition.formula)
      xml.end()
      xml.end()
    }
  }

  private mutating func writeInputs() {
    writeKept("dataValidations")
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
    guard !sheet.links.isEmpty || !kept("hyperlink").isEmpty else { return }
    xml.start("hyperlinks")
    for link in sheet.links {
      xml.empty(
        "hyperlink", ("ref", link.position.name),
        ("location", SheetName.quoted(link.sheet) + "!" + link.target.name))
    }
    writeKept("hyperlink")
    xml.end()
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

  private mutating func writeTableParts(_ references: [String]) {
    let count = references.count + kept("tablePart").count
    guard count > 0 else { return }
    xml.start("tableParts", ("count", String(count)))
    for reference in references { xml.empty("tablePart", ("r:id", reference)) }
    writeKept("tablePart")
    xml.end()
  }
}
