/// Decides whether all rules of a problem can hold together: finds a timetable, or an irreducible set of rules that
/// cannot.
///
/// Among several cores it prefers the one with the fewest rules, then the one about the fewest people. It does not
/// look through all cores, since there may be very many: it looks at the rules that clash without a decision, in
/// several orders, and at the cores that remain when a rule of the best core so far is not in force.
public struct ConflictSearch: Sendable {
  /// What is known.
  public enum Verdict: Sendable, Equatable {
    /// Nothing yet, or not yet the last word: let it go on.
    case undecided
    /// There is a timetable: ``ConflictSearch/timetable``.
    case feasible
    /// These rules cannot hold together; if irreducible, without any one of them the rest can.
    case infeasible(rules: [Int], isIrreducible: Bool)
  }

  private enum Stage: Sendable {
    /// All rules are being asked about.
    case deciding
    /// A core is being shrunk.
    case reducing(CoreReduction)
    /// Other cores are being looked for: next those without the rule at this position of the best set.
    case varying(Int)
    case done(Verdict)
  }

  /// The conflicts met when it became known that there is no timetable; nil while that is not known.
  public private(set) var impossibleSince: Int?

  private var solver: ExactSolver
  private let facts: [GroundRuleFacts]
  private let everyRule: [Int]
  private var stage = Stage.deciding
  private var best: (rules: [Int], isIrreducible: Bool)?
  /// Sets already shrunk, or that a shrunk one came from.
  private var seen: [[Int]] = []
  private var variationsLeft = ConflictSearch.variations

  /// What other cores may cost, in conflicts, and what each counts for beside those it meets.
  private static let variations = 2000
  private static let conflictsPerVariation = 40
  /// The number of rules above which a core is worth looking for a smaller one.
  private static let manyRules = 24

  /// Compiles a problem.
  ///
  /// - Parameters:
  ///   - problem: A problem.
  ///   - timetable: Choices to try first, such as annealing found; nil for none.
  public init(_ problem: GroundProblem, preferring timetable: Incumbent? = nil) {
    solver = ExactSolver(problem)
    facts = problem.rules
    everyRule = Array(problem.rules.indices)
    if let timetable { solver.prefer(timetable) }
    solver.ask(about: everyRule)
  }

  /// Conflicts met so far.
  public var conflicts: Int { solver.conflicts }

  /// Whether it is known already that there is no timetable, though perhaps not yet which rules are to blame.
  public var isKnownImpossible: Bool {
    switch stage {
    case .deciding, .done(.undecided), .done(.feasible): false
    case .reducing, .varying, .done(.infeasible): true
    }
  }

  /// Rules that are known to clash, whether or not all of them are needed for it; none while that is not known.
  public var suspects: [Int] {
    switch stage {
    case .deciding, .done(.undecided), .done(.feasible): []
    case .reducing(let reduction): reduction.core
    case .varying, .done(.infeasible): best?.rules ?? []
    }
  }

  /// The timetable that was found, after the verdict that there is one.
  public var timetable: Incumbent { solver.timetable }

  /// Continues until so many conflicts have been met, or until it becomes known that there is no timetable.
  ///
  /// - Complexity: Bounded by the conflicts. A verdict may need a number of conflicts that is exponential in the
  ///   activities.
  public mutating func advance(conflicts limit: Int) -> Verdict {
    var left = limit
    while true {
      switch stage {
      case .done(let verdict): return verdict
      case .deciding:
        let before = solver.conflicts
        switch solver.advance(conflicts: left) {
        case .undecided: return .undecided
        case .feasible: stage = .done(.feasible)
        case .infeasible(let core):
          impossibleSince = solver.conflicts
          stage = .reducing(reduction(of: core))
          // The caller may want to act on this news before the reduction goes on.
          return .undecided
        }
        left -= solver.conflicts - before
      case .reducing(var reduction):
        let before = left
        let isFinished = reduction.advance(
          &solver, conflicts: &left, most: best.map { $0.rules.count + 1 } ?? Int.max)
        if best != nil { variationsLeft -= before - left }
        stage = .reducing(reduction)
        if !isFinished { return .undecided }
        consider(reduction)
        stage = .varying(0)
      case .varying(let place):
        guard let known = best else { return .undecided }
        guard place < known.rules.count, variationsLeft > 0 else {
          stage = .done(
            .infeasible(rules: known.rules.sorted(), isIrreducible: known.isIrreducible))
          continue
        }
        if left <= 0 { return .undecided }
        variationsLeft -= ConflictSearch.conflictsPerVariation
        stage = .varying(place + 1)
        let before = solver.conflicts
        if let core = clash(of: everyRule.filter { $0 != known.rules[place] }),
          !seen.contains(core.sorted())
        {
          seen.append(core.sorted())
          stage = .reducing(reduction(of: core))
        }
        left -= solver.conflicts - before
      }
    }
  }

  /// The shrinking of a core, or of a better one that is seen without trying anything.
  private mutating func reduction(of core: [Int]) -> CoreReduction {
    var best = bestInAnyOrder(core)
    // Each rule of a large core is a question of its own, and one activity that has little to do with the rest may
    // make them hard to answer: without it the rest may clash as well.
    var place = 0
    while best.count > ConflictSearch.manyRules, place < best.count {
      let rule = best[place]
      place += 1
      guard facts[rule].rank == 0 else { continue }
      if let other = clash(of: everyRule.filter { $0 != rule }), size(of: other) < size(of: best) {
        best = bestInAnyOrder(other)
        place = 0
      }
    }
    return CoreReduction(best, facts: facts)
  }

  /// A core, or a better one that the same rules clash in when they are put in force in another order.
  private mutating func bestInAnyOrder(_ core: [Int]) -> [Int] {
    var best = core
    for rules in [core, core.reversed(), core.sorted(), core.sorted(by: >)] {
      if let other = clash(of: rules.filter { best.contains($0) }), size(of: other) < size(of: best)
      {
        best = other
      }
    }
    return best
  }

  /// The rules that clash among some, where that is seen without trying anything.
  private mutating func clash(of rules: [Int]) -> [Int]? {
    solver.ask(about: rules)
    guard case .infeasible(let core) = solver.advance(conflicts: 1, decisions: 0) else {
      return nil
    }
    return core
  }

  /// Takes a shrunk core if it is better than the best so far.
  private mutating func consider(_ reduction: CoreReduction) {
    let rules = reduction.core
    seen.append(rules.sorted())
    guard let known = best else {
      best = (rules, reduction.isIrreducible)
      return
    }
    let isBetter = size(of: rules) < size(of: known.rules)
    if reduction.isIrreducible != known.isIrreducible ? reduction.isIrreducible : isBetter {
      best = (rules, reduction.isIrreducible)
    }
  }

  /// What makes one set of rules better than another: fewer, then about fewer people.
  private func size(of rules: [Int]) -> (rules: Int, people: Int) {
    (rules.count, Set(rules.compactMap { facts[$0].person }).count)
  }
}
