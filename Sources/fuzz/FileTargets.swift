import Archive
import CivilTime
import Documents
import ReviewModel
import Workbook

/// An archive gives what went into it, and a hostile one ends within its budget.
///
/// - Parameter bytes: A file.
func checkArchives(_ bytes: [UInt8]) {
  var writer = ZIPWriter()
  writer.add("input", bytes)
  let written = try? ZIPArchive(writer.bytes)
  let back = written?.entries.first.flatMap { try? written?.contents(of: $0) }
  precondition(back == bytes, "an archive gave back something else")
  checkDiary(bytes)
  _ = try? GZIPFile(bytes)
  guard let archive = try? ZIPArchive(bytes) else { return }
  for entry in archive.entries { _ = try? archive.contents(of: entry) }
}

/// A workbook is read to its end, and can still be read after changes.
///
/// - Parameter bytes: A file.
func checkWorkbook(_ bytes: [UInt8]) {
  _ = FileKind(bytes)
  guard let book = try? BookReader.read(bytes) else { return }
  _ = BookMemory.read(book)
  let cell = CellPosition(row: 3, column: 2)
  let edits = book.sheets.prefix(3).map { sheet in
    var edit = SheetEdit(sheet: sheet.name, cells: [cell: .text("changed")])
    edit.marks = [CellMark(cell, holding: .text("changed"), fill: "FFCC00")]
    return edit
  }
  guard
    let changed = try? BookEditor.bytes(bytes, edits: edits, sheets: [BookMemory.sheet(of: [])])
  else { return }
  precondition((try? BookReader.read(changed)) != nil, "a changed workbook cannot be read")
}

/// Documents survive being written and read again.
///
/// - Parameter bytes: A file.
func checkDocuments(_ bytes: [UInt8]) {
  let file = "fuzz.json"
  if let review = ReviewDocument.read(bytes, file: file).review {
    let again = ReviewDocument.read(ReviewDocument.write(review), file: file).review
    precondition(again == review, "a review changed when it was written and read again")
  }
  if let plan = PlanDocument.read(bytes, file: file, for: nil).plan {
    let again = PlanDocument.read(PlanDocument.write(plan), file: file, for: nil).plan
    precondition(again == plan, "a plan changed when it was written and read again")
  }
  if let ledger = InvitationsDocument.read(bytes, file: file).ledger {
    let again = InvitationsDocument.read(InvitationsDocument.write(ledger), file: file)
    precondition(again.ledger == ledger, "a ledger changed when it was written and read again")
  }
  _ = ReleaseDocument.read(bytes, file: file)
  for nation in Nation.allCases { _ = BankHolidaysDocument.read(bytes, file: file, of: nation) }
}
