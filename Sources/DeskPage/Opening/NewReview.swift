import CivilTime
import Sheets
import WeekPage

/// The sheets of a new review, as `fieldwork init` writes them.
enum NewReview {
  /// Answers with the sheets for a week.
  static func answer(_ question: PageQuestion, _ answer: inout PageAnswer) {
    guard let day = CivilDate(iso: question[.week]) else {
      answer.say("Choose a day of the week on site first.")
      return
    }
    let monday = day - day.weekday.rawValue
    let sheets = ReviewSheets.template(week: monday).filter {
      ReviewSheets.outline(ofFile: $0.name) != nil
    }
    answer.show(.none, in: .remarks)
    answer.keepAll(sheets, name: "review-" + monday.iso)
    answer.say("A new review for the week from \(monday.words), with an example in each sheet.")
  }
}
