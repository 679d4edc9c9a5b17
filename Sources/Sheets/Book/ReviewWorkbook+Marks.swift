public import Findings
public import Workbook

/// Giving a workbook back with what is wrong marked in it.
extension ReviewWorkbook {
  /// A copy in which what is wrong is marked.
  ///
  /// The sheet *Problems* lists the findings, each with a link to its cell, and those cells are coloured until their
  /// text changes. Marks of an earlier check are removed.
  ///
  /// - Returns: The bytes of the marked workbook.
  /// - Throws: Why the workbook cannot be given back.
  public func marked(_ findings: [Finding]) throws(BookEditFailure) -> [UInt8] {
    let problems = findings.map { finding -> ProblemsSheet.Problem in
      let cell = self.cell(of: finding.place)
      return ProblemsSheet.Problem(
        finding: located(finding, in: ""), cell: cell,
        value: cell.flatMap { book.sheet(named: $0.sheet)?[$0.position] })
    }
    var edits: [SheetEdit] = []
    for tab in tabs.values.map({ $0.name }).sorted() {
      guard let sheet = book.sheet(named: tab) else { continue }
      var gravest: [CellPosition: Severity] = [:]
      for problem in problems where problem.cell?.sheet == tab {
        guard let position = problem.cell?.position else { continue }
        gravest[position] = min(gravest[position] ?? .note, problem.finding.severity)
      }
      var edit = SheetEdit(sheet: tab)
      edit.marks = gravest.sorted { $0.key < $1.key }.map { position, severity in
        CellMark(
          position, holding: sheet[position], fill: ProblemsSheet.colour(severity))
      }
      edits.append(edit)
    }
    var draft = ProblemsSheet(problems, ofWholeReview: true).draft
    // A sheet of that name may be people's own.
    draft.name = DerivedSheet.problems.name(in: book)
    return try BookEditor.bytes(bytes, edits: edits, sheets: [draft])
  }
}
