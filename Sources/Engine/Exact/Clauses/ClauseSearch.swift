/// The search of a clause-learning solver over clauses and a theory, under assumptions.
///
/// The search advances by conflicts, and can stop and continue after any number of them. All assumptions are made at
/// one level, below every decision.
struct ClauseSearch<Rules: Theory>: Sendable {
  /// What is known of the clauses and the theory under the assumptions.
  enum Verdict: Sendable, Equatable {
    /// Nothing yet.
    case undecided
    /// The trail is a solution.
    case satisfied
    /// There is no solution: these assumptions, in the order in which they were made, contradict each other.
    case refuted(core: [Literal])
  }

  var kernel: ClauseKernel
  var theory: Rules
  private var analysis = ConflictAnalysis()
  private var policy = RestartPolicy()
  private var assumptions: [Literal] = []
  private var conflictsUntilReduction = ClauseSearch.firstReduction
  private var reductions = 0
  /// The phases under which the most variables were assigned without a conflict.
  private var bestPhases: [Bool] = []
  private var bestLength = 0
  /// Conflicts met in all.
  private(set) var conflicts = 0
  /// Decisions made in all.
  private(set) var decisions = 0

  private static var firstReduction: Int { 2000 }

  init(_ kernel: ClauseKernel, _ theory: Rules) {
    self.kernel = kernel
    self.theory = theory
  }

  /// Begins a search under assumptions; what was learned so far is kept.
  ///
  /// - Parameter assumptions: Literals to hold, no two of the same variable.
  mutating func begin(assuming assumptions: [Literal]) {
    backtrack(to: 0)
    self.assumptions = assumptions
    policy = RestartPolicy()
    bestLength = 0
    kernel.recentConflicts = 0
  }

  /// Takes back all decisions and assumptions, so that clauses can be added.
  mutating func rewind() { backtrack(to: 0) }

  /// Searches until the verdict, or until so many conflicts or decisions; without decisions, only for what follows
  /// from the assumptions.
  mutating func advance(conflicts limit: Int, decisions decisionLimit: Int = Int.max) -> Verdict {
    let stop = conflicts + limit
    var decisionsLeft = decisionLimit
    while true {
      if kernel.isContradictory { return .refuted(core: []) }
      if kernel.trail.level == 0 {
        if !propagate() {
          kernel.giveUp()
          return .refuted(core: [])
        }
        if let broken = assume() { return .refuted(core: [broken]) }
      }
      if !propagate() {
        conflicts += 1
        kernel.recentConflicts += 1
        if let core = resolveConflict() { return .refuted(core: core) }
        continue
      }
      if conflicts >= stop { return .undecided }
      if policy.isDue {
        restart()
        continue
      }
      guard let decision = nextDecision() else { return .satisfied }
      if decisionsLeft == 0 { return .undecided }
      decisionsLeft -= 1
      decisions += 1
      kernel.trail.beginLevel()
      kernel.trail.assign(decision, .none)
    }
  }

  /// Makes all assumptions.
  ///
  /// - Returns: An assumption that the facts contradict; nil where there is none.
  private mutating func assume() -> Literal? {
    if let broken = assumptions.first(where: { kernel.isFalse($0) }) { return broken }
    kernel.trail.beginLevel()
    for literal in assumptions where kernel.isOpen(literal) { kernel.trail.assign(literal, .none) }
    return nil
  }

  /// Derives all that follows; false where there is a conflict.
  mutating func propagate() -> Bool {
    repeat {
      while kernel.clauseHead < kernel.trail.literals.count {
        let literal = kernel.trail.literals[kernel.clauseHead]
        kernel.clauseHead += 1
        kernel.propagations += 1
        if !theory.notice(literal, in: &kernel) { return false }
        if !kernel.followClauses(of: literal) { return false }
      }
      if !theory.derive(in: &kernel) { return false }
    } while kernel.clauseHead < kernel.trail.literals.count
    return true
  }

