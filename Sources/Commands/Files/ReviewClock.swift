import Findings
import ICalendar
import ReviewModel

/// The clock of a review's time zone.
enum ReviewClock {
  /// The clock; nil where the zone is not known.
  static func offsets(of review: Review) -> ZoneOffsets? {
    ZoneNames.offsets(named: review.timeZone) ?? SystemZones.offsets(named: review.timeZone)
  }

  /// What to say about a zone that is not known.
  static func unknown(_ zone: String) -> Finding {
    Finding(
      .unknownTimeZone, at: .file("review.csv"), text: zone,
      "The time zone \"\(zone)\" is not known, so no calendar can be read or written.",
      mend: "Use \"Europe/London\", or another name of the IANA database.")
  }
}
