import CivilTime
import LeadIn
import ReviewModel
import Sheets
import WeekPage

/// The sheets of a new review, as `fieldwork init` writes them.
enum NewReview {
  /// What the choice of kinds calls sheets with one example row each.
  static let blankKind = "blank"

  /// The kinds to choose from, each with its words.
  static var kinds: [(value: String, words: String)] {
    [(blankKind, "An example row in each sheet")]
      + ReviewKind.allCases.map { ($0.rawValue, "The usual week: " + $0.words) }
  }

  /// Answers with the sheets for a week.
  static func answer(_ question: PageQuestion, _ answer: inout PageAnswer) {
    guard let day = CivilDate(iso: question[.week]) else {
      answer.say("Choose a day of the week on site first.")
      return
    }
    let monday = day - day.weekday.rawValue
    let kind = ReviewKind(rawValue: question[.kind])
    let template =
      kind.map {
        ReviewSheets.template(of: $0, week: monday, milestones: MilestoneEntry.usual(for: $0))
      }
      ?? ReviewSheets.template(week: monday, milestones: MilestoneEntry.usual())
    // HELP.txt is for a folder: the page has its help beside the cells.
    let sheets = template.filter { ReviewSheets.outline(ofFile: $0.name) != nil }
    answer.show(.none, in: .remarks)
    answer.keepAll(sheets, name: Review.usualReference(for: monday))
    let content =
      kind.map { "the usual week of its kind (\($0.words))" } ?? "an example in each sheet"
    answer.say("A new review for the week from \(monday.words), with \(content).")
  }
}
