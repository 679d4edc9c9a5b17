import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing
import Workbook

@testable import Sheets

@Suite struct DerivedSheetTests {
  private let monday = CivilDate(dayNumber: 15_740)

  /// Two sessions of one theme in one room, and one of no room at the same time as the first.
  private var review: Review {
    var review = ReviewTemplate.review(from: monday)
    var second = review.sessions[0]
    second.id = SessionID("S02")
    second.title = "Front line"
    second.participants = []
    var third = second
    third.id = SessionID("S03")
    third.themes = []
    third.needsRoom = false
    review.sessions += [second, third]
    return review
  }

  private func plan(_ review: Review, second: Int = 660) -> Plan {
    let room = review.rooms[0].id
    let team = [review.reviewers[0].id]
    func minute(_ minutes: Int) -> CivilMinute { CivilMinute(monday, .midnight) + minutes }
    return Plan(
      review: review.id,
      assignments: [
        Assignment(session: SessionID("S01"), start: minute(570), room: room, reviewers: team),
        Assignment(session: SessionID("S02"), start: minute(second), room: room, reviewers: team),
        Assignment(session: SessionID("S03"), start: minute(570), room: nil, reviewers: []),
      ])
  }

  private func text(_ sheet: SheetDraft, _ cell: String) throws -> String {
    let position = try #require(CellPosition(cell))
    return sheet.cells.last { $0.position == position }?.value?.text ?? ""
  }

  @Test func `on the board each session is as tall as it is long, in the colour of its theme`()
    throws
  {
    let review = review
    let sheet = BoardSheet(PlacedWeek(review, plan(review))).draft
    // Title, subject, legend of one theme, the day, the rooms; then a row for each quarter of an hour from 9:00.
    #expect(try text(sheet, "A6") == monday.words)
    #expect(try text(sheet, "B7") == "Committee Room 1")
    #expect(try text(sheet, "C7") == "No room")
    #expect(sheet.merges.map(\.name).sorted() == ["B10:B13", "B16:B19", "C10:C13"])
    #expect(try text(sheet, "B10").hasPrefix("09:30–10:30  S01"))
    let fills = try ["B10", "C10"].map { try style(sheet, $0).fill }
    #expect(fills[0] != fills[1])
    #expect(sheet.paper.pageEnds == [])
  }

  private func style(_ sheet: SheetDraft, _ cell: String) throws -> DraftStyle {
    try #require(sheet.cells.last { $0.position.name == cell }).style
  }

  @Test func `the board shows the whole working day, every other hour in grey`() throws {
    let review = review
    let sheet = BoardSheet(PlacedWeek(review, plan(review))).draft
    #expect(try text(sheet, "A8") == "09:00")
    // The day ends at 17:00.
    #expect(try text(sheet, "A38") == "16:30")
    #expect(sheet.cells.map(\.position.row).max() == 39)
    #expect(!sheet.cells.contains { $0.position.name == "B8" })
    #expect(try style(sheet, "B14").fill != nil)
    #expect(try text(sheet, "B14").isEmpty)
  }

  @Test func `a room keeps its place on every day of the board`() throws {
    var review = review
    var second = review.rooms[0]
    (second.id, second.name) = (RoomID("Hall"), "Hall")
    review.rooms.append(second)
    var plan = plan(review)
    plan.assignments[1].room = second.id
    plan.assignments[1].start = CivilMinute(monday + 1, .midnight) + 660
    let sheet = BoardSheet(PlacedWeek(review, plan)).draft
    let heads = sheet.cells.filter { $0.value?.text == "Hall" }.map(\.position)
    #expect(heads.map(\.column) == [3, 3])
    #expect(sheet.columns.count == 4)
    #expect(sheet.paper.pageEnds == [heads[1].row - 3])
  }

  @Test func `a session of a quarter of an hour is one line that shrinks until it fits`() throws {
    var review = review
    review.sessions[1].minutes = 15
    let sheet = BoardSheet(PlacedWeek(review, plan(review))).draft
    #expect(try text(sheet, "B16") == "11:00  S02  Front line")
    #expect(try style(sheet, "B16").shrinks)
    #expect(!sheet.merges.map(\.name).contains("B16:B16"))
  }

  @Test func `letters on a card are as large as the card lets them be`() throws {
    var review = review
    review.sessions[0].title = "All"
    review.sessions[1].minutes = 30
    review.sessions[1].title = "Front line staff of every service that works with families"
    let sheet = BoardSheet(PlacedWeek(review, plan(review))).draft
    #expect(try style(sheet, "B10").font.size == 11)
    #expect(try style(sheet, "B16").font.size < 11)
  }

