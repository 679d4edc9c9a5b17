import CivilTime
import Exports
import ReviewModel

/// Turns the blocks of a page into HTML.
struct PageRenderer {
  /// The number of each session, by which the page knows it: references may hold anything.
  private let numbers: SessionNumbers
  /// Makes the card of a session for a grid.
  private let card: (TimetableEntry, _ showsTeam: Bool) -> SessionCard

  init(
    _ numbers: SessionNumbers,
    card: @escaping (TimetableEntry, _ showsTeam: Bool) -> SessionCard
  ) {
    self.numbers = numbers
    self.card = card
  }

  /// A section with its heading and blocks.
  func section(_ section: PageSection) -> Markup {
    let hasGrid = section.blocks.contains { if case .grid = $0 { true } else { false } }
    // Where a window is too narrow for the grids, which repeat the list, this line leads there instead.
    let inTheList =
      hasGrid
      ? [
        Markup.element(
          "p", [.class("in-list")], .text(PageWords.inTheList),
          .element("a", [Attribute("href", "#list")], .text(PageWords.list)))
      ] : []
    let heading = section.headingAnchor
    return .element(
      "section",
      [
        Attribute("id", section.anchor),
        .class(section.isAlarm ? section.anchor + " alarm" : section.anchor),
        Attribute("aria-labelledby", heading),
      ],
      [.element("h2", [Attribute("id", heading)], .text(section.heading))] + inTheList
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
    case .folded(let summary, let lines):
      .element(
        "details", [], .element("summary", [], .text(summary)),
        .element("ul", [], lines.map { .element("li", [], line($0)) }))
    case .table(let table): scrolling(name, in: section, self.table(table, name: name))
    case .grid(let caption, let grid):
      scrolling(
        name, in: section,
        self.grid(grid, caption: caption, name: name, showsTeam: section.anchor == "by-room"),
        width: grid.width)
    }
  }

  /// A table in a region that scrolls by itself where it is wider than the window, by keyboard too
  /// (WCAG 2.2, 1.4.10 and 2.1.1).
  private func scrolling(
    _ name: String, in section: PageSection, _ table: Markup, width: String = ""
  ) -> Markup {
    .element(
      "div",
      [
        .class(width.isEmpty ? "scroll" : "scroll " + width), Attribute("role", "region"),
        Attribute("aria-labelledby", section.headingAnchor + " " + name),
        Attribute("tabindex", "0"),
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
    guard let number = numbers[id] else { return .written(title) }
    return .element(
      "a", [Attribute("href", "#" + SessionNumbers.anchor(number))], .written(title))
  }

  private func table(_ table: PageTable, name: String) -> Markup {
    let head = Markup.element(
      "thead", [],
      .element(
        "tr", [],
        table.headings.map { .element("th", [Attribute("scope", "col")], .text($0)) }))
    let rows = table.rows.map { row in
      Markup.element(
        "tr", attributes(of: row),
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

  private func attributes(of row: PageTable.Row) -> [Attribute] {
    guard let number = row.session.flatMap({ numbers[$0] }) else { return [] }
    let mark = Attribute("data-session", String(number))
    return row.isTarget ? [Attribute("id", SessionNumbers.anchor(number)), mark] : [mark]
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
    case .session(let title, let details, let tags):
      .element("strong", [.class("title")], .written(title))
        + .element("span", [.class("details")], .text(" " + details))
        + (tags.isEmpty ? .none : .element("span", [.class("signs")], tags.map { tag($0, "span") }))
    }
  }

  /// Themes as letters beside their colour, with their names or, where there is no room, with what a letter means
  /// in the key.
  func themes(_ bands: [ThemeBand], namesShown: Bool) -> Markup {
    guard !bands.isEmpty else { return .none }
    return .element(
      "ul", [.class(namesShown ? "themes named" : "themes")],
      bands.map { band in
        .element(
          "li", [.class("theme " + band.colour)], .element("b", [], .text(band.reference)),
          namesShown ? .text(" ") + .element("span", [], .written(band.name)) : .none)
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
        ] + row.cells.map { self.cell($0, showsTeam: showsTeam) })
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

  private func cell(_ cell: DayGrid.Cell, showsTeam: Bool) -> Markup {
    switch cell {
    case .free(let rows):
      return .element("td", [.class("free")] + span(rows))
    case .session(let entry, let rows):
      let card = self.card(entry, showsTeam)
      let colour = card.themes.first.map { " " + $0.colour } ?? ""
      return .element(
        "td",
        [.class("session" + colour + (card.isAtFault ? " fault" : ""))] + mark(entry) + span(rows),
        .element("p", [.class("when")], .text(PageWords.hours(entry.span))),
        .element("p", [.class("title")], link(to: entry.session.id, card.title)),
        card.details.isEmpty ? .none : .element("p", [.class("details")], .text(card.details)),
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
    let signs = [themes(card.themes, namesShown: card.namesThemes)] + card.tags.map { tag($0, "p") }
    return signs.allSatisfy { $0.bytes.isEmpty } ? .none : .element("div", [.class("signs")], signs)
  }

  private func span(_ rows: Int) -> [Attribute] {
    rows > 1 ? [Attribute("rowspan", String(rows))] : []
  }

  /// The number of a card's session, by which scripts find it.
  private func mark(_ entry: TimetableEntry) -> [Attribute] {
    numbers[entry.session.id].map { [Attribute("data-session", String($0))] } ?? []
  }

  private func tag(_ tag: SessionStatus.Tag, _ element: StaticString) -> Markup {
    .element(element, [.class(tag.isAlarm ? "tag problem" : "tag")], .text(tag.text))
  }
}

extension PageSection {
  /// The anchor of its heading, by which it and what is in it are named.
  fileprivate var headingAnchor: String { anchor + "-heading" }
}

extension DayGrid {
  /// The class of a grid that is wider than most windows, or has so few columns that they would be stretched.
  fileprivate var width: String {
    let lanes = columns.reduce(0) { $0 + $1.lanes }
    return lanes > 10 ? "wide" : lanes < 3 ? "few" : ""
  }
}
