public import CivilTime
public import PlanCheck
public import ReviewModel

/// Where one session could go while everything else stays: starts, rooms and teams that look free.
///
/// It proposes what the judge, asked about each part, says nothing against; whether a whole proposal keeps every rule and
/// what it costs is for the judge to say again.
public struct Vacancies: Sendable {
  let questions: PlaceQuestions
  private let current: Assignment?
  private let places: [SessionID: PlacedSession]
  /// How many contact sessions each reviewer has on each date besides this one.
  private let loads: [ReviewerID: [CivilDate: Int]]

  private var review: Review { questions.review }
  private var session: Session { questions.session }

  /// Looks at a plan with one session taken out.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - plan: The plan.
  ///   - judge: The judge of what could be changed in the plan.
  ///   - review: Their review.
  public init(
    for session: Session, in plan: Plan, _ judge: AlternativeJudge, of review: Review
  ) {
    questions = PlaceQuestions(session, in: plan, judge, of: review)
    current = plan.assignment(of: session.id)
    var places: [SessionID: PlacedSession] = [:]
    var loads: [ReviewerID: [CivilDate: Int]] = [:]
    for placed in ReviewIndex(review).placed(plan) where placed.id != session.id {
      places[placed.id] = placed
      guard placed.session.isContact else { continue }
      for reviewer in placed.team { loads[reviewer.id, default: [:]][placed.date, default: 0] += 1 }
    }
    (self.places, self.loads) = (places, loads)
  }

  /// When another session is held; nil where it is not.
  func span(of other: SessionID) -> TimeSpan? { places[other]?.span }

  /// The starts at which its own times and the diaries of its people let it lie.
  public var possibleStarts: [CivilMinute] {
    questions.starts.filter { start in
      !questions.areFinal(
        questions.faults(at: start).filter { Vacancies.ownRules.contains($0.rule) })
    }
  }

  private static let ownRules: [Rule] = [.pin, .window, .participantAvailable]

  /// Those chosen as far as they are free, and others who are free in place of those who are not.
  private func chosen(_ faults: [Violation]) -> [PersonID] {
    session.choices.flatMap { choice in
      let free = questions.free(of: choice, faults)
      let kept = free.filter { current?.participants.contains($0) ?? false }
      return (kept + free.filter { !kept.contains($0) }).prefix(choice.count)
    }
  }

  /// Proposals at a start, as like the present as may be first; none where something is plainly in the way.
  public func proposals(at start: CivilMinute) -> [Assignment] {
    let faults = questions.faults(at: start)
    if questions.areFinal(faults) { return [] }
    return Array(proposals(at: start, faults, questions.hinderedReviewers(at: start)))
  }

  /// Proposals at a start of which the judge has said who cannot come; each room is asked about only when it is the
  /// next to be proposed.
  func proposals(
    at start: CivilMinute, _ faults: [Violation], _ hindered: [ReviewerID: Violation]
  ) -> some Sequence<Assignment> {
    let free = questions.reviewers.filter { hindered[$0.id] == nil }
    let team = team(among: free, on: start.date)
    let chosen = chosen(faults)
    let rooms = team == nil ? [] : roomsInOrder
    return rooms.lazy.filter { room in
      room.map { questions.hindrance(to: $0, at: start) == nil } ?? true
    }.prefix(Vacancies.roomsProposed).map { room in
      Assignment(
        session: session.id, start: start, room: room, reviewers: team ?? [], participants: chosen)
    }
  }

  private static let roomsProposed = 3

  /// The present room, and then the others, the tightest first; nil alone where the session takes none.
  private var roomsInOrder: [RoomID?] {
    guard session.needsRoom else { return [nil] }
    let others = questions.rooms.filter { $0.id != current?.room }
      .enumerated().sorted { ($0.element.capacity, $0.offset) < ($1.element.capacity, $1.offset) }
      .map { $0.element }
    return (questions.rooms.filter { $0.id == current?.room } + others).map { $0.id }
  }

  /// The present team as far as it is free, made whole with those who know most of its themes and have least to do.
  private func team(among free: [Reviewer], on date: CivilDate) -> [ReviewerID]? {
    if let shared = questions.sharedTeams.first?.team {
      let team = review.reviewers.map { $0.id }.filter { shared.contains($0) }
      return team.allSatisfy({ id in free.contains { $0.id == id } }) ? team : nil
    }
    let now = current?.reviewers ?? []
    let kept = free.filter { now.contains($0.id) }
    let others = free.filter { !now.contains($0.id) }.enumerated().sorted { one, other in
      rank(one.element, one.offset, date) < rank(other.element, other.offset, date)
    }.map { $0.element }
    guard let team = completed(kept, from: others) else { return nil }
    return review.reviewers.map { $0.id }.filter { id in team.contains { $0.id == id } }
  }

  private func rank(
    _ reviewer: Reviewer, _ offset: Int, _ date: CivilDate
  ) -> (Int, Int, Int, Int) {
    let known = session.themes.count { reviewer.themes.contains($0) }
    let load = loads[reviewer.id]?[date] ?? 0
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
