import CivilTime
public import Exports
public import LeadIn
import ReviewModel

/// The section of the page that shows the lead-in: a strip drawn to scale, and the milestones below it.
///
/// The strip is SVG with attributes alone, so that the page's policy against inline styles holds, and takes its
/// colour from the text around it, in the dark and on paper too. It says nothing that the table does not.
public enum LeadInStrip {
  private static let anchor = "lead-in"
  private static let heading = "The lead-in"

  /// The entry in the list of contents.
  static var link: Markup {
    .element("li", [], .element("a", [Attribute("href", "#" + anchor)], .text(heading)))
  }

  /// The section about a lead-in, at a level of privacy.
  public static func section(_ plan: LeadInPlan, at privacy: Privacy) -> Markup {
    section(plan, words: Disclosure(plan.review, privacy))
  }

  /// The section about a lead-in, with what people wrote as the level of privacy lets it be shown.
  static func section(_ plan: LeadInPlan, words: Disclosure) -> Markup {
    let id = anchor + "-heading"
    let summary =
      "Commissioned on " + plan.review.commissionedOn.words + "; on site from "
      + plan.week.lowerBound.words + " to " + plan.week.upperBound.words + "."
    return .element(
      "section",
      [Attribute("id", anchor), .class(anchor), Attribute("aria-labelledby", id)],
      .element("h2", [Attribute("id", id)], .text(heading)),
      .element("p", [], .text(summary)),
      scrolling(anchor + "-strip", "scroll drawing", StripDrawing(plan, words: words).markup),
      scrolling(anchor + "-table", "scroll", table(plan, words)))
  }

  /// A part that scrolls by itself where it is wider than the window, by keyboard too (WCAG 2.2, 1.4.10).
  private static func scrolling(_ name: String, _ style: String, _ content: Markup) -> Markup {
    .element(
      "div",
      [
        .class(style), Attribute("role", "region"), Attribute("aria-labelledby", name),
        Attribute("tabindex", "0"),
      ], content)
  }

  private static func table(_ plan: LeadInPlan, _ words: Disclosure) -> Markup {
    let hasStates = plan.today != nil
    let headings = ["No", "Week", "Due", "Milestone", "Owner"] + (hasStates ? ["State"] : [])
    let rows = plan.milestones.enumerated().map { index, planned in
      let hours = planned.hoursWords
      let cells =
        [
          planned.weekWords(from: plan.review.fieldworkStart),
          planned.due.words + (hours.isEmpty ? "" : ", " + hours),
          words.text(planned.milestone.name), words.text(planned.milestone.owner),
        ] + (hasStates ? [planned.stateWords] : [])
      return Markup.element(
        "tr", [],
        [.element("th", [Attribute("scope", "row")], .text(String(index + 1)))]
          + zip(headings.dropFirst(), cells).map { heading, cell in
            .element("td", [Attribute("data-label", heading)], .written(cell))
          })
    }
    return .element(
      "table", [.class("stacks")],
      .element("caption", [Attribute("id", anchor + "-table")], .text("Milestones")),
      .element(
        "thead", [],
        .element(
          "tr", [], headings.map { .element("th", [Attribute("scope", "col")], .text($0)) })),
      .element("tbody", [], rows))
  }
}

/// The strip: a day is as wide as every other day.
private struct StripDrawing {
  private static let day = 11
  private static let margin = 16
  private static let rowHeight = 22
  private static let headHeight = 44

  private let plan: LeadInPlan
  private let words: Disclosure
  private let first: CivilDate
  private let last: CivilDate

  init(_ plan: LeadInPlan, words: Disclosure) {
    self.plan = plan
    self.words = words
    // A year is as much as can be made out.
    first = plan.week.lowerBound - 7 * max(1, min(plan.review.leadInWeeks, 52))
    last = plan.week.upperBound
  }

  var markup: Markup {
    let marks = self.marks
    let rows = (marks.map { $0.row }.max() ?? 0) + 1
    let (width, height) = (
      2 * StripDrawing.margin + (last - first + 1) * StripDrawing.day,
      StripDrawing.headHeight + rows * StripDrawing.rowHeight + 8
    )
    return .element(
      "svg",
      [
        Attribute("role", "img"), Attribute("aria-labelledby", "lead-in-strip"),
        Attribute("width", String(width)), Attribute("height", String(height)),
        Attribute("viewBox", "0 0 " + String(width) + " " + String(height)),
        Attribute("font-size", "11"), Attribute("fill", "currentColor"),
      ],
      [.element("title", [Attribute("id", "lead-in-strip")], .text(title))]
        + shades(height) + weeks(height) + marks.map { mark($0) })
  }

