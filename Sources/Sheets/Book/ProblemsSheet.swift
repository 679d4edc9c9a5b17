import CivilTime
import Findings
import Workbook

/// The problems, a row each and the gravest first: the cell to click, its text, the fault, and the mend.
struct ProblemsSheet {
  /// A finding with the cell that it is about; nil where it is about no cell of the workbook.
  struct Problem {
    var finding: Finding
    var cell: ReviewWorkbook.Cell?
    /// What the cell holds.
    var value: CellValue? = nil
  }

  private let problems: [Problem]
  private let isChecked: Bool

  /// Lays out the problems; where nothing has been checked yet, the sheet says how to check.
  init(_ problems: [Problem], ofWholeReview isChecked: Bool) {
    self.problems = problems.enumerated()
      .sorted {
        ($0.element.finding.severity, $0.offset) < ($1.element.finding.severity, $1.offset)
      }
      .map { $0.element }
    self.isChecked = isChecked
  }

  /// The colour of what is wrong, of a cell and of its row here.
  static func colour(_ severity: Severity) -> String {
    switch severity {
    case .error: "F4B084"
    case .warning: BookColours.toBeConfirmed
    case .note: BookColours.unasked
    }
  }

  /// The sheet.
  var draft: SheetDraft {
    var sheet = DerivedSheet.problems.blank
    sheet.columns = [
      DraftColumn(width: 10), DraftColumn(width: 20), DraftColumn(width: 18),
      DraftColumn(width: 28),
      DraftColumn(width: 52), DraftColumn(width: 52), DraftColumn(width: 9), DraftColumn(width: 11),
    ]
    guard isChecked, !problems.isEmpty else {
      sheet.put(
        2, 1,
        isChecked
          ? "Nothing is wrong."
          : "\"fieldwork check --mark\" writes a copy of this workbook with all that is wrong listed here.",
        .remark)
      return sheet
    }
    let heads = [
      "How bad", "Cell", "Heading", "What it says", "What is wrong", "How to mend it", "Rule",
      "Now",
    ]
    sheet.beginTable(
      heads,
      remark:
        "Click a cell's name to go there. Once its text is changed, its colour goes, and \"changed\" stands under Now."
    )
    for (index, problem) in problems.enumerated() {
      add(problem, row: DerivedSheet.headRow + 1 + index, to: &sheet)
    }
    sheet.tables = [
      DraftTable(
        name: "ProblemsTable",
        range: CellRange(
          CellPosition(row: DerivedSheet.headRow, column: 1),
          CellPosition(row: DerivedSheet.headRow + problems.count, column: heads.count)))
    ]
    sheet.fitRows(from: DerivedSheet.headRow + 1)
    return sheet
  }

  private func add(_ problem: Problem, row: Int, to sheet: inout SheetDraft) {
    let finding = problem.finding
    var boxed = DraftStyle.prose
    boxed.hasBorder = true
    var (grave, plain) = (boxed, boxed)
    plain.isText = true
    grave.fill = Self.colour(finding.severity)
    var link = DraftStyle.link
    link.hasBorder = true
    sheet.put(row, 1, finding.severity.rawValue, grave)
    if let cell = problem.cell {
      sheet.put(row, 2, cell.reference, link)
      sheet.put(row, 3, cell.heading, plain)
      sheet.links.append(
        DraftLink(CellPosition(row: row, column: 2), to: cell.sheet, cell.position))
    } else {
      sheet.put(row, 2, finding.place.text, plain)
      sheet.put(row, 3, "", plain)
    }
    // A finding quotes the words that are wrong, a cell may hold more.
    sheet.put(row, 4, problem.value?.text ?? finding.text, plain)
    sheet.put(row, 5, finding.message, plain)
    sheet.put(row, 6, finding.mend, plain)
    sheet.put(row, 7, finding.code.text, plain)
    sheet.cells.append(
      DraftCell(
        CellPosition(row: row, column: 8), nil, style: boxed, formula: Self.state(of: problem)))
  }

  /// A formula that says whether the cell has been changed; nil where no formula can tell.
  private static func state(of problem: Problem) -> String? {
    guard let cell = problem.cell else { return nil }
    let mark = CellMark(
      cell.position, holding: problem.value, fill: colour(problem.finding.severity))
    return mark.formula(on: cell.sheet).map { "IF(\($0),\"\",\"changed\")" }
  }
}
