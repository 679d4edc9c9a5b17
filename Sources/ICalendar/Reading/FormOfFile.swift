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
    let text = beginning(of: octets)
    switch text.first {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard isJSON(text) else { return nil }
      return Finding(
        .jsonCalendar, at: place, "This is a calendar in JSON (jCal, RFC 7265), which is not read.",
        mend: "Export it as iCalendar (.ics).")
    case UInt8(ascii: "<"):
      return notACalendar(octets, place)
    case nil:
      return Finding(
        .notACalendar, at: place, "The file is empty.", mend: "Export the diary again.")
    default:
      return nil
    }
  }

  /// A file in which no component was found, by the name of what it is where that can be told.
  static func notACalendar(_ octets: [UInt8], _ place: Findings.Place) -> Finding {
    let (message, mend) =
      otherForm(of: octets) ?? (
        "This is not an iCalendar file: it has no line \"BEGIN:VCALENDAR\".",
        "Export the diary as iCalendar (.ics); a web page or a link to one will not do."
      )
    return Finding(.notACalendar, at: place, message, mend: mend)
  }

  /// What people give in place of a calendar, and how to mend that; nil where nothing is known of the form.
  ///
  /// Only a file without any component is asked about: a mail that begins like a link may carry a calendar below.
  static func otherForm(of octets: [UInt8]) -> (message: String, mend: String)? {
    let text = beginning(of: octets)
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    if isXMLCalendar(text) {
      return (
        "This is a calendar in XML (xCal, RFC 6321), which is not read.",
        "Export it as iCalendar (.ics)."
      )
    }
    if isLink(line) {
      return (
        "This is a link to a calendar, not the calendar.",
        "Open the link, save the file that comes (.ics), and give that."
      )
    }
    if isTable(line) {
      return (
        "This is a table, not a calendar.",
        "Save the calendar instead: in Outlook with File, Save Calendar (.ics)."
      )
    }
    return nil
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

  // MARK: Forms

  /// The first octets of a file in small letters, from the first that shows.
  private static func beginning(of octets: [UInt8]) -> [UInt8] {
    let start = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return octets.dropFirst(start).drop { $0 <= 0x20 }.prefix(2048).map { octet in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet) ? octet | 0x20 : octet
    }
  }

  /// Whether text that begins with a bracket goes on as JSON does; `[InternetShortcut]` does not.
  private static func isJSON(_ text: [UInt8]) -> Bool {
    guard let next = text.dropFirst().first(where: { $0 > 0x20 }) else { return true }
    return "\"[]{}".utf8.contains(next)
  }

  private static func isXMLCalendar(_ text: [UInt8]) -> Bool {
    let name = Array("urn:ietf:params:xml:ns:icalendar".utf8)
    return text.first == UInt8(ascii: "<")
      && text.indices.contains { text[$0...].starts(with: name) }
  }

  /// Whether a line is the address of a calendar, or begins a file that holds an address.
  private static func isLink(_ line: ArraySlice<UInt8>) -> Bool {
    ["webcal:", "webcals:", "http:", "https:", "[internetshortcut]"]
      .contains { line.starts(with: $0.utf8) }
  }

  /// Whether a line is the headings of a table, such as Outlook's "Comma Separated Values".
  private static func isTable(_ line: ArraySlice<UInt8>) -> Bool {
    guard !line.contains(UInt8(ascii: ":")) else { return false }
    return ",;\t".utf8.contains { separator in line.count { $0 == separator } >= 2 }
  }
}
