import Advice
import CSVText
import Findings
import JSONText
import ReviewModel
import Sheets

/// Where a change is written down, and what to write there.
struct AmendmentCell {
  /// The cell, or the value of a document; a whole sheet where a row is to be added.
  let place: Place
  /// What the cell shall hold; nil for a document and for a new row.
  let text: String?
  /// The setting of which the cell is the value; nil for a cell of another sheet.
  let setting: String?

  /// Finds the cell of a change.
  ///
  /// - Parameters:
  ///   - amendment: The change.
  ///   - review: The review before it; changed already where it is not the first of several.
  ///   - question: The review as it was read.
  init(_ amendment: Amendment, of review: Review, in question: PlanQuestion) {
    let reading = question.reading
    guard let part = amendment.place(in: review) else {
      let list: ReviewList = if case .extraRoom = amendment { .rooms } else { .reviewers }
      place =
        reading.places == nil
        ? .key(file: reading.source.path, path: list.rawValue) : .file(list.rawValue + ".csv")
      (text, setting) = (nil, nil)
      return
    }
    guard let places = reading.places else {
      let entry = part.list == .review ? "review" : "\(part.list.rawValue)[\(part.index)]"
      place = .key(file: reading.source.path, path: entry + "." + part.field)
      (text, setting) = (nil, nil)
      return
    }
    if let row = AmendmentCell.rowThatFixes(amendment, in: question) {
      (place, text, setting) = (row, "", nil)
      return
    }
    place = places.place(part)
    let cell = AmendmentCell.cell(
      at: part, of: review.amended(amendment), keeping: reading.extras)
    (text, setting) = (cell?.text, cell?.setting)
  }

  /// The row of timetable.csv that fixes what the change sets free; nil where sessions.csv does.
  private static func rowThatFixes(_ amendment: Amendment, in question: PlanQuestion) -> Place? {
    let own = ReviewSheets.read(
      question.reading.sheets.filter { $0.name.lowercased() != PlanReading.Timetable.file })
    func pin(_ id: SessionID) -> Pin {
      own.review?.sessions.first { $0.id == id }?.pin ?? Pin()
    }
    let session: SessionID? =
      switch amendment {
      case .unfixStart(let id) where pin(id).start == nil: id
      case .unfixRoom(let id) where pin(id).room == nil: id
      case .unfixTeam(let id) where pin(id).reviewers == nil: id
      default: nil
      }
    guard let session else { return nil }
    let sheet = question.reading.sheets.first {
      $0.name.lowercased() == PlanReading.Timetable.file
    }
    let places = PlanPlaces(sheet: sheet?.bytes ?? [], file: PlanReading.Timetable.file)
    guard case .cell(let file, let row, _) = places.place(session) else { return nil }
    return .cell(file: file, row: row, column: TimetableColumn.fixed.heading)
  }

  /// What the sheets of the changed review would hold in a cell, and the name of the setting whose value it is.
  static func cell(
    at part: ReviewPlace, of amended: Review, keeping extras: SheetExtras
  ) -> (text: String, setting: String?)? {
    let files = ReviewSheets.write(amended, keeping: extras)
    guard case .cell(let file, let row, let column) = ReviewSheets.read(files).places.place(part),
      let sheet = files.first(where: { $0.name == file }),
      let table = CSVTable(CSVReader.read(sheet.bytes, file: file)),
      let entry = table.rows.first(where: { $0.number == row })
    else { return nil }
    let text = table.cell(entry, under: column)
    return (text, part.list == .review ? table.cell(entry, under: "Setting") : nil)
  }

  /// `write "Mon am; Fri" in people.csv, row 3, Availability`.
  var words: String {
    switch place {
    case .cell(let file, let row, let column):
      guard let text else { return "change \(file), row \(row), \(column)" }
      let cell = "\(file), row \(row), \(column)"
      return text.isEmpty ? "clear \(cell)" : "write \"\(Prose.harmless(text))\" in \(cell)"
    case .file(let file):
      guard let text, let setting else { return "add a row to \(file)" }
      return "add the row \"\(setting)\", \"\(Prose.harmless(text))\" to \(file)"
    case .line(let file, _): return "change \(file)"
    case .key(let file, let path): return "change \(path) in \(file)"
    }
  }

  /// The cell as members of a JSON object.
  var members: [JSONMember] {
    var members = [JSONMember("file", .text(place.file))]
    switch place {
    case .cell(_, let row, let column):
      members += [JSONMember("row", .integer(row)), JSONMember("column", .text(column))]
    case .key(_, let path): members.append(JSONMember("path", .text(path)))
    case .file, .line: break
    }
    if let setting { members.append(JSONMember("setting", .text(setting))) }
    if let text { members.append(JSONMember("write", .text(text))) }
    return members
  }
}
