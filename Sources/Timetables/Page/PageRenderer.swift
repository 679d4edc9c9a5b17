import CivilTime
import ReviewModel

/// Turns the blocks of a page into HTML.
struct PageRenderer {
  /// The anchor of each session's row in the list.
  ///
  /// References may hold anything, so an anchor is the session's position in the review.
  private let anchors: [SessionID: String]
  /// Makes the card of a session for a grid.
  private let card: (TimetableEntry, _ showsTeam: Bool) -> SessionCard

  init(
    _ review: Review, card: @escaping (TimetableEntry, _ showsTeam: Bool) -> SessionCard
  ) {
    var anchors: [SessionID: String] = [:]
    for (position, session) in review.sessions.enumerated() where anchors[session.id] == nil {
      anchors[session.id] = "session-" + String(position + 1)
    }
    self.anchors = anchors
    self.card = card
  }

  /// A section with its heading and blocks.
  func section(_ section: PageSection) -> Markup {
    let heading = section.anchor + "-heading"
    return .element(
      "section",
      [
        Attribute("id", section.anchor),
        .class(section.isAlarm ? section.anchor + " alarm" : section.anchor),
        Attribute("aria-labelledby", heading),
      ],
      [.element("h2", [Attribute("id", heading)], .text(section.heading))]
        + section.blocks.enumerated().map { index, block in
          self.block(block, in: section, number: index + 1)
        })
  }

  private func block(_ block: PageBlock, in section: PageSection, number: Int) -> Markup {
    let name = section.anchor + "-" + String(number)
    return switch block {
    case .heading(let text): .element("h3", [], .text(text))
    case .paragraph(let text): .element("p", [], line(text))
    case .list(let lines): .element("ul", [], lines.map { .element("li", [], line($0)) })
    case .table(let table): scrolling(name, self.table(table, name: name))
    case .grid(let caption, let grid):
      scrolling(
        name, self.grid(grid, caption: caption, name: name, showsTeam: section.anchor == "by-room"),
        isWide: grid.columns.reduce(0) { $0 + $1.lanes } > 10)
    }
  }

  /// A table in a region that scrolls by itself where it is wider than the window, by keyboard too
  /// (WCAG 2.2, 1.4.10 and 2.1.1).
  private func scrolling(_ name: String, _ table: Markup, isWide: Bool = false) -> Markup {
    .element(
      "div",
      [
        .class(isWide ? "scroll wide" : "scroll"), Attribute("role", "region"),
        Attribute("aria-labelledby", name), Attribute("tabindex", "0"),
      ], table)
  }

  private func line(_ text: PageText) -> Markup {
    .all(
      text.pieces.map { piece in
        switch piece {
        case .words(let words): .text(words)
        case .written(let words): words.isEmpty ? .none : .written(words)
        case .strong(let words): .element("strong", [], .written(words))
        case .session(let id, let title): link(to: id, title)
        case .section(let anchor, let words):
          .element("a", [Attribute("href", "#" + anchor)], .text(words))
        }
      })
  }

  private func link(to id: SessionID, _ title: String) -> Markup {
    guard let anchor = anchors[id] else { return .written(title) }
    return .element("a", [Attribute("href", "#" + anchor)], .written(title))
  }

  private func table(_ table: PageTable, name: String) -> Markup {
    let head = Markup.element(
      "thead", [],
      .element(
        "tr", [],
        table.headings.map { .element("th", [Attribute("scope", "col")], .text($0)) }))
    let rows = table.rows.map { row in
      let anchor = row.session.flatMap { anchors[$0] }.map { [Attribute("id", $0)] } ?? []
      return Markup.element(
        "tr", anchor,
        row.cells.enumerated().map { index, cell in
          index == 0
            ? .element("th", [Attribute("scope", "row")], content(of: cell))
            : .element("td", attributes(of: cell, under: table.headings[index]), content(of: cell))
        })
    }
    return .element(
      "table", table.stacks ? [.class("stacks")] : [],
      .element("caption", [Attribute("id", name)], .text(table.caption)), head,
      .element("tbody", [], rows))
  }

  /// The heading goes with each cell, for windows so narrow that the heading row is not shown.
  private func attributes(of cell: PageTable.Cell, under heading: String) -> [Attribute] {
    let label = [Attribute("data-label", heading)]
    return if case .number = cell { label + [.class("number")] } else { label }
  }

