/// The names of components and properties that a finding may print.
///
/// A file is somebody's diary until it is known to be anything else, and people's own words can stand wherever a
/// name does (`BEGIN:DR HEMLOCK`). So a finding says which line it is, and a name only where a standard has it.
enum StandardNames {
  /// The name in capitals where a standard has it; nil where its writer made it up.
  static func known(_ name: String) -> String? {
    let name = name.asciiCapitals
    return all.first { $0 == name }
  }

  /// RFC 5545, sections 3.6 to 3.8; RFC 7529, 7953, 7986 and 9073.
  private static let all = [
    "VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "STANDARD", "DAYLIGHT",
    "VALARM", "VAVAILABILITY", "AVAILABLE", "PARTICIPANT", "VLOCATION", "VRESOURCE",
    "ACTION", "ATTACH", "ATTENDEE", "BUSYTYPE", "CALSCALE", "CATEGORIES", "CLASS", "COLOR",
    "COMMENT",
    "COMPLETED", "CONFERENCE", "CONTACT", "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART",
    "DUE", "DURATION", "EXDATE", "EXRULE", "FREEBUSY", "GEO", "IMAGE", "LAST-MODIFIED", "LOCATION",
    "METHOD", "NAME", "ORGANIZER", "PERCENT-COMPLETE", "PRIORITY", "PRODID", "RDATE",
    "RECURRENCE-ID", "REFRESH-INTERVAL", "RELATED-TO", "REPEAT", "REQUEST-STATUS", "RESOURCES",
    "RRULE", "SEQUENCE", "SOURCE", "STATUS", "SUMMARY", "TRANSP", "TRIGGER", "TZID", "TZNAME",
    "TZOFFSETFROM", "TZOFFSETTO", "TZURL", "UID", "URL", "VERSION",
  ]
}
