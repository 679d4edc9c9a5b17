import Exports
import WeekPage

/// The screen that makes files of the review.
enum SaveScreen {
  /// The markup of the screen.
  static var markup: Markup {
    .all([
      .element(
        "p", [.class("lead")],
        .text("Everything is made here and lands among your downloads. Nothing is sent to anybody.")
      ),
      .element(
        "div", [.class("ways")],
        way(
          "The review",
          "All sheets with the timetable. Keep the workbook: it is the only place where your work is.",
          button("Save the workbook", .workbook, main: true),
          PageControls.button("Save it where I choose", action: "inplace"),
          button("Save the sheets as a ZIP", .zip),
          PageControls.switchBox("Keep a draft in this browser until I say otherwise", id: "draft")),
        way(
          "For those who take part",
          "The page to read and print, calendars, and tables for Excel and Outlook.",
          PageControls.choice(
            "What they show", id: "level",
            [
              ("roles", "job titles instead of names, for those who take part"),
              ("full", "names, for the review team"),
              ("public", "what may be published"),
            ], chosen: "roles"),
          button("Save the week page", .page), button("Save the calendars", .calendars),
          button("Save the tables", .tables))),
    ])
  }

  private static func way(_ title: String, _ words: String, _ controls: Markup...) -> Markup {
    .element(
      "section", [.class("way")],
      [.element("h3", [], .text(title)), .element("p", [], .text(words))] + controls)
  }

  private static func button(
    _ words: String, _ kind: SavedFiles.Kind, main: Bool = false
  ) -> Markup {
    .element(
      "button",
      [
        Attribute("type", "button"), Attribute("data-save", kind.rawValue),
        .class(main ? "main" : "plain"),
      ], .text(words))
  }
}
