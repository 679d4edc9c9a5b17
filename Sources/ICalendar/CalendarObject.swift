/// A whole calendar, ready to be written as a file: a VCALENDAR (RFC 5545, section 3.4).
public struct CalendarObject: Sendable, Hashable {
  /// The product that made it (RFC 5545, section 3.7.3).
  public var product: String
  /// What the file is for (RFC 5546, section 1.4).
  public var purpose: Purpose
  /// The zone whose clock the events are read from (RFC 5545, section 3.6.5).
  public var zone: ZoneRule
  /// The name to show for the calendar.
  ///
  /// The name is written (as `X-WR-CALNAME`) only where there are several events: Outlook makes a new calendar of any
  /// file that names itself, which nobody wants for one meeting.
  public var name: String?
  /// The events, in the order in which they are written (RFC 5545, section 3.6.1).
  public var events: [Event]
  /// Things to be done, written after the events (RFC 5545, section 3.6.2).
  public var toDos: [ToDo] = []

  /// A calendar of some events (RFC 5545, section 3.4).
  ///
  /// - Parameters:
  ///   - product: The product that makes it: `-//Example Council//Timetable//EN`.
  ///   - purpose: What the file is for.
  ///   - zone: The zone whose clock the events are read from.
  ///   - name: The name to show for the calendar.
  ///   - events: The events; with ``toDos``, at least one in all (RFC 5545, section 3.6).
  public init(
    product: String, purpose: Purpose = .stored, zone: ZoneRule, name: String? = nil,
    events: [Event]
  ) {
    self.product = product
    self.purpose = purpose
    self.zone = zone
    self.name = name
    self.events = events
  }

  /// What a calendar file is for, which decides METHOD and who is named (RFC 5546, section 1.4).
  public enum Purpose: Sendable, Hashable {
    /// Events to keep: no METHOD, and nobody is named (RFC 5545, section 3.7.2).
    case stored
    /// Events made known by an organizer, with no reply wanted (RFC 5546, section 3.2.1): exactly one
    /// ORGANIZER in each event and no ATTENDEE.
    case published(by: CalendarAddress)
    /// An organizer asks one person to come (RFC 5546, section 3.2.2): the ATTENDEE is asked for a reply.
    ///
    /// RFC 5546, section 3.2.2, lets a request list only the people who receive it, which keeps others' names out.
    case invitation(by: CalendarAddress, to: Attendee)
    /// An organizer tells one person that a meeting is off (RFC 5546, section 3.2.5); the events say so in their
    /// STATUS.
    case cancellation(by: CalendarAddress, to: Attendee)

    /// What recipients do with the file (RFC 5545, section 3.7.2); nil for events to keep.
    public var method: String? {
      switch self {
      case .stored: nil
      case .published: "PUBLISH"
      case .invitation: "REQUEST"
      case .cancellation: "CANCEL"
      }
    }

    /// The people named in each event.
    fileprivate var named: [Property] {
      switch self {
      case .stored: []
      case .published(let organizer): [.address("ORGANIZER", organizer)]
      case .invitation(let organizer, let attendee):
        [.address("ORGANIZER", organizer), attendee.property(isAsked: true)]
      case .cancellation(let organizer, let attendee):
        [.address("ORGANIZER", organizer), attendee.property(isAsked: false)]
      }
    }
  }

  /// The calendar as a component (RFC 5545, section 3.4).
  public var component: Component {
    var properties: [Property] = [
      .text("PRODID", product),
      .text("VERSION", "2.0"),
      .text("CALSCALE", "GREGORIAN"),
    ]
    if let method = purpose.method { properties.append(.text("METHOD", method)) }
    let inEvents = purpose.named
    if let name, events.count + toDos.count > 1 {
      properties.append(.text("X-WR-CALNAME", name))
    }
    let zones = zone.component.map { [$0] } ?? []
    let parts = (events.map { $0.component } + toDos.map { $0.component }).map { part in
      var component = part
      component.properties += inEvents
      return component
    }
    return Component("VCALENDAR", properties, zones + parts)
  }

  /// The calendar as a file (RFC 5545, section 3.1).
  public var bytes: [UInt8] { component.bytes }
}
