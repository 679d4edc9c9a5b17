import Exports
import WeekPage

/// The first screen: a review from files, a new one, a copied range, or the sample.
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
        "section", [.class("way"), Attribute("id", "draft-found"), Attribute("hidden", "")],
        .element("h3", [], .text("A draft in this browser")),
        .element("p", [Attribute("id", "draft-words")]),
        PageControls.button("Go on with the draft", action: "draft", main: true),
        PageControls.button("Forget the draft", action: "forget")),
      .element(
        "div", [.class("ways")],
        way(
          "Open a review",
          "A workbook (.xlsx), the CSV files of a folder, a ZIP of either, or a review in JSON. You can drop them "
            + "anywhere on this page.",
          PageControls.file("Choose files", id: "files", accepting: ".xlsx,.xlsm,.csv,.zip,.json"),
          PageControls.folder("Choose a folder", id: "folder")),
        way(
          "Start a new week",
          "The sheets of a new review, as an example or as the usual week of a kind of review.",
          PageControls.choice(
            "What to begin with", id: "new-kind", NewReview.kinds, chosen: NewReview.blankKind),
          PageControls.field("A day of the week on site", id: "new-week", type: "date", value: ""),
          PageControls.button("Start", action: "begin", main: true)),
        way(
          "Paste from a spreadsheet",
          "Copy the cells of one sheet with their headings. They become the sheet that the headings name.",
          PageControls.area("Copied cells", id: "pasted"),
          PageControls.button("Use these cells", action: "pasted")),
        way(
          "Try an example", "Manchester, 4 to 8 February 2013, made of a published timetable.",
          PageControls.button("Try the Manchester week", action: "sample", main: true))),
      .element(
        "section", [.class("limits")],
        .element("h3", [], .text("What this page does not do")),
        .element(
          "p", [],
          .text(
            "It does not send messages: it makes them as files, with a list of who gets which, and you send them."
          ))),
    ])
  }

  private static func way(_ title: String, _ words: String, _ controls: Markup...) -> Markup {
    PageControls.way(title, words, controls)
  }
}
