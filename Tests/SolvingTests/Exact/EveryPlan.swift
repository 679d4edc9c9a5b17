import CivilTime
import PlanCheck
import ReviewModel

@testable import Solving

/// Every plan of a tiny review, tried one after another with the judge: whether some rules can hold together.
///
/// It knows only what the judge says of whole and partial plans, and `constraints.md` on what is always in force.
struct EveryPlan {
  private let review: Review
  private let judge: PlanJudge
  private let rules: Set<GroundRule>
  private let choices: [[Assignment]]
  private let mayBeLeftOut: [Bool]

  init(_ review: Review, keeping rules: [GroundRule]) {
    self.review = review
    let judge = PlanJudge(review)
    self.judge = judge
    let rules = Set(rules)
    self.rules = rules
    mayBeLeftOut = review.sessions.map {
      !rules.contains(GroundRule(.mandatory, .session($0.id)))
    }
    // A session more never helps, but that it may end a run of sessions that overlap it, or be a meal.
    let hasMeals = review.sessions.contains { $0.isMeal }
    let canRest = rules.contains { $0.rule == .breakTime || $0.rule == .lunch && hasMeals }
    choices = zip(review.sessions, mayBeLeftOut).map { session, isFree in
      isFree && !canRest
        ? []
        : EveryPlan.assignments(of: session, in: review).filter { assignment in
          EveryPlan.isKept([assignment], of: review, judge, rules, asWhole: false)
        }
    }
  }

  /// Whether some plan keeps the rules.
  func exists() -> Bool {
    if rules.contains(GroundRule(.leadIn, .review)),
      review.fieldworkStart < review.earliestFieldworkStart
    {
      return false
    }
    var plan: [Assignment] = []
    return exists(from: 0, &plan)
  }

  private func exists(from session: Int, _ plan: inout [Assignment]) -> Bool {
    guard session < choices.count else {
      return EveryPlan.isKept(plan, of: review, judge, rules, asWhole: true)
    }
    if mayBeLeftOut[session] && exists(from: session + 1, &plan) { return true }
    for assignment in choices[session] {
      plan.append(assignment)
      if plan.count == 1 || EveryPlan.isKept(plan, of: review, judge, rules, asWhole: false),
        exists(from: session + 1, &plan)
      {
        return true
      }
      plan.removeLast()
    }
    return false
  }

  /// Whether a plan keeps the rules; of a partial one, those that nothing more can mend.
  private static func isKept(
    _ assignments: [Assignment], of review: Review, _ judge: PlanJudge, _ rules: Set<GroundRule>,
    asWhole: Bool
  ) -> Bool {
    let verdict = judge.verdict(on: Plan(review: review.id, assignments: assignments))
    let hasMeals = review.sessions.contains { $0.isMeal }
    return !verdict.violations.contains { violation in
      switch violation.rule {
      case .grid, .day, .phase: true
      case .mandatory, .leadIn: false
      case .breakTime where !asWhole && assignments.count > 1: false
      case .lunch where !asWhole && hasMeals: false
      default: rules.contains(violation.groundRule(in: review))
      }
    }
  }

  private static func assignments(of session: Session, in review: Review) -> [Assignment] {
    var starts: [CivilMinute] = []
    for hours in review.days.map({ $0.hours(for: session) }) {
      for offset in stride(from: 0, through: hours.minutes, by: 1)
      where (hours.start + offset).minutes % review.gridMinutes == 0
        && !starts.contains(hours.start + offset)
      {
        starts.append(hours.start + offset)
      }
    }
    let rooms = [nil] + review.rooms.map { RoomID?.some($0.id) }
    let teams = (0..<1 << review.reviewers.count).map { bits in
      review.reviewers.indices.filter { bits >> $0 & 1 == 1 }.map { review.reviewers[$0].id }
    }
    let people = session.choices.flatMap { $0.anyOf }
    let chosen = (0..<1 << people.count).map { bits in
      people.indices.filter { bits >> $0 & 1 == 1 }.map { people[$0] }
    }
    return starts.flatMap { start in
      rooms.flatMap { room in
        teams.flatMap { team in
          chosen.map {
            Assignment(
              session: session.id, start: start, room: room, reviewers: team, participants: $0)
          }
        }
      }
    }
  }
}

extension Violation {
  /// The ground rule of which it is an instance.
  func groundRule(in review: Review) -> GroundRule {
    switch rule {
    case .order, .separateDays, .separateTimes, .sameTime, .sameDay, .sameTeam:
      // Both may name each other; the rule is known by the first of the review's list that does.
      let ids = review.sessions.map { $0.id }
      let first = ids.first { sessions.contains($0) && names($0, in: review) } ?? sessions[0]
      let second = sessions[0] == first ? sessions[1] : sessions[0]
      return GroundRule(rule, .sessions(first, second))
    case .parallel, .leadIn: return GroundRule(rule, .review)
    default: break
    }
    switch subject {
    case .person(let id): return GroundRule(rule, .person(id))
    case .reviewer(let id): return GroundRule(rule, .reviewer(id))
    case .lunch(let id, _): return GroundRule(rule, .reviewer(id))
    case .room(let id) where rule != .roomFeatures: return GroundRule(rule, .room(id))
    default: return GroundRule(rule, .session(sessions[0]))
    }
  }

  private func names(_ id: SessionID, in review: Review) -> Bool {
    guard let session = review.sessions.first(where: { $0.id == id }) else { return false }
    let other = sessions[0] == id ? sessions[1] : sessions[0]
    switch rule {
    case .order: return session.after.contains { $0.session == other }
    case .separateDays: return session.notSameDay.contains(other)
    case .sameTime: return session.sameTime.contains(other)
    case .sameDay: return session.sameDay.contains(other)
    case .sameTeam: return session.sameTeam.contains(other)
    default: return session.notSameTime.contains(other)
    }
  }
}
