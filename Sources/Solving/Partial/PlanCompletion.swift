import Engine
public import ReviewModel

/// Takes a partial plan as far as it goes: adds each session that can be added, and says of each other why it cannot,
/// and which single rule would have to give way.
///
/// Everything it says is proved by clause learning, and every remedy comes with the plan that shows it. It advances
/// by conflicts and can be stopped after any slice; what is not decided by then is not known.
public struct PlanCompletion: Sendable {
  /// The plan as far as it goes.
  public private(set) var plan: Plan
  /// The sessions left out, those that must be held first, then by priority.
  public private(set) var absences: [Absence] = []

  private enum Stage: Sendable {
    /// The session at this place of the queue is to be added.
    case adding(Int)
    /// The session at this index of the absences is still to be proved impossible.
    case proving(Int)
    /// Its proof is being shrunk.
    case shrinking(Int, CoreReduction)
    /// For the session, this rule of its proof is being done without.
    case mending(Int, [Int], Int)
    case done
  }

  private let review: Review
  private let formulation: GroundFormulation
  private var solver: ExactSolver
  /// The rule that a session is held, by its number.
  private let presence: [Int]
  private var isHeld: [Bool]
  private var queue: [Int] = []
  private var stage = Stage.adding(0)
  private var isAsked = false
  private var patience = 0

  /// How many conflicts a question may take.
  private static let conflictsPerQuestion = 3000

  /// Prepares.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - plan: A plan of it that breaks no rule but that some sessions are left out.
  public init(_ review: Review, from plan: Plan) {
    self.review = review
    self.plan = plan
    var whole = review
    for index in whole.sessions.indices { whole.sessions[index].isOptional = false }
    let formulation = GroundFormulation(whole)
    self.formulation = formulation
    solver = ExactSolver(formulation.problem)
    presence = formulation.problem.activities.map { $0.presenceRule ?? -1 }
    let held = Set(plan.assignments.map { $0.session })
    isHeld = review.sessions.map { held.contains($0.id) }
    queue = review.sessions.indices.filter { !held.contains(review.sessions[$0].id) }.sorted {
      order(of: $0) < order(of: $1)
    }
    solver.prefer(formulation.base.incumbent(plan))
  }

  private func order(of session: Int) -> (Int, Int, Int) {
    let facts = review.sessions[session]
    return (facts.isOptional ? 1 : 0, -facts.priority, session)
  }

  /// Goes on.
  ///
  /// - Parameter limit: How many conflicts may be met.
  /// - Returns: Whether there is more to do.
  public mutating func advance(conflicts limit: Int) -> Bool {
    var left = limit
    while left > 0 {
      switch stage {
      case .done: return false
      case .adding(let place): add(place, &left)
      case .proving(let place): prove(place, &left)
      case .shrinking(let place, let reduction): shrink(place, reduction, &left)
      case .mending(let place, let core, let next): mend(place, core, next, &left)
      }
    }
    return true
  }

  /// The answer to a question, nil while it is still being looked for.
  ///
  /// A question that takes too long is undecided.
  private mutating func answer(
    _ rules: [Int], _ left: inout Int
  ) -> ExactSolver.Verdict? {
    if !isAsked {
      solver.ask(about: rules)
      isAsked = true
      patience = PlanCompletion.conflictsPerQuestion
    }
    let before = solver.conflicts
    let verdict = solver.advance(conflicts: min(left, patience))
    // A question costs something even if it meets no conflict, so that slices end.
    left -= solver.conflicts - before + 1
    patience -= solver.conflicts - before
    if verdict == .undecided && patience > 0 { return nil }
    isAsked = false
    return verdict
  }

  /// All rules but that sessions are held which are not; and but the lead-in, which no timetable can mend.
  private func rules(with session: Int) -> [Int] {
    let absent = Set(presence.indices.filter { !isHeld[$0] && $0 != session }.map { presence[$0] })
    let broken = formulation.problem.brokenRules
    return formulation.everyRule.filter { !absent.contains($0) && !broken.contains($0) }
  }

