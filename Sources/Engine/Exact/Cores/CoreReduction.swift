/// Shrinks a set of rules that clash to one of which none can be spared.
///
/// Deletion with refinement: without a rule the others either still clash, so that their core replaces the old one,
/// usually without several other rules as well, or they hold together, so that the rule is needed (Marques-Silva,
/// *Minimal Unsatisfiability*, 2010). Each question goes to the same solver, which keeps what it learned.
public struct CoreReduction: Sendable {
  /// Rules that clash; the rules known to be needed are among them.
  public private(set) var core: [Int]
  /// Whether every question was answered, so that no rule of the core can be spared.
  public private(set) var isIrreducible = true
  private var isNeeded: [Bool]
  private var isDeferred: [Bool]
  private var spared: Int?
  private var conflictsLeft = 0
  private var pass = 0
  private let facts: [GroundRuleFacts]
  private var witnesses = Witnesses()

  /// How many conflicts a question may take in each pass before it is left for the next, when the core may be
  /// smaller; after the last, the rule is kept without proof that it is needed.
  private static let patience = [300, 3000, 30_000]

  /// Prepares to shrink a core.
  ///
  /// - Parameters:
  ///   - core: Rules that clash.
  ///   - facts: What is known of all rules of the problem.
  public init(_ core: [Int], facts: [GroundRuleFacts]) {
    self.core = core
    self.facts = facts
    isNeeded = [Bool](repeating: false, count: facts.count)
    isDeferred = isNeeded
  }

  /// Continues until nothing more can be spared, or the conflicts are used up.
  ///
  /// - Parameters:
  ///   - solver: The solver of the problem.
  ///   - limit: How many conflicts may be met; what is left of it is given back.
  ///   - most: The number of needed rules at which it is of no more interest.
  /// - Returns: Whether it is finished.
  public mutating func advance(
    _ solver: inout ExactSolver, conflicts limit: inout Int, most: Int = Int.max
  ) -> Bool {
    while neededCount < most {
      if spared == nil {
        guard let next = nextCandidate else {
          guard core.contains(where: { isDeferred[$0] }) else { return true }
          pass += 1
          if pass == CoreReduction.patience.count {
            isIrreducible = false
            return true
          }
          for rule in core { isDeferred[rule] = false }
          continue
        }
        spared = next
        conflictsLeft = CoreReduction.patience[pass]
        if let guess = witnesses.guess(breaking: facts[next]) { solver.prefer(guess) }
        solver.ask(about: core.filter { $0 != next })
      }
      guard let rule = spared else { return true }
      if limit <= 0 { return false }
      let before = solver.conflicts
      let verdict = solver.advance(conflicts: min(limit, conflictsLeft))
      limit -= solver.conflicts - before
      conflictsLeft -= solver.conflicts - before
      switch verdict {
      case .infeasible(let smaller):
        core = smaller
        spared = nil
      case .feasible:
        witnesses.note(solver.timetable, breaking: facts[rule])
        isNeeded[rule] = true
        spared = nil
      case .undecided where conflictsLeft <= 0:
        isDeferred[rule] = true
        spared = nil
      case .undecided: return false
      }
    }
    isIrreducible = false
    return true
  }

  /// How many rules are known to be needed: no smaller set comes out of this.
  var neededCount: Int { core.count { isNeeded[$0] } }

  /// The rule to try to do without: by rank, the later numbers first.
  private var nextCandidate: Int? {
    core.filter { !isNeeded[$0] && !isDeferred[$0] }.min {
      (facts[$0].rank, -$0) < (facts[$1].rank, -$1)
    }
  }
}
