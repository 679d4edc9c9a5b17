import Testing

@testable import Workbook

/// One thing wrong with a sound book is found, alone, wherever in the book it is.
@Suite struct DraftRulesTests {
  /// A change that makes a sound book one that Excel would not take.
  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fault: @Sendable (SheetDraft) -> DraftFault
    var make: @Sendable (inout SheetDraft) -> Void
  }

  private static func at(_ name: String) -> CellPosition {
    CellPosition(name) ?? CellPosition(row: 1, column: 1)
  }

  private static func range(_ name: String) -> CellRange {
    CellRange(name) ?? CellRange(at("A1"), at("A1"))
  }

  static let damages: [Damage] = [
    Damage(testDescription: "a text too long", fault: { .longText(sheet: $0.name, cell: "B2") }) {
      $0.cells.append(DraftCell(at("B2"), .text(String(repeating: "x", count: 32_768))))
    },
    Damage(
      testDescription: "a text too long in UTF-16 alone",
      fault: { .longText(sheet: $0.name, cell: "B2") }
    ) { $0.cells.append(DraftCell(at("B2"), .text(String(repeating: "😀", count: 16_384)))) },
    Damage(
      testDescription: "a cell past XFD", fault: { .beyondSheet(sheet: $0.name, cell: "XFE1") }
    ) {
      $0.cells.append(DraftCell(CellPosition(row: 1, column: 16_385), .text("x")))
    },
    Damage(
      testDescription: "a cell past the last row",
      fault: { .beyondSheet(sheet: $0.name, cell: "A1048577") }
    ) { $0.cells.append(DraftCell(CellPosition(row: 1_048_577, column: 1), .text("x"))) },
    Damage(testDescription: "a cell in row 0", fault: { .beyondSheet(sheet: $0.name, cell: "A0") })
    {
      $0.cells.append(DraftCell(CellPosition(row: 0, column: 1), .text("x")))
    },
    Damage(
      testDescription: "a merged range past the last row",
      fault: { .beyondSheet(sheet: $0.name, cell: "B1048577") }
    ) {
      $0.merges.append(
        CellRange(CellPosition(row: 1_048_576, column: 2), CellPosition(row: 1_048_577, column: 2)))
    },
    Damage(
      testDescription: "a condition past XFD", fault: { .beyondSheet(sheet: $0.name, cell: "XFE9") }
    ) {
      $0.conditions.append(
        DraftCondition(
          range: CellRange(at("A9"), CellPosition(row: 9, column: 16_385)), formula: "TRUE",
          fill: "FFFFFF"))
    },
    Damage(testDescription: "merged twice", fault: { .overlap(sheet: $0.name, cell: "F22") }) {
      $0.merges += [range("E20:F22"), range("F22:G23")]
    },
    Damage(
      testDescription: "merged inside a table", fault: { .overlap(sheet: $0.name, cell: "A1") }
    ) {
      $0.merges.append(range("A2:B2"))
    },
    Damage(
      testDescription: "a head that is missing",
      fault: { .tableHead(table: $0.tables[0].name, cell: "B1") }
    ) {
      $0.cells.removeAll { $0.position == at("B1") }
    },
    Damage(
      testDescription: "a head that is a number",
      fault: { .tableHead(table: $0.tables[0].name, cell: "B1") }
    ) {
      $0.cells.append(DraftCell(at("B1"), .number("2013")))
    },
    Damage(
      testDescription: "two heads alike",
      fault: { .tableHead(table: $0.tables[0].name, cell: "B1") }
    ) {
      $0.cells.append(DraftCell(at("B1"), .text("REF")))
    },
    Damage(
      testDescription: "a head too long",
      fault: { .tableHead(table: $0.tables[0].name, cell: "B1") }
    ) {
      $0.cells.append(DraftCell(at("B1"), .text(String(repeating: "x", count: 256))))
    },
    Damage(testDescription: "a list of nothing", fault: { .list(sheet: $0.name, cell: "A2") }) {
      $0.inputs.append(DraftInput(range: range("A2:A9"), choices: .list([])))
    },
    Damage(testDescription: "a choice with a comma", fault: { .list(sheet: $0.name, cell: "A2") }) {
      $0.inputs.append(DraftInput(range: range("A2:A9"), choices: .list(["a", "b, c"])))
    },
    Damage(testDescription: "an empty choice", fault: { .list(sheet: $0.name, cell: "A2") }) {
      $0.inputs.append(DraftInput(range: range("A2:A9"), choices: .list(["a", ""])))
    },
    Damage(
      testDescription: "choices too long together", fault: { .list(sheet: $0.name, cell: "A2") }
    ) {
      $0.inputs.append(
        DraftInput(range: range("A2:A9"), choices: .list((0..<52).map { "ch\($0 + 10)x" })))
    },
    Damage(testDescription: "a prompt too long", fault: { .prompt(sheet: $0.name, cell: "A2") }) {
      $0.inputs.append(
        DraftInput(range: range("A2:A9"), prompt: String(repeating: "x", count: 256)))
    },
    Damage(testDescription: "a title too long", fault: { .prompt(sheet: $0.name, cell: "A2") }) {
      $0.inputs.append(
        DraftInput(range: range("A2:A9"), title: String(repeating: "x", count: 33), prompt: "x"))
    },
    Damage(testDescription: "a link to nowhere", fault: { .link(sheet: $0.name, cell: "A2") }) {
      $0.links.append(DraftLink(at("A2"), to: "Gone", at("A1")))
    },
    Damage(testDescription: "a short table", fault: { .shortTable($0.tables[0].name) }) {
      $0.tables[0].range.last.row = 1
    },
  ]

  private func sound() -> BookDraft {
    let names = ["Sessions", "Rooms", "People"]
    return BookDraft(
      sheets: names.map { name in
        var sheet = SheetDraft(name: name)
        sheet.add(row: 1, ["Ref", "Title"], style: .head)
        sheet.add(row: 2, ["S01", "9-12"])
        sheet.tables = [DraftTable(name: name + "Table", range: Self.range("A1:B5"))]
        sheet.inputs = [
          DraftInput(
            range: Self.range("B2:B9"), choices: .list([String(repeating: "x", count: 255)]),
            title: String(repeating: "t", count: 32), prompt: String(repeating: "p", count: 255))
        ]
        sheet.links = [DraftLink(Self.at("A2"), to: "sessions", Self.at("XFD1048576"))]
        sheet.merges = [Self.range("A9:B9"), Self.range("A10:B10")]
        return sheet
      }, definedNames: [DefinedName(name: "Kinds", formula: "Rooms!$A$1")])
  }

  @Test func `a book at every limit is sound`() {
    #expect(DraftRules.faults(sound()) == [])
  }

  @Test(arguments: damages, 0..<3)
  func `one damage is one fault, in whichever sheet`(damage: Damage, place: Int) {
    var draft = sound()
    damage.make(&draft.sheets[place])
    #expect(DraftRules.faults(draft) == [damage.fault(draft.sheets[place])])
    #expect(throws: damage.fault(draft.sheets[place])) { try BookWriter.bytes(draft) }
  }

  @Test(arguments: damages)
  func `a damaged sheet does not go into somebody's book, and the book stays`(damage: Damage) {
    var draft = sound()
    damage.make(&draft.sheets[1])
    let theirs = BookSample(sheet: "<sheetData/>").bytes
    #expect(throws: BookEditFailure.unwritable(damage.fault(draft.sheets[1]))) {
      try BookEditor.bytes(theirs, sheets: draft.sheets)
    }
  }

  @Test func `every fault of a book is listed, not the first alone`() {
    var draft = sound()
    for (damage, place) in zip(Self.damages.prefix(3), 0..<3) { damage.make(&draft.sheets[place]) }
    draft.sheets[2].name = "a/b"
    let faults = DraftRules.faults(draft)
    #expect(faults.count == 4)
    #expect(faults.contains(.sheetName("a/b")))
  }

  @Test(arguments: ["Kinds_2", "_kinds", "Größe", "日程", "a.b", "Kinds1", "ABCDE1", "XFE1", "RC1x"])
  func `a name of letters, digits, dots and lines is a name`(name: String) {
    var draft = sound()
    draft.definedNames[0].name = name
    #expect(DraftRules.faults(draft) == [])
  }

  @Test(arguments: [
    "", "1a", "a b", "a-b", "A1", "$A$1", "r", "C", "R1C1", "rc", "R2", "a!b", "a'b", "?", ".a",
  ])
  func `what is a cell, or no name, is refused`(name: String) {
    var draft = sound()
    draft.definedNames[0].name = name
    #expect(DraftRules.faults(draft) == [.name(name)])
  }
}
