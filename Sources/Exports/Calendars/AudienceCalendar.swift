import ICalendar
import ReviewModel

/// The events of one audience in one state of the timetable.
struct AudienceCalendar {
  /// Whose calendar it is.
  let audience: CalendarAudience
  /// The file in the folder of calendars, without a number and an ending.
  let file: CalendarFileName
  /// The title of the calendar.
  let title: String
  /// What stands in it, in order of time.
  var events: [VenueEvent]
}

/// An event, and which place it is at: its words alone do not say whether a session went elsewhere.
struct VenueEvent: Hashable {
  /// The event.
  var event: Event
  /// The place by reference.
  var venue: Venue

  /// The place as the holders of the event were told about it.
  var place: ToldPlace { ToldPlace(event.location, venue: venue) }
}

/// The parts of the name of a calendar's file.
struct CalendarFileName {
  /// The folder for its kind of audience, with a slash; empty for the week.
  let folder: String
  /// The words for the audience.
  let words: String
  /// What the file is called where nothing of the words can be used.
  let fallback: String
}

extension TimetableExport {
  /// The calendar of the week and those of each reviewer, room and interviewee, also of those without a session, by
  /// the review's clock.
  func audienceCalendars(in zone: ZoneRule) -> [AudienceCalendar] {
    let team = events(in: zone, by: disclosure)
    // A room's calendar hangs on a door, so it names nobody either.
    let others = events(in: zone, by: participantDisclosure)
    let title = disclosure.text(review.title)
    var calendars = [
      calendar(
        .week, CalendarFileName(folder: "", words: "week", fallback: "week"), title,
        timetable.entries, by: team)
    ]
    for reviewer in review.reviewers {
      let name = CalendarFileName(
        folder: "reviewers/",
        words: disclosure.text(reviewer.id.text) + " " + disclosure.role(reviewer),
        fallback: "reviewer")
      calendars.append(
        calendar(
          .reviewer(reviewer), name, title + ": " + disclosure.reviewer(reviewer),
          timetable.entries.filter { $0.isAttended(by: reviewer) }, by: team))
    }
    for room in review.rooms {
      let name = CalendarFileName(
        folder: "rooms/", words: disclosure.text(room.id.text), fallback: "room")
      calendars.append(
        calendar(
          .room(room), name, title + ": " + disclosure.room(room),
          timetable.entries.filter {
            $0.room?.id == room.id && disclosure.showsVenue(of: $0.session)
          }, by: others))
    }
    guard privacy.writesParticipantFiles else { return calendars }
    for person in review.people {
      let name = CalendarFileName(
        folder: "participants/", words: disclosure.text(person.id.text), fallback: "participant")
      calendars.append(
        calendar(
          .participant(person), name, title + ": your sessions",
          timetable.entries.filter { $0.concerns(person) }, by: others))
    }
    return calendars
  }

  /// What turns sessions into events for an audience.
  func events(in zone: ZoneRule, for audience: CalendarAudience) -> SessionEvents {
    switch audience {
    case .week, .reviewer: events(in: zone, by: disclosure)
    case .room, .participant: events(in: zone, by: participantDisclosure)
    }
  }

  private func events(in zone: ZoneRule, by words: Disclosure) -> SessionEvents {
    SessionEvents(review: review, zone: zone, stamp: stamp, disclosure: words)
  }

  private func calendar(
    _ audience: CalendarAudience, _ file: CalendarFileName, _ title: String,
    _ entries: [TimetableEntry], by events: SessionEvents
  ) -> AudienceCalendar {
    AudienceCalendar(
      audience: audience, file: file, title: title,
      events: entries.map { VenueEvent(event: events.event($0, for: audience), venue: $0.venue) })
  }
}
