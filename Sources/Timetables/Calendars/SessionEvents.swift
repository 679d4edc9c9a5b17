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
    var event = Event(
      uid: UniqueIdentifier(
        naming: ["fieldwork", review.id] + audience.names + [session.id.text]),
      stamp: stamp.writtenAt,
      from: DateTime(entry.span.start, on: zone.clock),
      to: DateTime(entry.span.end, on: zone.clock),
      summary: disclosure.title(session))
    event.location = disclosure.fullPlace(entry)
    event.description =
      (lines(about: entry, for: audience) + ["Version: " + stamp.version])
      .joined(separator: "\n")
    switch audience {
    case .week, .room:
      event.categories = [session.kind.words.capitalisedFirst]
    case .reviewer:
      event.categories = [session.kind.words.capitalisedFirst]
    case .participant: break
    }
    if disclosure.isPrivate(session) { event.classification = .private }
    return event
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
      let met = disclosure.interviewees(of: session)
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
