import Testing

@testable import Workbook

/// Books made at random: Excel's rules hold in the bytes of each, and each is read back as it was meant.
@Suite struct RandomDraftTests {
  private func draft(seed: UInt64) -> BookDraft {
    var random = RandomNumbers(seed: seed)
    let names = ["Sessions", "Who's who", "Résumé", "2013", "A1"]
    var sheets: [SheetDraft] = []
    for name in names.prefix(1 + random.below(names.count)) {
      sheets.append(sheet(named: name, &random))
    }
    sheets[0].visibility = .visible
    for index in sheets.indices where random.chance(2) {
      let link = DraftLink(
        random.position(rows: 9, columns: 5), to: random.one(of: sheets).name,
        random.position(rows: 90, columns: 30))
      sheets[index].links.append(link)
    }
    return BookDraft(
      sheets: sheets,
      definedNames: random.chance(2)
        ? [DefinedName(name: "Kinds", formula: "'\(names[0])'!$A$1:$A$9")] : [])
  }

  private func sheet(named name: String, _ random: inout RandomNumbers) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    sheet.visibility = random.one(of: [.visible, .visible, .hidden, .veryHidden])
    let styles: [DraftStyle] = [DraftStyle(), .input, .head, .title, .link, .remark, .requiredHead]
    for _ in 0..<random.below(60) {
      sheet.cells.append(
        DraftCell(
          random.position(rows: 40, columns: 12), random.chance(9) ? nil : random.value(),
          style: random.one(of: styles), formula: random.chance(9) ? "1+1" : nil))
    }
    for _ in 0..<random.below(8) {
      sheet.columns.append(
        DraftColumn(width: 4 + random.below(40), style: random.one(of: styles)))
    }
    (sheet.frozenRows, sheet.frozenColumns) = (random.below(3), random.below(3))
    sheet.tabColour = random.chance(2) ? "C55A11" : nil
    sheet.showsGrid = random.chance(2)
    for row in 1...5 where random.chance(3) { sheet.heights[row] = 15 + random.below(60) }
    // A table far from the other cells, with heads that no two of are equal.
    if random.chance(2) { addTable(to: &sheet, &random) }
    if random.chance(2) {
      sheet.merges = [
        CellRange(CellPosition(row: 200, column: 1), CellPosition(row: 203, column: 2)),
        CellRange(CellPosition(row: 204, column: 1), CellPosition(row: 204, column: 2)),
      ]
    }
    let somewhere = CellRange(CellPosition(row: 2, column: 2), CellPosition(row: 80, column: 3))
    let choices: [DraftInput.Choices?] = [
      nil, .list(["interview", "a \"visit\""]), .cells("'Sessions'!$A$1:$A$3"),
    ]
    for _ in 0..<random.below(3) {
      sheet.inputs.append(
        DraftInput(
          range: somewhere, choices: random.one(of: choices), title: "Kind & <more>",
          prompt: String(random.text().prefix(40))))
      sheet.conditions.append(
        DraftCondition(
          range: somewhere, formula: "$B2<>\"a & b\"",
          fill: random.one(of: ["FFD9D9", "FFE699", "DDEBF7"])))
    }
    sheet.paper.isA3 = random.chance(2)
    sheet.paper.isLandscape = random.chance(2)
    (sheet.paper.repeatedRows, sheet.paper.repeatedColumns) = (random.below(3), random.below(3))
    (sheet.paper.pagesWide, sheet.paper.showsGrid) = (1 + random.below(3), random.chance(2))
    if random.chance(3) { sheet.paper.pageEnds = [10, 20] }
    return sheet
  }

  private func addTable(to sheet: inout SheetDraft, _ random: inout RandomNumbers) {
    let (width, height) = (1 + random.below(5), 1 + random.below(6))
    for column in 0..<width {
      sheet.cells.append(
        DraftCell(
          CellPosition(row: 100, column: 3 + column),
          .text("Head \(column) " + String(random.text().prefix(20)))))
    }
    sheet.tables = [
      DraftTable(
        name: "Table_"
          + String(
            sheet.name.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }.map(
              Character.init))
          + String(sheet.name.unicodeScalars.count),
        range: CellRange(
          CellPosition(row: 100, column: 3), CellPosition(row: 100 + height, column: 2 + width)))
    ]
  }

  @Test(arguments: UInt64(0)..<60)
  func `a book breaks none of Excel's rules`(seed: UInt64) throws {
    #expect(try ExcelRules.broken(try BookWriter.bytes(draft(seed: seed))) == [])
  }

  @Test(arguments: UInt64(0)..<60)
  func `a book is read back as it was meant`(seed: UInt64) throws {
    let draft = draft(seed: seed)
    let book = try BookReader.read(try BookWriter.bytes(draft))
    #expect(book.sheets.map(\.name) == draft.sheets.map(\.name))
    #expect(book.sheets.map(\.visibility) == draft.sheets.map(\.visibility))
    for (sheet, wanted) in zip(book.sheets, draft.sheets) {
      #expect(sheet.cells.map(\.position) == cells(wanted).map(\.position))
      for (cell, meant) in zip(sheet.cells, cells(wanted)) {
        #expect(cell.value.text.unicodeScalars.elementsEqual(meant.text.unicodeScalars))
        #expect(cell.isFormula == meant.isFormula)
      }
      #expect(sheet.merges == wanted.merges)
      #expect(sheet.tables.map(\.name) == wanted.tables.map(\.name))
      #expect(sheet.tables.map(\.range) == wanted.tables.map(\.range))
    }
  }

  /// The cells of a draft that hold something: of two at one place the later, and no text that is empty.
  private func cells(
    _ sheet: SheetDraft
  ) -> [(position: CellPosition, text: String, isFormula: Bool)] {
    var last: [CellPosition: DraftCell] = [:]
    for cell in sheet.cells { last[cell.position] = cell }
    return last.values.sorted { $0.position < $1.position }.compactMap { cell in
      guard let value = cell.value, !value.text.isEmpty else { return nil }
      return (cell.position, value.text, cell.formula != nil)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `the same draft makes the same bytes`(seed: UInt64) throws {
    let bytes = try BookWriter.bytes(draft(seed: seed))
    #expect(try BookWriter.bytes(draft(seed: seed)) == bytes)
  }

  @Test(arguments: UInt64(0)..<30)
  func `sheets of one book are put into another, and break no rule there`(seed: UInt64) throws {
    let theirs = try BookWriter.bytes(draft(seed: seed + 500))
    let ours = draft(seed: seed).sheets
    let bytes = try BookEditor.bytes(theirs, sheets: ours)
    #expect(try ExcelRules.broken(bytes) == [])
    let book = try BookReader.read(bytes)
    for wanted in ours {
      let sheet = try #require(book.sheet(named: wanted.name))
      #expect(sheet.cells.map(\.position) == cells(wanted).map(\.position))
      #expect(sheet.tables.count == wanted.tables.count)
    }
  }
}
