public import Findings

extension DraftFault {
  /// The fault as a finding about the workbook that cannot be written.
  public func finding(file: String) -> Finding {
    switch self {
    case .longText(let sheet, let cell):
      Finding(
        .unwritableWorkbook, at: .file(file), text: cell,
        "\(sheet)!\(cell) would hold more than 32,767 characters, which no workbook takes.",
        mend: "Shorten the text of that cell.")
    case .beyondSheet(let sheet, let cell):
      Finding(
        .unwritableWorkbook, at: .file(file), text: cell,
        "\"\(sheet)\" would have a cell \(cell), beyond the last row or column that a workbook has.",
        mend: "Take out rows or columns that are not needed.")
    case .noVisibleSheet:
      Finding(
        .unwritableWorkbook, at: .file(file), "The workbook would have no sheet to be seen.",
        mend: "Give at least one sheet of the review.")
    case .sheetName(let name), .doubledSheet(let name), .name(let name), .doubledName(let name),
      .nameOfNoSheet(let name), .shortTable(let name):
      Finding(
        .unwritableWorkbook, at: .file(file), text: name,
        "The name \"\(name)\" cannot stand in a workbook.", mend: "Choose another name.")
    case .tableHead(let name, let cell), .overlap(let name, let cell), .list(let name, let cell),
      .prompt(let name, let cell), .link(let name, let cell):
      Finding(
        .unwritableWorkbook, at: .file(file), text: cell,
        "\(name)!\(cell) cannot stand in a workbook as it is.",
        mend: "Change the text of that cell, so that no two heads are the same.")
    }
  }
}

extension BookEditFailure {
  /// The failure as a finding about the workbook that does not come back.
  public func finding(file: String) -> Finding {
    switch self {
    case .unreadable(let failure): failure.finding(file: file)
    case .unwritable(let fault): fault.finding(file: file)
    }
  }
}
