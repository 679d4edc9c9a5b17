import ReviewModel
import Solving
import WeekPage

/// What a timetable leaves out, and what would bring it back.
struct LeftOutStory {
  private let plan: Plan
  private let absences: [Absence]
  private let names: SubjectNames

  /// The story of a timetable.
  init(_ plan: Plan, _ absences: [Absence], of review: Review) {
    self.plan = plan
    self.absences = absences
    names = SubjectNames(review)
  }

  /// The story; nothing where nothing is left out.
  var markup: Markup {
    guard !plan.unscheduled.isEmpty else { return .none }
    return .all([
      .element("h3", [], .text("Left out (" + String(plan.unscheduled.count) + ")")),
      .element("ul", [], plan.unscheduled.map { .element("li", [], entry($0)) }),
    ])
  }

  private func entry(_ id: SessionID) -> Markup {
    let remedies = absences.first { $0.session == id }?.remedies ?? []
    let title = Markup.written(names.session(id))
    guard !remedies.isEmpty else { return title }
    return title
      + .element("ul", [], remedies.map { .element("li", [], .written($0.text)) })
  }
}
