import CSVText
import Findings
import Sheets
import WeekPage

/// One sheet as a grid to type in (WAI-ARIA Authoring Practices, grid pattern), and the list of all sheets.
///
/// A cell carries no number of its own: the row has `data-row` as a spreadsheet numbers it, and columns are counted. So a
/// grid of 600 sessions stays small.
struct SheetTable {
  private let outline: SheetOutline
  private let rows: [CSVRow]
  private let table: CSVTable

  /// A sheet; with its headings alone where nobody has filled it in.
  init?(_ file: String, in sheets: [SheetFile]) {
    guard let outline = ReviewSheets.outline(ofFile: file) else { return nil }
    self.outline = outline
    let document = sheets.first { $0.name == outline.file }
      .map { CSVReader.read($0.bytes, file: file) }
    table = document.flatMap { outline.table($0) } ?? CSVTable(headings: outline.headings)
    let heading = table.headingRow
    rows = document?.rows.filter { $0.number > heading } ?? []
  }

  /// The grid with its tools; below the last row stands an empty one to go on in.
  var markup: Markup {
    let last = rows.last?.number ?? table.headingRow
    let shown = rows + [CSVRow(number: last + 1, cells: [])]
    let width = max(table.headings.count, rows.reduce(0) { max($0, $1.cells.count) })
    let caption = outline.tab + ": " + counted(rows.count { !$0.isBlank })
    return .all([
      tools,
      .element(
        "div", [.class("gridscroll")],
        .element(
          "table",
          [
            Attribute("role", "grid"), Attribute("aria-label", caption),
            Attribute("aria-multiselectable", "true"),
            Attribute("data-file", outline.file),
            Attribute("data-heading", String(table.headingRow)),
          ],
          .element("thead", [], headings(width)),
          .element("tbody", [], shown.map { row($0, width) }))),
    ])
  }

  private func counted(_ count: Int) -> String {
    count == 1 ? "1 row" : String(count) + " rows"
  }

  private func headings(_ width: Int) -> Markup {
    let names = (0..<width).map { $0 < table.headings.count ? table.headings[$0] : "" }
    let cells = names.map { name in
      Markup.element(
        "th", [Attribute("scope", "col"), Attribute("role", "columnheader")],
        name.isEmpty ? .text("(no heading)") : .written(name))
    }
    return .element(
      "tr", [Attribute("data-row", String(table.headingRow))],
      [.element("td", [.class("corner")], .text(String(table.headingRow)))] + cells)
  }

  private func row(_ row: CSVRow, _ width: Int) -> Markup {
    let cells = (0..<width).map { column in
      Markup.element(
        "td", [Attribute("role", "gridcell"), Attribute("tabindex", "-1")],
        .text(column < row.cells.count ? row.cells[column] : ""))
    }
    return .element(
      "tr", [Attribute("data-row", String(row.number))],
      [.element("th", [Attribute("scope", "row")], .text(String(row.number)))] + cells)
  }

  private var tools: Markup {
    let missing = outline.headings.filter { outline.position(of: $0, in: table.headings) == nil }
    var tools = [
      PageControls.field("Show rows with", id: "row-filter", type: "search", value: ""),
      .element("span", [Attribute("id", "row-count"), .class("quiet")]),
      PageControls.button("Insert rows above", action: "insert"),
      PageControls.button("Delete rows", action: "remove"),
      sorting("Sort A to Z", "up"), sorting("Sort Z to A", "down"),
    ]
    if outline.headings.contains(AvailabilityPainter.heading) {
      tools.append(PageControls.button("Paint the times", action: "paint"))
    }
    if !missing.isEmpty {
      tools.append(
        PageControls.choice(
          "Column", id: "new-column", missing.map { ($0, $0) }, chosen: missing[0]))
      tools.append(PageControls.button("Add the column", action: "widen"))
    }
    return .element(
      "div",
      [.class("tools"), Attribute("role", "group"), Attribute("aria-label", "Rows and columns")],
      tools)
  }

  private func sorting(_ words: String, _ order: String) -> Markup {
    .element(
      "button",
      [
        Attribute("type", "button"), Attribute("data-action", "sort"),
        Attribute("data-order", order), .class("plain"),
        Attribute("title", "The rows in the order of the column that the chosen cell is in"),
      ], .text(words))
  }

  /// The sheets with how many rows each has and how much is wrong with it.
  static func list(_ sheets: [SheetFile], _ review: DeskReview, shown: String) -> Markup {
    let items = ReviewSheets.outlines.map { outline in
      let table = SheetTable(outline.file, in: sheets)
      let rows = table?.rows.count { !$0.isBlank } ?? 0
      let faults = review.findings.count { $0.place.file == outline.file && $0.severity == .error }
      let mark = faults == 0 ? "" : ", " + String(faults) + " to mend"
      var attributes = [
        Attribute("type", "button"), Attribute("data-sheet", outline.file),
        .class(faults == 0 ? "sheet" : "sheet error"),
      ]
      if outline.file == shown { attributes.append(Attribute("aria-current", "true")) }
      return Markup.element(
        "li", [],
        .element(
          "button", attributes, .text(outline.tab),
          .element("span", [.class("count")], .text(" " + String(rows) + mark))))
    }
    return .element("ul", [], items)
  }
}
