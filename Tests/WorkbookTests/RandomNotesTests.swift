import Testing

@testable import Workbook

/// Notes at random beside sheets that are written anew again and again with other sizes: no note is lost, moved into the
/// sheet or doubled, and Excel takes every workbook on the way.
@Suite struct RandomNotesTests {
  private static let name = "Load"

  /// A sheet of a random size whose cells say where they are.
  private func draft(_ random: inout RandomNumbers) -> SheetDraft {
    var sheet = SheetDraft(name: Self.name)
    sheet.areaName = "fieldwork_load"
    let (rows, columns) = (2 + random.below(6), 1 + random.below(4))
    for row in 1...rows {
      sheet.add(row: row, (1...columns).map { "ours \(row) \($0)" }, style: .input)
    }
    sheet.columns = (1...columns).map { _ in DraftColumn(width: 9) }
    if random.chance(2) {
      sheet.tables = [DraftTable(name: "LoadTable", range: sheet.area)]
    }
    if random.chance(2) {
      sheet.conditions = [DraftCondition(range: sheet.area, formula: "A1=1", fill: "FFEB9C")]
    }
    if random.chance(3) { sheet.frozenRows = 1 }
    if random.chance(3) { sheet.paper.repeatedRows = 1 }
    return sheet
  }

  /// Texts in cells outside a sheet's own, by their places.
  private func notes(
    outside area: CellRange, _ random: inout RandomNumbers
  ) -> [CellPosition: String] {
    var notes: [CellPosition: String] = [:]
    for number in 0..<1 + random.below(6) {
      let position = random.position(rows: 12, columns: 8)
      guard !area.contains(position) else { continue }
      notes[position] = "note \(number)"
    }
    return notes
  }

  private func found(_ sheet: BookSheet, _ word: String) -> [CellPosition: String] {
    var found: [CellPosition: String] = [:]
    for cell in sheet.cells where cell.value.text.hasPrefix(word) {
      found[cell.position] = cell.value.text
    }
    return found
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every note is there after every change, and every cell of ours is right`(
    seed: UInt64
  ) throws {
    var random = RandomNumbers(seed: seed)
    let first = draft(&random)
    var notes = notes(outside: first.area, &random)
    let edit = SheetEdit(
      sheet: Self.name, cells: notes.mapValues { Optional.some(CellValue.text($0)) })
    var bytes = try BookEditor.bytes(
      try BookWriter.bytes(BookDraft(sheets: [first])), edits: [edit])
    for _ in 0..<5 {
      let next = draft(&random)
      bytes = try BookEditor.bytes(bytes, sheets: [next])
      let book = try BookReader.read(bytes)
      let sheet = try #require(book.sheet(named: Self.name))
      let after = found(sheet, "note")
      #expect(after.values.sorted() == notes.values.sorted())
      #expect(after.keys.allSatisfy { !next.area.contains($0) })
      #expect(isInOrder(notes, after))
      let ours = Dictionary(
        uniqueKeysWithValues: next.cells.map { ($0.position, $0.value?.text ?? "") })
      #expect(found(sheet, "ours") == ours)
      #expect(book.definedNames.filter { $0.name == next.areaName }.map(\.range) == [next.area])
      #expect(try ExcelRules.broken(bytes) == [])
      notes = after
    }
  }

  /// Whether no note has gone past another, across or down.
  private func isInOrder(
    _ before: [CellPosition: String], _ after: [CellPosition: String]
  ) -> Bool {
    let places = Dictionary(uniqueKeysWithValues: after.map { ($1, $0) })
    return before.allSatisfy { one, text in
      before.allSatisfy { other, otherText in
        guard let new = places[text], let newOther = places[otherText] else { return false }
        return (one.row > other.row || new.row <= newOther.row)
          && (one.column > other.column || new.column <= newOther.column)
      }
    }
  }
}
