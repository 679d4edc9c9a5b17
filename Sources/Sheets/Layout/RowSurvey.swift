import CSVText
import Findings

/// The rows of a table that are entries of a sheet, and the findings about the others: titles above the headings,
/// headings that stand a second time, totals and footnotes.
struct RowSurvey {
  /// The table with the rows that are entries.
  private(set) var entries: CSVTable
  /// What there is to say, one finding a row.
  private(set) var findings: [Finding] = []
  /// Whether the table has none of the sheet's headings, so that no row can be read.
  private(set) var hasNoHeadings = false
  private let sheet: Sheet
  private var shape = ReferenceShape([])

  /// Looks at the rows of a table.
  init<Entry>(_ table: CSVTable, _ layout: EntrySheet<Entry>) {
    entries = table
    sheet = layout.sheet
    let columns = layout.columns.filter { column in
      ([column.heading] + column.aliases).contains { table.column($0) != nil }
    }
    guard !columns.isEmpty else {
      hasNoHeadings = true
      findings = [headingsMissing(table, layout)]
      return
    }
    noteRowsAbove(table)
    let required = layout.columns.filter { $0.need == .filled }
    // Looked up once, and not in each row.
    let places = required.map { column in
      ([column.heading] + column.aliases).compactMap { table.column($0) }
    }
    if let first = places.first {
      shape = ReferenceShape(
        table.rows.map { row in
          first.lazy.map { RowSurvey.text($0, of: row) }.first { !PlainText.isBlank($0) } ?? ""
        })
    }
    entries.rows = table.rows.filter { row in
      guard let text = remark(row, of: table, requiredAt: places) else { return true }
      findings.append(rowNotRead(row, text, required.map { $0.heading }))
      return false
    }
  }

  // MARK: What a row is

  private static func text(_ place: Int, of row: CSVRow) -> String {
    place < row.cells.count ? row.cells[place] : ""
  }

  /// The text because of which a row is not an entry; nil where the row is an entry; `places` holds the columns
  /// that every row must fill.
  private func remark(
    _ row: CSVRow, of table: CSVTable, requiredAt places: [[Int]]
  ) -> String? {
    let filled = row.cells.filter { !PlainText.isBlank($0) }
    guard let first = filled.first else { return nil }
    if filled.count > 1, RowSurvey.repeats(table.headings, row.cells) { return first }
    guard RowSurvey.mayHaveRemarks(sheet) else { return nil }
    let lacks = places.contains { places in
      places.allSatisfy { PlainText.isBlank(RowSurvey.text($0, of: row)) }
    }
    guard lacks || filled.count == 1 else {
      // "Total,,300" fills each cell that a room needs.
      let isSum = filled.count == 2 && filled[1].contains { $0.isNumber }
      return RowSurvey.isTotal(first) && (isSum || (filled.count == 2 && sheet == .people))
        ? first : nil
    }
    let isRemark =
      RowSurvey.isTotal(first) || RowSurvey.isNote(first)
      || (filled.count == 1 && (RowSurvey.isProse(first) || shape.isForeign(first)))
    return isRemark ? first : nil
  }

  /// Whether a sheet's first column holds short references, so that prose in it is a remark.
  private static func mayHaveRemarks(_ sheet: Sheet) -> Bool {
    switch sheet {
    case .review, .milestones, .closed: false
    case .days, .themes, .sites, .travel, .rooms, .people, .reviewers, .sessions, .timetable: true
    }
  }

  private static func repeats(_ headings: [String], _ cells: [String]) -> Bool {
    let pairs = zip(headings, cells).filter { !PlainText.isBlank($0.1) }
    return pairs.count > 1 && pairs.allSatisfy { CSVTable.folded($0.0) == CSVTable.folded($0.1) }
  }

  private static func isTotal(_ text: String) -> Bool {
    let words = PlainText.typed(text).split { $0 == " " || $0 == ":" }.map {
      CSVTable.folded(String($0))
    }
    guard let first = words.first, words.count <= 4 else { return false }
    return ["total", "totals", "subtotal", "sum", "average"].contains(first)
      || (first == "grand" && words.count > 1 && words[1] == "total")
  }

  private static func isNote(_ text: String) -> Bool {
    let small = PlainText.typed(text).lowercased()
    return [
      "*", "†", "note:", "notes:", "note ", "nb ", "nb:", "n.b.", "source:", "key:", "updated ",
      "last updated", "as of ", "printed ", "page ",
    ].contains { small.hasPrefix($0) }
  }

  /// Whether a text is a sentence and no reference.
  private static func isProse(_ text: String) -> Bool {
    text.split { $0 == " " }.count >= 4
  }

  // MARK: Findings

  private mutating func noteRowsAbove(_ table: CSVTable) {
    guard let first = table.rowsAbove.first,
      let text = first.cells.first(where: { !PlainText.isBlank($0) })
    else { return }
    findings.append(
      Finding(
        .rowsAboveHeadings, .note,
        at: .cell(file: sheet.file, row: first.number, column: table.headings.first ?? ""),
        text: text,
        "The headings of \(sheet.file) are in row \(table.headingRow), so \(quoted(text)) above them is not read."
      ))
  }

  private func rowNotRead(_ row: CSVRow, _ text: String, _ required: [String]) -> Finding {
    let names = required.map { "\"" + $0 + "\"" }.joined(separator: ", ")
    return Finding(
      .rowNotRead, .warning,
      at: .cell(file: sheet.file, row: row.number, column: required.first ?? ""),
      text: text,
      "The row of \(quoted(text)) reads like a title, a total or a footnote, so it is not read.",
      mend: "Delete the row, or fill in \(names) if it is an entry.")
  }

  private func headingsMissing<Entry>(_ table: CSVTable, _ layout: EntrySheet<Entry>) -> Finding {
    let needed = layout.columns.filter { $0.need == .filled || $0.need == .headed }.map {
      $0.heading
    }
    let text = table.headings.first { !PlainText.isBlank($0) } ?? ""
    return Finding(
      .headingsMissing, at: .cell(file: sheet.file, row: table.headingRow, column: text),
      text: text,
      "None of the headings of \(sheet.file) is there, so the sheet is not read.",
      mend: "Insert a row of headings above the others, with at least: "
        + needed.joined(separator: ", ")
        + ".")
  }
}
