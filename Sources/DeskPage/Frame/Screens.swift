import WeekPage

/// The first screen: a review from files, a new one, or the sample.
enum BeginScreen {
  /// The markup of the screen.
  static var markup: Markup {
    .all([
      .element(
        "p", [.class("lead")],
        .text(
          "Plan the on-site week of a peer review. Your workbook is the document, and this page is the program: "
            + "nothing is installed, and nothing leaves this computer.")),
      .element(
        "div", [.class("ways")],
        way(
          "Open a review",
          "A workbook (.xlsx), a ZIP of sheets, or the CSV files of a folder. You can drop them anywhere on this page.",
          file("Choose files", id: "files", [Attribute("accept", ".xlsx,.xlsm,.csv,.zip,.json")]),
          file("Choose a folder", id: "folder", [Attribute("webkitdirectory", "")])),
        way(
          "Start a new week", "An example row in each sheet shows how it is filled in.",
          PageControls.field("A day of the week on site", id: "new-week", type: "date", value: ""),
          PageControls.button("Start", action: "begin", main: true)),
        way(
          "Try an example", "Manchester, 4 to 8 February 2013, made of a published timetable.",
          PageControls.button("Try the Manchester week", action: "sample", main: true))),
      .element(
        "section", [.class("limits")],
        .element("h3", [], .text("What this page does not do")),
        .element(
          "p", [],
          .text(
            "It does not release versions, compare them, plan again after a decline, or write invitations. "
              + "The command line does; save a workbook here and give it to fieldwork."))),
    ])
  }

  private static func way(_ title: String, _ words: String, _ controls: Markup...) -> Markup {
    .element(
      "section", [.class("way")],
      [.element("h3", [], .text(title)), .element("p", [], .text(words))] + controls)
  }

  private static func file(_ label: String, id: String, _ extra: [Attribute]) -> Markup {
    .element(
      "label", [.class("file")], .element("span", [], .text(label)),
      .void(
        "input",
        [Attribute("type", "file"), Attribute("id", id), Attribute("multiple", "")] + extra))
  }
}

/// The screen that looks for a timetable.
enum PlanScreen {
  /// The markup of the screen.
  static var markup: Markup {
    .all([
      .element(
        "p", [.class("lead")],
        .text(
          "The planner looks for a timetable that obeys every rule and costs little. What is fixed stays where it is. "
            + "You can go on working meanwhile.")),
      .element(
        "div", [.class("actions")],
        PageControls.button("Find a timetable", action: "plan", main: true),
        PageControls.button("Stop and keep this", action: "stop"),
        PageControls.button("Go on", action: "goon")),
      .element(
        "p", [Attribute("id", "progress")], .text("Nothing is being looked for.")),
      .element(
        "details", [], .element("summary", [], .text("The same timetable again")),
        .element(
          "p", [],
          .text(
            "The same sheets, number and steps give the same timetable, here and with "
              + "\"fieldwork solve --seed 1 --steps 200000\".")),
        .element(
          "div", [.class("fields")],
          PageControls.field("Number (seed)", id: "seed", type: "number", value: "1"),
          PageControls.field("Steps at most", id: "steps", type: "number", value: "200000"))),
      .element("div", [Attribute("id", PageRegion.story.rawValue)]),
    ])
  }
}

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
          button("Save the sheets as a ZIP", .zip)),
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
