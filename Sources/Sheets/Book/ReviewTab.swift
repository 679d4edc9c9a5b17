import CSVText
import Workbook

/// A sheet of the review in a workbook: the name on its tab, and where people have put its headings.
struct ReviewTab: Sendable {
  let name: String
  /// The row that holds the headings.
  let headingRow: Int
  /// The headings from column A, as they are compared.
  private var headings: [String]

  /// Formulas look no further down than this row.
  static let lastCountedRow = 2_000

  /// A sheet that is about to be written.
  init(name: String, headingRow: Int, headings: [String]) {
    self.name = name
    self.headingRow = headingRow
    self.headings = headings.map { CSVTable.folded($0) }
  }

  /// A sheet of a workbook.
  init(_ sheet: BookSheet, _ kind: Sheet) {
    let table = CSVTable(
      CSVReader.read(ReviewBook.bytes(of: sheet), file: kind.file),
      isHeading: { kind.isHeading($0) })
    self.init(
      name: sheet.name, headingRow: table?.headingRow ?? 1, headings: table?.headings ?? [])
  }

  /// The tab after cells of it have been written, which may add headings on the right.
  func after(_ edit: SheetEdit) -> ReviewTab {
    var tab = self
    for (position, value) in edit.cells where position.row == headingRow {
      let missing = position.column - tab.headings.count
      tab.headings.append(contentsOf: repeatElement("", count: max(0, missing)))
      tab.headings[position.column - 1] = CSVTable.folded(value?.text ?? "")
    }
    return tab
  }

  /// The place of a column, from 1; nil where no heading is its own or another name for it.
  func place(of facts: SheetColumnFacts) -> Int? {
    let names = ([facts.heading] + facts.aliases).map { CSVTable.folded($0) }
    return names.lazy.compactMap { name in headings.firstIndex(of: name) }.first.map { $0 + 1 }
  }

  /// Known columns by their places from 1.
  func columns(
    of kind: Sheet, where isWanted: (SheetColumnFacts) -> Bool
  ) -> [Int: SheetColumnFacts] {
    var columns: [Int: SheetColumnFacts] = [:]
    for facts in kind.columns where isWanted(facts) {
      if let place = place(of: facts) { columns[place] = facts }
    }
    return columns
  }

  /// The column, from 1, under a heading or another name for it; the first column where no heading matches.
  func column(_ heading: String, of kind: Sheet) -> Int {
    let folded = CSVTable.folded(heading)
    let known = kind.columns.first { CSVTable.folded($0.heading) == folded }
    return place(
      of: known
        ?? SheetColumnFacts(heading: heading, aliases: [], isFilled: false, isName: false)) ?? 1
  }

  /// The first cell below a heading, in the form that formulas use: `Sessions!$A$2`.
  func firstCell(in column: Int) -> String {
    SheetName.inFormulas(name) + "!$\(CellPosition.letters(column))$\(headingRow + 1)"
  }

  /// The cells below a heading as formulas have them: `Sessions!$A$2:$A$2000`.
  func cells(in column: Int) -> String {
    firstCell(in: column) + ":$\(CellPosition.letters(column))$\(Self.lastCountedRow)"
  }
}
