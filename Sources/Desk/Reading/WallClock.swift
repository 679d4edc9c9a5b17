public import CivilTime
public import Findings
public import ICalendar
public import ReviewModel

/// What a UTC clock shows, as a door hands it in, and the clocks of reviews' time zones.
public struct WallClock: Sendable {
  /// What a UTC clock shows.
  public let utc: CivilMinute
  private let zones: @Sendable (String) -> ZoneOffsets?

  /// A clock.
  ///
  /// - Parameters:
  ///   - utc: What a UTC clock shows.
  ///   - zones: The clocks of places, by their IANA names, that the door knows beside those that the core knows by rule.
  public init(
    _ utc: CivilMinute, zones: @escaping @Sendable (String) -> ZoneOffsets? = { _ in nil }
  ) {
    self.utc = utc
    self.zones = zones
  }

  /// The clock of a review's time zone; nil where the zone is not known.
  public func offsets(of review: Review) -> ZoneOffsets? {
    ZoneNames.offsets(named: review.timeZone) ?? zones(review.timeZone)
  }

  /// What a clock at the review shows when a UTC clock shows a minute; the same minute where the zone is not known.
  public func local(_ utc: CivilMinute, in review: Review) -> CivilMinute {
    let moment = Instant(seconds: Int64(utc.minutes) * 60)
    return utc + Int(offsets(of: review)?.offset(at: moment) ?? 0) / 60
  }

  /// The finding about the name of a zone that is not known.
  public static func unknown(_ zone: String) -> Finding {
    Finding(
      .unknownTimeZone, at: .file("review.csv"), text: zone,
      "The time zone \"\(zone)\" is not known, so no calendar can be read or written.",
      mend: "Use \"Europe/London\", or another name of the IANA database.")
  }
}
