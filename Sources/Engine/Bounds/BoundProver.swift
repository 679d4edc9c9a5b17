/// Proves, step by step, that no timetable costs less than some bound.
///
/// Clashes between prices come first: each clash is a price that every timetable pays (`CoreGuidedBound`). Where
/// clashes are stuck, or the exact engine cannot state the problem, a week reduced to days as a linear program
/// follows (`WeekRelaxation`). What either proves holds. A step costs about the time of a step of ``LocalSearch``;
/// the bound depends only on the problem, the number of steps and the timetables that the prover is told of.
public struct BoundProver: Sendable {
  /// A cost below which there is no timetable that holds everything which must be held.
  public private(set) var bound: Int
  /// A timetable that is proved to be the cheapest; nil while none is.
  public private(set) var best: Incumbent?
  private let problem: ActivityProblem
  private var clashes: Way<CoreGuidedBound>
  private var relaxation: Way<BoundTree>
  /// What the best timetable known costs.
  private var ceiling = Int.max
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
  private static let stepsPerPropagation = 1
  /// How many entries of a matrix are gone through for each step.
  private static let entriesPerStep = 100

  /// A prover that knows only what each activity costs by itself.
  ///
  /// - Parameter problem: What is to be timetabled.
  public init(_ problem: ActivityProblem) {
    bound = problem.staticBound
    self.problem = problem
    clashes = .due
    relaxation = .due
  }

  /// Says what a timetable costs that is known already: from then on only cheaper ones are looked for.
  ///
  /// - Parameter cost: The cost of a timetable that holds everything which must be held.
  public mutating func look(below cost: Int) { ceiling = min(cost, ceiling) }

  /// Takes a number of steps.
  ///
  /// - Parameter count: How many.
  /// - Complexity: Linear in the steps: a step pays for one literal that becomes true, or for a hundred entries of
  ///   the linear program. The first steps also set up each method.
  public mutating func advance(steps count: Int) {
    credit.clashes += count
    lookForClashes()
    if best == nil { relax() }
  }

  private mutating func lookForClashes() {
    if case .due = clashes {
      clashes = CoreGuidedBound(problem).map { .inUse($0) } ?? .over
    }
    guard case .inUse(var method) = clashes else {
      credit.relaxation += credit.clashes
      credit.clashes = 0
      return
    }
    // Moved out while it works: otherwise every write would copy it. The same holds below.
    clashes = .over
    method.look(below: ceiling)
    while credit.clashes > 0, !method.isExhausted {
      let steps = BoundProver.stepsPerPropagation * method.advance()
      credit.clashes -= steps
      // Counted here, not by whole slices, so that the way in which a driver divides the steps does not matter.
      if method.isStuck { credit.relaxation += steps }
    }
    bound = max(bound, method.bound)
    if !method.isExhausted {
      clashes = .inUse(method)
    } else if let timetable = method.cheapest {
      note(timetable)
    }
  }

  /// Keeps a timetable if its true cost is no more than the bound: the proof covers a few prices only in part.
  private mutating func note(_ timetable: Incumbent) {
    let walk = LocalSearch(problem, seed: 0, from: timetable)
    if walk.isComplete && walk.bestCost == bound { best = walk.incumbent }
  }

  private mutating func relax() {
    guard credit.relaxation > 0 else { return }
    if case .due = relaxation {
      relaxation = WeekRelaxation(problem).map { .inUse(BoundTree($0.program)) } ?? .over
    }
    guard case .inUse(var tree) = relaxation else { return }
    relaxation = .over
    let price = max(1, 2 * tree.size / BoundProver.entriesPerStep)
    while credit.relaxation >= price, !tree.isExhausted {
      credit.relaxation -= price
      tree.iterate()
    }
    bound = max(bound, tree.bound)
    if !tree.isExhausted { relaxation = .inUse(tree) }
  }
}
