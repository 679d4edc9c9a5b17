import Exports
import ReviewModel

@testable import WeekPage

/// A section's text, a line a block or a list's item.
func lines(_ section: PageSection?) -> [String] {
  guard let section else { return [] }
  return [section.heading]
    + section.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text): [text]
      case .paragraph(let text): [words(text)]
      case .list(let items): items.map { words($0) }
      case .table(let table):
        table.rows.map { row in row.cells.map { words($0) }.joined(separator: " | ") }
      case .folded(_, let items): items.map { words($0) }
      case .board: []
      }
    }
}

/// A line of text without its links.
func words(_ text: PageText) -> String {
  text.pieces.map {
    switch $0 {
    case .words(let text), .written(let text), .strong(let text), .session(_, let text),
      .section(_, let text):
      text
    case .joining(let link): link.text
    }
  }.joined()
}

private func words(_ cell: PageTable.Cell) -> String {
  switch cell {
  case .text(let text): words(text)
  case .number(let text): text
  case .bar(_, let lines): lines.joined(separator: "; ")
  case .themes(let bands): bands.map { $0.reference }.joined(separator: " ")
  case .lines(let lines): lines.joined(separator: "; ")
  case .session(let title, let details, let tags):
    ([title, details] + tags.map { $0.text }).joined(separator: ", ")
  }
}
