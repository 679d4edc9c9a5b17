/// Proves, step by step, that no timetable costs less than some bound.
///
/// Two ways share the steps: clashes between prices, each of which somebody has to pay (``CoreGuidedBound``), and a week
/// reduced to days as a linear program (``WeekRelaxation``). What either proves holds. A step costs a fraction of the
/// time of a step of ``LocalSearch``, so that a prover beside each pair of walkers slows them little; the bound
/// depends on the problem and the number of steps alone.
public struct BoundProver: Sendable {
  /// A cost below which there is no timetable that holds everything which must be held.
  public private(set) var bound: Int
  /// A timetable than which none is cheaper; nil while none is known to be that.
  public private(set) var best: Incumbent?
  private let problem: ActivityProblem
  private var clashes: Way<CoreGuidedBound>
  private var relaxation: Way<BoundTree>
  /// Steps given and not yet used up, for each way.
  private var credit = (clashes: 0, relaxation: 0)

  /// A way to raise the bound.
  private enum Way<Method: Sendable>: Sendable {
    /// Not yet set up, which takes longer than finding a first plan does: that comes first.
    case due
    case inUse(Method)
    /// The problem is too large for it, or nothing is left to prove in this way.
    case over
  }

  /// How many steps pay for one literal that becomes true in the search for clashes: about the time of one step.
  private static let stepsPerPropagation = 2
  /// How many entries of a matrix are gone through for each step.
  private static let entriesPerStep = 50

  /// A prover that knows only what each activity costs by itself.
  ///
  /// - Parameter problem: What is to be timetabled.
  public init(_ problem: ActivityProblem) {
    bound = problem.staticBound
    self.problem = problem
    clashes = .due
    relaxation = .due
  }

  /// Takes a number of steps.
  ///
  /// - Parameter count: How many.
  public mutating func advance(steps count: Int) {
    lookForClashes(steps: count)
    if best == nil { relax(steps: count) }
  }

  private mutating func lookForClashes(steps count: Int) {
    if case .due = clashes {
      clashes = CoreGuidedBound(problem).map { .inUse($0) } ?? .over
    }
    guard case .inUse(var method) = clashes else { return }
    // Taken out while it works, so that nothing of it is copied; so below.
    clashes = .over
    credit.clashes += count
    while credit.clashes > 0, !method.isExhausted {
      credit.clashes -= BoundProver.stepsPerPropagation * method.advance()
    }
    bound = max(bound, method.bound)
    if !method.isExhausted {
      clashes = .inUse(method)
    } else if let timetable = method.cheapest {
      note(timetable)
    }
  }

  /// Keeps a timetable that is said to cost no more than the bound, if it does: a few prices are proved in part only.
  private mutating func note(_ timetable: Incumbent) {
    let walk = LocalSearch(problem, seed: 0, from: timetable)
    if walk.isComplete && walk.bestCost == bound { best = walk.incumbent }
  }

  private mutating func relax(steps count: Int) {
    if case .due = relaxation {
      relaxation = WeekRelaxation(problem).map { .inUse(BoundTree($0.program)) } ?? .over
    }
    guard case .inUse(var tree) = relaxation else { return }
    relaxation = .over
    credit.relaxation += count
    let price = max(1, 2 * tree.size / BoundProver.entriesPerStep)
    while credit.relaxation >= price, !tree.isExhausted {
      credit.relaxation -= price
      tree.iterate()
    }
    bound = max(bound, tree.bound)
    if !tree.isExhausted { relaxation = .inUse(tree) }
  }
}
