import CivilTime
import ICalendar
import Testing

struct CalendarObjectTests {
  private let stamp = CivilMinute(iso: "2013-01-20T12:00") ?? CivilMinute(minutes: 0)
  private let start = CivilMinute(iso: "2013-06-03T09:00") ?? CivilMinute(minutes: 0)

  private func event(_ name: String = "Opening meeting") -> Event {
    Event(
      uid: UniqueIdentifier(name), stamp: stamp, from: DateTime(start, on: .zone("Europe/London")),
      to: DateTime(start + 75, on: .zone("Europe/London")), summary: name)
  }

  private func calendar(_ events: [Event], _ purpose: CalendarObject.Purpose = .stored)
    -> [String]
  {
    let object = CalendarObject(
      product: "-//Test//Test//EN", purpose: purpose, zone: .london, name: "The week",
      events: events)
    return physicalLines(String(decoding: object.bytes, as: UTF8.self))
  }

  @Test func `an event is written whole`() {
    var event = event()
    event.location = "Cedar, Town Hall"
    event.description = "One\nTwo"
    event.categories = ["Meeting"]
    event.classification = .private
    let lines = physicalLines(String(decoding: event.component.bytes, as: UTF8.self))
    #expect(
      lines == [
        "BEGIN:VEVENT", "UID:Opening meeting", "DTSTAMP:20130120T120000Z",
        "DTSTART;TZID=Europe/London:20130603T090000", "DTEND;TZID=Europe/London:20130603T101500",
        "SEQUENCE:0", "LAST-MODIFIED:20130120T120000Z", "SUMMARY:Opening meeting",
        #"LOCATION:Cedar\, Town Hall"#, #"DESCRIPTION:One\nTwo"#, "CATEGORIES:Meeting",
        "CLASS:PRIVATE", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "END:VEVENT",
      ])
  }

  @Test func `a calendar begins with its product, version and zone`() {
    let lines = calendar([event()])
    #expect(
      lines.prefix(6) == [
        "BEGIN:VCALENDAR", "PRODID:-//Test//Test//EN", "VERSION:2.0", "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
      ])
  }

  @Test func `events to keep have no method and name nobody`() {
    let lines = calendar([event()])
    #expect(!lines.contains { $0.hasPrefix("METHOD") || $0.hasPrefix("ORGANIZER") })
  }

  @Test func `published events have one organizer each and no attendee`() {
    let organizer = CalendarAddress(email: "contact@example.org", name: "Council contact")
    let lines = calendar([event("a"), event("b")], .published(by: organizer))
    #expect(lines.contains("METHOD:PUBLISH"))
    #expect(
      lines.filter { $0.hasPrefix("ORGANIZER") }
        == Array(repeating: "ORGANIZER;CN=Council contact:mailto:contact@example.org", count: 2))
    #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test func `a single event's file does not name itself`() {
    #expect(!calendar([event()]).contains { $0.hasPrefix("X-WR-CALNAME") })
  }

  @Test func `a file of several events names itself`() {
    #expect(calendar([event("a"), event("b")]).contains("X-WR-CALNAME:The week"))
  }

  @Test func `free time is shown as free`() {
    var event = event()
    event.transparency = .transparent
    #expect(event.component.first("transp")?.encodedValue == "TRANSPARENT")
    #expect(event.component.first("X-Microsoft-CDO-BusyStatus")?.encodedValue == "FREE")
  }
}
