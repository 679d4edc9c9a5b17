import Findings
import ReviewModel
import Sheets
import WeekPage

/// The findings as a list that leads to their cells, grouped by what there is to do.
struct FindingList {
  private let review: DeskReview
  private let cells: SheetCells

  /// What there is to say about some sheets.
  init(_ review: DeskReview, _ cells: SheetCells) {
    self.review = review
    self.cells = cells
  }

  /// The list; a sentence where there is nothing to say.
  var markup: Markup {
    var items = review.findings.map { ($0, [SessionID]()) }
    items += review.clashes.map { ($0.finding, $0.sessions) }
    guard !items.isEmpty else {
      return .element("p", [.class("quiet")], .text("Nothing is wrong with the sheets."))
    }
    var number = 0
    var groups: [Markup] = []
    for severity in Severity.allCases {
      let found = items.filter { $0.0.severity == severity }
      guard !found.isEmpty else { continue }
      let entries = found.map { finding, sessions in
        number += 1
        return item(finding, sessions, number)
      }
      groups.append(
        .element(
          "details", severity == .note ? [] : [Attribute("open", "")],
          .element(
            "summary", [],
            .element(
              "h3", [.class("finding-group " + severity.rawValue)],
              .text(FindingList.title(severity) + " (" + String(found.count) + ")"))),
          .element("ul", [.class("findings")], entries)))
    }
    return .all(groups)
  }

  /// Findings without cells to lead to, such as findings about files that were not opened, each with its place if
  /// asked for.
  static func plain(_ findings: [Finding], showsPlace: Bool = true) -> Markup {
    guard !findings.isEmpty else { return .none }
    return .element(
      "ul", [.class("findings")],
      findings.map { finding in
        let place = showsPlace ? finding.place.text + ": " : ""
        return .element(
          "li", [.class(finding.severity.rawValue)],
          .element("p", [], .written(place + finding.sentence)))
      })
  }

  private static func title(_ severity: Severity) -> String {
    switch severity {
    case .error: "Must be mended"
    case .warning: "Worth a look"
    case .note: "For your information"
    }
  }

  private func item(_ finding: Finding, _ sessions: [SessionID], _ number: Int) -> Markup {
    let cell = cells.cell(at: finding.place)
    let file = finding.place.file
    var attributes = [
      Attribute("id", "finding-" + String(number)), .class(finding.severity.rawValue),
      Attribute("data-file", file),
    ]
    var location: [Attribute] = [Attribute("data-file", file)]
    if let cell {
      location.append(Attribute("data-row", String(cell.row)))
      if let column = cell.column { location.append(Attribute("data-column", String(column))) }
    }
    attributes += location.dropFirst()
    if !sessions.isEmpty {
      let names = sessions.map { $0.text }.joined(separator: " ")
      attributes.append(Attribute("data-sessions", names))
      location.append(Attribute("data-session", sessions[0].text))
    }
    let offers = cell.map { MendOffers.offers(for: finding, cell: $0.text) } ?? []
    let buttons = cell?.column == nil ? [] : offers.map { button(for: $0, location) }
    return .element(
      "li", attributes,
      [
        .element(
          "button", [Attribute("type", "button"), .class("go")] + location,
          .text(words(for: finding.place))),
        .element(
          "p", [], .written(finding.message), .text(" "), .written(finding.mend),
          .element("span", [.class("code")], .text(" " + finding.code.text))),
      ] + buttons)
  }

  private func button(for offer: MendOffers.Offer, _ location: [Attribute]) -> Markup {
    .element(
      "button",
      [Attribute("type", "button"), .class("mend"), Attribute("data-text", offer.cell)] + location,
      .text("Write "), .written(offer.text))
  }

  /// The place in the words of the page: `Sessions, row 14, When`.
  private func words(for place: Place) -> String {
    let tab = ReviewSheets.outline(ofFile: place.file)?.tab ?? place.file
    switch place {
    case .file, .key: return tab
    case .line(_, let line): return tab + ", line " + String(line)
    case .cell(_, let row, let column):
      return tab + ", row " + String(row) + (column.isEmpty ? "" : ", " + column)
    }
  }
}
