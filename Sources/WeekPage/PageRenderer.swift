import CivilTime
import Exports
import ReviewModel

/// Turns the blocks of a page into HTML.
struct PageRenderer {
  /// The number of each session, by which the page knows it: references may hold anything.
  private let numbers: SessionNumbers
  private let boards: BoardMarkup

  init(_ numbers: SessionNumbers, boards: BoardMarkup) {
    self.numbers = numbers
    self.boards = boards
  }

  /// A section with its heading and blocks.
  func section(_ section: PageSection) -> Markup {
    let heading = section.headingAnchor
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
    case .folded(let summary, let lines):
      .element(
        "details", [], .element("summary", [], .text(summary)),
        .element("ul", [], lines.map { .element("li", [], line($0)) }))
    case .table(let table): scrolling(name, in: section, self.table(table, name: name))
    case .board(let board): boards.markup(board, name: name)
    }
  }

  /// A table in a region that scrolls by itself where it is wider than the window, by keyboard too
  /// (WCAG 2.2, 1.4.10 and 2.1.1).
  private func scrolling(_ name: String, in section: PageSection, _ table: Markup) -> Markup {
    .element(
      "div",
      [
        .class("scroll"), Attribute("role", "region"),
        Attribute("aria-labelledby", section.headingAnchor + " " + name),
        Attribute("tabindex", "0"),
      ], table)
  }

  /// A line of text with its links.
  func line(_ text: PageText) -> Markup {
    .all(
      text.pieces.map { piece in
        switch piece {
        case .words(let words): .text(words)
        case .written(let words): words.isEmpty ? .none : .written(words)
        case .strong(let words): .element("strong", [], .written(words))
        case .session(let id, let title): link(to: id, title)
        case .joining(let link): .joining(link)
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
    case .bar(let share, let lines): bar(share) + content(of: .lines(lines))
    case .themes(let bands): themes(bands, namesShown: true)
    case .lines(let lines) where lines.isEmpty: .none
    case .lines(let lines):
      .element("ul", [.class("run")], lines.map { .element("li", [], .written($0)) })
    case .session(let title, let details, let tags):
      .element("strong", [.class("title")], .written(title))
        + .element("span", [.class("details")], .text(" " + details))
        + (tags.isEmpty
          ? .none : .element("span", [.class("signs")], tags.map { $0.markup("span") }))
    }
  }

  /// A bar to scale; the words beside it say the same.
  private func bar(_ share: Int) -> Markup {
    .element(
      "svg",
      [
        .class("bar"), Attribute("viewBox", "0 0 1000 60"), Attribute("aria-hidden", "true"),
        Attribute("preserveAspectRatio", "none"), Attribute("fill", "currentColor"),
      ],
      .element("rect", [Attribute("width", String(share)), Attribute("height", "60")], .none))
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
}

extension PageSection {
  /// The anchor of its heading, by which it and what is in it are named.
  fileprivate var headingAnchor: String { anchor + "-heading" }
}
