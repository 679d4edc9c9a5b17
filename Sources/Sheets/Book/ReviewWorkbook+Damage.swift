import CSVText
import CivilTime
public import Findings
import Workbook

/// What a spreadsheet has made of texts: dates of "9-12", logical values of "true".
extension ReviewWorkbook {
  /// The columns whose own reader knows dates, times, lengths or figures and says itself what is wrong with them.
  private static let read: Set<String> = [
    "Availability", "When", "Prefer", "Date", "Start", "End", "Day", "Lunch", "Time", "Done",
    "Value",
    "Date or range", "Fixed when", "Minutes", "Expected", "Reviewers", "Seats", "Working days",
  ]

  /// A finding for each cell of a text column that a spreadsheet has turned into something else; `file` is the
  /// workbook's name as the person knows the file.
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
      findings += telephones(in: sheet, tab, file: file)
      unworkedFormulas(in: sheet, tab, kind, file: file).map { findings.append($0) }
    }
    return findings
  }

  /// One finding for all formulas of a sheet that stand where cells are read and have no value; nil where none does.
  private func unworkedFormulas(
    in sheet: BookSheet, _ tab: ReviewTab, _ kind: Sheet, file: String
  ) -> Finding? {
    let columns = tab.columns(of: kind) { _ in true }
    let cells = sheet.formulasWithoutValue.filter { position in
      position.row == tab.headingRow
        || position.row > tab.headingRow && columns[position.column] != nil
    }
    guard let first = cells.first else { return nil }
    let place = Cell(
      sheet: sheet.name, position: first, heading: columns[first.column]?.heading ?? "")
    return Finding(
      .formulaWithoutValue, at: .key(file: file, path: place.path), text: first.name,
      cells.count == 1
        ? "\(place.reference) holds a formula and no value, so it is read as blank."
        : "\(cells.count) cells of \"\(sheet.name)\" hold a formula and no value, so they are read as blank: \(cells.names).",
      mend:
        "Open the workbook in Excel and save it, so that the formulas are worked out, or type the values."
    )
  }

  /// Whether a finding only says that a cell is blank whose formula has no value, which another finding says
  /// already.
  public func isExplainedByFormula(_ finding: Finding) -> Bool {
    guard CommonCause.followsFromBlank.contains(finding.code), let cell = cell(of: finding.place)
    else { return false }
    return book.sheet(named: cell.sheet)?.formulasWithoutValue.contains(cell.position) ?? false
  }

  /// Words in the headings of people's own columns for telephone numbers.
  private static let telephoneWords = ["phone", "mobile", "telno", "contactnumber"]

  /// A finding for each telephone number that a spreadsheet has turned into a number, without its leading zero.
  ///
  /// A number of the United Kingdom has ten digits behind its leading zero (Ofcom, The National Telephone Numbering
  /// Plan).
  private func telephones(in sheet: BookSheet, _ tab: ReviewTab, file: String) -> [Finding] {
    var columns: [Int: String] = [:]
    for cell in sheet.cells where cell.position.row == tab.headingRow {
      let heading = CSVTable.folded(cell.value.text)
      let isTelephone =
        heading == "tel" || Self.telephoneWords.contains { TextSearch.contains($0, in: heading) }
      if isTelephone { columns[cell.position.column] = cell.value.text }
    }
    guard !columns.isEmpty else { return [] }
    return sheet.cells.compactMap { cell in
      guard case .number = cell.value, cell.position.row > tab.headingRow,
        let heading = columns[cell.position.column]
      else { return nil }
      let digits = cell.value.text
      guard digits.utf8.count == 10, PlainText.isDigits(digits) else { return nil }
      let place = Cell(sheet: sheet.name, position: cell.position, heading: heading)
      return Finding(
        .changedCell, .note, at: .key(file: file, path: place.path), text: digits,
        "\(digits) looks like a telephone number whose nought the spreadsheet has taken.",
        mend: "Choose the format Text for the column, and type 0\(digits).")
    }
  }

  /// The columns in which people write hours, such as 9-12.
  private static let hours: Set<String> = [
    "Availability", "When", "Prefer", "Fixed when", "Lunch",
  ]

  /// What a finding says more where hours are asked for and the spreadsheet holds a date that cannot be meant.
  func explained(_ finding: Finding, at cell: Cell) -> Finding {
    guard finding.severity != .note, Self.hours.contains(cell.heading),
      let value = book.sheet(named: cell.sheet)?[cell.position], case .moment(let moment) = value,
      let date = moment.date
    else { return finding }
    let words = Self.words(of: date)
    var finding = finding
    finding.message = words.message + " " + finding.message
    finding.mend = words.mend + " " + finding.mend
    return finding
  }

  private static func words(of date: CellDate) -> (message: String, mend: String) {
    let month = CivilDate.monthNames[max(0, min(date.month, 12) - 1)]
    let typed = "\(date.day)-\(date.month)"
    return (
      "The spreadsheet has made \(date.day) \(month) \(date.year) of what was typed, perhaps \"\(typed)\".",
      "Choose the format Text for the cell, and type \(typed) again if that was meant."
    )
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
      return words(of: date)
    case .boolean(let isTrue) where ColumnGuide.yesNo.contains(column.heading) == false:
      return (
        "The spreadsheet has made a logical value of what was typed, perhaps \"\(isTrue ? "true" : "false")\".",
        "Choose the format Text for the cell, and type again what was meant."
      )
    case .text, .number, .boolean, .error: return nil
    }
  }
}
