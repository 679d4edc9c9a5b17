import WeekPage
import CSVText
import Findings
import ReviewModel
import Sheets
import Exports

/// A range of cells that somebody copied from a spreadsheet, taken for the sheet that its headings name.
struct PastedSheet {
  private let rows: [[String]]
  private let outline: SheetOutline?

  /// Reads a copied range: a tab stands between two cells.
  init(_ text: String) {
    let document = CSVReader.read(Array(("sep=\t\n" + text).utf8), file: "")
    rows = document.rows.map { $0.cells }
    var best: (outline: SheetOutline, score: (Int, Int))?
    for outline in ReviewSheets.outlines {
      guard let table = outline.table(document) else { continue }
      let known = outline.headings.count {
        outline.position(of: $0, in: table.headings) != nil
      }
      // Of two sheets that know as many of the headings, the one with fewer of its own is meant: Ref and Name are all of
      // Themes.
      let score = (known, -outline.headings.count)
      if known >= PastedSheet.fewestHeadings, best.map({ $0.score < score }) ?? true {
        best = (outline, score)
      }
    }
    outline = best?.outline
  }

  /// A single heading often belongs to several sheets.
  private static let fewestHeadings = 2

  /// Answers with the sheet: as a new review where none is open, and otherwise in the place of the review's own
  /// sheet.
  func answer(_ question: PageQuestion, _ answer: inout PageAnswer) {
    guard let outline else {
      answer.say(
        "The copied cells are no sheet of a review. Copy the row of headings with them, such as Ref, Title and Minutes."
      )
      return
    }
    let sheet = SheetFile(name: outline.file, bytes: CSVWriter.bytes(rows))
    if question.files.isEmpty {
      answer.show(.none, in: .remarks)
      answer.keepAll([sheet], name: "review")
    } else {
      answer.keep(sheet)
    }
    answer.say(
      "The copied cells are now the sheet \(outline.tab): \(counted(rows.count - 1, "row")).")
  }
}
