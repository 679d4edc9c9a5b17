public import CivilTime

/// Something to be done by a time: a VTODO (RFC 5545, section 3.6.2).
public struct ToDo: Sendable, Hashable {
  /// How far something to be done has come (RFC 5545, section 3.8.1.11).
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Nobody has begun.
    case needsAction = "NEEDS-ACTION"
    /// Somebody is at it.
    case inProcess = "IN-PROCESS"
    /// The task is done.
    case completed = "COMPLETED"
    /// The task need not be done any more.
    case cancelled = "CANCELLED"
  }

  /// What makes it the same from one file to the next (RFC 5545, section 3.8.4.7).
  public var uid: UniqueIdentifier
  /// When this state of the task was written, on a UTC clock (RFC 5545, section 3.8.7.2).
  public var stamp: CivilMinute
  /// How often it has changed in a way that matters (RFC 5545, section 3.8.7.4).
  public var sequence = 0
  /// When the task is due: a day or a time (RFC 5545, section 3.8.2.3).
  public var due: CalendarTime
  /// The work to do (RFC 5545, section 3.8.1.12).
  public var summary: String
  /// More about it (RFC 5545, section 3.8.1.5).
  public var description: String?
  /// The kinds it belongs to (RFC 5545, section 3.8.1.2).
  public var categories: [String] = []
  /// Who should see it (RFC 5545, section 3.8.1.3).
  public var classification: Classification?
  /// How far it has come (RFC 5545, section 3.8.1.11).
  public var status = Status.needsAction
  /// Reminders of the task (RFC 5545, section 3.6.6).
  public var alarms: [Alarm] = []

  /// Something to be done by a time; everything else at its default (RFC 5545, section 3.6.2).
  public init(uid: UniqueIdentifier, stamp: CivilMinute, due: CalendarTime, summary: String) {
    self.uid = uid
    self.stamp = stamp
    self.due = due
    self.summary = summary
  }

  /// The thing to be done as a component (RFC 5545, section 3.6.2).
  public var component: Component {
    let written = DateTime(stamp, on: .utc)
    var properties: [Property] = [
      .text("UID", uid.text),
      .dateTime("DTSTAMP", written),
      .time("DUE", due),
      .integer("SEQUENCE", sequence),
      .dateTime("LAST-MODIFIED", written),
      .text("SUMMARY", summary),
    ]
    if let description { properties.append(.text("DESCRIPTION", description)) }
    if !categories.isEmpty { properties.append(.texts("CATEGORIES", categories)) }
    if let classification { properties.append(.text("CLASS", classification.rawValue)) }
    properties.append(.text("STATUS", status.rawValue))
    return Component("VTODO", properties, alarms.map { $0.component(relatingTo: .end) })
  }
}
