import CivilTime
import ReviewModel
import Sheets
import WeekPage

/// The week to scale: days side by side, a lane for each room, reviewer or agency, and what has no place.
///
/// Positions are data in minutes. The script turns them into lengths, because the page's policy allows no style
/// attribute.
struct WeekBoard {
  private let desk: DeskReview
  private let view: BoardView

  /// The board of a review.
  init(_ desk: DeskReview, _ view: BoardView) {
    self.desk = desk
    self.view = view
  }

  /// The board, or the reason why there is none.
  var markup: Markup {
    guard let review = desk.usable else {
      return .element(
        "p", [.class("empty")],
        .text("The week can be shown when nothing in the sheets has to be mended any more."))
    }
    let plan = desk.plan ?? Plan(review: review.id)
    let placed = ReviewIndex(review).placed(plan)
    let cards = SessionCards(review, clashes: desk.clashes)
    let held = Set(placed.map { $0.id })
    let unplaced = review.sessions.filter { !held.contains($0.id) }
    let lanes = BoardLanes(view.kind, of: review, placed)
    let shown = lanes.lanes.contains { $0.key == view.lane && !view.lane.isEmpty } ? view.lane : ""
    let day = review.days.contains { $0.date.iso == view.day } ? view.day : ""
    return .all([
      tools(lanes, review, day: day, lane: shown),
      tray(unplaced, cards),
      view.kind == .reviewer && !placed.isEmpty ? LoadRail(review, plan).markup : .none,
      .element(
        "div",
        [
          .class("week"), Attribute("data-grid", String(review.gridMinutes)),
          Attribute("data-lanes", view.kind.rawValue),
          Attribute("role", "group"),
          Attribute("aria-label", "The week, a lane for " + view.kind.words),
        ],
        review.days.filter { day.isEmpty || $0.date.iso == day }.map { working in
          self.day(
            working, placed.filter { $0.date == working.date },
            lanes.lanes.filter { shown.isEmpty || $0.key == shown }, cards)
        }),
    ])
  }

  private func tools(
    _ lanes: BoardLanes, _ review: Review, day: String, lane: String
  ) -> Markup {
    .element(
      "div",
      [.class("tools"), Attribute("role", "group"), Attribute("aria-label", "What is shown")],
      PageControls.choice(
        "A lane is", id: "lanes", BoardView.Kind.allCases.map { ($0.rawValue, $0.words) },
        chosen: view.kind.rawValue),
      PageControls.choice(
        "Lanes", id: "lane",
        [(value: "", words: "all of them")]
          + lanes.lanes.filter { !$0.key.isEmpty }.map { (value: $0.key, words: $0.title) },
        chosen: lane),
      PageControls.choice(
        "Days", id: "days",
        [(value: "", words: "the whole week")]
          + review.days.map { (value: $0.date.iso, words: $0.date.shortWords) }, chosen: day),
      PageControls.button("Print", action: "print"))
  }

  private func tray(_ sessions: [Session], _ cards: SessionCards) -> Markup {
    let title = "Without a place (" + String(sessions.count) + ")"
    let content: Markup =
      sessions.isEmpty
      ? .element("p", [.class("quiet")], .text("Everything has a place."))
      : .element("ul", [], sessions.map { .element("li", [], cards.waiting($0)) })
    return .element(
      "section", [.class("tray"), Attribute("aria-label", title)],
      .element("h3", [], .text(title)), content)
  }

  private func day(
    _ day: WorkingDay, _ placed: [PlacedSession], _ lanes: [BoardLanes.Lane],
    _ cards: SessionCards
  ) -> Markup {
    let drawn = DayRuler(day, placed)
    let hours = stride(from: drawn.begin, to: drawn.end, by: 60).compactMap {
      TimeOfDay(minutes: $0)
    }
    let lunch = day.lunch.map {
      Markup.element(
        "span", [.class("lunch"), Attribute("data-at", String($0.from.minutes))], .text("Lunch"))
    }
    let ruler = Markup.element(
      "div", [.class("ruler"), Attribute("aria-hidden", "true")],
      hours.map {
        .element("span", [Attribute("data-at", String($0.minutes))], .text($0.words))
      } + [lunch].compactMap { $0 })
    var attributes = [
      Attribute("class", "day"), Attribute("data-day", day.date.iso),
      Attribute("data-words", day.date.wordsWithoutYear),
      Attribute("data-begin", String(drawn.begin)), Attribute("data-end", String(drawn.end)),
      Attribute("data-opens", String(day.start.minutes)),
      Attribute("data-closes", String(day.end.minutes)),
    ]
    if let lunch = day.lunch {
      attributes.append(Attribute("data-lunch", String(lunch.from.minutes)))
      attributes.append(Attribute("data-lunch-end", String(lunch.to.minutes)))
    }
    return .element(
      "section", attributes, .element("h3", [], .text(day.date.shortWords)),
      .element(
        "div", [.class("lanes")],
        [ruler] + lanes.map { lane in self.lane(lane, placed.filter { lane.holds($0) }, cards) }))
  }

  private func lane(
    _ lane: BoardLanes.Lane, _ placed: [PlacedSession], _ cards: SessionCards
  ) -> Markup {
    let inOrder = placed.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    return .element(
      "div", [.class("lane"), Attribute("data-lane", lane.key)],
      .element("h4", [], .written(lane.title)),
      .element(
        "ul", [.class("track")], inOrder.map { .element("li", [], cards.placed($0.element)) }))
  }
}
