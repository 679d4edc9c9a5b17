import CivilTime
import Desk
import Findings
import LeadIn
import ReviewModel
import Sheets
import Exports
import WeekPage

/// The weeks before the fieldwork week: the strip, the milestones, and a button that ticks each.
struct LeadInView {
  private let question: PageQuestion

  /// The view that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// The lead-in of the review; where there is none, what stands in the way.
  func markup(_ desk: DeskReview) -> Markup {
    guard let reading = desk.reading, desk.usable != nil else {
      return .element(
        "p", [.class("empty")],
        .text("The lead-in can be shown when nothing in the sheets has to be mended any more."))
    }
    do throws(Refusal) {
      let leadIn = try LeadInAnswer(
        reading, PlanReading(beside: reading), today: CivilDate(iso: question[.now]))
      return .all([
        LeadInStrip.section(leadIn.plan, at: .full),
        FindingList.plain(leadIn.findings, showsPlace: false),
        ticks(leadIn.plan),
        .element(
          "p", [.class("actions")],
          PageControls.saving("Save the lead-in as a calendar", .leadInCalendar),
          PageControls.saving("Save the lead-in as a table", .leadInTable)),
      ])
    } catch {
      return FindingList.plain(error.findings, showsPlace: false)
    }
  }

  /// The milestones to tick; those that the sheets themselves show to be done cannot be ticked off.
  private func ticks(_ plan: LeadInPlan) -> Markup {
    let sheet = EditedSheet("milestones.csv", in: question.files)
    return .element(
      "section", [.class("ticks"), Attribute("aria-labelledby", "ticks-title")],
      .element("h3", [Attribute("id", "ticks-title")], .text("What is done")),
      .element(
        "ul", [],
        plan.milestones.map { planned in
          let isDone = planned.state == .done
          var box = [
            Attribute("type", "checkbox"), Attribute("data-milestone", planned.milestone.name),
          ]
          if isDone { box.append(Attribute("checked", "")) }
          let isShown = isDone && sheet?.isTicked(planned.milestone.name) != true
          if isShown { box.append(Attribute("disabled", "")) }
          return .element(
            "li", [],
            .element(
              "label", [.class("tick")], .void("input", box), .written(planned.milestone.name),
              .element(
                "span", [.class("quiet")],
                .text(
                  " " + planned.due.words
                    + (isShown ? ", done as the sheets show" : isDone ? "" : stateWords(planned)))))
          )
        }))
  }

  private func stateWords(_ planned: PlannedMilestone) -> String {
    let words = planned.stateWords
    return words.isEmpty ? "" : ", " + words
  }
}

extension EditedSheet {
  /// Whether the sheet of milestones says that one is done.
  fileprivate func isTicked(_ name: String) -> Bool {
    guard let names = column(under: "Milestone"), let done = column(under: "Done"),
      let row = row(of: name, in: names)
    else { return false }
    return !text(row, done).isEmpty
  }
}

/// A milestone ticked as done, or as not done yet, in milestones.csv.
struct MilestoneTick {
  private let question: PageQuestion

  /// The tick that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the sheet of milestones as changed.
  func answer(_ answer: inout PageAnswer) {
    let name = question[.text]
    guard var sheet = EditedSheet("milestones.csv", in: question.files), !name.isEmpty else {
      answer.say("There is no such milestone.")
      return
    }
    for heading in ["Milestone", "Done"] where sheet.column(under: heading) == nil {
      sheet.addColumn(heading)
    }
    guard let names = sheet.column(under: "Milestone"), let done = sheet.column(under: "Done")
    else { return }
    let row = sheet.row(of: name, in: names) ?? sheet.rowBelow
    let text = question[.fixed] == "yes" ? question[.now] : ""
    guard sheet.write([[name]], row: row, column: names),
      sheet.write([[text]], row: row, column: done)
    else { return }
    answer.keep(sheet.file)
    answer.say(text.isEmpty ? "\(name) is not done yet." : "\(name) is done.")
  }
}
