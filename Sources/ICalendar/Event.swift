public import CivilTime

/// Something that takes place from one time to another: a VEVENT (RFC 5545, section 3.6.1).
public struct Event: Sendable, Hashable {
  /// What makes it the same event from one file to the next (RFC 5545, section 3.8.4.7).
  public var uid: UniqueIdentifier
  /// When this state of the event was written, on a UTC clock (RFC 5545, section 3.8.7.2).
  public var stamp: CivilMinute
  /// When anything about the event last changed, on a UTC clock; nil where that is the time of ``stamp`` (RFC 5545,
  /// section 3.8.7.3).
  public var lastModified: CivilMinute?
  /// How often it has changed in a way that matters to those invited (RFC 5545, section 3.8.7.4).
  public var sequence = 0
  /// When the event begins (RFC 5545, section 3.8.2.4).
  public var start: DateTime
  /// When the event ends (RFC 5545, section 3.8.2.2); on the clock of the start.
  public var end: DateTime
  /// The title of the event (RFC 5545, section 3.8.1.12).
  public var summary: String
  /// More about it (RFC 5545, section 3.8.1.5).
  public var description: String?
  /// The place of the event (RFC 5545, section 3.8.1.7).
  public var location: String?
  /// Where on the globe that is (RFC 5545, section 3.8.1.6).
  public var position: GlobalPosition?
  /// Where people join it from afar (RFC 7986, section 5.11).
  public var conference: Conference?
  /// A page about it, which programs that know no CONFERENCE show (RFC 5545, section 3.8.4.6).
  public var url: String?
  /// The kinds it belongs to (RFC 5545, section 3.8.1.2).
  public var categories: [String] = []
  /// Who should see it; nil says nothing, which clients read as public (RFC 5545, section 3.8.1.3).
  public var classification: Classification?
  /// Whether the event is certain (RFC 5545, section 3.8.1.11).
  public var status = EventStatus.confirmed
  /// Whether the event takes up the time of the person in whose calendar it is (RFC 5545, section 3.8.2.7).
  public var transparency = Transparency.opaque
  /// Reminders; none in an event that is sent to others, who decide for themselves (RFC 5545, section 3.6.6).
  public var alarms: [Alarm] = []

  /// An event from one time to another; everything else at its default (RFC 5545, section 3.6.1).
  public init(
    uid: UniqueIdentifier, stamp: CivilMinute, from start: DateTime, to end: DateTime,
    summary: String
  ) {
    self.uid = uid
    self.stamp = stamp
    self.start = start
    self.end = end
    self.summary = summary
  }

  /// The event as a component (RFC 5545, section 3.6.1).
  ///
  /// The end is always written, never a duration, because some clients read only the end.
  public var component: Component {
    var properties: [Property] = [
      .text("UID", uid.text),
      .dateTime("DTSTAMP", DateTime(stamp, on: .utc)),
      .dateTime("DTSTART", start),
      .dateTime("DTEND", end),
      .integer("SEQUENCE", sequence),
      .dateTime("LAST-MODIFIED", DateTime(lastModified ?? stamp, on: .utc)),
      .text("SUMMARY", summary),
    ]
    if let location { properties.append(.text("LOCATION", location)) }
    if let position { properties.append(position.property) }
    if let description { properties.append(.text("DESCRIPTION", description)) }
    if let conference { properties.append(conference.property) }
    if let url { properties.append(Property("URL", encodedValue: url)) }
    if !categories.isEmpty { properties.append(.texts("CATEGORIES", categories)) }
    if let classification { properties.append(.text("CLASS", classification.rawValue)) }
    properties.append(.text("STATUS", status.rawValue))
    properties.append(.text("TRANSP", transparency.rawValue))
    // Outlook shows the time as this says, and takes an event without it from a file as free.
    properties.append(
      .text("X-MICROSOFT-CDO-BUSYSTATUS", transparency == .opaque ? "BUSY" : "FREE"))
    return Component("VEVENT", properties, alarms.map { $0.component(relatingTo: .start) })
  }
}

/// Who should see an event: a hint to the program that shows the event, not a protection (RFC 5545, section 3.8.1.3).
public enum Classification: String, Sendable, Hashable, CaseIterable {
  /// Anybody.
  case `public` = "PUBLIC"
  /// The person whose calendar it is in.
  case `private` = "PRIVATE"
  /// A small circle.
  case confidential = "CONFIDENTIAL"
}

/// How certain an event is (RFC 5545, section 3.8.1.11).
public enum EventStatus: String, Sendable, Hashable, CaseIterable {
  /// The event may still change.
  case tentative = "TENTATIVE"
  /// The event takes place.
  case confirmed = "CONFIRMED"
  /// The event does not take place.
  case cancelled = "CANCELLED"
}

/// Whether an event takes up time (RFC 5545, section 3.8.2.7).
public enum Transparency: String, Sendable, Hashable, CaseIterable {
  /// The event takes time: the person is busy.
  case opaque = "OPAQUE"
  /// The event takes no time: the person is free.
  case transparent = "TRANSPARENT"
}
