/// Best-first branch and bound over a linear relaxation: what it proves is the least bound of its open leaves.
///
/// No timetable is looked for here, so nothing is ever pruned: the leaf with the least bound is split in two until
/// time is over, and each split can only raise what is proved (Land and Doig, 1960). The column to split is the one
/// whose two sides rose most when they were tried (reliability branching; Achterberg, Koch, Martin, 2005).
struct BoundTree: Sendable {
  private let problem: ScaledProgram
  private var method: PrimalDualMethod
  private var leaves: [Leaf]
  private var phase = Phase.idle
  private var lower: [Int32]
  private var upper: [Int32]
  private var gains: BranchingGains
  /// The bound cannot be raised further.
  private(set) var isExhausted = false
  /// Leaves whose relaxation was solved.
  private(set) var solved = 0

  /// A part of all solutions: those within some narrower column bounds.
  private struct Leaf: Sendable {
    var limits: [Limit]
    var bound: Int
    /// Where the search of the parent ended.
    var start: PrimalDualMethod.Start?
    /// Whether the leaf has no column left to split.
    var isClosed = false
  }

  private struct Limit: Sendable {
    var column: Int
    var lower: Int32
    var upper: Int32
  }

  private enum Phase: Sendable {
    case idle
    /// A leaf's relaxation is being solved.
    case solving(leaf: Int, dualBefore: Double)
    /// The sides of a solved leaf's columns are tried one after the other.
    case probing(Probing)
  }

  private struct Probing: Sendable {
    var leaf: Int
    var dual: Double
    var values: [Double]
    var start: PrimalDualMethod.Start
    var untried: [Side]
  }

  /// One side of a column's present value.
  private struct Side: Sendable {
    var column: Int
    var isAbove: Bool
  }

  init(_ program: LinearProgram) {
    problem = ScaledProgram(program)
    method = PrimalDualMethod(problem)
    lower = program.lower
    upper = program.upper
    gains = BranchingGains(columnCount: program.columnCount)
    leaves = [Leaf(limits: [], bound: Int.min, start: nil)]
  }

  /// What is proved so far.
  var bound: Int { leaves.reduce(Int.max) { min($0, $1.bound) } }

  /// How many entries an iteration goes through, twice: what it costs.
  var size: Int { problem.rows.count }

  /// Takes one iteration.
  mutating func iterate() {
    switch phase {
    case .idle: begin()
    case .solving(let leaf, let dualBefore): solve(leaf, dualBefore)
    case .probing(let probing): goOnProbing(probing)
    }
  }

  private static let ceiling = 1e9
  private static let mostAtRoot = 15_000
  private static let mostAtLeaf = 4000
  private static let iterationsOfProbe = 256
  private static let mostProbes = 3

  /// Begins with the leaf of the least bound.
  private mutating func begin() {
    guard let leaf = leaves.indices.min(by: { leaves[$0].bound < leaves[$1].bound }),
      !leaves[leaf].isClosed
    else {
      // What is proved is the bound of a leaf that cannot be split.
      isExhausted = true
      return
    }
    restrict(to: leaves[leaf].limits)
    method.begin(lower: lower, upper: upper, from: leaves[leaf].start)
    phase = .solving(leaf: leaf, dualBefore: -Double.infinity)
  }

  private mutating func restrict(to limits: [Limit]) {
    lower = problem.program.lower
    upper = problem.program.upper
    for limit in limits {
      lower[limit.column] = max(lower[limit.column], limit.lower)
      upper[limit.column] = min(upper[limit.column], limit.upper)
    }
  }

  private mutating func solve(_ leaf: Int, _ dualBefore: Double) {
    method.iterate()
    let isRoot = leaves[leaf].limits.isEmpty
    // While the root is unsolved, its rising bound is the only proved bound, so every rise is reported.
    if isRoot && method.iterations % 256 == 0 { certify(leaf) }
    let period = isRoot ? 1024 : 384
    guard method.iterations % period == 0 else { return }
    // Beyond the ceiling there is no solution, and the multipliers only grow.
    let isImpossible = method.dualValue > BoundTree.ceiling
    let hasStalled = method.dualValue - dualBefore < 0.05 && method.iterations >= 2 * period
    let most = isRoot ? BoundTree.mostAtRoot : BoundTree.mostAtLeaf
    if isImpossible || hasStalled || method.iterations >= most {
      finish(leaf)
    } else {
      phase = .solving(leaf: leaf, dualBefore: method.dualValue)
    }
  }