  @Test func `two sessions at a time in one room stand side by side on the board`() throws {
    let review = review
    let sheet = BoardSheet(PlacedWeek(review, plan(review, second: 600))).draft
    #expect(try text(sheet, "B7") == "Committee Room 1")
    #expect(try text(sheet, "C7") == "Committee Room 1")
    #expect(throws: Never.self) { try BookWriter.bytes(BookDraft(sheets: [sheet])) }
  }

  @Test func `who meets whom has a row for each interviewee and says whom nobody meets`() throws {
    var review = review
    var other = review.people[0]
    other.id = PersonID("P02")
    review.people.append(other)
    let sheet = MeetingsSheet(PlacedWeek(review, plan(review))).draft
    #expect(try text(sheet, "D4") == "Team leader")
    #expect(try text(sheet, "C5") == "1 session")
    #expect(try text(sheet, "D5") == "S01")
    #expect(try text(sheet, "C6") == "nobody yet")
  }

  @Test func `a meeting that Not with forbids is coloured`() throws {
    var review = review
    review.reviewers[0].conflicts = ["P01"]
    let sheet = MeetingsSheet(PlacedWeek(review, plan(review))).draft
    #expect(sheet.cells.last { $0.position.name == "D5" }?.style.fill == BookColours.wrong)
  }

  @Test func `the load of a reviewer counts contact sessions and their time by day and in all`()
    throws
  {
    let review = review
    let sheet = LoadsSheet(PlacedWeek(review, plan(review))).draft
    #expect(try text(sheet, "A5") == "Team leader")
    #expect(try text(sheet, "C5") == "2 sessions\n2 h")
    #expect(try text(sheet, "D5") == "2")
    #expect(try text(sheet, "E5") == "2 h")
    // A number on the right would run into the hours beside.
    #expect(try style(sheet, "D5").isCentred)
  }

  @Test func `without a timetable each of these says how to get one`() throws {
    for sheet in [
      BoardSheet(PlacedWeek(review, nil)).draft, MeetingsSheet(PlacedWeek(review, nil)).draft,
      LoadsSheet(PlacedWeek(nil, nil)).draft,
    ] {
      #expect(try text(sheet, "A2").contains("fieldwork solve"), "\(sheet.name)")
    }
  }

  @Test func `problems come gravest first, each with its mend and a link to its cell`() throws {
    func finding(_ severity: Severity, _ row: Int) -> Finding {
      Finding(
        .missingText, severity, at: .cell(file: "sessions.csv", row: row, column: "Ref"), "Blank.",
        mend: "Fill it in.")
    }
    let cell = ReviewWorkbook.Cell(
      sheet: "Our sessions", position: CellPosition(row: 3, column: 1), heading: "Ref")
    let sheet = ProblemsSheet(
      [
        .init(finding: finding(.note, 2), cell: nil),
        .init(finding: finding(.error, 3), cell: cell),
      ], ofWholeReview: true
    ).draft
    #expect(try text(sheet, "A5") == "error")
    #expect(try text(sheet, "B5") == "'Our sessions'!A3")
    #expect(try text(sheet, "F5") == "Fill it in.")
    #expect(try text(sheet, "A6") == "note")
    #expect(sheet.links.map(\.sheet) == ["Our sessions"])
  }

  @Test func `a problem says once its cell has been changed, where a formula can tell`() {
    func formula(_ value: CellValue?, hasCell: Bool = true) -> String? {
      let cell = ReviewWorkbook.Cell(
        sheet: "Our sessions", position: CellPosition(row: 3, column: 1), heading: "Ref")
      let finding = Finding(.missingText, at: .file("sessions.csv"), "Blank.", mend: "Fill it in.")
      return ProblemsSheet(
        [.init(finding: finding, cell: hasCell ? cell : nil, value: value)], ofWholeReview: true
      ).draft.cells.last { $0.position.name == "H5" }?.formula
    }
    #expect(
      formula(.text("a \"b\""))
        == "IF(EXACT('Our sessions'!A3,\"a \"\"b\"\"\"),\"\",\"changed\")")
    #expect(formula(nil) == "IF(LEN('Our sessions'!A3)=0,\"\",\"changed\")")
    #expect(formula(.number("3")) == nil)
    #expect(formula(.text("a"), hasCell: false) == nil)
  }

  /// Forty seeds take ten seconds: the gate tries ten, and `FIELDWORK_SEEDS=all` tries all.
  @Test(arguments: Effort.seeds(10, of: 40))
  func `whatever the review and its timetable, Excel takes the sheets`(seed: UInt64) throws {
    let review = RandomReview.review(seed: seed)
    let plan = RandomPlan.plan(for: review, seed: seed)
    let files = ReviewSheets.write(review, plan: plan)
      .map { BookFile(path: $0.name, bytes: $0.bytes) }
    #expect(throws: Never.self) { try ReviewWorkbook.new(files) }
  }
}
