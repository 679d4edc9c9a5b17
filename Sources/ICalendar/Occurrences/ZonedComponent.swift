/// A component with the clocks of the calendar that holds it (RFC 5545, section 3.2.19: a TZID names a VTIMEZONE of
/// its own calendar).
///
/// Components of several calendars that are given together need it: each calendar may mean another clock by one name.
public struct ZonedComponent: Sendable {
  /// The component (RFC 5545, section 3.6).
  public var component: Component
  /// The clocks of its calendar (RFC 5545, section 3.2.19).
  public var zones: ZoneBook

  /// A component with its clocks (RFC 5545, section 3.2.19).
  public init(_ component: Component, zones: ZoneBook) {
    self.component = component
    self.zones = zones
  }

  /// The UID as written, without blanks around it; empty without a UID.
  var uid: String { component.first("UID")?.encodedValue.trimmedOfBlanks ?? "" }

  /// How new this version of an event is.
  var version: EventVersion {
    EventVersion(
      sequence: component.first("SEQUENCE")?.integer ?? 0,
      stamp: component.first("DTSTAMP")?.time.map { zones.instant(of: $0) })
  }
}

/// How new one version of an event is: the highest SEQUENCE counts, then the latest DTSTAMP (RFC 5546, section 2.1.5).
struct EventVersion: Comparable {
  let sequence: Int
  /// When this version was made; nil where the file does not say.
  let stamp: Instant?

  static func < (left: EventVersion, right: EventVersion) -> Bool {
    guard left.sequence == right.sequence else { return left.sequence < right.sequence }
    // A version that does not say when it was made is neither newer nor older.
    guard let mine = left.stamp, let other = right.stamp else { return false }
    return mine < other
  }
}
