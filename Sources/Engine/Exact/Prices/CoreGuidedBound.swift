/// Proves what the best timetable costs, price by price: which prices cannot all be saved, and what that costs.
///
/// All grants are assumed; a clash among them costs at least the cheapest of them, and is then replaced by the
/// demand that it costs no more (OLL; Andres and others, *Unsatisfiability-based optimization in clasp*, 2012;
/// Morgado, Dodaro, Marques-Silva, *Core-Guided MaxSAT with Soft Cardinality Constraints*, 2014). Dear grants come
/// first (stratification; Ansótegui and others, 2013). When what is left can hold together, the timetable that does
/// it is the best there is.
struct CoreGuidedBound: Sendable {
  /// A cost below which there is no timetable.
  private(set) var bound: Int
  /// A timetable that pays no more than the bound, once one is known, as far as these prices go.
  private(set) var cheapest: Incumbent?
  /// Whether there is nothing left to prove.
  private(set) var isExhausted = false

  private let problem: ActivityProblem
  private let model: GroundModel
  private var search: ClauseSearch<PricedTheory>
  /// The grants still assumed, in the order in which they were first.
  private var assumed: [Literal] = []
  /// What is left of the price of each, by literal.
  private var prices: [Int]
  /// For a literal that limits how many of a clash are given up, the clash and the limit.
  private var limits: [Literal: (clash: Int, most: Int)] = [:]
  /// For each clash, the literals that limit how many of its grants are given up.
  private var switches: [[Literal]] = []
  private var stage = Stage.idle
  /// What the best timetable known costs: only cheaper ones are looked for.
  private var ceiling = Int.max
  /// Grants cheaper than this are left aside for now.
  private var stratum: Int
  private var pricedPairs: Set<Int> = []
  private var conflictsWhenRaised = 0

  private enum Stage: Sendable {
    case idle
    /// All that is assumed is asked about, which so many conflicts may be spent on.
    case asking(conflictsLeft: Int)
    /// A clash is being made smaller: the grant to try to do without, and conflicts left for that.
    case shrinking([Literal], next: Int, conflictsLeft: Int)
    /// A limit of a clash is asked about by itself.
    case pressing(clash: Int, most: Int, price: Int, conflictsLeft: Int)
  }

  /// How many conflicts the dearer grants are asked about alone before cheaper ones join them.
  private static let patienceWithStratum = 1500
  /// How many conflicts it may take to spare one grant of a clash.
  private static let patience = 60
  /// Clashes of more grants are not made smaller one by one.
  private static let largestToShrink = 60

  /// The most visits for which there is memory, and time to follow them all.
  private static let mostVisits = 600_000

  /// Compiles a problem; nil where the exact engine cannot state it or it is too large.
  init?(_ problem: ActivityProblem) {
    guard problem.possibleVisits <= CoreGuidedBound.mostVisits,
      let rules = PricedRules(problem)
    else { return nil }
    self.problem = problem
    model = GroundModel(rules.ground)
    let literals = PriceLiterals(problem, rules, model)
    search = ClauseSearch(
      literals.kernel,
      PricedTheory(rules: TimetableTheory(model, weighs: false), tallies: literals.tallies))
    bound = rules.base
    assumed = literals.grants.map { $0.literal }
    prices = [Int](repeating: 0, count: 2 * search.kernel.variableCount)
    for grant in literals.grants { prices[grant.literal.index] = grant.price }
    stratum = literals.grants.map { $0.price }.max() ?? 0
  }

  /// Whether the search has met many conflicts since it last raised the bound, and may well meet as many again.
  var isStuck: Bool { search.conflicts - conflictsWhenRaised > CoreGuidedBound.manyConflicts }

  private static let manyConflicts = 20_000

  /// Goes on for a few conflicts.
  ///
  /// - Returns: How many literals became true meanwhile: the measure of work.
  mutating func advance() -> Int {
    let begin = search.kernel.propagations
    let before = bound
    take()
    if bound > before { conflictsWhenRaised = search.conflicts }
    return Int(search.kernel.propagations - begin)
  }

