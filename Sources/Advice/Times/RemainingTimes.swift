import CivilTime
import ReviewModel
import Solving

/// When a session may still be held, by those rules of a set that bind it by itself: its own times, the diaries
/// of its people, and whether any room and any team is left.
struct RemainingTimes {
  let set: ConflictSet
  private let timeline: Timeline

  init(_ set: ConflictSet) {
    self.set = set
    timeline = Timeline(set.review)
  }

  private var review: Review { self.set.review }

  /// Every place in time at which the working days let a session lie.
  func everySpan(of session: Session) -> [TimeSpan] {
    review.days.indices.flatMap { day -> [TimeSpan] in
      let isOnSite = review.days[day].date >= review.fieldworkStart
      guard isOnSite == (session.phase == .onSite) else { return [] }
      return timeline.starts(onDay: day, of: session).map {
        TimeSpan(from: timeline.minute(of: $0), minutes: session.minutes)
      }
    }
  }

  /// The places in time that are left for a session.
  func spans(of session: Session) -> [TimeSpan] {
    let eligible = set.eligible(for: session)
    let rooms = set.rooms(for: session)
    return everySpan(of: session).filter { span in
      isItsOwnTime(span, of: session) && peopleAreFree(span, for: session)
        && teamIsFree(span, for: session, of: eligible)
        && (rooms?.contains { isFree($0, session.roomSpan(from: span.start)) } ?? true)
    }
  }

  /// The working days on which a session may lie by its own times.
  func days(of session: Session) -> [WorkingDay] {
    let spans = everySpan(of: session).filter { isItsOwnTime($0, of: session) }
    return review.days.filter { day in spans.contains { day.longHours.contains($0) } }
  }

  private func isItsOwnTime(_ span: TimeSpan, of session: Session) -> Bool {
    if set.binds(.pin, session.id), let start = session.pin.start, start != span.start {
      return false
    }
    guard set.binds(.window, session.id), !session.windows.isEmpty else { return true }
    return TimeSpan.merged(session.windows).contains { $0.contains(span) }
  }

  private func peopleAreFree(_ span: TimeSpan, for session: Session) -> Bool {
    session.participants.allSatisfy { isFree($0, span) }
      && (!set.binds(.participantChoice, session.id)
        || session.choices.allSatisfy { choice in
          choice.anyOf.count { isFree($0, span) } >= choice.count
        })
  }

  private func isFree(_ person: PersonID, _ span: TimeSpan) -> Bool {
    guard set.binds(.participantAvailable, person) else { return true }
    return review.people.first { $0.id == person }?.availability.isFree(span) ?? true
  }

  private func isFree(_ room: Room, _ span: TimeSpan) -> Bool {
    !set.binds(.roomAvailable, room.id) || room.availability.isFree(span)
  }

  private func teamIsFree(_ span: TimeSpan, for session: Session, of eligible: [Reviewer]) -> Bool {
    let free = eligible.filter {
      !set.binds(.reviewerAvailable, $0.id) || $0.availability.isFree(span)
    }
    let wanted =
      (set.binds(.teamNamed, session.id) ? session.team.named : [])
      + (set.binds(.pin, session.id) ? session.pin.reviewers ?? [] : [])
    guard wanted.allSatisfy({ id in free.contains { $0.id == id } }) else { return false }
    if set.binds(.teamSize, session.id), free.count < session.team.min { return false }
    guard set.binds(.teamRoles, session.id) else { return true }
    return session.team.roles.allSatisfy { need in
      free.count { need.anyOf.contains($0.role) } >= need.count
    }
  }
}