  /// Learns from the conflict and goes back to where that has a consequence.
  ///
  /// - Returns: The assumptions at fault where no decision took part; else nil.
  private mutating func resolveConflict() -> [Literal]? {
    var level = 0
    for literal in kernel.conflict { level = max(level, kernel.trail.level(of: literal)) }
    if level == 0 {
      kernel.giveUp()
      return []
    }
    if level <= ConflictAnalysis.assumptionLevel { return analysis.core(of: kernel, theory) }
    noteBestPhases()
    // The theory may notice a conflict at a later level than the one at which it arose.
    backtrack(to: level)
    analysis.learn(from: &kernel, theory)
    backtrack(to: analysis.backjump)
    addLearned()
    policy.note(glue: analysis.glue)
    conflictsUntilReduction -= 1
    return nil
  }

  private mutating func addLearned() {
    let learned = analysis.learned
    switch learned.count {
    case 1: kernel.trail.assign(learned[0], .none)
    case 2:
      kernel.watchBinary(learned[0], learned[1])
      kernel.trail.assign(learned[0], .binary(learned[1]))
    default:
      let clause = kernel.clauses.add(learned, glue: analysis.glue, isLearned: true)
      kernel.watch(clause)
      kernel.trail.assign(learned[0], .clause(clause))
    }
  }

  /// A variable of recent conflicts, else what the theory proposes, else any that is open.
  private mutating func nextDecision() -> Literal? {
    while let variable = kernel.order.first {
      if kernel.isOpen(Literal(variable)) { return Literal(variable, kernel.phases[variable]) }
      kernel.order.removeFirst()
    }
    if let proposal = theory.proposal(in: kernel) { return proposal }
    while kernel.firstOpen < kernel.variableCount {
      let variable = kernel.firstOpen
      if kernel.isDecided[variable] && kernel.isOpen(Literal(variable)) {
        return Literal(variable, kernel.phases[variable])
      }
      kernel.firstOpen += 1
    }
    return nil
  }

  private mutating func restart() {
    if conflictsUntilReduction <= 0 {
      reduce()
    } else {
      backtrack(to: min(kernel.trail.level, ConflictAnalysis.assumptionLevel))
    }
    if policy.restarted() && policy.isPatient && !bestPhases.isEmpty {
      kernel.phases = bestPhases
      bestLength = 0
    }
  }

  private mutating func noteBestPhases() {
    // Only what was propagated without a conflict is a partial solution.
    guard kernel.clauseHead > bestLength else { return }
    bestLength = kernel.clauseHead
    bestPhases = kernel.phases
    for literal in kernel.trail.literals { bestPhases[literal.variable] = literal.isPositive }
  }

  /// Drops the less useful half of the learned clauses; clauses of low glue stay (Oh, 2016).
  private mutating func reduce() {
    backtrack(to: 0)
    reductions += 1
    conflictsUntilReduction = ClauseSearch.firstReduction + 300 * reductions
    var candidates: [(glue: Int, age: Int, clause: Int32)] = []
    for (age, clause) in kernel.clauses.learned.enumerated() {
      let glue = kernel.clauses.glue(clause)
      if glue <= 2 { continue }
      let isRecent = kernel.clauses.wasUsedLately(clause)
      if isRecent && glue <= 6 { continue }
      candidates.append((glue + (isRecent ? 0 : 1000), age, clause))
    }
    candidates.sort { ($0.glue, -$0.age) > ($1.glue, -$1.age) }
    var isDoomed = [Bool](repeating: false, count: kernel.clauses.words.count)
    for candidate in candidates.prefix(candidates.count / 2) {
      isDoomed[Int(candidate.clause)] = true
    }
    kernel.watches.rename(kernel.clauses.compact { isDoomed[Int($0)] })
  }

  /// Takes back everything above a level.
  private mutating func backtrack(to level: Int) {
    guard level < kernel.trail.level else { return }
    theory.dropPending()
    let start = kernel.trail.start(ofLevel: level + 1)
    while kernel.trail.literals.count > start {
      let wasNoticed = kernel.trail.literals.count <= kernel.clauseHead
      let literal = kernel.trail.removeLast()
      if wasNoticed { theory.forget(literal) }
      let variable = literal.variable
      kernel.phases[variable] = literal.isPositive
      // Those that never took part in a conflict wait outside: the order is for the few that did.
      if kernel.isDecided[variable] && kernel.order.score(variable) > 0 {
        kernel.order.insert(variable)
      }
    }
    kernel.firstOpen = 0
    kernel.clauseHead = min(kernel.clauseHead, start)
    kernel.trail.endLevels(above: level)
  }
}
