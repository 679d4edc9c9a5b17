/// Proves, step by step, that no timetable costs less than some bound.
///
/// A step costs a fraction of the time of a step of ``LocalSearch``, so that a prover beside each pair of walkers slows
/// them little; the bound depends on the problem and the number of steps alone.
public struct BoundProver: Sendable {
  /// A cost below which there is no timetable that holds everything which must be held.
  public private(set) var bound: Int
  private var tree: BoundTree?
  /// Steps given and not yet used up by an iteration.
  private var credit = 0

  /// How many entries of a matrix are gone through for each step.
  private static let entriesPerStep = 200

  /// A prover that knows only what each activity costs by itself.
  ///
  /// - Parameter problem: What is to be timetabled.
  public init(_ problem: ActivityProblem) {
    bound = problem.staticBound
    tree = WeekRelaxation(problem).map { BoundTree($0.program) }
  }

  /// Takes a number of steps.
  ///
  /// - Parameter count: How many.
  public mutating func advance(steps count: Int) {
    guard tree != nil else { return }
    credit += count
    let price = max(1, 2 * (tree?.size ?? 0) / BoundProver.entriesPerStep)
    while credit >= price, tree?.isExhausted == false {
      credit -= price
      tree?.iterate()
    }
    bound = max(bound, tree?.bound ?? 0)
  }
}
