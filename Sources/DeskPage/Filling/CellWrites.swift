import Findings
import ReviewModel
import Sheets
import Exports
import WeekPage

/// Several cells written together, as a way out names them.
///
/// The script sends them as text: the fields of a cell with the unit separator between two, the cells with the record
/// separator, which stand in no cell that somebody typed (ASCII, 0x1F and 0x1E).
struct CellWrites {
  private let question: PageQuestion

  /// One cell to write.
  private struct Cell {
    let file: String
    let row: Int
    let heading: String
    let former: String
    let text: String

    init?(_ record: Substring) {
      let fields = record.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      guard fields.count == 5, let row = Int(fields[1]) else { return nil }
      (file, self.row) = (String(fields[0]), row)
      (heading, former, text) = (String(fields[2]), String(fields[3]), String(fields[4]))
    }
  }

  /// The cells that the script asks to write.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the sheets as changed and a list of what was changed; with nothing changed where a cell no longer holds
  /// what the way out was made for.
  func answer(_ answer: inout PageAnswer) {
    let records = question[.cells].split(separator: "\u{1E}")
    let cells = records.compactMap { Cell($0) }
    guard !cells.isEmpty, cells.count == records.count else {
      answer.say("There is nothing to write.")
      return
    }
    var sheets: [EditedSheet] = []
    var done: [Markup] = []
    for cell in cells {
      let known = sheets.firstIndex { $0.outline.file == cell.file }
      guard var sheet = known.map({ sheets[$0] }) ?? EditedSheet(cell.file, in: question.files),
        let column = CellWrites.write(cell, into: &sheet)
      else {
        answer.say(
          "The sheets have changed since these ways out were found, so nothing was written. Look for a timetable again."
        )
        return
      }
      if let known { sheets[known] = sheet } else { sheets.append(sheet) }
      done.append(CellWrites.entry(cell, column, in: sheet.outline.tab))
    }
    for sheet in sheets { answer.keep(sheet.file) }
    answer.show(
      .all([
        .element("h3", [], .text("What was changed")),
        .element("ul", [.class("written")], done.map { .element("li", [], $0) }),
        .element(
          "p", [.class("actions")],
          PageControls.button("Find a timetable", action: "plan", main: true),
          PageControls.button("Undo", action: "undo")),
      ]), in: .story)
    answer.say("Written: \(counted(cells.count, "cell")). Now look for a timetable again.")
  }

  /// Writes one cell, with a new column where the sheet has none; its column, or nil where it does not hold what it did.
  private static func write(_ cell: Cell, into sheet: inout EditedSheet) -> Int? {
    if sheet.column(under: cell.heading) == nil { sheet.addColumn(cell.heading) }
    guard let column = sheet.column(under: cell.heading),
      sheet.text(cell.row, column) == cell.former,
      sheet.write([[cell.text]], row: cell.row, column: column)
    else { return nil }
    return column
  }

  private static func entry(_ cell: Cell, _ column: Int, in tab: String) -> Markup {
    let before = cell.former.isEmpty ? "was empty" : "was \"\(cell.former)\""
    let after = cell.text.isEmpty ? "is empty now" : "is \"\(cell.text)\" now"
    return .element(
      "button",
      [
        Attribute("type", "button"), .class("go"), Attribute("data-file", cell.file),
        Attribute("data-row", String(cell.row)), Attribute("data-column", String(column)),
      ], .text("\(tab), row \(cell.row), \(cell.heading)"))
      + .written(": \(before), \(after)")
  }
}
