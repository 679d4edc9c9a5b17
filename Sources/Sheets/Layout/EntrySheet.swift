import CSVText
import Findings
import ReviewModel

/// A sheet whose rows are the entries of one list: its columns, and both directions of its rows.
struct EntrySheet<Entry: Sendable>: Sendable {
  /// Which sheet it is.
  let sheet: Sheet
  /// The list of the model that it holds; nil where the model has none.
  let list: ReviewList?
  /// The columns, in the order in which they are written.
  let columns: [SheetColumn<Entry>]
  /// An entry before any cell is read.
  let blank: @Sendable () -> Entry
  /// What an entry is known by, to find its own columns again.
  let key: @Sendable (Entry) -> String

  /// The heading of the column that holds a key of the model; the first column for a whole entry.
  func heading(holding field: String) -> String {
    (columns.first { $0.holds(field) } ?? columns[0]).heading
  }
}

/// The entries read from a sheet, and what could not be used.
struct SheetEntries<Entry> {
  /// The entries, in the order of the rows.
  var entries: [Entry] = []
  /// The row of each entry, as the spreadsheet numbers it.
  var rows: [Int] = []
  /// The columns that are not read.
  var extras = ExtraColumns()
  /// What is wrong with headings and cells.
  var findings: [Finding] = []
}

extension EntrySheet {
  /// Reads a table.
  ///
  /// - Parameters:
  ///   - table: The rows under their headings.
  ///   - context: The names known so far; `register` adds the names of this sheet.
  ///   - register: Adds the names of the entries, before cells that may refer to them are read.
  /// - Returns: The entries, in the order of the rows.
  func read(
    _ table: CSVTable, _ context: inout CellReader,
    register: (inout ReviewNames, [Entry]) -> Void = { _, _ in }
  ) -> SheetEntries<Entry> {
    let match = HeadingMatch(table, sheet: sheet, columns: columns)
    var result = SheetEntries<Entry>()
    result.findings = match.findings
    result.rows = table.rows.map { $0.number }
    result.entries = table.rows.map { _ in blank() }
    var blanks = CellsSayingNothing()
    for isName in [true, false] {
      for index in table.rows.indices {
        for (position, column) in match.columns where column.isName == isName {
          read(
            position < table.rows[index].cells.count ? table.rows[index].cells[position] : "",
            of: column, row: table.rows[index].number, into: &result.entries[index], &context,
            &result.findings, &blanks)
        }
      }
      if isName { register(&context.names, result.entries) }
    }
    blanks.finding.map { result.findings.append($0) }
    result.extras = ExtraColumns(
      match.unknown, of: table, keys: result.entries.map { key($0) })
    return result
  }

  private func read(
    _ cell: String, of column: SheetColumn<Entry>, row: Int, into entry: inout Entry,
    _ context: inout CellReader, _ findings: inout [Finding], _ blanks: inout CellsSayingNothing
  ) {
    let place = Place.cell(file: sheet.file, row: row, column: column.heading)
    if column.need == .filled, PlainText.isBlank(cell) {
      findings.append(
        Finding(
          .missingText, at: place, "\(column.heading) is blank, and every row needs it.",
          mend: "Fill it in, or delete the row."))
      return
    }
    if column.need != .filled, context.saysNothing(cell, except: column.ownWords) {
      blanks.add(cell, at: place)
      column.read("", &entry, &context)
    } else {
      column.read(cell, &entry, &context)
    }
    for fault in context.takeFaults() { findings.append(fault.finding(at: place, in: cell)) }
  }

  /// The file for some entries in the order given, with people's own columns to the right of ours.
  func write(
    _ entries: [Entry], _ context: CellWriter, keeping extras: ExtraColumns
  ) -> SheetFile {
    let cells = columns.map { column in
      entries.map { entry in
        let cell = column.write(entry, context)
        let isTaken = column.need != .filled && context.saysNothing(cell, except: column.ownWords)
        return isTaken ? ListCell.quoting(cell) : cell
      }
    }
    let kept = columns.indices.filter { index in
      columns[index].need != .occasional || cells[index].contains { !$0.isEmpty }
    }
    var table = CSVTable(headings: kept.map { columns[$0].heading } + extras.headings)
    for row in entries.indices {
      table.append(kept.map { cells[$0][row] } + extras.cells(for: key(entries[row])))
    }
    return SheetFile(name: sheet.file, bytes: table.bytes)
  }
}
