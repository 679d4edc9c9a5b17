import CivilTime
import ReviewModel
import Workbook

/// The first sheet: what to fill in, in which order, and how far it is.
///
/// How far it is comes from formulas, so it is up to date while people type.
struct StartSheet {
  private let review: Review?
  private let files: [BookFile]
  private let tabs: [Sheet: ReviewTab]

  /// Lays out the sheet for the tabs that the workbook has; people delete tabs that they do not need.
  init(_ review: Review?, _ files: [BookFile], leadingTo tabs: [Sheet: ReviewTab]) {
    self.review = review
    self.files = files
    self.tabs = tabs
  }

  /// A step of the work.
  private struct Step {
    var sheet: Sheet
    var what: String
    var isNeeded = false
  }

  private static let steps = [
    Step(
      sheet: .review, what: "The council, the week, who plans it, and the rules.", isNeeded: true),
    Step(sheet: .themes, what: "What the review looks at: a theme a row."),
    Step(sheet: .sites, what: "The buildings. One is enough where everybody is in one."),
    Step(sheet: .travel, what: "Minutes between two buildings."),
    Step(
      sheet: .rooms, what: "Rooms, how many they seat, and when they can be had.", isNeeded: true),
    Step(sheet: .people, what: "Whom the reviewers meet. Young people and parents without names."),
    Step(sheet: .reviewers, what: "The peer team. Write TBC while a seat is open.", isNeeded: true),
    Step(
      sheet: .sessions, what: "What is to be held: who, how long, when it may be.", isNeeded: true),
    Step(sheet: .days, what: "Only days that are shorter or longer than the others."),
    Step(sheet: .closed, what: "Days on which nothing can be held."),
    Step(sheet: .milestones, what: "Only what differs from the usual twelve weeks before."),
    Step(
      sheet: .timetable,
      what: "Written by fieldwork and yours to edit. Write yes under Fixed to keep a row."),
  ]

  /// The sheet.
  var draft: SheetDraft {
    var sheet = DerivedSheet.start.blank
    sheet.columns = [
      DraftColumn(width: 5), DraftColumn(width: 16), DraftColumn(width: 62), DraftColumn(width: 11),
      DraftColumn(width: 40),
    ]
    sheet.paper.isLandscape = true
    sheet.put(2, 1, subject, .remark)
    sheet.merges.append(Self.line(2))
    sheet.put(3, 1, Self.introduction, .prose)
    sheet.merges.append(Self.line(3))
    sheet.heights[3] = 64
    for (place, text) in ["", "Sheet", "What goes there", "Needed", "How far it is"].enumerated() {
      sheet.put(5, place + 1, text, .head)
    }
    var row = 5
    for (index, step) in Self.steps.enumerated() {
      row += 1
      add(step, number: index + 1, row: row, to: &sheet)
    }
    row = addColours(after: row + 1, to: &sheet)
    addCommands(after: row + 1, to: &sheet)
    return sheet
  }

  private static let noSheet = "this workbook has no such sheet"

  private static func line(_ row: Int) -> CellRange {
    CellRange(CellPosition(row: row, column: 1), CellPosition(row: row, column: 5))
  }

  private var subject: String {
    guard let review else { return "A peer review" }
    let week = "fieldwork from " + review.fieldworkStart.words
    return [review.council, review.title, week].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static let introduction = """
    Fill in the sheets from the top down; a little of each is enough to begin with. Click a cell to see what it takes, with \
    an example. Columns of your own may stand on the right, and sheets of your own anywhere: they are kept. Headings in \
    brown must be filled in every row. Sort, filter and colour as you like, and save as an Excel workbook (.xlsx). The \
    program writes sheets with a green tab anew; your comments, pictures and notes beside their cells stay.
    """

  private func add(_ step: Step, number: Int, row: Int, to sheet: inout SheetDraft) {
    var boxed = DraftStyle.prose
    boxed.hasBorder = true
    var link = DraftStyle.link
    link.hasBorder = true
    sheet.put(row, 1, String(number), boxed)
    sheet.put(row, 3, step.what, boxed)
    sheet.put(row, 4, step.isNeeded ? "yes" : "", boxed)
    guard let tab = tabs[step.sheet] else {
      sheet.put(row, 2, ReviewBook.tabName(step.sheet), boxed)
      sheet.put(row, 5, Self.noSheet, boxed)
      return
    }
    sheet.put(row, 2, tab.name, link)
    sheet.links.append(
      DraftLink(CellPosition(row: row, column: 2), to: tab.name, CellPosition(row: 1, column: 1)))
    let file = files.first { $0.path.lowercased() == step.sheet.file }
    let state = SheetProgress(step.sheet, tab)
    sheet.cells.append(
      DraftCell(
        CellPosition(row: row, column: 5), .text(state.words(file?.bytes ?? [])), style: boxed,
        formula: state.formula))
    let progress = CellPosition(row: row, column: 5)
    if step.isNeeded {
      sheet.conditions.append(
        DraftCondition(
          range: CellRange(progress, progress), formula: "LEFT(E\(row),7)=\"nothing\"",
          fill: BookColours.missing))
    }
    sheet.conditions.append(
      DraftCondition(
        range: CellRange(progress, progress), formula: "ISNUMBER(SEARCH(\"blank\",E\(row)))",
        fill: BookColours.missing))
  }

  private func addColours(after row: Int, to sheet: inout SheetDraft) -> Int {
    var row = row
    sheet.put(row + 1, 2, "Colours", Self.subtitle)
    let meanings = [
      (BookColours.missing, "is needed and blank"),
      (BookColours.unasked, "nobody has asked yet when they can; planned as free"),
      (BookColours.toBeConfirmed, "to be confirmed (TBC)"),
      (BookColours.wrong, "the reference stands twice"),
    ]
    row += 1
    for (colour, meaning) in meanings {
      row += 1
      var style = DraftStyle()
      style.fill = colour
      style.hasBorder = true
      sheet.put(row, 2, "", style)
      sheet.put(row, 3, meaning, .prose)
    }
    return row
  }

  private static var subtitle: DraftStyle {
    var style = DraftStyle.title
    style.font.size = 12
    return style
  }

  private func addCommands(after row: Int, to sheet: inout SheetDraft) {
    sheet.put(row + 1, 2, "Then", Self.subtitle)
    let commands = [
      ("check", "says what is wrong; with --mark, in a copy whose cells are coloured"),
      ("solve", "writes the Timetable, and the sheets that show it"),
      ("release", "freezes a version before people are told"),
      ("export", "makes calendars, tables and a page to read and print"),
    ]
    for (index, (name, purpose)) in commands.enumerated() {
      sheet.put(row + 2 + index, 2, "fieldwork " + name, .prose)
      sheet.put(row + 2 + index, 3, purpose, .prose)
    }
  }
}
