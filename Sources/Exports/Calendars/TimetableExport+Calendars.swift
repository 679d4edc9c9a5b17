public import Findings
import ICalendar
public import ReviewModel

extension TimetableExport {
  /// The error where the review's time zone is not one whose clock changes are known, so that ``calendars()``
  /// writes nothing.
  ///
  /// `place` turns a place in the review into a place in the file that the reader has open.
  ///
  /// - Returns: The error; none where calendars can be written.
  public func findings(at place: (ReviewPlace) -> Place) -> [Finding] {
    guard ZoneRule(named: review.timeZone) == nil else { return [] }
    return [
      Finding(
        .unknownTimeZone, at: place(ReviewPlace(.review, 0, "timeZone")), text: review.timeZone,
        "Calendars cannot be written for the time zone \"" + review.timeZone + "\".",
        mend: "Use \"Europe/London\", or export tables and the page only.")
    ]
  }

  /// The calendars: the whole week, and one for each reviewer, room and interviewee who has a session.
  ///
  /// Unless somebody is to publish them, none has a METHOD. METHOD:PUBLISH needs exactly one ORGANIZER in each
  /// event (RFC 5546, section 3.2.1), so that an address stands in every file, at every level of privacy, and
  /// Outlook duplicates published events when they are imported again. Without one these are plain events to
  /// keep (RFC 5545, section 3.7.2), which every client imports; what changes later travels as an invitation.
  ///
  /// SEQUENCE and LAST-MODIFIED follow the ``earlier`` releases, and what was withdrawn since stands in the calendars
  /// as cancelled.
  ///
  /// - Returns: No files where ``findings(at:)`` reports an error.
  public func calendars() -> [ExportFile] {
    guard let zone = ZoneRule(named: review.timeZone) else { return [] }
    var history = CalendarHistory()
    for release in earlier {
      guard let zone = ZoneRule(named: release.review.timeZone) else { continue }
      // With today's stamp, so that only what changed in the timetable makes a difference.
      let then = TimetableExport(
        review: release.review, plan: release.plan, privacy: privacy, stamp: stamp,
        publishedBy: publisher)
      history.add(then.audienceCalendars(in: zone), at: release.releasedAt)
    }
    let now = audienceCalendars(in: zone)
    history.add(now, at: stamp.releasedAt ?? stamp.writtenAt)
    // Each folder has its own names.
    var names: [String: FileNames] = [:]
    return history.completed(now).compactMap { calendar in
      let (folder, words) = (calendar.file.folder, calendar.file.words)
      let name = names[folder, default: FileNames()].name(
        for: words, fallback: calendar.file.fallback)
      return file(folder + name, calendar, in: zone)
    }
  }

  /// One calendar; nil where it would hold no event, since an empty calendar is not valid (RFC 5545,
  /// section 3.6).
  private func file(_ path: String, _ calendar: AudienceCalendar, in zone: ZoneRule) -> ExportFile?
  {
    guard !calendar.events.isEmpty else { return nil }
    let words = events(in: zone, for: calendar.audience)
    let object = CalendarObject(
      product: TimetableExport.product,
      purpose: publisher.map { .published(by: $0) } ?? .stored, zone: zone, name: calendar.title,
      events: calendar.events.map { held in
        var event = held.event.status == .cancelled ? words.withdrawn(held.event) : held.event
        // Without a METHOD, DTSTAMP says when an event was last revised (RFC 5545, section 3.8.7.2).
        if publisher == nil, let revised = event.lastModified { event.stamp = revised }
        return event
      })
    return ExportFile(path: "calendars/" + path + ".ics", bytes: object.bytes)
  }

  static let product = "-//fieldwork//Peer review timetable//EN"
}
