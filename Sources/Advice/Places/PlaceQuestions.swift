import CivilTime
import PlanCheck
import ReviewModel

/// What the judge says of one session at a start, with everything else where a plan holds it: whether the start itself
/// is in the way, who cannot come, and which rooms the session cannot have.
///
/// It holds no rule: it names the places that are worth asking about, and the judge says what each would break.
struct PlaceQuestions {
  let review: Review
  let session: Session
  private let judge: AlternativeJudge
  /// The rules that are asked about.
  private let rules: RulesHeeded
  /// The teams of the sessions that must have the same team as this one, in the review's order.
  let sharedTeams: [(session: SessionID, team: [ReviewerID])]

  /// Questions about one session.
  ///
  /// - Parameters:
  ///   - session: The session, which the plan may hold or leave out, with what of it decides where it may be.
  ///   - plan: The plan.
  ///   - judge: The judge of what could be changed in the plan.
  ///   - review: Their review.
  ///   - rules: The rules that are asked about.
  init(
    _ session: Session, in plan: Plan, _ judge: AlternativeJudge, of review: Review,
    heeding rules: RulesHeeded = .all
  ) {
    (self.review, self.session, self.judge, self.rules) = (review, session, judge, rules)
    sharedTeams = review.sessions.compactMap { other in
      guard other.id != session.id,
        session.sameTeam.contains(other.id) || other.sameTeam.contains(session.id),
        let held = plan.assignment(of: other.id)
      else { return nil }
      return (other.id, held.reviewers)
    }
  }

  /// Every start that the working days let the session have.
  var starts: [CivilMinute] { judge.everyStart(of: session.id) }

  private static let startRules: [Rule] = [
    .pin, .window, .participantAvailable, .participantClash, .order, .separateDays,
    .separateTimes, .sameTime, .sameDay, .parallel,
  ]
  private static let reviewerRules: [Rule] = [
    .conflictOfInterest, .reviewerAvailable, .reviewerClash, .dailyLoad, .lunch, .breakTime,
  ]
  private static let roomRules: [Rule] = [.roomFeatures, .roomCapacity, .roomAvailable, .roomClash]
  private static let teamRules: [Rule] = [.teamRoles, .teamSize]

  /// What a start breaks in whatever room and with whatever team, with everybody who may be chosen called in.
  func faults(at start: CivilMinute) -> [Violation] {
    broken(
      at: place(
        start, session.pin.room, session.pin.reviewers ?? [],
        choosing: session.choices.flatMap { $0.anyOf }.uniqued),
      among: PlaceQuestions.startRules)
  }

  /// Whether what a start breaks leaves the session no place there, whatever room and team it is given.
  func areFinal(_ faults: [Violation]) -> Bool {
    let isItsOwn = faults.contains { fault in
      guard case .person(let person) = fault.subject else { return true }
      return session.participants.contains(person)
    }
    return isItsOwn || session.choices.contains { free(of: $0, faults).count < $0.count }
  }

  /// Those of a choice against whom nothing is said.
  func free(of choice: ParticipantChoice, _ faults: [Violation]) -> [PersonID] {
    choice.anyOf.filter { person in !faults.contains { $0.subject == .person(person) } }
  }

  /// The reviewers in question: the team that is fixed, or all.
  var reviewers: [Reviewer] {
    guard let fixed = session.pin.reviewers else { return review.reviewers }
    return review.reviewers.filter { fixed.contains($0.id) }
  }

  /// Those who must all be on the team.
  var wanted: [ReviewerID] { session.team.named + (session.pin.reviewers ?? []) }

  /// Against each reviewer who cannot come to a start, the first rule that says so.
  func hinderedReviewers(at start: CivilMinute) -> [ReviewerID: Violation] {
    let everybody = place(start, session.pin.room, reviewers.map { $0.id })
    var first: [ReviewerID: Violation] = [:]
    for violation in broken(at: everybody, among: PlaceQuestions.reviewerRules) {
      switch violation.subject {
      case .reviewer(let id), .lunch(let id, _):
        if first[id] == nil { first[id] = violation }
      default: break
      }
    }
    return first
  }

