import CSVText
import Workbook

/// The changes that turn a sheet of somebody's workbook into new rows: entries stay in their rows and columns where people
/// have put them, and cells that say the same are not touched.
struct SheetUpdate {
  private let kind: Sheet
  private let sheet: BookSheet
  private let table: CSVTable?
  /// The rows that hold entries, without titles, totals and footnotes.
  private let entryRows: [Int]
  private var edit: SheetEdit

  init(_ kind: Sheet, in sheet: BookSheet) {
    self.kind = kind
    self.sheet = sheet
    table = Self.table(ReviewBook.bytes(of: sheet), kind)
    entryRows = table.map { kind.entryRows($0) } ?? []
    edit = SheetEdit(sheet: sheet.name)
  }

  private static func table(_ bytes: [UInt8], _ kind: Sheet) -> CSVTable? {
    CSVTable(CSVReader.read(bytes, file: kind.file)) { kind.isHeading($0) }
  }

  /// The changes that bring the sheet's cells and tables to a file of text; a file without rows empties the sheet's
  /// entries.
  func edit(to bytes: [UInt8]) -> SheetEdit {
    var update = self
    update.write(Self.table(bytes, kind) ?? CSVTable(headings: []))
    return update.edit
  }

  private mutating func write(_ new: CSVTable) {
    let headingRow = table?.headingRow ?? 1
    let columns = self.columns(for: new.headings, headingRow)
    var next = max(sheet.cells.last?.position.row ?? 0, headingRow)
    for (index, row) in new.rows.enumerated() {
      if index >= entryRows.count { next += 1 }
      let number = index < entryRows.count ? entryRows[index] : next
      for (position, column) in columns.enumerated() {
        set(number, column, position < row.cells.count ? row.cells[position] : "")
      }
      clearOthers(of: number, besides: columns)
    }
    for row in entryRows.dropFirst(new.rows.count) {
      for column in columns { set(row, column, "") }
      clearOthers(of: row, besides: columns)
    }
    edit.modelRow = entryRows.last
    for table in sheet.tables where table.range.first.row == headingRow && next > headingRow {
      // A total below the table stays where it is, and so does the table's end then.
      let hasRest = sheet.cells.contains {
        $0.position.row > table.range.last.row && $0.position.column <= table.range.last.column
      }
      if next > table.range.last.row, !hasRest {
        edit.tables[table.name] = CellRange(
          table.range.first, CellPosition(row: next, column: table.range.last.column))
      }
    }
  }

  /// The column of the sheet for each new heading: under the same heading, under another name for it, or a new column
  /// on the right.
  private mutating func columns(for headings: [String], _ headingRow: Int) -> [Int] {
    var free = (table?.headings ?? []).enumerated().map { (column: $0 + 1, name: name($1)) }
    var last = sheet.cells.reduce(0) { max($0, $1.position.column) }
    var columns: [Int] = []
    for heading in headings {
      let wanted = name(heading)
      if let index = free.firstIndex(where: { $0.name == wanted }) {
        columns.append(free.remove(at: index).column)
      } else {
        last += 1
        columns.append(last)
        set(headingRow, last, heading)
      }
    }
    return columns
  }

  /// The heading by which columns are compared: a known column by its own heading whatever people call it.
  private func name(_ heading: String) -> String {
    let folded = CSVTable.folded(heading)
    let known = kind.columns.first { column in
      ([column.heading] + column.aliases).contains { CSVTable.folded($0) == folded }
    }
    return known.map { "known " + $0.heading } ?? heading
  }

  /// Empties cells under headings of ours that the new rows have no use for.
  private mutating func clearOthers(of row: Int, besides columns: [Int]) {
    for (index, heading) in (table?.headings ?? []).enumerated()
    where kind.isHeading(heading) && !columns.contains(index + 1) {
      set(row, index + 1, "")
    }
  }

  private mutating func set(_ row: Int, _ column: Int, _ text: String) {
    let position = CellPosition(row: row, column: column)
    let old = sheet[position]
    guard old?.text ?? "" != text else { return }
    edit.cells[position] = .some(value(text, instead: old))
  }

  /// A figure stays a figure where the cell held one.
  private func value(_ text: String, instead old: CellValue?) -> CellValue? {
    if text.isEmpty { return nil }
    if case .number = old, text.utf8.count <= 15,
      PlainText.isDigits(text), text.utf8.first != 0x30 || text == "0"
    {
      return .number(text)
    }
    return .text(text)
  }
}

extension Sheet {
  /// The rows of a table that hold entries of the sheet.
  func entryRows(_ table: CSVTable) -> [Int] {
    switch self {
    case .review: Sheet.rows(table, SettingsSheet.layout)
    case .days: Sheet.rows(table, DaysSheet.layout)
    case .closed: Sheet.rows(table, ClosedSheet.layout)
    case .milestones: Sheet.rows(table, MilestonesSheet.layout)
    case .themes: Sheet.rows(table, ThemesSheet.layout)
    case .sites: Sheet.rows(table, SitesSheet.layout)
    case .travel: Sheet.rows(table, TravelSheet.layout)
    case .rooms: Sheet.rows(table, RoomsSheet.layout)
    case .people: Sheet.rows(table, PeopleSheet.layout)
    case .reviewers: Sheet.rows(table, ReviewersSheet.layout)
    case .sessions: Sheet.rows(table, SessionsSheet.layout)
    case .timetable: Sheet.rows(table, TimetableLayout.layout)
    }
  }

  private static func rows<Entry>(_ table: CSVTable, _ layout: EntrySheet<Entry>) -> [Int] {
    RowSurvey(table, layout).entries.rows.map { $0.number }
  }
}
