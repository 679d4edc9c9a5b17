public import Findings
import ICalendar
public import ReviewModel

extension TimetableExport {
  /// What stands in the way of calendars: an error where the review's time zone is not one of those whose
  /// clock changes are known, in which case ``calendars()`` writes nothing.
  ///
  /// - Parameter place: Turns a place in the review into one in the file that the reader has open.
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
  /// - Returns: No files where ``findings(at:)`` reports an error.
  public func calendars() -> [ExportFile] {
    guard let zone = ZoneRule(named: review.timeZone) else { return [] }
    let team = SessionEvents(
      review: review, zone: zone, stamp: stamp, disclosure: disclosure)
    var files: [ExportFile] = []
    let title = disclosure.text(review.title)
    files += file("week", title, timetable.entries, for: .week, by: team)

    var names = FileNames()
    for reviewer in review.reviewers {
      let role = disclosure.role(reviewer)
      let name = names.name(
        for: disclosure.text(reviewer.id.text) + " " + role, fallback: "reviewer")
      files += file(
        "reviewers/" + name, title + ": " + disclosure.reviewer(reviewer),
        timetable.entries.filter { $0.isAttended(by: reviewer) }, for: .reviewer(reviewer), by: team
      )
    }
    // A room's calendar hangs on a door, so it names nobody either.
    let others = SessionEvents(
      review: review, zone: zone, stamp: stamp, disclosure: participantDisclosure)
    names = FileNames()
    for room in review.rooms {
      let name = names.name(for: disclosure.text(room.id.text), fallback: "room")
      files += file(
        "rooms/" + name, title + ": " + disclosure.room(room),
        timetable.entries.filter {
          $0.room?.id == room.id && disclosure.showsVenue(of: $0.session)
        }, for: .room(room), by: others)
    }
    guard privacy.writesParticipantFiles else { return files }
    names = FileNames()
    for person in review.people {
      let name = names.name(for: disclosure.text(person.id.text), fallback: "participant")
      files += file(
        "participants/" + name, title + ": your sessions",
        timetable.entries.filter { $0.concerns(person) }, for: .participant(person), by: others)
    }
    return files
  }

  /// One calendar; none where it would hold no event, since an empty calendar is not valid (RFC 5545,
  /// section 3.6).
  private func file(
    _ path: String, _ name: String, _ entries: [TimetableEntry], for audience: CalendarAudience,
    by events: SessionEvents
  ) -> [ExportFile] {
    guard !entries.isEmpty else { return [] }
    let calendar = CalendarObject(
      product: TimetableExport.product,
      purpose: publisher.map { .published(by: $0) } ?? .stored, zone: events.zone, name: name,
      events: entries.map { events.event($0, for: audience) })
    return [ExportFile(path: "calendars/" + path + ".ics", bytes: calendar.bytes)]
  }

  static let product = "-//fieldwork//Peer review timetable//EN"
}
