import CSVText
import Findings
import PlanCheck
import ReviewModel
import Sheets

/// The review in the sheets as they are, with everything that is to be said about it.
struct DeskReview {
  /// What the sheets hold.
  let reading: SheetReading
  /// What is wrong with the sheets.
  let findings: [Finding]
  /// What is wrong with the timetable, with the sessions that each is about.
  let clashes: [Clash]
  /// The judge's verdict; nil where there is no timetable, or the sheets have errors.
  let verdict: Verdict?

  /// A rule that the timetable breaks.
  struct Clash {
    let finding: Finding
    let sessions: [SessionID]
  }

  /// Reads and judges some sheets.
  init(_ sheets: [SheetFile]) {
    reading = ReviewSheets.read(
      sheets.filter { $0.name.hasSuffix(".csv") && !$0.name.utf8.contains(UInt8(ascii: "/")) })
    findings = reading.findings
    guard let review = reading.review, let plan = reading.plan, !DeskReview.hasErrors(findings)
    else {
      (clashes, verdict) = ([], nil)
      return
    }
    let judge = PlanJudge(review)
    let verdict = judge.verdict(on: plan)
    let rows = TimetableRows(sheets)
    let said = judge.findings(for: verdict, on: plan) { rows.place(of: $0) }
    clashes = zip(said, verdict.violations).map { Clash(finding: $0, sessions: $1.sessions) }
    self.verdict = verdict
  }

  /// Whether a file is the workbook that somebody opened.
  static func isWorkbook(_ file: SheetFile) -> Bool { file.name == OpenedFiles.workbookName }

  /// Whether the sheets have errors, so that nothing may be planned with them.
  var hasErrors: Bool { DeskReview.hasErrors(findings) }

  /// The review, where it may be planned with.
  var usable: Review? { hasErrors ? nil : reading.review }

  /// How many findings the sheets have of a severity.
  func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  private static func hasErrors(_ findings: [Finding]) -> Bool {
    findings.contains { $0.severity == .error }
  }
}

/// The rows of timetable.csv, by the session that they place.
private struct TimetableRows {
  private var rows: [String: Int] = [:]
  private let file = "timetable.csv"

  init(_ sheets: [SheetFile]) {
    guard let sheet = sheets.first(where: { $0.name == file }),
      let outline = ReviewSheets.outline(ofFile: file),
      let table = outline.table(CSVReader.read(sheet.bytes, file: file)),
      let column = outline.position(of: TimetableColumn.session.heading, in: table.headings)
    else { return }
    for row in table.rows where column < row.cells.count {
      let name = PlainText.typed(row.cells[column])
      if rows[name] == nil { rows[name] = row.number }
    }
  }

  func place(of session: SessionID?) -> Place {
    guard let row = session.flatMap({ rows[$0.text] }) else { return .file(file) }
    return .cell(file: file, row: row, column: TimetableColumn.session.heading)
  }
}
