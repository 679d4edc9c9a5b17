import CivilTime
import Desk
import Findings
import ICalendar
import ReviewModel

/// The clock of a review's time zone.
enum ReviewClock {
  private static let clock = WallClock(
    CivilMinute(minutes: 0), zones: { SystemZones.offsets(named: $0) })

  /// The clock; nil where the zone is not known.
  static func offsets(of review: Review) -> ZoneOffsets? { clock.offsets(of: review) }

  /// What to say about a zone that is not known.
  static func unknown(_ zone: String) -> Finding { WallClock.unknown(zone) }
}
