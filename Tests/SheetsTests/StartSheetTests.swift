import CSVText
import CivilTime
import ReviewModel
import Testing

@testable import Sheets
@testable import Workbook

/// The first sheet counts what people have typed wherever they have put it, as a formula and as the words that a viewer
/// shows which does not calculate.
@Suite struct StartSheetTests {
  private let monday = CivilDate(dayNumber: 15_740)

  private func tabs(_ names: [Sheet] = Sheet.allCases) -> [Sheet: ReviewTab] {
    Dictionary(
      uniqueKeysWithValues: names.map { kind in
        let tab = ReviewBook.tabName(kind)
        return (kind, ReviewTab(name: tab, headingRow: 1, headings: kind.headings))
      })
  }

  private func start(
    _ tabs: [Sheet: ReviewTab], _ files: [BookFile] = []
  ) -> SheetDraft {
    StartSheet(ReviewTemplate.review(from: monday), files, leadingTo: tabs).draft
  }

  private func progress(_ sheet: SheetDraft, of tab: String) throws -> DraftCell {
    let row = try #require(
      sheet.cells.first { $0.position.column == 2 && $0.value == .text(tab) }
    ).position.row
    return try #require(sheet.cells.last { $0.position == CellPosition(row: row, column: 5) })
  }

  @Test func `the first sheet leads to every sheet of the review and counts what it holds`() {
    let sheet = start(tabs())
    #expect(Set(sheet.links.map(\.sheet)) == Set(Sheet.allCases.map { ReviewBook.tabName($0) }))
    let formulas = sheet.cells.compactMap(\.formula)
    #expect(formulas.count == Sheet.allCases.count)
    #expect(formulas.contains { $0.contains("COUNTA(Sessions!$A$2") })
  }

  @Test func `a sheet that people have deleted is named and not led to`() throws {
    let sheet = start(tabs(Sheet.allCases.filter { $0 != .closed }))
    #expect(!sheet.links.map(\.sheet).contains("Closed"))
    #expect(try progress(sheet, of: "Closed").formula == nil)
    #expect(try progress(sheet, of: "Closed").value?.text == "this workbook has no such sheet")
  }

  @Test func `cells are counted under the heading, wherever people have moved the column`() throws {
    var tabs = tabs()
    tabs[.people] = ReviewTab(
      name: "people.csv", headingRow: 3,
      headings: ["Parking", "Role", "Ref", "Employer", "Availability"])
    let formula = try #require(try progress(start(tabs), of: "people.csv").formula)
    #expect(formula.hasPrefix("IF(COUNTA('people.csv'!$C$4:$C$2000)=0,"))
    #expect(formula.contains("COUNTA('people.csv'!$E$4:$E$2000)"))
    #expect(!formula.contains("$A$"))
  }

  @Test(arguments: [
    ("People", "Ref,Job title,Availability\n", "nothing yet"),
    ("People", "Ref,Job title,Availability\nP1,Nurse,any\n", "1 row"),
    ("People", "Availability,Ref\n,P1\nany,P2\n,P3\n", "3 rows, 2 not asked when they can"),
    (
      "Reviewers", "Ref,Role,Availability\nTL,,any\nOP,officer peer,\n",
      "2 rows, 1 blank that are needed, 1 not asked when they can"
    ),
    ("Sessions", "Ref,Title,Minutes\nS01,,60\nS02,B,\n", "2 rows, 2 blank that are needed"),
    ("Days", "Date\nTue\nWed\n", "2 rows"),
  ])
  func `the words say what the formula would count`(tab: String, csv: String, words: String) throws
  {
    let files = [BookFile(path: tab.lowercased() + ".csv", bytes: Array(csv.utf8))]
    #expect(try progress(start(tabs(), files), of: tab).value?.text == words)
  }

  @Test func `settings are counted by their values`() throws {
    let files = [
      BookFile(
        path: "review.csv", bytes: Array("Setting,Value\nCouncil,A\nTitle,\nLunch,no\n".utf8))
    ]
    #expect(
      try progress(start(tabs(), files), of: "Review").value?.text == "2 of 3 settings filled in")
  }

  @Test func `a column that a change adds is counted from then on`() {
    let tab = ReviewTab(name: "Rooms", headingRow: 2, headings: ["Room", "Seats"])
    var edit = SheetEdit(sheet: "Rooms")
    edit.cells[CellPosition(row: 2, column: 4)] = .text("Availability")
    edit.cells[CellPosition(row: 3, column: 3)] = .text("any")
    #expect(tab.after(edit).column("Availability", of: .rooms) == 4)
    #expect(tab.after(edit).column("Seats", of: .rooms) == 2)
    #expect(tab.column("Availability", of: .rooms) == 1)
  }
}
