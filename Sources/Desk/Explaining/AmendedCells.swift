public import Advice
import CSVText
import Findings
import ReviewModel
import Sheets

/// One cell of a sheet that is to hold another text.
public struct CellChange: Sendable, Hashable {
  /// The sheet's file, such as `people.csv`.
  public let file: String
  /// The row as a spreadsheet numbers it; the one below the last for a new entry.
  public let row: Int
  /// The heading of the column.
  public let column: String
  /// What the cell holds now.
  public let former: String
  /// What it is to hold.
  public let text: String
}

/// The cells in which changes to a review are written down.
public struct AmendedCells: Sendable {
  /// The cells, in the order of the changes; none where a change cannot be written into a cell, such as in a document.
  public let changes: [CellChange]

  /// Finds the cells of some changes.
  ///
  /// - Parameters:
  ///   - amendments: The changes, each made after the one before.
  ///   - question: The review as it was read.
  public init(_ amendments: [Amendment], in question: PlanQuestion) {
    var writer = CellWriter(question.reading)
    var review = question.review
    for amendment in amendments {
      guard writer.write(amendment, of: review, in: question) else {
        changes = []
        return
      }
      review = review.amended(amendment)
    }
    changes = writer.changes
  }
}

/// Collects what is to be written into the sheets of a review.
private struct CellWriter {
  private let reading: ReviewReading
  private(set) var changes: [CellChange] = []

  init(_ reading: ReviewReading) {
    self.reading = reading
  }

  /// Collects the cells of one change; whether it has any.
  mutating func write(
    _ amendment: Amendment, of review: Review, in question: PlanQuestion
  ) -> Bool {
    let cell = AmendmentCell(amendment, of: review, in: question)
    switch cell.place {
    case .cell(let file, let row, let column):
      guard let text = cell.text else { return false }
      put(text, file, row, column)
    case .file(let file):
      if let text = cell.text, let setting = cell.setting {
        addRow([("Setting", setting), ("Value", text)], to: file)
      } else {
        addEntry(of: review.amended(amendment), to: file)
        writeRoomsOfSessions(from: review, to: review.amended(amendment))
      }
    case .line, .key: return false
    }
    return true
  }

  /// Adds the last entry that the sheet of a changed review has.
  private mutating func addEntry(of amended: Review, to file: String) {
    let sheets = ReviewSheets.write(amended, keeping: reading.extras)
    guard let sheet = sheets.first(where: { $0.name == file }),
      let table = CSVTable(CSVReader.read(sheet.bytes, file: file)), let entry = table.rows.last
    else { return }
    addRow(table.headings.map { ($0, table.cell(entry, under: $0)) }, to: file)
  }

  /// Writes the rooms of the sessions that name rooms, where these changed with a new room.
  private mutating func writeRoomsOfSessions(from review: Review, to amended: Review) {
    guard let places = reading.places else { return }
    for index in review.sessions.indices
    where review.sessions[index].rooms != amended.sessions[index].rooms {
      let part = ReviewPlace(.sessions, index, "rooms")
      guard case .cell(let file, let row, let column) = places.place(part),
        let cell = AmendmentCell.cell(at: part, of: amended, keeping: reading.extras)
      else { continue }
      put(cell.text, file, row, column)
    }
  }

  private mutating func addRow(_ cells: [(heading: String, text: String)], to file: String) {
    let below = changes.filter { $0.file == file }.map { $0.row }.max() ?? 0
    let row = max(below, lastRow(of: file)) + 1
    for cell in cells where !cell.text.isEmpty {
      changes.append(
        CellChange(file: file, row: row, column: cell.heading, former: "", text: cell.text))
    }
  }

  private mutating func put(_ text: String, _ file: String, _ row: Int, _ column: String) {
    let known = changes.firstIndex {
      ($0.file, $0.row, $0.column) == (file, row, column)
    }
    let former = known.map { changes[$0].former } ?? self.text(file, row, column)
    if let known { changes.remove(at: known) }
    changes.append(
      CellChange(file: file, row: row, column: column, former: former, text: text))
  }

  private func document(_ file: String) -> CSVDocument? {
    reading.sheets.first { $0.name.lowercased() == file }
      .map { CSVReader.read($0.bytes, file: file) }
  }

  private func lastRow(of file: String) -> Int {
    max(1, document(file)?.rows.last?.number ?? 1)
  }

  private func text(_ file: String, _ row: Int, _ column: String) -> String {
    guard let outline = ReviewSheets.outline(ofFile: file),
      let table = document(file).flatMap({ outline.table($0) }),
      let position = outline.position(of: column, in: table.headings),
      let entry = table.rows.first(where: { $0.number == row }), position < entry.cells.count
    else { return "" }
    return entry.cells[position]
  }
}
