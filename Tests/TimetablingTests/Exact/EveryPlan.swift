import CivilTime
import PlanCheck
import ReviewModel

@testable import Timetabling

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
    // A session more never helps, but that it may end a run of sessions that overlap it.
    let canRest = rules.contains { $0.rule == .breakTime }
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
    return !verdict.violations.contains { violation in
      switch violation.rule {
      case .grid, .day, .phase: true
      case .mandatory, .leadIn: false
      case .breakTime where !asWhole && assignments.count > 1: false
      default: rules.contains(violation.groundRule(in: review))
      }
    }
  }

  private static func assignments(of session: Session, in review: Review) -> [Assignment] {
    var starts: [CivilMinute] = []
    for day in review.days {
      for offset in stride(from: 0, through: day.hours.minutes, by: 1)
      where (day.hours.start + offset).minutes % review.gridMinutes == 0
        && !starts.contains(day.hours.start + offset)
      {
        starts.append(day.hours.start + offset)
      }
    }
    let rooms = [nil] + review.rooms.map { RoomID?.some($0.id) }
    let teams = (0..<1 << review.reviewers.count).map { bits in
      review.reviewers.indices.filter { bits >> $0 & 1 == 1 }.map { review.reviewers[$0].id }
    }
    return starts.flatMap { start in
      rooms.flatMap { room in
        teams.map { Assignment(session: session.id, start: start, room: room, reviewers: $0) }
      }
    }
  }
}

extension Violation {
  /// The ground rule of which it is an instance.
  func groundRule(in review: Review) -> GroundRule {
    switch rule {
    case .order, .separateDays, .separateTimes:
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
    default: return session.notSameTime.contains(other)
    }
  }
}
