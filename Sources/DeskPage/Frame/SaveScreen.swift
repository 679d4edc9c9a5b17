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
          PageControls.saving("Save the workbook", .workbook, main: true),
          PageControls.button("Save it where I choose", action: "inplace"),
          PageControls.saving("Save the sheets as a ZIP", .zip),
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
          PageControls.saving("Save the week page", .page),
          PageControls.saving("Save the calendars", .calendars),
          PageControls.saving("Save the tables", .tables))),
    ])
  }

  private static func way(_ title: String, _ words: String, _ controls: Markup...) -> Markup {
    PageControls.way(title, words, controls)
  }
}
