import Findings

/// Knows the files that people take for iCalendar files, so that each is refused by its name.
enum FormOfFile {
  /// Why a file cannot be an iCalendar file, from its first octets; nil where it can.
  static func refusal(of octets: [UInt8], file: String) -> Finding? {
    let place = Findings.Place.file(file)
    if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF])
      || octets.prefix(64).contains(0)
    {
      return Finding(
        .calendarNotUTF8, at: place, "The file is not UTF-8 text, so it cannot be read.",
        mend: "Export it again as UTF-8, or save it as \"UTF-8\" in a text editor.")
    }
    let start = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = octets.dropFirst(start).first { $0 > 0x20 }
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return Finding(
        .jsonCalendar, at: place, "This is a calendar in JSON (jCal, RFC 7265), which is not read.",
        mend: "Export it as iCalendar (.ics).")
    case UInt8(ascii: "<"):
      return notACalendar(place)
    case nil:
      return Finding(
        .notACalendar, at: place, "The file is empty.", mend: "Export the diary again.")
    default:
      return nil
    }
  }

  /// A file in which no component was found.
  static func notACalendar(_ place: Findings.Place) -> Finding {
    Finding(
      .notACalendar, at: place,
      "This is not an iCalendar file: it has no line \"BEGIN:VCALENDAR\".",
      mend: "Export the diary as iCalendar (.ics); a web page or a link to one will not do.")
  }

  /// A calendar of the form before iCalendar.
  static func oldVersion(_ place: Findings.Place) -> Finding {
    Finding(
      .oldCalendar, at: place, text: "1.0",
      "This calendar is in the old form vCalendar 1.0, whose times mean something else.",
      mend: "Export it as iCalendar 2.0 (.ics).")
  }

  /// Whether a calendar is of the old form: its VERSION is 1.0 and nothing in it is iCalendar's alone.
  ///
  /// iCalendar's version is 2.0 (RFC 5545, section 3.7.4), but calendars exist that bear the old number and are
  /// new in everything else. vCalendar knew no CALSCALE, METHOD or VTIMEZONE.
  static func isVersion1(_ calendar: Component) -> Bool {
    calendar.first("VERSION")?.text.trimmedOfBlanks == "1.0" && calendar.first("CALSCALE") == nil
      && calendar.first("METHOD") == nil
      && !calendar.components.contains { $0.name == "VTIMEZONE" }
  }
}
