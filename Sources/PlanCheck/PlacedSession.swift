import CivilTime
import ReviewModel

/// A session that is held: when, where and with whom.
struct PlacedSession {
  let session: Session
  let span: TimeSpan
  /// Its room; nil where it has none or one that the review does not know.
  let room: Room?
  /// Its team, each reviewer once, without those whom the review does not know.
  let team: [Reviewer]
  /// The position in the review's list of the first day whose hours hold all of it; nil where none does.
  let day: Int?

  var id: SessionID { session.id }

  /// Where it is held: at its room's site, or at its own where it has no room.
  var site: SiteID? { room == nil ? session.site : room?.site }

  /// The date on which it starts.
  var date: CivilDate { span.start.date }

  func isAttended(by reviewer: Reviewer) -> Bool {
    team.contains { $0.id == reviewer.id }
  }
}