  /// The rooms in question: the one that is fixed, or all.
  var rooms: [Room] {
    review.rooms.filter { session.pin.room == nil || session.pin.room == $0.id }
  }

  /// The first rule that keeps a room from the session at a start; nil where the session can have it.
  func hindrance(to room: RoomID, at start: CivilMinute) -> Violation? {
    broken(at: place(start, room, smallestTeam), among: PlaceQuestions.roomRules).first
  }

  /// The rooms that suit the session and are large enough, whatever else they are taken for.
  var fitRooms: [Room] {
    let anyTime = review.firstWorkingMinute
    return rooms.filter { room in
      broken(at: place(anyTime, room.id, smallestTeam), among: [.roomFeatures, .roomCapacity])
        .isEmpty
    }
  }

  /// The reviewers in question who may meet those who come, whenever they are free.
  var eligible: [Reviewer] {
    let everybody = place(review.firstWorkingMinute, nil, reviewers.map { $0.id })
    let faults = broken(at: everybody, among: [.conflictOfInterest])
    return reviewers.filter { reviewer in
      !faults.contains { $0.subject == .reviewer(reviewer.id) }
    }
  }

  /// How many seats the session takes with the smallest team that it may have.
  var seats: Int { session.headcount + smallestTeam.count }

  /// As many reviewers as the session has at the least, whoever they are: they take seats.
  private var smallestTeam: [ReviewerID] {
    if let team = session.pin.reviewers { return team }
    let others = review.reviewers.map { $0.id }.filter { !session.team.named.contains($0) }
    let least = max(session.team.min, session.team.roles.map { $0.count }.max() ?? 0)
    let missing = max(0, least - session.team.named.count)
    return session.team.named + others.prefix(missing)
  }

  /// What keeps some reviewers from being a team of the session, or having one among them.
  func faults(ofTeamAmong reviewers: [ReviewerID], at start: CivilMinute) -> [Violation] {
    broken(at: place(start, nil, reviewers), among: PlaceQuestions.teamRules)
      .filter { $0.rule != .teamSize || reviewers.count <= session.team.max }
  }

  /// Every rule that a whole place breaks.
  func faults(at place: Assignment) -> [Violation] { judge.obstacles(to: place) }

  private func broken(at place: Assignment, among asked: [Rule]) -> [Violation] {
    judge.obstacles(to: place, among: asked.filter { rules.mayHeed($0) }).filter { rules.heed($0) }
  }

  private func place(
    _ start: CivilMinute, _ room: RoomID?, _ team: [ReviewerID], choosing people: [PersonID] = []
  ) -> Assignment {
    Assignment(
      session: session.id, start: start, room: room, reviewers: team, participants: people)
  }
}

/// Which of the rules that a place breaks count for a question.
struct RulesHeeded: Sendable {
  /// The rules of which some instances count; nil for every rule.
  private let rules: Set<Rule>?
  private let isHeeded: @Sendable (Violation) -> Bool

  /// Every rule.
  static let all = RulesHeeded(rules: nil) { _ in true }

  /// Some instances of some rules.
  ///
  /// - Parameters:
  ///   - rules: The rules of which some instances count; nil for every rule.
  ///   - isHeeded: Whether an instance counts.
  init(rules: Set<Rule>?, _ isHeeded: @escaping @Sendable (Violation) -> Bool) {
    (self.rules, self.isHeeded) = (rules, isHeeded)
  }

  /// Whether an instance of a rule may count.
  func mayHeed(_ rule: Rule) -> Bool { rules?.contains(rule) ?? true }

  /// Whether an instance of a rule counts.
  func heed(_ violation: Violation) -> Bool { isHeeded(violation) }
}
