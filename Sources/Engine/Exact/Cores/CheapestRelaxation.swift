/// Finds the cheapest rules to give up so that all others can hold together, and proves that nothing cheaper will do.
///
/// By implicit hitting sets (Davies and Bacchus, *Solving MaxSAT by Solving a Sequence of Simpler SAT Instances*,
/// 2011): of every clash at least one rule must be given up, so the cheapest choice that does so for all clashes
/// known so far costs no more than the answer. Where a timetable breaks no more than that, it is the answer; else
/// the solver names one more clash.
public struct CheapestRelaxation: Sendable {
  /// What is known.
  public enum Verdict: Sendable, Equatable {
    /// Not yet the last word: let it go on.
    case undecided
    /// ``CheapestRelaxation/timetable`` breaks the cheapest choice of rules; `isProven` unless it took too long to
    /// be sure.
    case found(isProven: Bool)
    /// The rules that may not be given up cannot hold together.
    case impossible
  }

  /// A rule that may be given up.
  public struct Wish: Sendable, Hashable {
    /// The rule.
    public var rule: Int
    /// What giving up the rule costs, above zero.
    public var price: Int

    /// A rule that may be given up at a price.
    public init(rule: Int, price: Int) {
      self.rule = rule
      self.price = price
    }
  }

  private enum Stage: Sendable {
    /// Rules are given up by whole clashes, until the rest can hold.
    case clearing
    /// The cheapest choice that the clashes allow is asked about.
    case probing
    /// A clash is being made smaller: its members, and the one to try to do without.
    case shrinking([Int], next: Int, isProbing: Bool)
    case done(Verdict)
  }

  private var solver: ExactSolver
  private let firm: [Int]
  private let wishes: [Wish]
  private let wishOfRule: [Int]
  private let tests: [WishTest]
  private var clashes: [[Int]] = []
  private var isGivenUp: [Bool]
  private var stage = Stage.clearing
  private var hasQuestion = false
  private var shrinkLeft = 0
  private var best: Incumbent?
  /// The price of what ``timetable`` breaks.
  public private(set) var cost = Int.max
  /// The least price of anything that will do.
  public private(set) var lowerBound = 0

  /// How many conflicts it may take to spare one member of a clash.
  private static let patience = 200

  /// Compiles a problem.
  ///
  /// - Parameters:
  ///   - problem: A problem.
  ///   - wishes: The rules that may be given up, each once; they may ban starts and demand presence, no more.
  ///   - timetable: Choices to try first.
  public init(_ problem: GroundProblem, wishes: [Wish], preferring timetable: Incumbent) {
    solver = ExactSolver(problem)
    solver.prefer(timetable)
    self.wishes = wishes
    var numbers = [Int](repeating: -1, count: problem.ruleCount)
    for (number, wish) in wishes.enumerated() { numbers[wish.rule] = number }
    wishOfRule = numbers
    firm = problem.rules.indices.filter { numbers[$0] < 0 }
    isGivenUp = [Bool](repeating: false, count: wishes.count)
    tests = WishTest.all(of: problem, wishes: numbers)
  }

  /// Conflicts met so far: the measure of work.
  public var conflicts: Int { solver.conflicts }

  /// The timetable that breaks the least so far; nil until one is found.
  public var timetable: Incumbent? { best }

  /// Continues until the verdict, or until so many conflicts have been met.
  ///
  /// - Complexity: Bounded by the conflicts, and by the search for the cheapest choice between two questions. A
  ///   proof may need a number of conflicts that is exponential in the activities.
  public mutating func advance(conflicts limit: Int) -> Verdict {
    var left = limit
    while true {
      if case .done(let verdict) = stage { return verdict }
      if left <= 0 { return .undecided }
      let before = solver.conflicts
      step(conflicts: left)
      // A question that meets no conflict is work as well.
      left -= max(1, solver.conflicts - before)
    }
  }

