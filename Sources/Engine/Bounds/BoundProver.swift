/// Proves, step by step, that no timetable costs less than some bound.
///
/// A step costs a fraction of the time of a step of ``LocalSearch``, so that a prover beside each pair of walkers slows
/// them little; the bound depends on the problem and the number of steps alone.
public struct BoundProver: Sendable {
  /// A cost below which there is no timetable that holds everything which must be held.
  public private(set) var bound: Int
  private var relaxation: Relaxation
  /// Steps given and not yet used up by an iteration.
  private var credit = 0

  /// What raises the bound.
  private enum Relaxation: Sendable {
    /// Not yet set up, which takes longer than finding a first plan does: that comes first.
    case due(ActivityProblem)
    case inUse(BoundTree)
    /// The problem is too large for one.
    case none
  }

  /// How many entries of a matrix are gone through for each step.
  private static let entriesPerStep = 200

  /// A prover that knows only what each activity costs by itself.
  ///
  /// - Parameter problem: What is to be timetabled.
  public init(_ problem: ActivityProblem) {
    bound = problem.staticBound
    relaxation = .due(problem)
  }

  /// Takes a number of steps.
  ///
  /// - Parameter count: How many.
  public mutating func advance(steps count: Int) {
    if case .due(let problem) = relaxation {
      relaxation = WeekRelaxation(problem).map { .inUse(BoundTree($0.program)) } ?? .none
    }
    guard case .inUse(var tree) = relaxation else { return }
    // Taken out while it works, so that nothing of it is copied.
    relaxation = .none
    credit += count
    let price = max(1, 2 * tree.size / BoundProver.entriesPerStep)
    while credit >= price, !tree.isExhausted {
      credit -= price
      tree.iterate()
    }
    bound = max(bound, tree.bound)
    relaxation = .inUse(tree)
  }
}
