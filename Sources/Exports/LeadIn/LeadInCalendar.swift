import CivilTime
import ICalendar
public import LeadIn
import ReviewModel

/// The lead-in as a calendar: a thing to be done for each milestone, an event for each dated meeting.
public struct LeadInCalendar: Sendable {
  private let plan: LeadInPlan
  private let stamp: ExportStamp
  private let namesOwners: Bool
  private let shown: @Sendable (String) -> String

  /// A calendar of a lead-in.
  ///
  /// - Parameters:
  ///   - plan: The lead-in.
  ///   - stamp: Which state it is, and when it is written.
  ///   - namesOwners: Whether owners whose address the review knows stand in it as attendees.
  ///   - shown: What people wrote, as it may be shown.
  public init(
    _ plan: LeadInPlan, stamp: ExportStamp, namesOwners: Bool = false,
    showing shown: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.plan = plan
    self.stamp = stamp
    self.namesOwners = namesOwners
    self.shown = shown
  }

  /// The file; nil where the review's time zone is not one whose changes are known.
  public var bytes: [UInt8]? {
    guard let zone = ZoneRule(named: plan.review.timeZone) else { return nil }
    let (held, due) = (
      plan.milestones.filter { $0.span != nil }, plan.milestones.filter { $0.span == nil }
    )
    var calendar = CalendarObject(
      product: TimetableExport.product, zone: zone, name: shown(plan.review.title) + ": lead-in",
      events: held.compactMap { event($0, in: zone) })
    calendar.toDos = due.map { toDo($0) }
    guard namesOwners else { return calendar.bytes }
    var component = calendar.component
    for index in component.components.indices {
      name(&component.components[index])
    }
    return component.bytes
  }

  private func event(_ planned: PlannedMilestone, in zone: ZoneRule) -> Event? {
    guard let span = planned.span else { return nil }
    var event = Event(
      uid: uid(planned), stamp: stamp.writtenAt, from: DateTime(span.start, on: zone.clock),
      to: DateTime(span.end, on: zone.clock), summary: shown(planned.milestone.name))
    event.description = description(planned)
    event.categories = [LeadInCalendar.category]
    // The week stands behind its sessions, which have calendars of their own.
    if span.start.date != span.end.date { event.transparency = .transparent }
    if planned.state != .done {
      event.alarms = [Alarm(before: NominalDuration(days: 1), shown(planned.milestone.name))]
    }
    return event
  }

  private func toDo(_ planned: PlannedMilestone) -> ToDo {
    var toDo = ToDo(
      uid: uid(planned), stamp: stamp.writtenAt, due: .date(planned.due),
      summary: shown(planned.milestone.name))
    toDo.description = description(planned)
    toDo.categories = [LeadInCalendar.category]
    guard planned.state != .done else {
      toDo.status = .completed
      return toDo
    }
    // Counted from the first minute of the day: nine in the morning a week before and the day before.
    let nine: Int64 = 15 * 3600
    toDo.alarms = [
      Alarm(before: NominalDuration(days: 6, seconds: nine), shown(planned.milestone.name)),
      Alarm(before: NominalDuration(seconds: nine), shown(planned.milestone.name)),
    ]
    return toDo
  }

  /// An identifier that lasts: a milestone that moves is the same one in the next file.
  private func uid(_ planned: PlannedMilestone) -> UniqueIdentifier {
    UniqueIdentifier(
      naming: ["fieldwork", plan.review.id, "lead-in", planned.milestone.name])
  }

  private func description(_ planned: PlannedMilestone) -> String {
    var lines: [String] = []
    if !planned.milestone.owner.isEmpty { lines.append("Owner: " + planned.milestone.owner) }
    if !planned.milestone.needs.isEmpty {
      lines.append("Needs first: " + planned.milestone.needs.joined(separator: "; "))
    }
    if let state = planned.state, state != .toCome {
      lines.append("State: " + planned.stateWords)
    }
    if planned.state != .done, !planned.open.isEmpty {
      // By reference alone: a calendar is passed on more easily than a sheet.
      lines.append(
        "Still open: " + planned.open.map { $0.reference }.joined(separator: ", "))
    }
    if let remark = planned.remarks.first, planned.nominal != planned.due {
      lines.append("Due early because of " + planned.nominal.words + ": " + remark.words)
    }
    lines.append("Version: " + stamp.version)
    return shown(lines.joined(separator: "\n"))
  }

  /// Adds the owner as an attendee, and the council contact as organizer, without whom nobody may attend
  /// (RFC 5545, section 3.8.4.3).
  private func name(_ component: inout Component) {
    guard let organizer = plan.review.contacts.first(where: { !$0.email.isEmpty }),
      let planned = plan.milestones.first(where: {
        uid($0).text == component.first("UID")?.encodedValue
      }),
      let owner = plan.review.contacts.first(where: {
        !$0.email.isEmpty && $0.role.lowercased() == planned.milestone.owner.lowercased()
      })
    else { return }
    component.properties.append(.address("ORGANIZER", address(organizer)))
    component.properties.append(.address("ATTENDEE", address(owner)))
  }

  private func address(_ contact: Contact) -> CalendarAddress {
    CalendarAddress(email: contact.email, name: contact.name.isEmpty ? nil : contact.name)
  }

  private static let category = "Lead-in"
}
