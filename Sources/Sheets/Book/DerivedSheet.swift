import CSVText
import CivilTime
import Findings
import ReviewModel
import Workbook

/// A sheet of a workbook that shows what other sheets hold.
///
/// The program writes the sheet anew whenever it writes the workbook, and never reads it.
enum DerivedSheet: String, CaseIterable {
  case start
  case board
  case problems
  case meetings
  case loads
  case lists

  /// The name on the tab.
  var name: String {
    switch self {
    case .start: "Start here"
    case .board: "Timetable to pin up"
    case .problems: "Problems"
    case .meetings: "Who meets whom"
    case .loads: "Reviewer load"
    case .lists: "Lists"
    }
  }

  /// The text in the first cell, by which the program knows the sheet from one of people's own.
  var title: String {
    switch self {
    case .start: "Start here"
    case .board: "The timetable, a day a block"
    case .problems: "Problems that fieldwork found"
    case .meetings: "Who meets whom"
    case .loads: "What the week asks of each reviewer"
    case .lists: "Words to choose from"
    }
  }

  /// The kind of a derived sheet; nil for a sheet of people's own, whatever its name.
  static func kind(of sheet: BookSheet) -> DerivedSheet? {
    allCases.first { kind in
      [kind.name, kind.otherName].contains { $0.lowercased() == sheet.name.lowercased() }
        && sheet[CellPosition(row: 1, column: 1)] == .text(kind.title)
    }
  }

  /// The name where people have a sheet of their own by the usual one.
  var otherName: String { name + " (fieldwork)" }

  /// The name that the sheet has in a workbook, or gets there.
  func name(in book: Book) -> String {
    if let present = book.sheets.first(where: { DerivedSheet.kind(of: $0) == self }) {
      return present.name
    }
    return book.sheet(named: name) == nil ? name : otherName
  }

  /// An empty sheet of the kind, with its title.
  var blank: SheetDraft {
    var sheet = SheetDraft(name: name)
    sheet.cells = [DraftCell(CellPosition(row: 1, column: 1), .text(title), style: .title)]
    sheet.heights[1] = 24
    sheet.showsGrid = false
    sheet.tabColour = "548235"
    sheet.areaName = "fieldwork_" + rawValue
    return sheet
  }
}

/// Writes the sheets that show what the files of a review hold.
struct DerivedSheets {
  /// The first day on site; some Monday where the files do not say.
  let week: CivilDate
  private let review: Review?
  private let placed: PlacedWeek?
  private let files: [BookFile]

  init(_ files: [BookFile]) {
    self.files = files
    let sheets = files.filter { file in Sheet.allCases.contains { $0.file == file.path } }
    // What is wrong with the review takes a quarter of the time of reading, and no such sheet shows that.
    var reader = SheetFolderReader(sheets.map { SheetFile(name: $0.path, bytes: $0.bytes) })
    let reading = reader.content()
    review = reading.review
    placed = PlacedWeek(reading.review, reading.plan)
    week = reading.review?.fieldworkStart ?? DateCell.exampleMonday
  }

  /// The drafts of some kinds of sheet, with formulas and links that lead to the review's tabs.
  func drafts(of kinds: [DerivedSheet], leadingTo tabs: [Sheet: ReviewTab]) -> [SheetDraft] {
    kinds.map { kind in
      switch kind {
      case .start: StartSheet(review, files, leadingTo: tabs).draft
      case .board: BoardSheet(placed).draft
      case .problems: ProblemsSheet([], ofWholeReview: false).draft
      case .meetings: MeetingsSheet(placed).draft
      case .loads: LoadsSheet(placed).draft
      case .lists: Self.lists
      }
    }
  }

  /// The words that cells offer, a column a list.
  private static var lists: SheetDraft {
    var sheet = DerivedSheet.lists.blank
    sheet.visibility = .hidden
    for (place, list) in ChoiceLists.lists.enumerated() {
      let words = [list.name] + (ColumnGuide.words(list.heading, of: list.sheet) ?? [])
      for (index, word) in words.enumerated() {
        sheet.cells.append(
          DraftCell(
            CellPosition(row: index + 2, column: place + 1), .text(word),
            style: index == 0 ? .head : DraftStyle()))
      }
      sheet.columns.append(DraftColumn(width: 22))
    }
    return sheet
  }
}

extension SheetDraft {
  /// Adds a cell with a text.
  mutating func put(_ row: Int, _ column: Int, _ text: String, _ style: DraftStyle) {
    cells.append(
      DraftCell(
        CellPosition(row: row, column: column), text.isEmpty ? nil : .text(text), style: style))
  }
}
