import CivilTime
import ReviewModel

/// What a table can say of a placed session, a column each; tables choose from these.
enum SessionColumn: String {
  case day = "Day"
  case start = "Start"
  case end = "End"
  case session = "Session"
  case title = "Title"
  case kind = "Kind"
  case place = "Place"
  case room = "Room"
  case site = "Site"
  case people = "People"
  case meeting = "Meeting"
  /// Not "Team", which the timetable sheet reads as another heading for its references.
  case team = "Team in words"
  case teamByRole = "Team by role"
  case themes = "Themes"
  case needs = "Needs"
  case fixed = "Fixed"

  /// The cell of a session in this column.
  func cell(_ entry: TimetableEntry, _ words: Disclosure, _ review: Review) -> String {
    let session = entry.session
    let showsVenue = words.showsVenue(of: session)
    return switch self {
    case .day: entry.date.iso
    case .start: entry.span.start.time.iso
    case .end: entry.span.end.time.iso
    case .session: words.text(session.id.text)
    case .title: words.title(session)
    case .kind: session.kind.words.capitalisedFirst
    case .place: words.place(entry)
    case .room: showsVenue ? entry.room.map { words.room($0) } ?? "" : ""
    case .site: showsVenue ? entry.site.map { words.site($0) } ?? "" : ""
    case .people: session.headcount == 0 ? "" : String(session.headcount)
    case .meeting:
      words.interviewees(of: session, choosing: entry.assignment.participants)
        .joined(separator: "; ")
    case .team: entry.team.map { words.reviewer($0) }.joined(separator: "; ")
    case .teamByRole: words.teamByRole(entry)
    case .themes: words.themes(of: session, in: review).joined(separator: "; ")
    case .needs: session.roomFeatures.map { words.text($0) }.joined(separator: "; ")
    case .fixed: TimetableRow(session, at: entry.assignment)[.fixed]
    }
  }
}