  /// Raises a leaf's bound to what the present multipliers prove.
  private mutating func certify(_ leaf: Int) {
    let proved = DualCertificate.bound(
      problem.program, lower: lower, upper: upper, multipliers: method.multipliers)
    if let proved { leaves[leaf].bound = max(leaves[leaf].bound, proved) }
  }

  /// Looks for the column by which to split a leaf whose relaxation is solved.
  private mutating func finish(_ leaf: Int) {
    certify(leaf)
    solved += 1
    let probing = Probing(
      leaf: leaf, dual: method.dualValue, values: method.values, start: method.start,
      untried: untried(method.values))
    probe(probing)
  }

  /// The sides, not tried yet, of the columns that are likely to raise the bound most.
  private func untried(_ values: [Double]) -> [Side] {
    var found: [(column: Int, score: Double)] = []
    for column in values.indices where !gains.isKnown(column) {
      guard let fraction = fraction(of: column, values) else { continue }
      let importance = BoundTree.importance(problem.program.roles[column])
      found.append((column, min(fraction, 1 - fraction) * importance))
    }
    found.sort { $0.score == $1.score ? $0.column < $1.column : $0.score > $1.score }
    return found.prefix(BoundTree.mostProbes).flatMap {
      [Side(column: $0.column, isAbove: false), Side(column: $0.column, isAbove: true)]
    }
  }

  /// The fraction of a column that should be whole; nil where only rounding keeps the column from being whole.
  private func fraction(of column: Int, _ values: [Double]) -> Double? {
    guard problem.program.roles[column] != .amount else { return nil }
    let value = values[column]
    // Where the method diverged there are no values to go by.
    guard value >= 0, value < Double(Int32.max) else { return nil }
    let fraction = value - Double(Int32(value))
    return fraction < 0.02 || fraction > 0.98 ? nil : fraction
  }

  /// How much is likely to be decided by a column of a kind, as long as none was tried.
  private static func importance(_ role: LinearProgram.Role) -> Double {
    switch role {
    case .amount: 0
    case .crew, .place: 1
    case .placeVisit: 2
    case .siteVisit: 10
    case .day: 5
    case .visitCount: 30
    case .mode: 60
    }
  }

  /// Begins to try the next side, or splits the leaf when all were tried.
  private mutating func probe(_ probing: Probing) {
    guard let side = probing.untried.first else {
      split(probing)
      return
    }
    restrict(to: leaves[probing.leaf].limits + [limit(side, probing.values)])
    method.begin(lower: lower, upper: upper, from: probing.start)
    phase = .probing(probing)
  }

  /// The bounds of a column on one side of its value.
  private func limit(_ side: Side, _ values: [Double]) -> Limit {
    let whole = Int32(values[side.column])
    let program = problem.program
    return side.isAbove
      ? Limit(column: side.column, lower: whole + 1, upper: program.upper[side.column])
      : Limit(column: side.column, lower: program.lower[side.column], upper: whole)
  }

  private mutating func goOnProbing(_ probing: Probing) {
    method.iterate()
    guard method.iterations >= BoundTree.iterationsOfProbe else { return }
    var probing = probing
    let side = probing.untried.removeFirst()
    let gain = max(0, method.dualValue - probing.dual)
    let fraction = probing.values[side.column] - Double(Int32(probing.values[side.column]))
    gains.note(
      side.column, isAbove: side.isAbove, gain: gain,
      distance: side.isAbove ? 1 - fraction : fraction)
    probe(probing)
  }

  /// Splits a leaf by the column whose two sides are likely to rise most.
  private mutating func split(_ probing: Probing) {
    phase = .idle
    var best: (column: Int, score: Double)?
    for column in probing.values.indices where gains.isKnown(column) {
      guard let fraction = fraction(of: column, probing.values) else { continue }
      let score = gains.score(column, fraction: fraction)
      if best.map({ score > $0.score }) ?? true { best = (column, score) }
    }
    guard let column = best?.column else {
      leaves[probing.leaf].isClosed = true
      return
    }
    var (below, above) = (leaves[probing.leaf], leaves[probing.leaf])
    below.limits.append(limit(Side(column: column, isAbove: false), probing.values))
    above.limits.append(limit(Side(column: column, isAbove: true), probing.values))
    below.start = probing.start
    above.start = probing.start
    leaves[probing.leaf] = below
    leaves.append(above)
  }
}
