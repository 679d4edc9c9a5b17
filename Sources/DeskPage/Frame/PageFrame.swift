import Sheets
import WeekPage

/// The whole page before there is a review in it: the bar on top, the screens, and the places that answers fill.
enum PageFrame {
  /// The screens, in the order of their tabs.
  enum Screen: String, CaseIterable {
    case begin, sheets, plan, week, changes, telling, leadin, save

    /// The words on the tab.
    var title: String {
      switch self {
      case .begin: "Begin"
      case .sheets: "Sheets"
      case .plan: "Plan"
      case .week: "Week"
      case .changes: "Changes"
      case .telling: "Telling people"
      case .leadin: "Lead-in"
      case .save: "Save"
      }
    }
  }

  /// The markup of the page.
  static var markup: Markup {
    .all([bar, main])
  }

  private static var bar: Markup {
    .element(
      "header", [.class("bar")],
      .element("h1", [], .text("fieldwork")),
      .element("div", [Attribute("id", PageRegion.state.rawValue)]),
      .element(
        "div", [.class("history"), Attribute("role", "group"), Attribute("aria-label", "Changes")],
        PageControls.button("Undo", action: "undo"), PageControls.button("Redo", action: "redo")),
      .element(
        "div", [.class("tabs"), Attribute("role", "tablist"), Attribute("aria-label", "Screens")],
        Screen.allCases.map { screen in
          .element(
            "button",
            [
              Attribute("type", "button"), Attribute("role", "tab"),
              Attribute("id", "tab-" + screen.rawValue), Attribute("data-screen", screen.rawValue),
              Attribute("aria-controls", "screen-" + screen.rawValue),
              Attribute("aria-selected", screen == .begin ? "true" : "false"),
            ], .text(screen.title))
        }),
      .element("p", [Attribute("id", "say"), Attribute("role", "status")]))
  }

  private static var main: Markup {
    .element(
      "main", [],
      .element("div", [Attribute("id", PageRegion.remarks.rawValue)]),
      panel(.begin, BeginScreen.markup),
      panel(
        .sheets,
        .element(
          "nav",
          [Attribute("id", PageRegion.sheetlist.rawValue), Attribute("aria-label", "Sheets")]),
        .element(
          "div", [.class("middle")],
          .element("div", [Attribute("id", PageRegion.painter.rawValue)]),
          .element("div", [Attribute("id", PageRegion.grid.rawValue)])),
        .element(
          "section", [.class("side"), Attribute("aria-labelledby", "findings-title")],
          .element("h2", [Attribute("id", "findings-title")], .text("What there is to mend")),
          .element("div", [Attribute("id", PageRegion.findings.rawValue)]))),
      panel(.plan, PlanScreen.markup),
      panel(
        .week,
        .element("div", [Attribute("id", PageRegion.board.rawValue)]),
        .element("div", [Attribute("id", PageRegion.mask.rawValue), Attribute("hidden", "")]),
        .element(
          "aside",
          [
            Attribute("id", PageRegion.panel.rawValue), Attribute("aria-label", "One session"),
            Attribute("hidden", ""),
          ])),
      panel(
        .changes, .element("div", [Attribute("id", PageRegion.changes.rawValue)]),
        .element(
          "div",
          [Attribute("id", PageRegion.changed.rawValue), Attribute("aria-live", "polite")])),
      panel(
        .telling, .element("div", [Attribute("id", PageRegion.telling.rawValue)]),
        .element(
          "div", [Attribute("id", PageRegion.told.rawValue), Attribute("aria-live", "polite")])),
      panel(.leadin, .element("div", [Attribute("id", PageRegion.leadin.rawValue)])),
      panel(.save, SaveScreen.markup))
  }

  private static func panel(_ screen: Screen, _ content: Markup...) -> Markup {
    var attributes = [
      Attribute("id", "screen-" + screen.rawValue), Attribute("role", "tabpanel"),
      Attribute("aria-labelledby", "tab-" + screen.rawValue), .class("screen"),
    ]
    if screen != .begin { attributes.append(Attribute("hidden", "")) }
    return .element(
      "section", attributes,
      [.element("h2", [.class("for-readers")], .text(screen.title))] + content)
  }
}
