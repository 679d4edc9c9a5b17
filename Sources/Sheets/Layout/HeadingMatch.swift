import CSVText
import Findings

/// Which column of a table is which column of a sheet.
struct HeadingMatch<Entry> {
  /// The positions of the columns that are read, in the order of the sheet.
  private(set) var columns: [(position: Int, column: SheetColumn<Entry>)] = []
  /// The positions of the columns that are not.
  private(set) var unknown: [Int] = []
  /// What is wrong with the headings, and with rows that outgrow them.
  private(set) var findings: [Finding] = []

  /// Compares the headings of a table with the columns of a sheet.
  init(_ table: CSVTable, sheet: Sheet, columns known: [SheetColumn<Entry>]) {
    var positions: [Int?] = known.map { _ in nil }
    var names: [String: Int] = [:]
    for (index, column) in known.enumerated() {
      for name in [column.heading] + column.aliases {
        names[CSVTable.folded(name)] = names[CSVTable.folded(name)] ?? index
      }
    }
    for (position, heading) in table.headings.enumerated() {
      let folded = CSVTable.folded(heading)
      guard let index = names[folded], !folded.isEmpty else {
        unknown.append(position)
        continue
      }
      if positions[index] == nil {
        positions[index] = position
      } else {
        findings.append(
          Finding(
            .repeatedColumn, at: .cell(file: sheet.file, row: table.headingRow, column: heading),
            text: heading, "A second column has the heading \(quoted(heading)); it is not read.",
            mend: "Delete one of the two, or rename it."))
      }
    }
    for (index, position) in positions.enumerated() {
      if let position { columns.append((position, known[index])) }
    }
    let missing = known.indices.filter { positions[$0] == nil }.map { known[$0] }
    let guesses = nearMisses(table, sheet, missing)
    findings += guesses + absences(table, sheet, missing)
    findings += ownColumns(table, sheet, besides: Set(guesses.map { $0.text }))
    findings += overlongRows(table, sheet)
  }

  /// Headings that are nearly the heading of a column that was not found.
  private func nearMisses(
    _ table: CSVTable, _ sheet: Sheet, _ missing: [SheetColumn<Entry>]
  ) -> [Finding] {
    // A sheet with more columns of its own than this was not made from ours, and comparing them all is slow.
    unknown.prefix(64).compactMap { position in
      let heading = table.headings[position]
      let typed = CSVTable.folded(heading)
      let nearest = missing.first { column in
        ([column.heading] + column.aliases).contains {
          let known = CSVTable.folded($0)
          // What keeps sessions apart is never taken for what brings them together.
          return HeadingMatch.denies(typed) == HeadingMatch.denies(known)
            && NearestName.suggestion(for: typed, among: [known]) != nil
        }
      }
      guard let nearest, !typed.isEmpty else { return nil }
      return Finding(
        .unknownColumn, .warning,
        at: .cell(file: sheet.file, row: table.headingRow, column: heading), text: heading,
        "The heading \(quoted(heading)) is not known, so its column is not read.",
        mend: "Did you mean \"\(nearest.heading)\"?")
    }
  }

  /// Whether a folded heading begins with "not" or "different".
  private static func denies(_ heading: String) -> Bool {
    heading.hasPrefix("not") || heading.hasPrefix("different")
  }

  /// One note for all columns that are kept and not read, and a warning for each that looks like a rule.
  private func ownColumns(
    _ table: CSVTable, _ sheet: Sheet, besides guesses: Set<String>
  ) -> [Finding] {
    let used = unknown.filter { position in
      table.rows.contains { position < $0.cells.count && !PlainText.isBlank($0.cells[position]) }
    }
    var rules: [Finding] = []
    var names: [String] = []
    for position in used where !guesses.contains(table.headings[position]) {
      let heading = table.headings[position]
      guard let mend = HeadingAdvice.mend(for: heading, in: sheet) else {
        names.append(
          PlainText.isBlank(heading) ? "column \(position + 1) without a heading" : quoted(heading))
        continue
      }
      rules.append(
        Finding(
          .unreadHeading, .warning,
          at: .cell(file: sheet.file, row: table.headingRow, column: heading), text: heading,
          "The column \(quoted(heading)) is kept and not read, so the timetable takes no notice of it.",
          mend: mend + " Then delete the column."))
    }
    guard let first = names.first else { return rules }
    let shown = names.prefix(8).joined(separator: ", ")
    let more = names.count > 8 ? " and \(names.count - 8) more" : ""
    let place = Place.cell(
      file: sheet.file, row: table.headingRow,
      column: used.map { table.headings[$0] }.first { quoted($0) == first } ?? "")
    return rules + [
      Finding(
        .columnsNotRead, .note, at: place, text: first,
        "Kept and not read in \(sheet.file): \(shown)\(more).")
    ]
  }

  private func absences(
    _ table: CSVTable, _ sheet: Sheet, _ missing: [SheetColumn<Entry>]
  ) -> [Finding] {
    missing.filter { $0.need == .filled || $0.need == .headed }.map { column in
      Finding(
        .missingColumn,
        at: .cell(file: sheet.file, row: table.headingRow, column: column.heading),
        "The column \"\(column.heading)\" is missing.", mend: "Add a column with that heading.")
    }
  }

  private func overlongRows(_ table: CSVTable, _ sheet: Sheet) -> [Finding] {
    table.rows.compactMap { row in
      guard row.cells.count > table.headings.count,
        let extra = row.cells[table.headings.count...].first(where: { !PlainText.isBlank($0) })
      else { return nil }
      return Finding(
        .cellsBeyondHeadings, .warning,
        at: .cell(file: sheet.file, row: row.number, column: table.headings.last ?? ""),
        text: extra,
        "The row is longer than the headings: \(quoted(extra)) stands under none.",
        mend: "Put a text with a comma in it into quotation marks, or give the column a heading.")
    }
  }
}
