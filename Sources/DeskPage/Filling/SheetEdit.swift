import CSVText
import ReviewModel
import Sheets
import Exports

/// One change to a sheet that somebody made in its grid: a cell, a range, rows, a column or their order.
struct SheetEdit {
  private let question: PageQuestion

  /// A change that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the sheet as changed.
  func answer(_ answer: inout PageAnswer) {
    guard var sheet = EditedSheet(question[.file], in: question.files) else {
      answer.say("There is no sheet \(question[.file]).")
      return
    }
    guard change(&sheet) else {
      answer.say("That lies outside the sheet.")
      return
    }
    answer.keep(sheet.file)
    if question.kind == .sort {
      answer.say(
        "The rows of \(sheet.outline.tab) are in order now. Undo brings the order of before back.")
    }
  }

  /// Makes the change; whether it lies inside the sheet.
  private func change(_ sheet: inout EditedSheet) -> Bool {
    let row = question.number(.row) ?? 0
    let count = question.number(.count) ?? 1
    switch question.kind {
    case .edit: return sheet.write([[question[.text]]], row: row, column: question.number(.column))
    case .paste:
      // A tab stands between two cells of what a spreadsheet copies, also of one column alone.
      let copied = CSVReader.read(Array(("sep=\t\n" + question[.text]).utf8), file: "")
      return sheet.write(
        copied.rows.map { $0.cells }, row: row, column: question.number(.column))
    case .insert: return sheet.insert(count, above: row)
    case .remove: return sheet.remove(count, from: row)
    case .widen:
      sheet.addColumn(question[.heading])
      return true
    case .sort:
      guard let column = question.number(.column) else { return false }
      return sheet.sort(by: column, isDescending: question[.order] == "down")
    default: return false
    }
  }
}
