import CivilTime
import Findings
import PlanCheck
import ReviewModel
import Sheets
import WeekPage

/// The week to scale: days side by side, a lane for each room, and what has no place.
///
/// Positions are data in minutes. The script turns them into lengths, because the page's policy allows no style
/// attribute.
struct WeekBoard {
  private let desk: DeskReview

  /// The board of a review.
  init(_ desk: DeskReview) {
    self.desk = desk
  }

  /// The board, or why there is none.
  var markup: Markup {
    guard let review = desk.usable else {
      return .element(
        "p", [.class("empty")],
        .text("The week can be shown when nothing in the sheets has to be mended any more."))
    }
    let plan = desk.reading.plan ?? Plan(review: review.id)
    let placed = ReviewIndex(review).placed(plan)
    let cards = SessionCards(review, clashes: desk.clashes)
    let held = Set(placed.map { $0.id })
    let unplaced = review.sessions.filter { !held.contains($0.id) }
    return .all([
      tray(unplaced, cards),
      .element(
        "div",
        [
          .class("week"), Attribute("data-grid", String(review.gridMinutes)),
          Attribute("role", "group"), Attribute("aria-label", "The week by room"),
        ],
        review.days.map { day in
          self.day(day, placed.filter { $0.date == day.date }, review, cards)
        }),
    ])
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
    _ day: WorkingDay, _ placed: [PlacedSession], _ review: Review, _ cards: SessionCards
  ) -> Markup {
    // A session may lie outside the hours of its day; the ruler is made long enough to show it.
    let begin = placed.reduce(day.start.minutes) { min($0, $1.span.start.time.minutes) } / 60 * 60
    let end = placed.reduce(day.end.minutes) {
      max($0, $1.span.start.time.minutes + $1.session.minutes)
    }
    let hours = stride(from: begin, to: end, by: 60).compactMap { TimeOfDay(minutes: $0) }
    let ruler = Markup.element(
      "div", [.class("ruler"), Attribute("aria-hidden", "true")],
      hours.map {
        .element("span", [Attribute("data-at", String($0.minutes))], .text($0.words))
      })
    var lanes = review.rooms.map { room in
      lane(room.id, room.name, placed.filter { $0.assignment.room == room.id }, cards)
    }
    let roomless = placed.filter { $0.room == nil }
    lanes.append(lane(nil, "No room", roomless, cards))
    var attributes = [
      Attribute("class", "day"), Attribute("data-day", day.date.iso),
      Attribute("data-begin", String(begin)), Attribute("data-end", String(end)),
      Attribute("data-opens", String(day.start.minutes)),
      Attribute("data-closes", String(day.end.minutes)),
    ]
    if let lunch = day.lunch {
      attributes.append(Attribute("data-lunch", String(lunch.from.minutes)))
      attributes.append(Attribute("data-lunch-end", String(lunch.to.minutes)))
    }
    return .element(
      "section", attributes, .element("h3", [], .text(day.date.shortWords)),
      .element("div", [.class("lanes")], [ruler] + lanes))
  }

  private func lane(
    _ room: RoomID?, _ name: String, _ placed: [PlacedSession], _ cards: SessionCards
  ) -> Markup {
    let inOrder = placed.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    return .element(
      "div", [.class("lane"), Attribute("data-room", room?.text ?? "")],
      .element("h4", [], .written(name)),
      .element(
        "ul", [.class("track")], inOrder.map { .element("li", [], cards.placed($0.element)) }))
  }
}
