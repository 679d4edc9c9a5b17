import CivilTime
import ICalendar
import Testing

struct ToDoTests {
  private let stamp = CivilMinute(iso: "2013-01-20T12:00") ?? CivilMinute(minutes: 0)
  private let day = CivilDate(iso: "2013-02-04") ?? CivilDate(dayNumber: 0)

  private func lines(_ component: Component) -> [String] {
    physicalLines(String(decoding: component.bytes, as: UTF8.self))
  }

  @Test func `something to be done by a day, with a reminder a week before`() {
    var toDo = ToDo(
      uid: UniqueIdentifier("u"), stamp: stamp, due: .date(day), summary: "Send the audit tool")
    toDo.alarms = [Alarm(before: NominalDuration(days: 7), "Due in a week")]
    toDo.categories = ["Lead-in"]
    #expect(
      lines(toDo.component) == [
        "BEGIN:VTODO", "UID:u", "DTSTAMP:20130120T120000Z", "DUE;VALUE=DATE:20130204", "SEQUENCE:0",
        "LAST-MODIFIED:20130120T120000Z", "SUMMARY:Send the audit tool", "CATEGORIES:Lead-in",
        "STATUS:NEEDS-ACTION", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER;RELATED=END:-P1W",
        "DESCRIPTION:Due in a week", "END:VALARM", "END:VTODO",
      ])
  }

  @Test func `an event may say where it is on the globe and how to join it from afar`() {
    let start = DateTime(CivilMinute(day, .midday), on: .utc)
    var event = Event(
      uid: UniqueIdentifier("u"), stamp: stamp, from: start, to: start, summary: "s")
    event.position = GlobalPosition(latitude: 53_479_900, longitude: -2_244_600)
    event.conference = Conference(
      "https://example.org/join", [.audio, .video], label: "Join: the call")
    event.alarms = [Alarm(before: NominalDuration(seconds: 900), "Soon")]
    let written = lines(event.component)
    #expect(written.contains("GEO:53.479900;-2.244600"))
    #expect(event.component.first("GEO")?.millionths == [53_479_900, -2_244_600])
    #expect(
      written.joined().contains(
        "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=\"Join: the call\":https:"))
    #expect(written.contains("TRIGGER:-PT15M"))
  }

  @Test func `a calendar may hold nothing but things to be done`() {
    var calendar = CalendarObject(product: "-//T//T//EN", zone: .utc, name: "Lead-in", events: [])
    calendar.toDos = ["a", "b"].map {
      ToDo(uid: UniqueIdentifier($0), stamp: stamp, due: .date(day), summary: $0)
    }
    let read = CalendarReader.read(calendar.bytes, file: "x")
    #expect(read.findings == [])
    #expect(read.calendars == [calendar.component])
    #expect(read.calendars[0].first("X-WR-CALNAME")?.text == "Lead-in")
  }
}