  private mutating func add(_ place: Int, _ left: inout Int) {
    guard place < queue.count else {
      stage = absences.isEmpty ? .done : .proving(0)
      return
    }
    let session = queue[place]
    let rules = rules(with: session)
    guard let verdict = answer(rules, &left) else { return }
    var absence = Absence(session: review.sessions[session].id, reason: .unknown)
    switch verdict {
    case .feasible where !review.sessions[session].isOptional:
      isHeld[session] = true
      take(formulation.base.plan(solver.timetable))
    case .feasible:
      // Wishes are not this solver's business: what holds one session more may cost more than it is worth.
      absence.reason = .choice
      absences.append(absence)
    case .infeasible, .undecided: absences.append(absence)
    }
    stage = .adding(place + 1)
  }

  private mutating func take(_ found: Plan) {
    plan = withoutExtras(found) { isHeld[$0] }
    plan.outcome = review.outcomeUnjudged(of: plan)
    solver.prefer(formulation.base.incumbent(plan))
  }

  /// A plan that was found, without what nobody asked it to hold.
  private func withoutExtras(_ found: Plan, _ isKept: (Int) -> Bool) -> Plan {
    var plan = Plan(review: review.id)
    plan.assignments = found.assignments.filter { assignment in
      formulation.base.sessionNumbers[assignment.session].map { isKept($0) } ?? false
    }
    let held = Set(plan.assignments.map { $0.session })
    plan.unscheduled = review.sessions.map { $0.id }.filter { !held.contains($0) }
    return plan
  }

  private func number(of place: Int) -> Int? {
    formulation.base.sessionNumbers[absences[place].session]
  }

  private mutating func prove(_ place: Int, _ left: inout Int) {
    guard place < absences.count, let session = number(of: place) else {
      stage = .done
      return
    }
    if absences[place].reason == .choice {
      stage = .proving(place + 1)
      return
    }
    let rules = rules(with: session)
    guard let verdict = answer(rules, &left) else { return }
    if case .infeasible(let core) = verdict {
      stage = .shrinking(place, CoreReduction(core, facts: formulation.problem.rules))
    } else {
      stage = .proving(place + 1)
    }
  }

  private mutating func shrink(_ place: Int, _ reduction: CoreReduction, _ left: inout Int) {
    var reduction = reduction
    let isFinished = reduction.advance(&solver, conflicts: &left)
    left -= 1
    guard isFinished else {
      stage = .shrinking(place, reduction)
      return
    }
    let core = reduction.core.sorted()
    absences[place].reason = .impossible(formulation.conflicts(core))
    absences[place].isThorough = true
    stage = .mending(place, core, 0)
  }

  /// Every remedy of one rule alone is in every proof, so it is enough to try the rules of one.
  private mutating func mend(_ place: Int, _ core: [Int], _ next: Int, _ left: inout Int) {
    guard next < core.count, let session = number(of: place) else {
      stage = .proving(place + 1)
      return
    }
    let rule = formulation.rules[core[next]]
    // That somebody meets those they must not is no way out, and a session left out is not brought back by leaving it out.
    if rule.rule == .conflictOfInterest || core[next] == presence[session] {
      stage = .mending(place, core, next + 1)
      return
    }
    let others = rules(with: session).filter { $0 != core[next] }
    guard let verdict = answer(others, &left) else { return }
    switch verdict {
    case .feasible:
      let found = withoutExtras(formulation.base.plan(solver.timetable)) {
        isHeld[$0] || $0 == session
      }
      let words = RemedyWords(review, found, absences[place].session)
      absences[place].remedies.append(
        Remedy(rule: rule.rule, plan: found, text: words.sentence(rule)))
      // The next is to lie near the plan that people have, not near this one.
      solver.prefer(formulation.base.incumbent(plan))
    case .infeasible: break
    case .undecided: absences[place].isThorough = false
    }
    stage = .mending(place, core, next + 1)
  }
}
