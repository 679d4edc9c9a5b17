import ReviewModel
import TestSupport
import Testing

@testable import Sheets
@testable import Workbook

/// People insert and delete columns, and sort rows, in the sheets that the program made.
@Suite struct MovedColumnsTests {
  private func files(_ review: Review, keeping extras: SheetExtras = SheetExtras()) -> [BookFile] {
    ReviewSheets.write(review, keeping: extras).map { BookFile(path: $0.name, bytes: $0.bytes) }
  }

  private func reading(_ workbook: ReviewWorkbook) -> SheetReading {
    ReviewSheets.read(workbook.files.map { SheetFile(name: $0.path, bytes: $0.bytes) })
  }

  /// The workbook of a review once people have changed the sheets of it.
  private func workbook(
    _ review: Review, _ change: (inout SheetDraft) -> Void
  ) throws -> ReviewWorkbook {
    var draft = BookForm(files(review)).draft
    for index in draft.sheets.indices where ReviewBook.isReviewSheet(draft.sheets[index].name) {
      change(&draft.sheets[index])
    }
    return try ReviewWorkbook(try BookWriter.bytes(draft))
  }

  /// As Excel does: cells and the table move to the right, and the table names the new column.
  private func insert(column: Int, into sheet: inout SheetDraft) {
    let rows = Set(sheet.cells.map { $0.position.row })
    let headRow = sheet.tables.first?.range.first.row ?? 1
    for index in sheet.cells.indices where sheet.cells[index].position.column >= column {
      sheet.cells[index].position.column += 1
    }
    for row in rows {
      let text = row == headRow ? "Column1" : "own \(row)"
      sheet.cells.append(DraftCell(CellPosition(row: row, column: column), .text(text)))
    }
    for index in sheet.tables.indices { sheet.tables[index].range.last.column += 1 }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a column that people insert between ours is kept, and all others are found`(
    seed: UInt64
  ) throws {
    let review = RandomReview.review(seed: seed)
    let usual = reading(try ReviewWorkbook(try ReviewWorkbook.new(files(review))))
    let opened = try workbook(review) { insert(column: 2, into: &$0) }
    let read = reading(opened)
    #expect(read.review == usual.review)

    var changed = try #require(read.review)
    changed.title += ", changed"
    let bytes = try opened.bytes(holding: files(changed, keeping: read.extras))
    let again = try ReviewWorkbook(bytes)
    #expect(reading(again).review == changed)
    for sheet in again.book.sheets where ReviewBook.isReviewSheet(sheet.name) {
      guard let head = sheet.tables.first?.range.first else { continue }
      #expect(
        sheet[CellPosition(row: head.row, column: 2)] == .text("Column1"), "\(sheet.name)")
      let former = try #require(opened.book.sheet(named: sheet.name))
      let own = former.cells.filter { $0.position.column == 2 && $0.position.row > head.row }
      for cell in own {
        #expect(sheet[cell.position] == cell.value, "\(sheet.name)!\(cell.position.name)")
      }
    }
  }

  @Test func `a column that people delete comes back on the right once there is something for it`()
    throws
  {
    let review = ReviewTemplate.review(from: .monday)
    let opened = try workbook(review) { sheet in
      guard sheet.name == "People",
        let head = sheet.cells.first(where: { $0.value == .text("Line manager") })
      else { return }
      let column = head.position.column
      sheet.cells.removeAll { $0.position.column == column }
      for index in sheet.cells.indices where sheet.cells[index].position.column > column {
        sheet.cells[index].position.column -= 1
      }
      for index in sheet.tables.indices { sheet.tables[index].range.last.column -= 1 }
    }
    var changed = try #require(reading(opened).review)
    #expect(changed.people == review.people)
    changed.people[0].email = "officer@example.org"
    var manager = changed.people[0]
    manager.id = PersonID("P99")
    changed.people.append(manager)
    changed.people[0].lineManager = manager.id
    let again = try ReviewWorkbook(try opened.bytes(holding: files(changed)))
    #expect(reading(again).review?.people == changed.people)
    let people = try #require(again.book.sheet(named: "People"))
    let table = try #require(people.tables.first)
    #expect(
      people[CellPosition(row: table.range.first.row, column: table.range.last.column + 1)]
        == .text("Line manager"))
  }

  @Test func `rows that people sort stay in their order`() throws {
    let review = RandomReview.review(seed: 3)
    let opened = try workbook(review) { sheet in
      guard sheet.name == "Sessions", let range = sheet.tables.first?.range else { return }
      for index in sheet.cells.indices where sheet.cells[index].position.row > range.first.row {
        let row = sheet.cells[index].position.row
        sheet.cells[index].position.row = range.first.row + 1 + range.last.row - row
      }
    }
    let sorted = try #require(reading(opened).review)
    #expect(sorted.sessions.map(\.id) == review.sessions.map(\.id).reversed())
    var changed = sorted
    changed.title += ", changed"
    let again = try ReviewWorkbook(try opened.bytes(holding: files(changed)))
    #expect(reading(again).review?.sessions.map(\.id) == sorted.sessions.map(\.id))
    #expect(again.book.sheet(named: "Sessions") == opened.book.sheet(named: "Sessions"))
  }
}