  /// How many conflicts are met between two looks at the work done.
  private static let slice = 8

  private mutating func take() {
    switch stage {
    case .idle:
      insist()
      if !payFacts() { return }
      search.begin(assuming: assumed.filter { prices[$0.index] >= stratum })
      stage = .asking(conflictsLeft: CoreGuidedBound.patienceWithStratum)
    case .asking(let left): ask(left)
    case .shrinking(let core, let next, let left): shrink(core, next, left)
    case .pressing(let clash, let most, let price, let left):
      press(clash, most, price, left)
    }
  }

  /// Looks only for what is cheaper than a timetable that is known; where there is nothing, its cost is the bound.
  mutating func look(below cost: Int) { ceiling = min(cost, ceiling) }

  /// Makes rules of the grants that nothing cheaper than the best timetable known can give up (hardening; Ansótegui and
  /// others, 2013): what is learned then depends on them no longer.
  private mutating func insist() {
    if ceiling == Int.max { return }
    search.rewind()
    for literal in assumed where prices[literal.index] >= ceiling - bound {
      search.kernel.addClause([literal])
    }
  }

  /// The rules clash by themselves: there is no timetable, or none cheaper than the best known.
  private mutating func end() {
    isExhausted = true
    if ceiling < Int.max { bound = max(bound, ceiling) }
  }

  /// Pays for what the facts alone forbid to save.
  ///
  /// - Returns: Whether the facts do not contradict each other.
  private mutating func payFacts() -> Bool {
    search.begin(assuming: [])
    if case .refuted = search.advance(conflicts: 1, decisions: 0) {
      end()
      return false
    }
    search.rewind()
    while let lost = assumed.first(where: { search.kernel.isFalse($0) }) { pay([lost]) }
    return true
  }

  private mutating func ask(_ left: Int) {
    switch search.advance(conflicts: CoreGuidedBound.slice) {
    case .undecided where left > 0:
      stage = .asking(conflictsLeft: left - CoreGuidedBound.slice)
    case .undecided:
      // The more is assumed, the sooner it clashes.
      guard let cheaper else {
        stage = .asking(conflictsLeft: Int.max)
        return
      }
      stratum = cheaper
      stage = .idle
    case .refuted(let core): meet(core)
    case .satisfied: settle()
    }
  }

  /// The dearest of the grants that are left aside.
  private var cheaper: Int? {
    assumed.map { prices[$0.index] }.filter { $0 < stratum }.max()
  }

  private mutating func assume(_ literal: Literal, _ price: Int) {
    while prices.count <= literal.index { prices.append(0) }
    if prices[literal.index] == 0 && !assumed.contains(literal) { assumed.append(literal) }
    prices[literal.index] += price
  }

  private mutating func meet(_ core: [Literal]) {
    if core.isEmpty { return end() }
    if core.count == 1 || core.count > CoreGuidedBound.largestToShrink {
      pay(core)
    } else {
      beginShrinking(core, at: 0)
    }
  }

  private mutating func beginShrinking(_ core: [Literal], at next: Int) {
    guard next < core.count, core.count > 1 else {
      pay(core)
      return
    }
    search.begin(assuming: core.enumerated().filter { $0.offset != next }.map { $0.element })
    stage = .shrinking(core, next: next, conflictsLeft: CoreGuidedBound.patience)
  }

  /// Goes on with a question for a few of the conflicts left to it; gives how many are left then.
  private mutating func goOn(
    _ left: Int
  ) -> (verdict: ClauseSearch<PricedTheory>.Verdict, left: Int) {
    let before = search.conflicts
    let verdict = search.advance(conflicts: min(left, CoreGuidedBound.slice))
    return (verdict, left - (search.conflicts - before))
  }

  private mutating func shrink(_ core: [Literal], _ next: Int, _ left: Int) {
    let (verdict, rest) = goOn(left)
    switch verdict {
    case .refuted(let smaller):
      if smaller.isEmpty { return end() }
      // What was tried before and is needed stays in front.
      let kept = core.filter { smaller.contains($0) }
      let position = core[..<next].count { smaller.contains($0) }
      beginShrinking(kept, at: position)
    case .undecided where rest > 0:
      stage = .shrinking(core, next: next, conflictsLeft: rest)
    case .undecided, .satisfied: beginShrinking(core, at: next + 1)
    }
  }

