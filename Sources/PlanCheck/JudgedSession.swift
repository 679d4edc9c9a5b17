import CivilTime
import ReviewModel

/// A ``PlacedSession`` in the form that the checks read.
///
/// A judged session never changes, and is shared rather than copied: where every possible place of a session is
/// judged, the checks pass it on millions of times, and each copy of its parts is a dozen counts of references.
final class JudgedSession: Sendable {
  let session: Session
  let span: TimeSpan
  /// The room; nil where the session has none, or one that the review does not know.
  let room: Room?
  /// The team, each reviewer once, without reviewers whom the review does not know.
  let team: [Reviewer]
  /// The references of its team: what is asked most, without a copy of all that is known of each.
  let members: [ReviewerID]
  /// The people chosen for it, each once, without those whom the review does not know.
  let chosen: [PersonID]
  /// The position in the review's list of the first day that holds the whole session, in the longer hours if it may
  /// lie there; nil without such a day.
  let day: Int?

  /// A session where an assignment puts it, without what the review does not know.
  init(_ session: Session, at assignment: Assignment, of roll: ReviewIndex) {
    self.session = session
    let span = TimeSpan(from: assignment.start, minutes: session.minutes)
    self.span = span
    room = assignment.room.flatMap { roll.room($0) }
    team = withoutRepeats(assignment.reviewers).compactMap { roll.reviewer($0) }
    members = team.map { $0.id }
    chosen = withoutRepeats(assignment.participants).filter { roll.person($0) != nil }
    day = roll.review.days.firstIndex { $0.hours(for: session).contains(span) }
  }

  var id: SessionID { session.id }

  /// The site of the session: its room's, or its own without a room.
  var site: SiteID? { room == nil ? session.site : room?.site }

  /// When the room is taken, setting up and clearing away included.
  var roomSpan: TimeSpan { session.roomSpan(from: span.start) }

  /// Who must be there: those required and those chosen.
  var attendees: [PersonID] {
    chosen.isEmpty ? session.participants : session.participants + chosen
  }

  /// The date on which it starts.
  var date: CivilDate { span.start.date }

  func isAttended(by reviewer: ReviewerID) -> Bool { members.contains(reviewer) }
}
