import CSVText
import CivilTime
import Workbook

/// One sheet of the review as people fill it in: a table with filters, prompts, lists to choose from, and colours for what
/// is missing.
struct InputSheet {
  private let kind: Sheet
  private let rows: [CSVRow]
  private let head: CSVRow
  private let guide: ColumnGuide
  /// The widths of the columns, in digits.
  private let widths: [Int]

  /// The narrowest and the widest column; longer text takes several lines.
  private static let widths = 9...44
  /// Columns that will hold more than a word, and how wide they are before anything is typed.
  private static let roomy = [
    "Title": 34, "Job title": 30, "Organisation": 26, "Name": 24, "What": 34, "Address": 34,
    "Email": 30, "Availability": 24, "When": 24, "Prefer": 18, "Who": 20, "Reviewers": 24,
    "Room or site": 18, "Room": 22, "Value": 44, "Setting": 28, "Day": 13, "Date": 18,
    "Date or range": 24, "Milestone": 34, "Owner": 26,
  ]
  /// The columns that say which entry a row is: a reference and a title.
  private static let leadingColumns = 2
  /// How many rows beyond the last one prompts, lists and colours reach.
  private static let spareRows = 300

  init(_ kind: Sheet, _ bytes: [UInt8], _ guide: ColumnGuide) {
    self.kind = kind
    self.guide = guide
    let document = CSVReader.read(bytes, file: kind.file)
    let table = CSVTable(document) { kind.isHeading($0) }
    let filled = document.rows.filter { !$0.isBlank }
    let headings = Self.headings(table?.headings ?? [], of: kind)
    let head = CSVRow(number: table?.headingRow ?? 1, cells: headings.map { $0.text })
    let rows = filled.map { row -> CSVRow in
      guard row.number > table?.headingRow ?? 1 else { return row }
      let own = row.cells.dropFirst(table?.headings.count ?? 0)
      let cells = headings.map { heading in
        heading.position.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
      }
      return CSVRow(number: row.number, cells: cells + own)
    }
    widths = head.cells.indices.map { Self.width($0, head, rows) }
    (self.head, self.rows) = (head, rows)
  }

  /// The headings, with those that the file lacks added, each behind the heading that it follows in the sheet;
  /// people's own columns stay on the right.
  private static func headings(
    _ present: [String], of kind: Sheet
  ) -> [(text: String, position: Int?)] {
    var headings: [(text: String, position: Int?)] = present.enumerated().map { ($1, $0) }
    var last = -1
    for column in kind.columns {
      let names = ([column.heading] + column.aliases).map { CSVTable.folded($0) }
      if let place = headings.firstIndex(where: { names.contains(CSVTable.folded($0.text)) }) {
        last = place
      } else {
        headings.insert((column.heading, nil), at: last + 1)
        last += 1
      }
    }
    return headings
  }

  /// What the sheet knows of the column at a place; nil for one of people's own.
  private func facts(_ place: Int) -> SheetColumnFacts? {
    let folded = CSVTable.folded(head.cells[place])
    return kind.columns.first { column in
      ([column.heading] + column.aliases).contains { CSVTable.folded($0) == folded }
    }
  }

  /// Where the headings stand.
  var tab: ReviewTab {
    ReviewTab(name: ReviewBook.tabName(kind), headingRow: head.number, headings: head.cells)
  }

  private var lastRow: Int { max(rows.last?.number ?? 0, head.number + 1) }

