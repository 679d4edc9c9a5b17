import Findings
import ICalendar

/// A file whose lines are given, each ended by CR LF.
func read(_ lines: String..., limits: ReadingLimits = .usual) -> CalendarReading {
  CalendarReader.read(
    Array(lines.map { $0 + "\r\n" }.joined().utf8), file: "diary.ics", limits: limits)
}

/// An event of a calendar that has the given lines, as it was read.
func event(_ lines: String...) -> Component {
  let text = (["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR"])
    .map { $0 + "\r\n" }.joined()
  let reading = CalendarReader.read(Array(text.utf8), file: "diary.ics")
  return reading.calendars[0].components[0]
}

extension CalendarReading {
  /// The findings as they are printed: place, code, message.
  var told: [String] {
    findings.map { $0.place.text + " " + $0.severity.rawValue + " " + $0.code.text }
  }
}
