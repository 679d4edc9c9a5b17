import Engine

/// What a search proves while its walkers look for plans: a cost below which there is no plan.
///
/// It counts the same steps as each walker, so that the bound, too, depends on the review and the steps
/// alone, however a driver cuts them up and on whichever thread the prover runs.
public struct SearchProver: Sendable {
  /// A cost below which there is no plan; it never falls.
  public var lowerBound: Int { prover.bound }
  /// A timetable than which none is cheaper; nil while none is known to be that.
  var best: Incumbent? { prover.best }
  private var prover: BoundProver
  /// The steps it was given, as many as each walker.
  public private(set) var steps = 0

  init(_ problem: ActivityProblem) {
    prover = BoundProver(problem)
  }

  /// What stands in its place while it works elsewhere: it proves nothing and holds nothing.
  var absent: SearchProver { SearchProver(ActivityProblem(days: [])) }

  /// Uses the time in which a walker takes a number of steps, or a small and fixed part of it.
  ///
  /// The bound that there is so far is known from the outset, and costs no time at all.
  ///
  /// - Parameter count: How many steps each walker takes meanwhile.
  public mutating func advance(steps count: Int) {
    steps += count
    prover.advance(steps: count)
  }
}
