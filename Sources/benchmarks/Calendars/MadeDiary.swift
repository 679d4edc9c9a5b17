import CivilTime
import ICalendar

/// Calendars to measure with, of the size and shape that offices have.
enum MadeDiary {
  private static let stamp = CivilMinute(CivilDate(dayNumber: 20_454), .midday)
  private static let firstDay = CivilDate(dayNumber: 20_819)

  /// A calendar of single meetings, about half a kilobyte each; `count` of them.
  static func meetings(_ count: Int) -> [UInt8] {
    calendar((0..<count).map { event($0).component })
  }

  /// A calendar of meetings that repeat: most every week, some every month, each with a date left out; `count` of
  /// them.
  static func series(_ count: Int) -> [UInt8] {
    calendar(
      (0..<count).map { number in
        var component = event(number).component
        let rules = [
          "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1TU",
          "FREQ=DAILY;INTERVAL=3",
        ]
        component.properties.append(Property("RRULE", encodedValue: rules[number % rules.count]))
        let start = event(number).start
        component.properties.append(
          .dateTime("EXDATE", DateTime(start.minute + 7 * 1440, on: start.clock)))
        return component
      })
  }

  private static func event(_ number: Int) -> Event {
    let start = CivilMinute(firstDay + number % 365, .midnight) + 540 + number % 32 * 15
    var event = Event(
      uid: UniqueIdentifier(naming: ["benchmark", String(number)]), stamp: stamp,
      from: DateTime(start, on: .zone("Europe/London")),
      to: DateTime(start + 60, on: .zone("Europe/London")),
      summary: "Case review, north team; meeting \(number)")
    event.location = "Committee Room 1, Town Hall"
    event.description =
      "A meeting about this and that, long enough to be folded at least once.\nPapers follow."
    event.categories = ["Meeting"]
    return event
  }

  private static func calendar(_ events: [Component]) -> [UInt8] {
    let zone = ZoneRule.london.component.map { [$0] } ?? []
    return Component(
      "VCALENDAR", [.text("PRODID", "-//fieldwork//Benchmark//EN"), .text("VERSION", "2.0")],
      zone + events
    ).bytes
  }
}
