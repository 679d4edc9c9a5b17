import Foundation
import ICalendar

/// The clocks of places that the core does not know by rule, from the operating system.
enum SystemZones {
  /// The clock of a place by its IANA name, with its changes from 1970 to 2100; nil for an unknown name.
  static func offsets(named name: String) -> ZoneOffsets? {
    guard let zone = TimeZone(identifier: name) else { return nil }
    let begin = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    var changes: [ZoneOffsets.Change] = []
    var next = zone.nextDaylightSavingTimeTransition(after: begin)
    while let change = next, change < end {
      changes.append(
        ZoneOffsets.Change(
          at: Instant(seconds: Int64(change.timeIntervalSince1970)),
          to: zone.secondsFromGMT(for: change)))
      next = zone.nextDaylightSavingTimeTransition(after: change)
    }
    return ZoneOffsets(before: zone.secondsFromGMT(for: begin), changes)
  }
}
