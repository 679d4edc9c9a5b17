import CivilTime
import Findings
import ICalendar
import ReviewModel

/// The clock of a review's time zone.
enum ReviewClock {
  /// The clock; nil where the zone is not known.
  static func offsets(of review: Review) -> ZoneOffsets? {
    ZoneNames.offsets(named: review.timeZone) ?? SystemZones.offsets(named: review.timeZone)
  }

  /// How many minutes the clock is ahead of UTC at a reading of a UTC clock; none where the zone is not known.
  static func minutesAhead(ofUTC utc: CivilMinute, in review: Review) -> Int {
    let moment = Instant(seconds: Int64(utc.minutes) * 60)
    return Int(offsets(of: review)?.offset(at: moment) ?? 0) / 60
  }

  /// What to say about a zone that is not known.
  static func unknown(_ zone: String) -> Finding {
    Finding(
      .unknownTimeZone, at: .file("review.csv"), text: zone,
      "The time zone \"\(zone)\" is not known, so no calendar can be read or written.",
      mend: "Use \"Europe/London\", or another name of the IANA database.")
  }
}
