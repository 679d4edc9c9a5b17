import CivilTime
import Findings
import ReviewModel
import Sheets
import Exports
import WeekPage

/// The times of a person, a reviewer or a room as a week to paint on, and the text that a painted week makes.
struct AvailabilityPainter {
  private let question: PageQuestion
  private let review: Review
  private let sheet: EditedSheet
  private let row: Int
  private let column: Int
  private let known: TimeCell

  /// The column whose cells can be painted.
  static let heading = "Availability"

  /// The painter of the cell that a question names; nil without such a cell, or where the week is not known.
  init?(_ question: PageQuestion) {
    guard let sheet = EditedSheet(question[.file], in: question.files),
      let column = sheet.column(under: AvailabilityPainter.heading),
      let row = question.number(.row), row > 1,
      let review = DeskReview(question.files).review, !review.days.isEmpty
    else { return nil }
    self.question = question
    self.review = review
    self.sheet = sheet
    self.row = row
    self.column = column
    let reader = TimeCellReader(days: review.days, fieldworkStart: review.fieldworkStart)
    known = reader.read(sheet.text(row, column)).cell
  }

  /// Answers with the week to paint on.
  static func answer(_ question: PageQuestion, _ answer: inout PageAnswer) {
    guard let painter = AvailabilityPainter(question) else {
      answer.show(.none, in: .painter)
      answer.say(
        "Choose a row of People, Reviewers or Rooms first. The week must be set in the sheet Review."
      )
      return
    }
    answer.show(painter.markup, in: .painter)
  }

  /// Answers with the text of what was painted.
  static func text(_ question: PageQuestion, _ answer: inout PageAnswer) {
    guard let painter = AvailabilityPainter(question) else { return }
    let text = painter.painted
    answer.show(
      .element("p", [], .text("This makes: "), .element("strong", [], .written(text)))
        + .element(
          "button",
          [
            Attribute("type", "button"), .class("main mend"),
            Attribute("data-file", question[.file]), Attribute("data-row", question[.row]),
            Attribute("data-column", String(painter.column)), Attribute("data-text", text),
          ], .text("Write it into the cell")), in: .painted)
  }

  /// The text of what was painted: the parts of days that are free, and what nobody was asked about as before.
  private var painted: String {
    var windows: [TimeSpan] = []
    for record in question[.cells].split(separator: "\u{1E}") {
      let fields = record.split(separator: "\u{1F}")
      guard fields.count == 2, let date = CivilDate(iso: String(fields[0])),
        let time = Int(fields[1]).flatMap({ TimeOfDay(minutes: $0) })
      else { continue }
      windows.append(TimeSpan(from: CivilMinute(date, time), minutes: step))
    }
    let writer = TimeCellWriter(days: review.days, fieldworkStart: review.fieldworkStart)
    return writer.write(TimeCell(windows: TimeSpan.merged(windows), unasked: known.unasked))
  }

  /// The length of a part in minutes: half an hour, or as little as the times that there are need.
  private var step: Int {
    let spans = (known.windows ?? []) + known.excluded + review.days.map { $0.hours }
    let minutes = spans.flatMap { [$0.start.time.minutes, $0.end.time.minutes] }
    return [30, 15].first { step in minutes.allSatisfy { $0 % step == 0 } } ?? 5
  }

  private var free: [TimeSpan] {
    known.windows == nil && known.excluded.isEmpty
      ? [] : known.possibleTimes(on: review.days) ?? []
  }

  private var markup: Markup {
    let first = review.days.map { $0.start.minutes }.min() ?? 0
    let last = review.days.map { $0.end.minutes }.max() ?? 0
    let starts = stride(from: first, to: last, by: step).compactMap { TimeOfDay(minutes: $0) }
    let title = "Paint when " + sheet.text(row, 0) + " is free"
    return .element(
      "section",
      [
        .class("painter"), Attribute("aria-labelledby", "painter-title"),
        Attribute("data-file", sheet.outline.file), Attribute("data-row", String(row)),
      ],
      .element(
        "h3", [Attribute("id", "painter-title"), Attribute("tabindex", "-1")], .text(title)),
      .element(
        "p", [.class("quiet")],
        .text("Tick the parts of the week, or drag over them. Arrow keys walk, and Space ticks.")),
      .element(
        "div", [.class("gridscroll")],
        .element(
          "table", [],
          .element("thead", [], heads),
          .element("tbody", [], starts.map { line($0) }))),
      .element(
        "div", [Attribute("id", PageRegion.painted.rawValue), Attribute("aria-live", "polite")]),
      PageControls.button("Close", action: "unpaint"))
  }

  private var heads: Markup {
    .element(
      "tr", [],
      [.element("td", [], .none)]
        + review.days.map { day in
          .element(
            "th", [Attribute("scope", "col")],
            .element(
              "button",
              [
                Attribute("type", "button"), Attribute("data-action", "paintday"),
                Attribute("data-day", day.date.iso), Attribute("title", "The whole day"),
              ], .text(day.date.shortWords)))
        })
  }

  private func line(_ start: TimeOfDay) -> Markup {
    let free = self.free
    return .element(
      "tr", [],
      [.element("th", [Attribute("scope", "row")], .text(start.words))]
        + review.days.map { day in
          let part = TimeSpan(from: CivilMinute(day.date, start), minutes: step)
          guard part.start >= day.hours.start, part.end <= day.hours.end else {
            return .element("td", [.class("closed")], .none)
          }
          var box = [
            Attribute("type", "checkbox"), Attribute("data-day", day.date.iso),
            Attribute("data-minute", String(start.minutes)), Attribute("tabindex", "-1"),
            Attribute("aria-label", day.date.shortWords + ", " + part.hoursInWords),
          ]
          if free.contains(where: { $0.start <= part.start && part.end <= $0.end }) {
            box.append(Attribute("checked", ""))
          }
          return .element("td", [], .void("input", box))
        })
  }
}
