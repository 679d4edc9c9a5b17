import Exports
import WeekPage

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
