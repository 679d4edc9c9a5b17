import Archive
import CivilTime
import Documents
import Foundation
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

/// A workbook is read to its end.
///
/// - Parameter bytes: A file.
func checkWorkbook(_ bytes: [UInt8]) {
  _ = FileKind(bytes)
  guard let book = try? BookReader.read(bytes) else { return }
  _ = BookMemory.read(book)
}

/// Documents survive being written and read again.
///
/// - Parameter bytes: A file.
func checkDocuments(_ bytes: [UInt8]) {
  let data = Data(bytes)
  if let review = ReviewDocument.read(data, file: "fuzz.json").review {
    let again = ReviewDocument.read(ReviewDocument.write(review), file: "fuzz.json").review
    precondition(again == review, "a review changed when it was written and read again")
  }
  if let plan = PlanDocument.read(data, file: "fuzz.json", for: nil).plan {
    let again = PlanDocument.read(PlanDocument.write(plan), file: "fuzz.json", for: nil).plan
    precondition(again == plan, "a plan changed when it was written and read again")
  }
  if let ledger = InvitationsDocument.read(data, file: "fuzz.json").ledger {
    let again = InvitationsDocument.read(InvitationsDocument.write(ledger), file: "fuzz.json")
    precondition(again.ledger == ledger, "a ledger changed when it was written and read again")
  }
  _ = ReleaseDocument.read(data, file: "fuzz.json")
}