  /// A clash: its cheapest grant is paid for, whichever it is.
  private mutating func pay(_ core: [Literal]) {
    let price = core.map { prices[$0.index] }.min() ?? 0
    bound += price
    search.rewind()
    search.kernel.addClause(core.map { !$0 })
    for literal in core {
      prices[literal.index] -= price
      if let limit = limits[literal] { allow(limit.clash, limit.most + 1, price) }
    }
    assumed.removeAll { prices[$0.index] == 0 }
    stage = .idle
    guard core.count > 1 else { return }
    let clash = switches.count
    let isOn = (1..<core.count).map { most in
      let literal = Literal(search.kernel.addVariables(1, isDecided: false))
      limits[literal] = (clash, most)
      return literal
    }
    switches.append(isOn)
    for (one, next) in zip(isOn, isOn.dropFirst()) { search.kernel.addClause([!one, next]) }
    search.theory.tallies.add(
      core.map { Tallies.Item(literal: !$0, weight: 1) },
      limits: isOn.enumerated().map { Tallies.Limit(most: Int32($0 + 1), isOn: $1) },
      in: search.kernel)
    beginPressing(clash, 1, price)
  }

  /// Allows so many of a clash to be given up before more has to be paid.
  private mutating func allow(_ clash: Int, _ most: Int, _ price: Int) {
    if most <= switches[clash].count { assume(switches[clash][most - 1], price) }
  }

  private mutating func beginPressing(_ clash: Int, _ most: Int, _ price: Int) {
    guard most <= switches[clash].count else {
      stage = .idle
      return
    }
    search.begin(assuming: [switches[clash][most - 1]])
    stage = .pressing(
      clash: clash, most: most, price: price, conflictsLeft: CoreGuidedBound.patience)
  }

  /// Whether so few grants of a clash can be given up at all; if not, the bound rises.
  private mutating func press(_ clash: Int, _ most: Int, _ price: Int, _ left: Int) {
    let (verdict, rest) = goOn(left)
    switch verdict {
    case .refuted:
      bound += price
      search.rewind()
      search.kernel.addClause([!switches[clash][most - 1]])
      beginPressing(clash, most + 1, price)
    case .undecided where rest > 0:
      stage = .pressing(clash: clash, most: most, price: price, conflictsLeft: rest)
    case .undecided, .satisfied:
      assume(switches[clash][most - 1], price)
      stage = .idle
    }
  }

  /// All grants of the stratum can hold together.
  private mutating func settle() {
    stage = .idle
    let timetable = model.timetable(in: search.kernel)
    if let cheaper {
      stratum = cheaper
      return
    }
    search.rewind()
    var isPriced = true
    for (first, second) in adjoining(timetable)
    where pricedPairs.insert(first * problem.activities.count + second).inserted {
      isPriced = false
      let grants = PriceLiterals.adjoining(
        first, second, in: &search.kernel, of: problem, model)
      for grant in grants { assume(grant.literal, grant.price) }
      stratum = problem.prices.backToBack
    }
    if isPriced {
      cheapest = timetable
      isExhausted = true
    }
  }

  /// The pairs of contact activities that follow each other without a gap for some worker.
  private func adjoining(_ timetable: Incumbent) -> [(Int, Int)] {
    guard problem.prices.backToBack > 0 else { return [] }
    var result: [(Int, Int)] = []
    for (first, one) in problem.activities.enumerated() where one.isContact {
      guard let start = timetable.starts[first] else { continue }
      for (second, other) in problem.activities.enumerated() where other.isContact {
        guard let next = timetable.starts[second], next == start + one.slots,
          next >> problem.dayShift == start >> problem.dayShift,
          timetable.crews[first].contains(where: {
            $0 < problem.staffCount && timetable.crews[second].contains($0)
          })
        else { continue }
        result.append((first, second))
      }
    }
    return result
  }
}
