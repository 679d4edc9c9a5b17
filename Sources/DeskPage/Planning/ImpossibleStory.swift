import Advice
import Desk
import ReviewModel
import Sheets
import WeekPage

/// Why no timetable obeys every rule, and what would be enough.
struct ImpossibleStory {
  private let ways: WaysOut
  private let review: Review
  private let question: PlanQuestion?

  /// The story of a proof, with the ways out, which are looked for here.
  ///
  /// - Parameters:
  ///   - conflicts: The rules that cannot hold together.
  ///   - review: The review.
  ///   - question: The review as it was read, which tells the cells that a way out changes; nil for a story without.
  init(_ conflicts: [Conflict], of review: Review, asked question: PlanQuestion?) {
    self.review = review
    self.question = question
    ways = WaysOut(of: conflicts, in: review)
  }

  /// The story.
  var markup: Markup {
    let obstacles = ways.obstacles.enumerated().map { position, obstacle in
      let steps = ConflictStory(obstacle.conflicts, of: obstacle.review).steps
      return Markup.all([
        position == 0
          ? .none
          : .element(
            "p", [], .text("When that is mended, something else stands in the way:")),
        .element("ol", [], steps.map { .element("li", [], .written($0.text)) }),
      ])
    }
    return .all(
      [.element("h3", [], .text("Why there is no timetable"))] + obstacles + [
        .element("h3", [], .text("What would be enough")), waysOut,
        .element(
          "p", [.class("actions")],
          PageControls.button("Today's timetable all the same", action: "partial")),
      ])
  }

  private var waysOut: Markup {
    guard !ways.ways.isEmpty else {
      return .element(
        "p", [],
        .text(
          "No single change was found that would be enough. Mend what is told above, and plan again."
        )
      )
    }
    return .element(
      "ol", [.class("ways-out")],
      ways.ways.map { way in
        .element("li", [], .element("p", [], .written(words(for: way))), cells(for: way))
      })
  }

  /// The cells that a way out changes, with a button that writes them.
  private func cells(for way: WaysOut.Way) -> Markup {
    let changes = question.map { AmendedCells(way.amendments, in: $0).changes } ?? []
    guard !changes.isEmpty else { return .none }
    return .element(
      "form", [.class("way-out")],
      .element("ul", [], changes.map { entry($0) }),
      PageControls.button("Write this into the sheets", action: "write", main: true))
  }

  private func entry(_ change: CellChange) -> Markup {
    let tab = ReviewSheets.outline(ofFile: change.file)?.tab ?? change.file
    let place = "\(tab), row \(change.row), \(change.column): "
    let words =
      change.text.isEmpty
      ? "clear \"\(change.former)\""
      : (change.former.isEmpty ? "" : "in place of \"\(change.former)\" ")
        + "write \"\(change.text)\""
    return .element(
      "li",
      [
        .class("cell-write"), Attribute("data-file", change.file),
        Attribute("data-row", String(change.row)), Attribute("data-column", change.column),
        Attribute("data-former", change.former), Attribute("data-text", change.text),
      ], .written(place + words))
  }

  private func words(for way: WaysOut.Way) -> String {
    var amended = review
    var parts: [String] = []
    for amendment in way.amendments {
      let words = AmendmentWords(amendment, of: amended)
      parts.append(words.text + (words.ask.map { " (ask " + $0 + ")" } ?? ""))
      amended = amended.amended(amendment)
    }
    return parts.joined(separator: "; and ") + "."
  }
}
