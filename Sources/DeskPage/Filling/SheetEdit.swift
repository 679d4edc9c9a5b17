import CSVText
import Sheets

/// One change to a sheet: a cell, a range, a row or a column.
///
/// Rows are numbered as a spreadsheet numbers them, columns from 0.
struct SheetEdit {
  private let question: PageQuestion
  private let outline: SheetOutline?
  private var rows: [[String]]

  /// The largest row and column that a paste may reach, far beyond any review.
  private static let limits = (rows: 20_000, columns: 200)

  /// A change that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
    let name = question[.file]
    outline = ReviewSheets.outline(ofFile: name)
    let file = question.files.first { $0.name == name }
    rows = file.map { CSVReader.read($0.bytes, file: name).rows.map { $0.cells } } ?? []
    if rows.isEmpty, let outline { rows = [outline.headings] }
  }

  /// Answers with the sheet as changed.
  func answer(_ answer: inout PageAnswer) {
    guard let outline else {
      answer.say("There is no sheet \(question[.file]).")
      return
    }
    var edited = self
    guard edited.change() else {
      answer.say("That lies outside the sheet.")
      return
    }
    answer.keep(SheetFile(name: outline.file, bytes: CSVWriter.bytes(edited.rows)))
  }

  private mutating func change() -> Bool {
    if question.kind == .widen {
      addColumn(question[.heading])
      return true
    }
    guard let row = question.number(.row), (1...SheetEdit.limits.rows).contains(row) else {
      return false
    }
    switch question.kind {
    case .edit: return write([[question[.text]]], row, question.number(.column))
    case .paste:
      // A tab stands between two cells of what a spreadsheet copies, also of one column alone.
      let copied = CSVReader.read(Array(("sep=\t\n" + question[.text]).utf8), file: "")
      return write(copied.rows.map { $0.cells }, row, question.number(.column))
    case .insert: insert(row)
    case .remove: remove(row)
    default: return false
    }
    return true
  }

  private mutating func write(_ cells: [[String]], _ row: Int, _ column: Int?) -> Bool {
    let widest = cells.reduce(0) { max($0, $1.count) }
    guard let column, column >= 0, column + widest <= SheetEdit.limits.columns,
      row - 1 + cells.count <= SheetEdit.limits.rows
    else { return false }
    while rows.count < row - 1 + cells.count { rows.append([]) }
    for (down, texts) in cells.enumerated() {
      let target = row - 1 + down
      for (across, text) in texts.enumerated() {
        while rows[target].count <= column + across { rows[target].append("") }
        rows[target][column + across] = text
      }
    }
    return true
  }

  private mutating func insert(_ row: Int) {
    while rows.count < row - 1 { rows.append([]) }
    rows.insert([], at: row - 1)
  }

  private mutating func remove(_ row: Int) {
    if row <= rows.count { rows.remove(at: row - 1) }
  }

  private mutating func addColumn(_ heading: String) {
    let document = CSVReader.read(CSVWriter.bytes(rows), file: question[.file])
    guard let table = outline?.table(document), table.headingRow <= rows.count else {
      rows.append([heading])
      return
    }
    rows[table.headingRow - 1].append(heading)
  }
}
