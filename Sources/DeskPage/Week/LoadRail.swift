import Exports
import ReviewModel
import WeekPage

/// What the week asks of each reviewer, those with most to do first, above the lanes of reviewers.
struct LoadRail {
  private let weeks: [ReviewerWeek]
  private let names: SubjectNames

  /// The load that a timetable makes.
  init(_ review: Review, _ plan: Plan) {
    weeks = ReviewerWeek.all(of: review, Timetable(review, plan))
    names = SubjectNames(review)
  }

  /// A row for each reviewer, whose name leads to the lanes of that reviewer alone.
  var markup: Markup {
    let most = ReviewerWeek.most(of: weeks)
    let headings = ["Reviewer", "In sessions", "Longest without a break", "Lunch"]
    return .element(
      "table", [.class("rail")],
      .element(
        "caption", [],
        .text("What the week asks of each reviewer, those with most to do first")),
      .element(
        "thead", [],
        .element(
          "tr", [], headings.map { .element("th", [Attribute("scope", "col")], .text($0)) })),
      .element("tbody", [], weeks.map { row($0, most: most) }))
  }

  private func row(_ week: ReviewerWeek, most: Int) -> Markup {
    let name = Markup.element(
      "button",
      [
        Attribute("type", "button"), .class("go"), Attribute("data-action", "onelane"),
        Attribute("data-lane", week.reviewer.id.text),
      ], .written(names.reviewer(week.reviewer.id)))
    let bar = Markup.element(
      "meter",
      [
        Attribute("aria-hidden", "true"), Attribute("max", String(most)),
        Attribute("value", String(week.contactMinutes)),
      ])
    let load =
      week.contactSessions == 0
      ? "nothing"
      : counted(week.contactSessions, "session") + ", " + English.length(week.contactMinutes)
    let lunch =
      week.shortLunches == 0 ? "enough" : "short on " + counted(week.shortLunches, "day")
    return .element(
      "tr", [],
      .element("th", [Attribute("scope", "row")], name),
      .element("td", [], bar, .text(" " + load)),
      .element("td", [], .text(week.longestRun == 0 ? "" : English.length(week.longestRun))),
      .element("td", [.class(week.shortLunches == 0 ? "" : "short")], .text(lunch)))
  }
}
