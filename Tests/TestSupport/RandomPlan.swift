import CivilTime
public import ReviewModel

/// Plans at random for a review: most rules kept in most places, others broken, some plans not even sound.
public struct RandomPlan {
  private var generator: SeededGenerator
  private let review: Review
  /// How many times in a hundred a choice is made without regard to the rules.
  private let carelessness: Int

  /// The plan that a seed gives for a review, without a verdict; an equal seed gives an equal plan.
  public static func plan(for review: Review, seed: UInt64) -> Plan {
    var random = RandomPlan(review, seed: seed)
    return random.makePlan()
  }

  private init(_ review: Review, seed: UInt64) {
    self.review = review
    generator = SeededGenerator(seed: seed)
    carelessness = generator.pick([0, 5, 30])
  }

  private mutating func makePlan() -> Plan {
    var plan = Plan(review: review.id)
    for session in review.sessions {
      if generator.chance(session.isOptional ? 30 : carelessness / 3) {
        plan.unscheduled.append(session.id)
      } else {
        plan.assignments.append(assignment(of: session))
      }
    }
    if generator.chance(carelessness) { spoil(&plan) }
    if generator.chance(50) { plan.assignments.shuffle(using: &generator) }
    return plan
  }

  private mutating func assignment(of session: Session) -> Assignment {
    Assignment(
      session: session.id, start: session.pin.start ?? start(of: session), room: room(for: session),
      reviewers: team(for: session), participants: chosen(for: session))
  }

  private mutating func chosen(for session: Session) -> [PersonID] {
    guard !session.choices.isEmpty else { return [] }
    if generator.chance(carelessness) {
      return generator.some(review.people, atMost: 3).map { $0.id }
    }
    return session.choices.flatMap { choice in
      choice.anyOf.shuffled(using: &generator).prefix(choice.count)
    }
  }

  private mutating func start(of session: Session) -> CivilMinute {
    let days = review.days.filter {
      ($0.date >= review.fieldworkStart) == (session.phase == .onSite)
    }
    let day = generator.pick(generator.chance(carelessness) ? review.days : days)
    if generator.chance(carelessness / 2) {
      return day.hours.start + generator.number(in: -90...540)
    }
    let grid = review.gridMinutes
    let hours = day.hours(for: session)
    let first = (hours.start.minutes + grid - 1) / grid
    let last = max(first, (hours.end.minutes - session.minutes) / grid)
    return CivilMinute(minutes: generator.number(in: first...last) * grid)
  }

  private mutating func room(for session: Session) -> RoomID? {
    if let pinned = session.pin.room { return pinned }
    if generator.chance(carelessness) {
      return generator.chance(30) ? nil : generator.pick(review.rooms).id
    }
    guard session.needsRoom else { return nil }
    let suitable = review.rooms.filter { $0.suits(session) && $0.capacity > session.headcount }
    return generator.pick(suitable.isEmpty ? review.rooms : suitable).id
  }

  private mutating func team(for session: Session) -> [ReviewerID] {
    if let pinned = session.pin.reviewers { return pinned }
    if generator.chance(carelessness) {
      return generator.some(review.reviewers, atMost: 4).map { $0.id }
    }
    let reviewers = review.reviewers.shuffled(using: &generator)
    var team = session.team.named
    for need in session.team.roles {
      let able = reviewers.filter { need.anyOf.contains($0.role) && !team.contains($0.id) }
      team += able.prefix(need.count).map { $0.id }
    }
    for reviewer in reviewers
    where team.count < session.team.min && !team.contains(reviewer.id) {
      team.append(reviewer.id)
    }
    return team
  }

  /// Makes a plan unsound in the ways that the judge must survive.
  private mutating func spoil(_ plan: inout Plan) {
    guard !plan.assignments.isEmpty else { return }
    let position = generator.number(in: 0...plan.assignments.count - 1)
    switch generator.number(in: 0...5) {
    case 0: plan.assignments.append(plan.assignments[position])
    case 1: plan.assignments[position].room = RoomID("no such room")
    case 2: plan.assignments[position].reviewers += [ReviewerID("nobody"), ReviewerID("V1")]
    case 3: plan.assignments[position].reviewers += plan.assignments[position].reviewers
    case 4:
      var stray = plan.assignments[position]
      stray.session = SessionID("no such session")
      plan.assignments.append(stray)
    default: plan.assignments[position].start = CivilMinute(minutes: -1)
    }
  }
}
