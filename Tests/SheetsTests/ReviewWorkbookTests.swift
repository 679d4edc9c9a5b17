import CSVText
import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets
@testable import Workbook

@Suite struct ReviewWorkbookTests {
  /// A workbook as a stranger makes one: a title above the headings, other names for them in another order, a column and a
  /// sheet of their own, a total below.
  private func theirs() throws -> [UInt8] {
    var sheet = SheetDraft(name: "Timetable")
    sheet.add(row: 1, ["Our week"])
    sheet.add(row: 3, ["Room", "Ref", "Catering", "Date", "Start", "End", "Team"])
    sheet.add(row: 4, ["Hall", "S01", "tea", "2013-02-05", "09:30", "10:30", "TL"])
    sheet.add(row: 5, ["Hall", "S02", "", "2013-02-05", "11:00", "12:00", "TL"])
    sheet.add(row: 7, ["", "Total: 2 sessions"])
    var own = SheetDraft(name: "Budget")
    own.add(row: 1, ["Lunch", "40"])
    return try BookWriter.bytes(BookDraft(sheets: [sheet, own]))
  }

  private func changed(_ workbook: ReviewWorkbook, _ rows: [[String]]) throws -> Book {
    var files = workbook.files.filter { $0.path != "timetable.csv" }
    files.append(BookFile(path: "timetable.csv", bytes: CSVWriter.bytes(rows)))
    return try BookReader.read(try workbook.bytes(holding: files))
  }

