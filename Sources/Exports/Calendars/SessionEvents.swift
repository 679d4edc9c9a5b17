import CivilTime
import ICalendar
import ReviewModel

/// Turns placed sessions into the events of one calendar.
struct SessionEvents {
  let review: Review
  let zone: ZoneRule
  let stamp: ExportStamp
  let disclosure: Disclosure

  /// A session as an event for an audience.
  func event(_ entry: TimetableEntry, for audience: CalendarAudience) -> Event {
    let session = entry.session
    let isRoom = if case .room = audience { true } else { false }
    // The person who opens a room must come before it is set up; nobody else comes early.
    let span = isRoom ? entry.roomSpan : entry.span
    var event = Event(
      uid: UniqueIdentifier(
        naming: ["fieldwork", review.id] + audience.names + [session.id.text]),
      stamp: stamp.writtenAt,
      from: DateTime(span.start, on: zone.clock),
      to: DateTime(span.end, on: zone.clock),
      summary: disclosure.title(session))
    event.location = disclosure.fullPlace(entry)
    if !isRoom, let link = disclosure.link(of: session) {
      event.conference = Conference(link.text, [.audio, .video], label: "Join online")
      event.url = link.text
    }
    event.description =
      (lines(about: entry, for: audience) + joining(entry, isRoom: isRoom) + [
        "Version: " + stamp.version
      ])
      .joined(separator: "\n")
    switch audience {
    case .week, .room, .reviewer: event.categories = [session.kind.words.capitalisedFirst]
    case .participant: break
    }
    if disclosure.isProtected(session) { event.classification = .private }
    return event
  }

  /// An event of an earlier release that is no longer in its calendar, for those who imported it.
  ///
  /// The event's words pass through the names that must not be seen now, which may differ from the names of that
  /// time.
  func withdrawn(_ earlier: Event) -> Event {
    var event = earlier
    event.start = DateTime(earlier.start.minute, on: zone.clock)
    event.end = DateTime(earlier.end.minute, on: zone.clock)
    // Programs that ignore STATUS in a file show the summary all the same.
    event.summary = "Cancelled: " + disclosure.text(earlier.summary)
    event.location = earlier.location.map { disclosure.text($0) }
    event.description = "This is no longer in the timetable.\nVersion: " + stamp.version
    event.transparency = .transparent
    return event
  }

  /// How to find a session: where people meet, where they join, or when it is where the room is taken for longer.
  private func joining(_ entry: TimetableEntry, isRoom: Bool) -> [String] {
    if isRoom {
      return entry.roomSpan == entry.span ? [] : ["The session itself: " + entry.span.hoursInWords]
    }
    return [
      disclosure.meetingPoint(entry).map { "Meet at: " + $0 },
      disclosure.link(of: entry.session).map { "Join online: " + $0.text },
    ].compactMap { $0 }
  }

  private func lines(about entry: TimetableEntry, for audience: CalendarAudience) -> [String] {
    let session = entry.session
    let kind = session.kind.words.capitalisedFirst
    switch audience {
    case .week, .reviewer:
      var lines = [entry.isFixed ? kind + " (fixed)" : kind]
      if entry.hasWholeTeam(of: review) {
        lines.append("Team: everybody")
      } else if !entry.team.isEmpty {
        lines.append("Team: " + entry.team.map { disclosure.reviewer($0) }.joined(separator: "; "))
      }
      let met = disclosure.interviewees(
        of: session, choosing: entry.assignment.participants)
      if !met.isEmpty { lines.append("Meeting: " + met.joined(separator: "; ")) }
      if session.headcount > 0 { lines.append(counted(session.headcount, "person", "people")) }
      let themes = disclosure.themes(of: session, in: review)
      if !themes.isEmpty { lines.append("Themes: " + themes.joined(separator: "; ")) }
      return lines
    case .room:
      var lines = [
        counted(session.headcount, "person", "people") + " and "
          + counted(entry.team.count, "reviewer", "reviewers")
      ]
      let needs = session.roomFeatures.map { disclosure.text($0) }
      if !needs.isEmpty { lines.append("Needs: " + needs.joined(separator: ", ")) }
      return lines
    case .participant:
      return ["Reviewers: " + disclosure.teamByRole(entry)]
    }
  }
}