  private func content(of cell: PageTable.Cell) -> Markup {
    switch cell {
    case .text(let text): line(text)
    case .number(let text): .text(text)
    case .themes(let bands): themes(bands, namesShown: true)
    case .lines(let lines) where lines.isEmpty: .none
    case .lines(let lines):
      .element("ul", [.class("run")], lines.map { .element("li", [], .written($0)) })
    }
  }

  /// Themes as letters on their colour, with their names, which a reader hears in either case.
  func themes(_ bands: [ThemeBand], namesShown: Bool) -> Markup {
    guard !bands.isEmpty else { return .none }
    return .element(
      "ul", [.class(namesShown ? "themes named" : "themes")],
      bands.map { band in
        .element(
          "li", [.class("theme " + band.colour)], .element("b", [], .text(band.letter)),
          .element("span", namesShown ? [] : [.class("unseen")], .text(" "), .written(band.name)))
      })
  }

  private func grid(_ grid: DayGrid, caption: String, name: String, showsTeam: Bool) -> Markup {
    let corner = Markup.element(
      "th", [Attribute("scope", "col"), .class("time")], .text(PageWords.time))
    let headings = grid.columns.map { column in
      Markup.element(
        "th",
        column.lanes > 1
          ? [Attribute("scope", "colgroup"), Attribute("colspan", String(column.lanes))]
          : [Attribute("scope", "col")],
        .written(column.title),
        column.note.isEmpty ? .none : .element("small", [], .written(column.note)))
    }
    let rows = grid.rows.map { row in
      Markup.element(
        "tr", [.class(height(ofMinutes: row.minutes))],
        [
          .element(
            "th", [Attribute("scope", "row"), .class("time")], .text(row.start.time.words))
        ] + row.cells.map { self.cell($0, in: grid, showsTeam: showsTeam) })
    }
    return .element(
      "table", [.class("grid stacks")],
      .element("caption", [Attribute("id", name)], .text(caption)),
      .element("thead", [], .element("tr", [], [corner] + headings)),
      .element("tbody", [], rows))
  }

  /// The class that makes a row as high as its time is long, in steps of a quarter of an hour up to three hours.
  private func height(ofMinutes minutes: Int) -> String {
    "q" + String(max(1, min(12, (minutes + 7) / 15)))
  }

  private func cell(_ cell: DayGrid.Cell, in grid: DayGrid, showsTeam: Bool) -> Markup {
    switch cell {
    case .free(let rows):
      return .element("td", [.class("free")] + span(rows))
    case .session(let entry, let rows, let column):
      let card = self.card(entry, showsTeam)
      let colour = card.themes.first.map { " " + $0.colour } ?? ""
      return .element(
        "td", [.class("session" + colour + (card.isAtFault ? " fault" : ""))] + span(rows),
        .element("p", [.class("column")], .written(grid.columns[column].title)),
        .element("p", [.class("when")], .text(PageWords.hours(entry.span))),
        .element("p", [.class("title")], link(to: entry.session.id, card.title)),
        .element("p", [.class("details")], .text(card.details)),
        place(of: card),
        card.team.isEmpty
          ? .none
          : .element(
            "ul", [.class("roles")], card.team.map { .element("li", [], .written($0)) }),
        signs(of: card))
    }
  }

  /// The room, and the site in a part of its own that paper has no room for.
  private func place(of card: SessionCard) -> Markup {
    guard let nearest = card.place.first else { return .none }
    let site = card.place.dropFirst().map {
      Markup.element("span", [.class("site")], .text(", "), .written($0))
    }
    return .element("p", [.class("place")], [.written(nearest)] + site)
  }

  /// The themes and tags of a card on one line; nothing where it has none.
  private func signs(of card: SessionCard) -> Markup {
    let signs = [
      themes(card.themes, namesShown: false),
      tag(PageWords.fixed, if: card.entry.isFixed, "tag"),
      tag(PageWords.problem, if: card.isAtFault, "tag problem"),
    ]
    return signs.allSatisfy { $0.bytes.isEmpty } ? .none : .element("div", [.class("signs")], signs)
  }

  private func span(_ rows: Int) -> [Attribute] {
    rows > 1 ? [Attribute("rowspan", String(rows))] : []
  }

  private func tag(_ text: String, if isShown: Bool, _ style: String) -> Markup {
    isShown ? .element("p", [.class(style)], .text(text)) : .none
  }
}
