import CSVText
import CivilTime
import Testing
import Workbook

@testable import Sheets

@Suite struct BookFormTests {
  private let draft = BookForm(
    ReviewSheets.template(week: CivilDate(dayNumber: 15_740))
      .map { BookFile(path: $0.name, bytes: $0.bytes) }
  ).draft

  private func sheet(_ name: String) throws -> SheetDraft {
    try #require(draft.sheets.first { $0.name == name })
  }

  @Test func `the first sheet says where to start, and every sheet of the review follows`() {
    let names = draft.sheets.map(\.name)
    #expect(names.first == "Start here")
    #expect(Array(names[1...12]) == Sheet.allCases.map { ReviewBook.tabName($0) })
    #expect(draft.sheets.filter { $0.visibility == .hidden }.map(\.name) == ["Lists"])
  }

  @Test(arguments: Sheet.allCases)
  func `each column of each sheet is there, wide enough for its heading, and stays text`(
    kind: Sheet
  ) throws {
    let sheet = try sheet(ReviewBook.tabName(kind))
    let heads = sheet.cells.filter { $0.position.row == 1 }.map { $0.value?.text }
    #expect(heads == kind.headings)
    for (column, heading) in zip(sheet.columns, kind.headings) {
      #expect(column.width > heading.count, "\(heading)")
      #expect(column.style.isText, "\(heading)")
    }
    #expect(sheet.frozenRows == 1)
    #expect(sheet.paper.repeatedRows == 1)
    #expect(sheet.tables.count == 1)
  }

  @Test(arguments: Sheet.allCases.filter { $0 != .review })
  func `each column says what it takes while people type`(kind: Sheet) throws {
    let sheet = try sheet(ReviewBook.tabName(kind))
    for (place, heading) in kind.headings.enumerated() {
      let input = sheet.inputs.first { $0.range.first.column == place + 1 }
      let prompt = input?.prompt ?? ""
      #expect(prompt.utf16.count <= 255, "\(heading)")
      // A title is for the reader of the sheet, and Excel recognises a date by its look.
      let isPlain = ["Title", "Lunch", "Address", "What"].contains(heading)
      #expect(isPlain || !prompt.isEmpty, "\(kind) \(heading)")
    }
  }

  @Test func `a cell of one value offers a list, a cell of several only says how to write them`()
    throws
  {
    let sessions = try sheet("Sessions")
    func choices(_ heading: String) throws -> DraftInput.Choices? {
      let place = try #require(Sheet.sessions.headings.firstIndex(of: heading))
      return sessions.inputs.first { $0.range.first.column == place + 1 }?.choices
    }
    for heading in ["Kind", "Importance", "Phase", "Contact time", "Fixed room"] {
      guard case .cells = try choices(heading) else {
        Issue.record("\(heading) offers nothing")
        continue
      }
    }
    for heading in ["Who", "Reviewers", "When", "Themes"] {
      #expect(try choices(heading).map { _ in true } == nil, "\(heading)")
    }
  }

  @Test func `every list that a cell offers is a name of the workbook`() {
    let names = Set(draft.definedNames.map(\.name))
    for sheet in draft.sheets {
      for input in sheet.inputs {
        guard case .cells(let name) = input.choices else { continue }
        #expect(names.contains(name), "\(sheet.name) \(name)")
      }
    }
  }

  @Test func `lists and doubled references follow a reference that is not in the first column`()
    throws
  {
    let csv = "Our rooms\n\nSeats,Room,Site\n12,Hall,Civic\n"
    let draft = BookForm([BookFile(path: "rooms.csv", bytes: Array(csv.utf8))]).draft
    let rooms = try #require(draft.sheets.first { $0.name == "Rooms" })
    let head = try #require(rooms.cells.first { $0.value == .text("Room") }).position
    #expect(head.row == 3)
    #expect(head.column > 1)
    let letters = CellPosition.letters(head.column)
    #expect(
      draft.definedNames.first { $0.name == "RoomsList" }?.formula
        == "OFFSET(Rooms!$\(letters)$4,0,0,MAX(1,COUNTA(Rooms!$\(letters)$4:$\(letters)$2000)),1)")
    let doubled = rooms.conditions.first { $0.formula.contains("COUNTIF") }
    #expect(
      doubled?.formula
        == "AND(\(letters)4<>\"\",COUNTIF($\(letters)$4:$\(letters)$304,\(letters)4)>1)")
    #expect(doubled?.range.name == "\(letters)4:\(letters)304")
  }

  @Test func `a sheet too wide for one page takes several, with what a row is called on each`()
    throws
  {
    let sessions = try sheet("Sessions")
    #expect(sessions.paper.pagesWide > 1)
    #expect(sessions.paper.repeatedColumns == 2)
    #expect(sessions.paper.isA3)
    let themes = try sheet("Themes")
    #expect((themes.paper.pagesWide, themes.paper.repeatedColumns) == (1, 0))
    #expect(!themes.paper.isA3)
    #expect(draft.sheets.filter(\.paper.showsGrid).count == Sheet.allCases.count)
  }

  @Test func `columns have room for what they will hold before anything is typed`() throws {
    let timetable = try sheet("Timetable")
    let widths = Dictionary(
      uniqueKeysWithValues: zip(Sheet.timetable.headings, timetable.columns.map(\.width)))
    #expect(try #require(widths["Title"]) >= 30)
    // A date year first stands in one line.
    #expect(try #require(widths["Day"]) >= 12)
    #expect(try #require(widths["Reviewers"]) >= 20)
  }

  @Test func `each word that is offered is read without a finding`() throws {
    func words(_ heading: String) throws -> [String] {
      try #require(ColumnGuide.words(heading, of: .sessions))
    }
    #expect(try words("Kind").allSatisfy { KindCell.words.read($0).value != nil })
    #expect(try words("Importance").allSatisfy { ImportanceCell.words.read($0).value != nil })
    #expect(try words("Phase").allSatisfy { PhaseCell.words.read($0).value != nil })
    #expect(try words("Contact time").allSatisfy { YesNoCell.words.read($0).value != nil })
    let nations = try #require(ColumnGuide.words(ofSetting: "nation for bank HOLIDAYS"))
    #expect(nations.allSatisfy { NationCell.words.read($0).value != nil })
    #expect(ColumnGuide.words(ofSetting: "Council") == nil)
  }

  @Test func `the workbook of the template reads back as the template`() throws {
    let files = ReviewSheets.template(week: CivilDate(dayNumber: 15_740))
    let workbook = try ReviewWorkbook(try BookWriter.bytes(draft))
    let reading = ReviewSheets.read(
      workbook.files.map { SheetFile(name: $0.path, bytes: $0.bytes) })
    #expect(reading.review == ReviewSheets.read(files).review)
    #expect(lines(reading.findings) == [])
  }

  @Test func `a long explanation is cut between words`() {
    #expect(ColumnGuide.cut("one two three", to: 10) == "one two…")
    #expect(ColumnGuide.cut("one", to: 10) == "one")
  }
}
