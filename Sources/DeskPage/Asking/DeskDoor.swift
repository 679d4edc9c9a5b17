import WeekPage
import Desk
import Findings
import Sheets
import Exports

/// A request of the page to the desk, and the desk's answer as parts of the page.
struct DeskDoor {
  private let files: [SheetFile]

  /// The door of a review.
  ///
  /// - Parameter question: What the script asks, with the files of the review.
  init(_ question: PageQuestion) {
    files = question.files.filter { !DeskReview.isWorkbook($0) }
  }

  /// Asks the desk, keeps the files that the answer changes, and shows what it says.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - region: The part of the page that shows the answer.
  ///   - answer: Gets the parts.
  ///   - report: Makes a report of what the desk says in words.
  /// - Returns: What the desk says.
  @discardableResult
  func ask(
    _ request: Request, in region: PageRegion, _ answer: inout PageAnswer,
    report: ([String]) -> ReportLines = { ReportLines($0) }
  ) -> Answer {
    var review = OpenReview(ReviewFiles(folder: "", files, through: .page))
    let said = review.answer(request)
    if said.changesReview {
      for file in said.files { answer.keep(file) }
      let left = Set(review.files.files.map { $0.name })
      for file in files where !left.contains(file.name) { answer.drop(file.name) }
    } else {
      for file in said.files { answer.download(file.name, file.bytes) }
    }
    answer.show(
      FindingList.plain(said.findings, showsPlace: false) + report(said.words).markup,
      in: region)
    answer.say(said.words.first ?? said.findings.first?.sentence ?? "Nothing is to be said.")
    return said
  }
}