  private var title: String {
    let weeks = (plan.week.lowerBound - first) / 7
    return "The " + String(weeks) + (weeks == 1 ? " week" : " weeks")
      + " before the fieldwork week and the week itself, to scale; each number is a milestone of the table below"
  }

  private func x(_ date: CivilDate) -> Int {
    StripDrawing.margin + (date - first) * StripDrawing.day
  }

  /// Days on which nothing is done, those on which people are away, and the fieldwork week.
  private func shades(_ height: Int) -> [Markup] {
    (first.dayNumber...last.dayNumber).compactMap { number in
      let date = CivilDate(dayNumber: number)
      let remarks = plan.calendar.remarks(on: date)
      let (opacity, words): (String, String) =
        if let remark = remarks.first(where: { $0.kind.stopsWork }) {
          (remark.kind == .weekend ? "0.08" : "0.35", remark.words)
        } else if plan.week.contains(date) {
          ("0.2", "on site")
        } else if let remark = remarks.first {
          ("0.15", remark.words)
        } else {
          ("", "")
        }
      guard !opacity.isEmpty else { return nil }
      return .element(
        "rect",
        [
          Attribute("x", String(x(date))), Attribute("y", "20"),
          Attribute("width", String(StripDrawing.day)), Attribute("height", String(height - 24)),
          Attribute("fill-opacity", opacity),
        ], .element("title", [], .text(date.words + ": " + words)))
    }
  }

  /// A line at the Monday of each week, with its number and its date.
  private func weeks(_ height: Int) -> [Markup] {
    stride(from: first.dayNumber, through: last.dayNumber, by: 7).flatMap { number -> [Markup] in
      let date = CivilDate(dayNumber: number)
      let week = (date - plan.week.lowerBound) / 7
      let label = week == 0 ? "on site" : "\u{2212}" + String(-week)
      let place = String(x(date))
      let (_, month, day) = date.components
      return [
        .element(
          "line",
          [
            Attribute("x1", place), Attribute("x2", place), Attribute("y1", "20"),
            Attribute("y2", String(height - 4)), Attribute("stroke", "currentColor"),
            Attribute("stroke-opacity", "0.5"),
          ], .none),
        .element(
          "text",
          [Attribute("x", place), Attribute("y", "14"), Attribute("font-weight", "bold")],
          .text(label)),
        .element(
          "text", [Attribute("x", String(x(date) + 3)), Attribute("y", "34")],
          .text(String(day) + " " + String(CivilDate.monthNames[month - 1].prefix(3)))),
      ]
    }
  }

  /// Where the milestones stand: those whose numbers would meet go below each other.
  private var marks: [(number: Int, planned: PlannedMilestone, row: Int)] {
    var ends: [Int] = []
    var result: [(number: Int, planned: PlannedMilestone, row: Int)] = []
    for (index, planned) in plan.milestones.enumerated()
    where planned.due >= first && planned.due <= last {
      let row = ends.firstIndex { $0 <= x(planned.due) } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = x(planned.due) + 34
      result.append((index + 1, planned, row))
    }
    return result
  }

  /// A milestone: filled when it is done, a ring while it is not, thick where it is late.
  private func mark(_ mark: (number: Int, planned: PlannedMilestone, row: Int)) -> Markup {
    let planned = mark.planned
    let middle = StripDrawing.headHeight + mark.row * StripDrawing.rowHeight + 10
    let centre = x(planned.due) + StripDrawing.day / 2
    let state = planned.stateWords
    return .element(
      "g", [],
      .element(
        "title", [],
        .text(
          words.text(planned.milestone.name) + ", " + planned.due.words
            + (state.isEmpty ? "" : ", " + state))),
      .element(
        "circle",
        [
          Attribute("cx", String(centre)), Attribute("cy", String(middle)), Attribute("r", "5"),
          Attribute("stroke", "currentColor"),
          Attribute("stroke-width", planned.state == .late ? "3" : "1.5"),
          Attribute("fill-opacity", planned.state == .done ? "1" : "0"),
        ], .none),
      .element(
        "text", [Attribute("x", String(centre + 8)), Attribute("y", String(middle + 4))],
        .text(String(mark.number))))
  }
}