  /// The sheet.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: ReviewBook.tabName(kind))
    for row in rows where row.number < head.number { sheet.add(row: row.number, row.cells) }
    for (place, text) in head.cells.enumerated() where !text.isEmpty {
      sheet.cells.append(
        DraftCell(
          CellPosition(row: head.number, column: place + 1), .text(text),
          style: facts(place)?.isFilled == true ? .requiredHead : .head))
    }
    for row in rows where row.number > head.number {
      sheet.add(row: row.number, row.cells, style: .input)
    }
    for place in head.cells.indices {
      sheet.columns.append(DraftColumn(width: widths[place], style: .input))
    }
    sheet.fitRows(from: head.number + 1)
    sheet.fitPaper(repeating: Self.leadingColumns)
    sheet.frozenRows = head.number
    sheet.frozenColumns = kind.columns.count > 4 && facts(0)?.isName == true ? 1 : 0
    sheet.tabColour = kind.isRequired || kind.isWrittenWhenEmpty ? "C55A11" : "8497B0"
    sheet.paper.repeatedRows = head.number
    sheet.paper.showsGrid = true
    if let range = tableRange {
      sheet.tables = [DraftTable(name: ReviewBook.tabName(kind) + "Table", range: range)]
    }
    sheet.inputs = head.cells.indices.compactMap { input($0) } + settingInputs
    sheet.conditions = conditions
    return sheet
  }

  // MARK: Looks

  /// The width that a column needs.
  private static func width(_ place: Int, _ head: CSVRow, _ rows: [CSVRow]) -> Int {
    let heading = head.cells[place]
    let texts = rows.lazy.filter { $0.number > head.number && place < $0.cells.count }
      .map { $0.cells[place] }
    let width = SheetDraft.width(heading: heading, texts: texts, within: widths)
    return max(width, roomy[heading] ?? 0)
  }

  /// The cells of a table; nil where Excel takes none.
  private var tableRange: CellRange? {
    guard DraftTable.takesHeads(head.cells) else { return nil }
    return CellRange(
      CellPosition(row: head.number, column: 1),
      CellPosition(row: lastRow, column: head.cells.count))
  }

  /// The cells of a column that people type into.
  private func range(_ place: Int) -> CellRange {
    CellRange(
      CellPosition(row: head.number + 1, column: place + 1),
      CellPosition(row: lastRow + Self.spareRows, column: place + 1))
  }

  // MARK: Prompts and lists

  private func input(_ place: Int) -> DraftInput? {
    guard let facts = facts(place) else { return nil }
    let prompt = guide.prompt(facts, of: kind)
    let choices = ChoiceLists.choices(facts.heading, of: kind)
    guard !prompt.isEmpty || choices != nil else { return nil }
    // The values of settings are of many kinds.
    if kind == .review, facts.heading != "Setting" { return nil }
    return DraftInput(
      range: range(place), choices: choices,
      title: ColumnGuide.cut(facts.heading, to: 32), prompt: prompt)
  }

  /// Each setting's own prompt beside its value.
  private var settingInputs: [DraftInput] {
    guard kind == .review else { return [] }
    return rows.compactMap { row in
      guard row.number > head.number, let name = row.cells.first,
        let setting = SettingsSheet.setting(named: name)
      else { return nil }
      let facts = SheetColumnFacts(
        heading: setting.name, aliases: [], isFilled: setting.need == .filled, isName: false)
      let prompt = guide.prompt(facts, of: .review)
      guard !prompt.isEmpty else { return nil }
      let cell = CellPosition(row: row.number, column: 2)
      return DraftInput(
        range: CellRange(cell, cell),
        choices: ColumnGuide.words(ofSetting: setting.name).map { .list($0) },
        title: ColumnGuide.cut(setting.name, to: 32), prompt: prompt)
    }
  }

  // MARK: Colours

  /// The conditions that colour a cell: a reference that stands twice, a blank cell that must be filled, a seat still
  /// to be confirmed, and a diary that nobody has asked for.
  private var conditions: [DraftCondition] {
    guard !head.cells.isEmpty else { return [] }
    let first = head.number + 1
    let lastColumn = CellPosition.letters(head.cells.count)
    let isUsed = "COUNTA($A\(first):$\(lastColumn)\(first))>0"
    var conditions: [DraftCondition] = []
    for place in head.cells.indices {
      guard let facts = facts(place) else { continue }
      let letters = CellPosition.letters(place + 1)
      let cell = "\(letters)\(first)"
      if facts.heading == kind.columns[0].heading, facts.isName || kind == .timetable {
        let all = "$\(letters)$\(first):$\(letters)$\(range(place).last.row)"
        conditions.append(
          DraftCondition(
            range: range(place),
            formula: "AND(\(cell)<>\"\",COUNTIF(\(all),\(cell))>1)", fill: BookColours.wrong))
      }
      if facts.isFilled {
        conditions.append(
          DraftCondition(
            range: range(place), formula: "AND(LEN(TRIM(\(cell)))=0,\(isUsed))",
            fill: BookColours.missing))
      }
      if facts.heading == "Availability" {
        conditions.append(
          DraftCondition(
            range: range(place), formula: "AND(LEN(TRIM(\(cell)))=0,\(isUsed))",
            fill: BookColours.unasked))
      }
    }
    conditions.append(
      DraftCondition(
        range: CellRange(
          CellPosition(row: first, column: 1),
          CellPosition(row: lastRow + Self.spareRows, column: head.cells.count)),
        formula: "ISNUMBER(SEARCH(\"TBC\",A\(first)))", fill: BookColours.toBeConfirmed))
    return conditions
  }
}
