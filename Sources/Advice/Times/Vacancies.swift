public import CivilTime
public import ReviewModel
import Solving

/// Where one session could go while everything else stays: starts, rooms and teams that look free.
///
/// It proposes; whether a proposal keeps every rule and what it costs is for the judge to say.
public struct Vacancies: Sendable {
  private let review: Review
  private let session: Session
  private let current: Assignment?
  private let timeline: Timeline
  private let diary: PlanDiary
  private let obstacles: Obstacles

  /// Looks at a plan with one session taken out.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - plan: The plan.
  ///   - review: Their review.
  public init(for session: Session, in plan: Plan, of review: Review) {
    self.review = review
    self.session = session
    current = plan.assignment(of: session.id)
    var others = plan
    others.assignments.removeAll { $0.session == session.id }
    timeline = Timeline(review)
    diary = PlanDiary(review, others)
    obstacles = Obstacles(review, others, timeline)
  }

  /// Every start that the days of its phase let it have.
  public var starts: [CivilMinute] {
    review.days.indices.flatMap { day -> [CivilMinute] in
      let isOnSite = review.days[day].date >= review.fieldworkStart
      guard isOnSite == (session.phase == .onSite) else { return [] }
      return timeline.starts(onDay: day, of: session).map { timeline.minute(of: $0) }
    }
  }

  /// The starts at which its own times and the diaries of its people let it lie.
  public var possibleStarts: [CivilMinute] {
    starts.filter { start in
      let span = TimeSpan(from: start, minutes: session.minutes)
      if let pinned = session.pin.start, pinned != start { return false }
      let windows = TimeSpan.merged(session.windows)
      if !windows.isEmpty, !windows.contains(where: { $0.contains(span) }) { return false }
      return session.participants.allSatisfy { isAvailable($0, span) }
        && session.choices.allSatisfy { choice in
          choice.anyOf.count { isAvailable($0, span) } >= choice.count
        }
    }
  }

  private func isAvailable(_ person: PersonID, _ span: TimeSpan) -> Bool {
    diary.person(person)?.availability.isFree(span) ?? true
  }

  /// Those chosen as far as they are free, and others who are free in place of those who are not.
  private func chosen(at span: TimeSpan) -> [PersonID] {
    let site = session.needsRoom ? nil : session.site
    return session.choices.flatMap { choice in
      let free = choice.anyOf.filter {
        isAvailable($0, span) && diary.clash(of: $0, at: span, site: site) == nil
      }
      let kept = free.filter { current?.participants.contains($0) ?? false }
      return (kept + free.filter { !kept.contains($0) }).prefix(choice.count)
    }
  }

  /// Proposals at a start, the most similar to the present placement first; none where something is plainly in the
  /// way.
  public func proposals(at start: CivilMinute) -> [Assignment] {
    let span = TimeSpan(from: start, minutes: session.minutes)
    if obstacles.isBlocked(session, at: span) { return [] }
    let teams = teams(at: span)
    let chosen = chosen(at: span)
    return rooms(at: span).flatMap { room in
      teams.map {
        Assignment(
          session: session.id, start: start, room: room, reviewers: $0, participants: chosen)
      }
    }
  }

  /// The present room and the two tightest others; nil alone where the session takes none.
  private func rooms(at span: TimeSpan) -> [RoomID?] {
    guard session.needsRoom else { return [nil] }
    let free = review.rooms.filter { room in
      session.mayUse(room) && room.capacity >= session.headcount + session.team.min
        && (session.pin.room == nil || session.pin.room == room.id)
        && room.availability.isFree(session.roomSpan(from: span.start))
        && diary.session(in: room.id, near: session, at: span) == nil
    }
    let kept = free.filter { $0.id == current?.room }
    let others = free.filter { $0.id != current?.room }
      .enumerated().sorted { ($0.element.capacity, $0.offset) < ($1.element.capacity, $1.offset) }
      .map { $0.element }
    return (kept + others.prefix(2)).map { $0.id }
  }

  /// The present team as far as it is free, made whole with those who know most of its themes and have least to do.
  private func teams(at span: TimeSpan) -> [[ReviewerID]] {
    let free = review.reviewers.filter { obstacles.isFree($0, for: session, at: span) }
    if let shared = sharedTeam {
      return shared.allSatisfy({ id in free.contains { $0.id == id } }) ? [shared] : []
    }
    let now = current?.reviewers ?? []
    let kept = free.filter { now.contains($0.id) }
    let others = free.filter { !now.contains($0.id) }.enumerated().sorted { one, other in
      rank(one.element, one.offset, span) < rank(other.element, other.offset, span)
    }.map { $0.element }
    guard let team = completed(kept, from: others) else { return [] }
    let ids = review.reviewers.map { $0.id }.filter { id in team.contains { $0.id == id } }
    return [ids]
  }

  /// The team of a session that must have the same; nil where there is none.
  private var sharedTeam: [ReviewerID]? {
    let twin = review.sessions.first { other in
      other.id != session.id && diary.team(of: other.id) != nil
        && (session.sameTeam.contains(other.id) || other.sameTeam.contains(session.id))
    }
    guard let team = twin.flatMap({ diary.team(of: $0.id) }) else { return nil }
    return review.reviewers.map { $0.id }.filter { team.contains($0) }
  }

  private func rank(_ reviewer: Reviewer, _ offset: Int, _ span: TimeSpan) -> (Int, Int, Int, Int) {
    let known = session.themes.count { reviewer.themes.contains($0) }
    let load = diary.contactSessions(of: reviewer.id, on: span.start.date)
    return (reviewer.isPlaceholder ? 1 : 0, -known, load, offset)
  }

  private func completed(_ kept: [Reviewer], from others: [Reviewer]) -> [Reviewer]? {
    var team = kept
    var rest = others
    func take(where isWanted: (Reviewer) -> Bool) -> Bool {
      guard let position = rest.firstIndex(where: isWanted) else { return false }
      team.append(rest.remove(at: position))
      return true
    }
    for id in session.team.named where !team.contains(where: { $0.id == id }) {
      guard take(where: { $0.id == id }) else { return nil }
    }
    for need in session.team.roles {
      while team.count(where: { need.anyOf.contains($0.role) }) < need.count {
        guard take(where: { need.anyOf.contains($0.role) }) else { return nil }
      }
    }
    let size = max(session.team.min, min(current?.reviewers.count ?? 0, session.team.max))
    while team.count < size {
      guard take(where: { _ in true }) else { break }
    }
    guard team.count >= session.team.min, team.count <= session.team.max else { return nil }
    return team
  }
}
