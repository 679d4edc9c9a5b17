import CSVText
import CivilTime
import Findings
import Workbook

/// What a spreadsheet has made of texts: dates of "9-12", logical values of "true".
extension ReviewWorkbook {
  /// The columns whose own reader knows dates, times, lengths or figures and says itself what is wrong with them.
  private static let read: Set<String> = [
    "Availability", "When", "Prefer", "Date", "Start", "End", "Day", "Lunch", "Time", "Done",
    "Value",
    "Date or range", "Fixed when", "Minutes", "Expected", "Reviewers", "Seats", "Working days",
  ]

  /// A finding for each cell of a text column that a spreadsheet has turned into something else.
  ///
  /// - Parameter file: The workbook's name as the person knows it.
  func damage(file: String) -> [Finding] {
    var findings: [Finding] = []
    for sheet in book.sheets {
      guard let kind = ReviewBook.kind(of: sheet.name), let tab = tabs[kind], tab.name == sheet.name
      else { continue }
      let texts = tab.columns(of: kind) { !Self.read.contains($0.heading) }
      for cell in sheet.cells where cell.position.row > tab.headingRow {
        guard let column = texts[cell.position.column],
          let words = Self.words(cell.value, in: column)
        else { continue }
        let place = Cell(
          sheet: sheet.name, position: cell.position, heading: column.heading)
        findings.append(
          Finding(
            .changedCell, column.isName ? .error : .warning,
            at: .key(file: file, path: place.path),
            text: cell.value.text, words.message, mend: words.mend))
      }
    }
    return findings
  }

  private static func words(
    _ value: CellValue, in column: SheetColumnFacts
  ) -> (message: String, mend: String)? {
    switch value {
    case .moment(let moment):
      guard let date = moment.date else {
        return (
          "The spreadsheet has made the time \(moment.text) of what was typed.",
          "Choose the format Text for the cell, and type again what was meant."
        )
      }
      let month = CivilDate.monthNames[max(0, min(date.month, 12) - 1)]
      let typed = "\(date.day)-\(date.month)"
      return (
        "The spreadsheet has made \(date.day) \(month) \(date.year) of what was typed, perhaps \"\(typed)\".",
        "Choose the format Text for the cell, and type \(typed) again if that was meant."
      )
    case .boolean(let isTrue) where ColumnGuide.yesNo.contains(column.heading) == false:
      return (
        "The spreadsheet has made a logical value of what was typed, perhaps \"\(isTrue ? "true" : "false")\".",
        "Choose the format Text for the cell, and type again what was meant."
      )
    case .text, .number, .boolean, .error: return nil
    }
  }
}
