import ReviewModel
import Solving
import WeekPage

/// Why no timetable obeys every rule, and what would be enough.
struct ImpossibleStory {
  private let ways: WaysOut
  private let review: Review

  /// The story of a proof, with the ways out, which are looked for here.
  init(_ conflicts: [Conflict], of review: Review) {
    self.review = review
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
          PageControls.button("A timetable for today all the same", action: "partial")),
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
    return .element("ol", [], ways.ways.map { .element("li", [], .written(words(for: $0))) })
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
