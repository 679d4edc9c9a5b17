import Findings
import PlanCheck
import ReviewModel
import Sheets
import WeekPage

/// How the review stands, in the few words at the top of every screen.
struct WeekState {
  private let review: DeskReview

  /// The state of a review.
  init(_ review: DeskReview) {
    self.review = review
  }

  /// The state as a word for the style sheet and a sentence for people.
  var summary: (kind: String, words: String) {
    if review.hasErrors || review.review == nil {
      return ("error", counted(review.count(.error), "problem") + " to mend in the sheets")
    }
    guard let verdict = review.verdict, let plan = review.plan else {
      return ("open", "No timetable yet")
    }
    let open = unplaced(plan)
    let rest = open.isEmpty ? "" : ", " + counted(open.count, "session") + " without a place"
    let cost = ". Cost " + String(verdict.cost) + rest + "."
    if verdict.isFeasible { return ("kept", "Every rule kept" + cost) }
    let count = verdict.violations.count
    return ("clash", String(count) + (count == 1 ? " clash" : " clashes") + cost)
  }

  /// The state with the review's title.
  var markup: Markup {
    let (kind, words) = summary
    return .all([
      .element("p", [.class("title")], .written(review.review?.title ?? "A review")),
      .element("p", [.class("state " + kind)], .text(words)),
    ])
  }

  private func unplaced(_ plan: Plan) -> [SessionID] {
    let held = Set(plan.assignments.map { $0.session })
    return (review.review?.sessions ?? []).map { $0.id }.filter { !held.contains($0) }
  }
}