  private func texts(_ book: Book, _ tab: String) throws -> [String] {
    try #require(book.sheet(named: tab)).textRows.map {
      "\($0.number) " + $0.cells.joined(separator: "|")
    }
  }

  private let headings = ["Session", "Day", "Start", "End", "Room", "Reviewers", "Fixed"]

  @Test func `a changed entry stays in its row and in the columns where people have put them`()
    throws
  {
    let book = try changed(
      ReviewWorkbook(theirs()),
      [
        headings + ["Catering"],
        ["S01", "2013-02-06", "09:30", "10:30", "Hall", "TL", "", "tea"],
        ["S02", "2013-02-05", "11:00", "12:00", "Hall", "TL", "", ""],
      ])
    #expect(
      try texts(book, "Timetable") == [
        "1 Our week", "3 Room|Ref|Catering|Date|Start|End|Team|Fixed",
        "4 Hall|S01|tea|2013-02-06|09:30|10:30|TL", "5 Hall|S02||2013-02-05|11:00|12:00|TL",
        "7 |Total: 2 sessions",
      ])
    #expect(try texts(book, "Budget") == ["1 Lunch|40"])
  }

  @Test func `a new entry comes below everything, and an entry that went leaves its row empty`()
    throws
  {
    let workbook = try ReviewWorkbook(theirs())
    let row = { (id: String) in [id, "2013-02-05", "09:30", "10:30", "Hall", "TL", "", ""] }
    let more = try changed(workbook, [headings + ["Catering"], row("S01"), row("S02"), row("S03")])
    #expect(try texts(more, "Timetable").last == "8 Hall|S03||2013-02-05|09:30|10:30|TL")
    let fewer = try changed(workbook, [headings + ["Catering"], row("S01")])
    #expect(try texts(fewer, "Timetable").map { $0.prefix(1) } == ["1", "3", "4", "7"])
  }

  @Test func `a finding names the cell under the heading that people gave the column`() throws {
    let workbook = try ReviewWorkbook(theirs())
    let finding = Finding(
      .endDisagrees, at: .cell(file: "timetable.csv", row: 4, column: "Day"), text: "x",
      "The session ends later.", mend: "Change its Minutes in sessions.csv.")
    let located = workbook.located(finding, in: "northmoor.xlsx")
    #expect(located.place.text == "northmoor.xlsx Timetable!D4 Day")
    #expect(located.mend == "Change its Minutes in Sessions.")
  }

  @Test func `a damaged memory is said, and nothing is taken for what it was`() throws {
    var memory = BookMemory.sheet(of: [BookFile(path: "releases/v1.json", bytes: [1, 2, 3])])
    memory.cells[0].value = .text("rewritten")
    var visible = SheetDraft(name: "Sessions")
    visible.add(row: 1, ["Ref"])
    let workbook = try ReviewWorkbook(
      try BookWriter.bytes(BookDraft(sheets: [visible, memory])))
    #expect(workbook.findings(file: "a.xlsx").map(\.code) == [.damagedMemory])
    #expect(workbook.files.map(\.path) == ["sessions.csv"])
  }

  @Test(arguments: [
    "../evil.json", "/etc/evil", "releases/../../evil", ".fieldwork.journal", "a//b", "a/.hidden",
    "sessions.csv", "a\\b",
  ])
  func `a memory from anybody names no file outside the folder, hidden, or of a sheet`(
    path: String
  ) throws {
    var visible = SheetDraft(name: "Rooms")
    visible.add(row: 1, ["Room"])
    let files = [
      BookFile(path: path, bytes: [1]), BookFile(path: "releases/.fieldwork.json", bytes: [2]),
    ]
    let workbook = try ReviewWorkbook(
      try BookWriter.bytes(BookDraft(sheets: [visible, BookMemory.sheet(of: files)])))
    #expect(workbook.files.map(\.path) == ["rooms.csv", "releases/.fieldwork.json"])
  }

  @Test
  func
    `what a spreadsheet has made of texts is a finding of its cell, and dates where dates belong are not`()
    throws
  {
    let date = CellValue.moment(CellMoment(date: CellDate(daysSince1899: 41_617), seconds: nil))
    let heads = ["Ref", "Title", "Minutes", "When", "Contact time"].map { CellValue.text($0) }
    let values: [CellValue] = [date, .boolean(true), .number("60"), date, .boolean(false)]
    var sheet = BookSheet(name: "Sessions")
    for (row, cells) in [heads, values].enumerated() {
      for (column, value) in cells.enumerated() {
        sheet.cells.append(
          BookCell(CellPosition(row: row + 1, column: column + 1), value))
      }
    }
    var book = Book()
    book.sheets = [sheet]
    let findings = ReviewWorkbook(book, of: []).findings(file: "a.xlsx")
    #expect(findings.map(\.place.text) == ["a.xlsx Sessions!A2 Ref", "a.xlsx Sessions!B2 Title"])
    #expect(findings.map(\.severity) == [.error, .error])
    #expect(findings.first?.message.contains("9 December 2013") == true)
    #expect(findings.first?.mend.contains("9-12") == true)
  }

  @Test func `a sheet that the workbook does not have comes behind the others`() throws {
    var sheet = SheetDraft(name: "Sessions")
    sheet.add(row: 1, ["Ref", "Title"])
    let workbook = try ReviewWorkbook(try BookWriter.bytes(BookDraft(sheets: [sheet])))
    let book = try changed(workbook, [headings, ["S01", "2013-02-05", "09:30"]])
    #expect(book.sheets.map(\.name) == ["Sessions", "Timetable"])
    #expect(try texts(book, "Timetable").last == "2 S01|2013-02-05|09:30".replacingFirst)
  }

  /// Each seed writes and reads a whole workbook: the gate tries forty, and `FIELDWORK_SEEDS=all` tries all.
  @Test(arguments: Effort.seeds(40, of: 200))
  func `a random review comes back from a workbook as it was, with what is remembered`(
    seed: UInt64
  ) throws {
    let review = RandomReview.review(seed: seed)
    let remembered = BookFile(
      path: "releases/v1.json",
      bytes: (0..<Int(seed) * 300).map { UInt8(truncatingIfNeeded: $0 * $0) })
    let files =
      ReviewSheets.write(review).map { BookFile(path: $0.name, bytes: $0.bytes) } + [remembered]
    let again = try ReviewWorkbook(try ReviewWorkbook.new(files)).files
    #expect(again.last == remembered)
    let before = ReviewSheets.read(
      files.dropLast().map { SheetFile(name: $0.path, bytes: $0.bytes) })
    let after = ReviewSheets.read(
      again.dropLast().map { SheetFile(name: $0.path, bytes: $0.bytes) })
    #expect(before.review == after.review)
    #expect(after.findings.filter { !before.findings.contains($0) } == [])
  }

  @Test func `marks lead to their cells, and a second check takes out those of the first`() throws {
    let workbook = try ReviewWorkbook(theirs())
    let finding = Finding(
      .unknownInTimetable, at: .cell(file: "timetable.csv", row: 4, column: "Room"), text: "Hall",
      "There is no room \"Hall\".", mend: "Add it to rooms.csv.")
    let marked = try ReviewWorkbook(try workbook.marked([finding]))
    #expect(try texts(marked.book, "Problems")[3].hasPrefix("5 error|Timetable!A4|Room|Hall|"))
    #expect(marked.files == workbook.files)
    let clean = try ReviewWorkbook(try marked.marked([]))
    #expect(
      try texts(clean.book, "Problems") == [
        "1 Problems that fieldwork found", "2 Nothing is wrong.",
      ])
    #expect(clean.book.sheets.map(\.name) == ["Timetable", "Budget", "Problems"])
  }

  @Test func `a workbook without the sheets that its people deleted or renamed can be changed`()
    throws
  {
    let files = ReviewSheets.template(week: CivilDate(dayNumber: 15_740))
      .map { BookFile(path: $0.name, bytes: $0.bytes) }
    var draft = BookForm(files).draft
    draft.sheets.removeAll { $0.name == "Closed" }
    draft.sheets[1].name = "review.csv"
    draft.sheets[0].links = []
    let book = try changed(
      ReviewWorkbook(try BookWriter.bytes(draft)),
      [headings, ["S01", "2013-02-05", "09:30"]])
    #expect(book.sheet(named: "Closed") == nil)
    let start = try texts(book, "Start here")
    #expect(start.contains { $0.contains("Closed") && $0.hasSuffix("no such sheet") })
    #expect(start.contains { $0.contains("|review.csv|") && $0.contains("settings filled in") })
    #expect(start.contains { $0.contains("|Timetable|") && $0.hasSuffix("|1 row") })
  }

  @Test func `people's own sheet of problems stays theirs`() throws {
    var own = SheetDraft(name: "Problems")
    own.add(row: 1, ["Parking"])
    var sessions = SheetDraft(name: "Sessions")
    sessions.add(row: 1, ["Ref"])
    let workbook = try ReviewWorkbook(
      try BookWriter.bytes(BookDraft(sheets: [sessions, own])))
    var marked = try ReviewWorkbook(try workbook.marked([]))
    #expect(marked.book.sheets.map(\.name) == ["Sessions", "Problems", "Problems (fieldwork)"])
    marked = try ReviewWorkbook(try marked.marked([]))
    #expect(marked.book.sheets.map(\.name) == ["Sessions", "Problems", "Problems (fieldwork)"])
    #expect(try texts(marked.book, "Problems") == ["1 Parking"])
  }
}

extension String {
  /// A timetable that is new has the titles of sessions between reference and day.
  fileprivate var replacingFirst: String {
    var parts = split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    parts.insert("", at: 1)
    return parts.joined(separator: "|")
  }
}
