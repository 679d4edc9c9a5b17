import CSVText
import Findings
import Sheets

/// Rows and a folder of sheets survive being read: the first byte chooses a sheet of a sound folder, the rest becomes
/// that sheet.
///
/// - Parameter input: At least one byte.
func checkSheets(_ input: [UInt8]) {
  guard let choice = input.first else { return }
  let bytes = Array(input.dropFirst())
  checkRows(bytes)
  checkFolder(with: bytes, as: Int(choice))
}

/// Rows survive being written and read again.
private func checkRows(_ bytes: [UInt8]) {
  let document = CSVReader.read(bytes, file: "fuzz.csv")
  // A first row with a quoted separator in it keeps the separator a comma when the file is read again.
  let rows = [["Ref", "Title"]] + document.rows.map { $0.cells }
  let again = CSVReader.read(CSVWriter.bytes(rows), file: "fuzz.csv")
  let isSame =
    again.rows.count == rows.count
    && zip(again.rows, rows).allSatisfy { read, written in
      read.cells.elementsEqual(written) { $0.utf8.elementsEqual($1.utf8) }
    }
  precondition(isSame, "a row changed when it was written and read again")
}

/// A sound review survives being written and read again, and writing it again changes nothing.
///
/// One with errors, such as a day listed twice, is only written and read: its words may mean more than one
/// thing.
private func checkFolder(with bytes: [UInt8], as choice: Int) {
  var files = FuzzFolder.files
  files[choice % files.count].bytes = bytes
  let first = ReviewSheets.read(files)
  guard let review = first.review else { return }
  let written = ReviewSheets.write(review, plan: first.plan, keeping: first.extras)
  let second = ReviewSheets.read(written)
  guard let again = second.review else { preconditionFailure("a written review cannot be read") }
  let rewritten = ReviewSheets.write(again, plan: second.plan, keeping: second.extras)
  let isSound = !first.findings.contains { $0.severity == .error }
  precondition(
    !isSound || rewritten == written, "a review changed when it was written and read again")
}
