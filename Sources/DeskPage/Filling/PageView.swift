import ReviewModel
import Sheets
import WeekPage

/// What there is to see of the sheets as they are: how they stand, what is wrong, and the screen that is open.
struct PageView {
  private let question: PageQuestion
  private let review: DeskReview

  /// The view that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
    review = DeskReview(question.files)
  }

  /// Answers with the parts of the page that depend on the sheets.
  func answer(_ answer: inout PageAnswer) {
    answer.show(WeekState(review).markup, in: .state)
    answer.show(FindingList(review, SheetCells(question.files)).markup, in: .findings)
    switch question[.view] {
    case "sheets":
      let file = question[.file]
      answer.show(SheetTable.list(question.files, review, shown: file), in: .sheetlist)
      if question[.grid] == "yes", let table = SheetTable(file, in: question.files) {
        answer.show(table.markup, in: .grid)
      }
    case "changes": answer.show(ChangesView(question).markup(review), in: .changes)
    case "telling": answer.show(TellingView(question, review).markup, in: .telling)
    case "leadin": answer.show(LeadInView(question).markup(review), in: .leadin)
    case "week": answer.show(WeekBoard(review, BoardView(question)).markup, in: .board)
    default: break
    }
  }
}
