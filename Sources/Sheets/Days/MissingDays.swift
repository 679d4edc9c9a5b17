import CivilTime
import Findings
import ReviewModel

/// Findings about weekdays that the week has not, which have one cause: a day that closed.csv closes, or a first day
/// on site that is wrong.
struct MissingDays {
  /// The first day on site; nil while it is unknown.
  let fieldworkStart: CivilDate?
  /// The rows of closed.csv, each with the number of its row.
  let closed: [(days: ClosedDays, row: Int)]
  /// Where the first day on site is set; nil where it is not.
  let startRow: Int?

  /// More cells than these do not all make the same slip.
  private static let mostSlips = 2

  /// The findings, with all findings that have one cause joined into one.
  func joined(_ findings: [Finding]) -> [Finding] {
    guard let fieldworkStart else { return findings }
    let named = findings.filter { $0.code == .weekdayNotInReview }
    guard !named.isEmpty else { return findings }
    let startPlace = startRow.map {
      Place.cell(file: Sheet.review.file, row: $0, column: "Value")
    }
    var rest = findings.filter { $0.code != .weekdayNotInReview }
    var others: [Finding] = []
    var byRow: [Int: [Finding]] = [:]
    for finding in named {
      if let row = closing(finding, near: fieldworkStart) {
        byRow[row, default: []].append(finding)
      } else {
        others.append(finding)
      }
    }
    for row in byRow.keys.sorted() {
      rest.append(closedDay(byRow[row] ?? [], row: row))
    }
    if others.count <= MissingDays.mostSlips { return rest + others }
    return rest + [wrongStart(others, fieldworkStart, startPlace)]
  }

  /// The row that closes the day which a finding misses; nil where none does.
  private func closing(_ finding: Finding, near start: CivilDate) -> Int? {
    let monday = start + -start.weekday.rawValue
    let missing = Weekday.allCases.first {
      finding.message.hasPrefix("There is no " + $0.name + " ")
    }
    guard let missing else { return nil }
    let date = monday + missing.rawValue
    return closed.first { $0.days.closes(date) }?.row
  }

  private func closedDay(_ findings: [Finding], row: Int) -> Finding {
    let days = closed.first { $0.row == row }?.days
    let words = days?.dates.map { DateCell.write($0) } ?? days?.text ?? ""
    let cells = findings.count == 1 ? "1 cell names" : "\(findings.count) cells name"
    return Finding(
      .weekdayNotInReview, findings.map { $0.severity }.min() ?? .error,
      at: .cell(file: Sheet.closed.file, row: row, column: "Date or range"),
      text: days?.text ?? "",
      "closed.csv closes \(words), and \(cells) a day of it: \(places(findings)).",
      mend: "Delete this row if the day is open, or name another day in "
        + (findings.count == 1 ? "that cell." : "those cells."))
  }

  private func wrongStart(_ findings: [Finding], _ start: CivilDate, _ place: Place?) -> Finding {
    Finding(
      .weekdayNotInReview, findings.map { $0.severity }.min() ?? .error,
      at: place ?? .file(Sheet.review.file), text: start.words,
      "The fieldwork week starts on \(start.words), and \(findings.count) cells name days that it has not: "
        + "\(places(findings)).",
      mend: "Correct the setting \"Fieldwork starts\", or the cells.")
  }

  private func places(_ findings: [Finding]) -> String {
    English.list(findings.map { $0.place.text }, atMost: 3)
  }
}