  private mutating func step(conflicts limit: Int) {
    switch stage {
    case .done: return
    case .clearing, .probing:
      var isProbing = false
      if case .probing = stage { isProbing = true }
      if !hasQuestion { ask(wishes.indices.filter { !isGivenUp[$0] }) }
      switch solver.advance(conflicts: limit) {
      case .undecided: return
      case .feasible:
        hasQuestion = false
        keep(solver.timetable)
        if isProbing { finish() } else { probe() }
      case .infeasible(let core):
        hasQuestion = false
        let clash = core.compactMap { wishOfRule[$0] < 0 ? nil : wishOfRule[$0] }.sorted()
        if clash.isEmpty {
          stage = .done(.impossible)
        } else {
          stage = .shrinking(clash, next: 0, isProbing: isProbing)
        }
      }
    case .shrinking(let clash, let next, let isProbing):
      guard next < clash.count, clash.count > 1 else {
        clashes.append(clash)
        if isProbing {
          probe()
        } else {
          for member in clash { isGivenUp[member] = true }
          stage = .clearing
        }
        return
      }
      shrink(clash, without: next, isProbing: isProbing, conflicts: limit)
    }
  }

  private mutating func shrink(
    _ clash: [Int], without next: Int, isProbing: Bool, conflicts limit: Int
  ) {
    if !hasQuestion {
      ask(clash.indices.filter { $0 != next }.map { clash[$0] })
      shrinkLeft = CheapestRelaxation.patience
    }
    let before = solver.conflicts
    let verdict = solver.advance(conflicts: min(limit, shrinkLeft))
    shrinkLeft -= solver.conflicts - before
    switch verdict {
    case .undecided where shrinkLeft > 0: return
    case .undecided: stage = .shrinking(clash, next: next + 1, isProbing: isProbing)
    case .feasible:
      keep(solver.timetable)
      stage = .shrinking(clash, next: next + 1, isProbing: isProbing)
    case .infeasible(let core):
      let smaller = core.compactMap { wishOfRule[$0] < 0 ? nil : wishOfRule[$0] }.sorted()
      // The members before this one are needed, so they are still in the smaller clash.
      let kept = smaller.count { member in clash[..<next].contains(member) }
      stage =
        smaller.isEmpty
        ? .done(.impossible) : .shrinking(smaller, next: kept, isProbing: isProbing)
    }
    hasQuestion = false
  }

  private mutating func ask(_ kept: [Int]) {
    solver.ask(about: firm + kept.map { wishes[$0].rule })
    hasQuestion = true
  }

  /// Goes on to the cheapest choice that the clashes allow, or ends where a timetable breaks no more.
  private mutating func probe() {
    let choice = HittingSet(of: clashes, prices: wishes.map { $0.price })
    if choice.isProven { lowerBound = max(lowerBound, choice.bestCost) }
    if cost <= lowerBound {
      finish()
      return
    }
    for wish in wishes.indices { isGivenUp[wish] = false }
    for wish in choice.best { isGivenUp[wish] = true }
    stage = .probing
  }

  private mutating func finish() {
    stage = .done(.found(isProven: cost <= lowerBound))
  }

  private mutating func keep(_ timetable: Incumbent) {
    let price = broken(by: timetable).reduce(0) { $0 + wishes[$1].price }
    guard price < cost else { return }
    cost = price
    best = timetable
  }

  private func broken(by timetable: Incumbent) -> [Int] {
    var isBroken = [Bool](repeating: false, count: wishes.count)
    for test in tests where test.isBroken(by: timetable) { isBroken[test.wish] = true }
    return wishes.indices.filter { isBroken[$0] }
  }
}

/// What a rule that may be given up says of one activity.
private struct WishTest: Sendable {
  let wish: Int
  let activity: Int
  /// The starts that it bans, ascending; nil where it demands that the activity is held.
  let banned: [Int]?

  static func all(of problem: GroundProblem, wishes: [Int]) -> [WishTest] {
    var tests: [WishTest] = []
    for (number, activity) in problem.activities.enumerated() {
      if let rule = activity.presenceRule, wishes[rule] >= 0 {
        tests.append(WishTest(wish: wishes[rule], activity: number, banned: nil))
      }
      for ban in activity.startBans where wishes[ban.rule] >= 0 {
        tests.append(
          WishTest(wish: wishes[ban.rule], activity: number, banned: ban.values.sorted()))
      }
    }
    return tests
  }

  func isBroken(by timetable: Incumbent) -> Bool {
    guard let start = timetable.starts[activity] else { return banned == nil }
    return banned?.contains(start) ?? false
  }
}
