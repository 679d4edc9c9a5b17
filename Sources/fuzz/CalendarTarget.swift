import Findings
import ICalendar

/// A calendar survives being written and read again, its rules too, and its busy time is found within bounds.
///
/// - Parameter bytes: A file.
func checkCalendar(_ bytes: [UInt8]) {
  let first = CalendarReader.read(bytes, file: "fuzz.ics")
  guard !first.calendars.isEmpty else { return }
  let written = first.calendars.flatMap { $0.bytes }
  let second = CalendarReader.read(written, file: "fuzz.ics")
  // A calendar that bears the old version number may lose what told it from the old form, never its content.
  precondition(
    second.calendars == first.calendars, "a calendar changed when it was written and read again")
  for calendar in first.calendars {
    // A week of 2013, as a review asks about; zones reach as far as it does.
    let window = Instant(seconds: 1_359_936_000)..<Instant(seconds: 1_360_540_800)
    let zones = ZoneBook(calendar, reference: .utc, through: window.upperBound) { _ in nil }
    _ = TimeCheck.findings(calendar, zones, file: "fuzz.ics")
    var budget = ExpansionBudget(occurrences: 10_000, steps: 100_000)
    let periods = FreeBusySearch(calendar, zones: zones, in: window).periods(&budget)
    for busy in BusyPeriod.union(periods) {
      precondition(
        window.lowerBound <= busy.lowerBound && busy.upperBound <= window.upperBound,
        "busy time lies outside of what was asked about")
    }
    checkRules(calendar)
  }
}

/// A rule that can be read means the same when it is written and read again.
private func checkRules(_ component: Component) {
  for property in component.properties where property.name == "RRULE" {
    guard let rule = try? RecurrenceRule(reading: property.encodedValue) else { continue }
    guard let again = try? RecurrenceRule(reading: rule.encoded) else {
      preconditionFailure("a rule cannot be read again")
    }
    precondition(again == rule, "a rule changed when it was written and read again")
  }
  for part in component.components { checkRules(part) }
}
