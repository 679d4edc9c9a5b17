import CivilTime
import Exports
import ReviewModel

/// Turns boards into HTML: lists of sessions, which stand to scale where the style sheet has room for that, and one
/// below the other where it has not.
struct BoardMarkup {
  private let ruler: BoardRuler
  private let numbers: SessionNumbers
  private let card: (TimetableEntry, TimeBoard.Kind) -> SessionCard

  init(
    _ ruler: BoardRuler, _ numbers: SessionNumbers,
    card: @escaping (TimetableEntry, TimeBoard.Kind) -> SessionCard
  ) {
    self.ruler = ruler
    self.numbers = numbers
    self.card = card
  }

  /// A board below its caption, whose anchor is `name`, in a part that scrolls by itself where the board is wider
  /// than the window, by keyboard too (WCAG 2.2, 1.4.10 and 2.1.1).
  func markup(_ board: TimeBoard, name: String) -> Markup {
    .element("h3", [Attribute("id", name)], .text(board.caption))
      + .element(
        "div",
        [
          .class("scroll drawn"), Attribute("role", "group"), Attribute("aria-labelledby", name),
          Attribute("tabindex", "0"),
        ],
        .element(
          "div", [.class("board " + board.kind.rawValue)],
          [axis(of: board)] + board.lanes.map { lane($0, on: board) }))
  }

  /// The hours, which the cards say as well.
  private func axis(of board: TimeBoard) -> Markup {
    let hours = stride(from: ruler.hours.lowerBound, to: ruler.hours.upperBound, by: 60)
      .compactMap { TimeOfDay(minutes: $0) }
    let lunch = board.lanes.lazy.compactMap { self.ruler.lunch(on: $0.date) }.first
    return .element(
      "div", [.class("axis"), Attribute("aria-hidden", "true")],
      hours.map { hour in
        .element("span", [.class("s" + String(hour.minutes))], .text(hour.words))
      }
        + [lunch].compactMap { $0 }.map { span in
          .element(
            "span", [.class("lunch s" + String(span.start.time.minutes))],
            .text(PageWords.lunchHours))
        })
  }

  private func lane(_ lane: TimeBoard.Lane, on board: TimeBoard) -> Markup {
    var attributes = [Attribute.class("lane " + ruler.dayClass(lane.date))]
    if !lane.key.isEmpty { attributes.append(Attribute("data-lane", lane.key)) }
    let journeys = lane.journeys.map { span in
      Markup.element(
        "li", [.class("journey " + BoardRuler.classes(span))],
        .text(PageWords.journey(span.end - span.start)))
    }
    return .element(
      "div", attributes,
      .element(
        "h4", [], .written(lane.title),
        lane.note.isEmpty ? .none : .element("small", [], .text(" "), .written(lane.note))),
      .element(
        "ul", [.class("track")],
        lane.cards.map { card($0, on: board) } + journeys))
  }

  private func card(_ place: TimeBoard.Card, on board: TimeBoard) -> Markup {
    let entry = place.entry
    let card = self.card(entry, board.kind)
    var classes = ["card", BoardRuler.classes(entry.span)]
    if place.sharing > 1 { classes.append("of" + String(place.sharing)) }
    if place.position > 0 { classes.append("nth" + String(place.position)) }
    if let theme = card.themes.first { classes.append(theme.colour) }
    if card.isAtFault { classes.append("fault") }
    let number = numbers[entry.session.id]
    let title: Markup =
      number.map {
        Markup.element(
          "a", [Attribute("href", "#" + SessionNumbers.anchor($0))], .written(card.title))
      } ?? .written(card.title)
    return .element(
      "li",
      [.class(classes.joined(separator: " "))]
        + (number.map { [Attribute("data-session", String($0))] } ?? []),
      .element(
        "div", [.class("body")],
        .element("p", [.class("title")], title),
        .element("p", [.class("when")], .text(PageWords.hours(entry.span))),
        line("place", card.place), line("team", card.team),
        card.link.map { Markup.joining($0) } ?? Markup.none, signs(of: card)))
  }

  /// Words in a row; nothing where there are none.
  private func line(_ name: String, _ words: [String]) -> Markup {
    words.isEmpty
      ? .none
      : .element(
        "p", [.class(name)],
        words.enumerated().map { position, word in
          (position == 0 ? Markup.none : .text(", ")) + .written(word)
        })
  }

  /// The themes and signs of a card on one line; nothing where it has none.
  private func signs(of card: SessionCard) -> Markup {
    let themes = card.themes.map { $0.reference }.joined(separator: " ")
    let parts =
      card.tags.map { $0.markup("span") }
      + (themes.isEmpty ? [] : [Markup.element("span", [.class("letters")], .written(themes))])
    return parts.isEmpty ? .none : .element("p", [.class("signs")], parts)
  }
}
