import Engine

/// What a search proves while its walkers look for plans: a cost below which there is no plan, and which parts of
/// the best plan so far could be better.
///
/// The prover counts the same steps as each walker, so that the bound, too, depends on the review and the steps
/// alone, however a driver divides the steps and whichever thread runs them.
public struct SearchProver: Sendable {
  /// A cost below which there is no plan; it never falls.
  public var lowerBound: Int { boundWhenTaken ?? prover.bound }
  /// A timetable that is proved to be the cheapest; nil while none is.
  var best: Incumbent? { boundWhenTaken == nil ? prover.best : nil }
  /// The best timetable after the repairs so far; nil until the repair is given one.
  var repaired: Incumbent? { repair.timetable }
  /// How much it works on the bound, beside what it would keep walkers from.
  ///
  /// The number says in quarters of what each walker works.
  enum Diligence: Int, Sendable {
    /// Walkers find better plans all the time.
    case sparing = 1
    case even = 4
    /// Walkers find nothing better, nor is there likely to be anything.
    case zealous = 8
  }

  /// How much it works on the bound.
  var diligence = Diligence.sparing
  /// The work on the bound that is due, in quarters of a step.
  private var owed = 0
  private var prover: BoundProver
  private var repair: ExactRepair
  /// The bound of the prover that this one stands in for; nil for a prover itself.
  private var boundWhenTaken: Int?
  /// The steps it was given, as many as each walker.
  public private(set) var steps = 0

  init(_ problem: ActivityProblem, seed: UInt64) {
    prover = BoundProver(problem)
    repair = ExactRepair(problem, seed: seed)
  }

  /// Has it look only for what costs less than a plan that is known: for small reviews, where that is soon proved to be
  /// nothing.
  mutating func look(below cost: Int) { prover.look(below: cost) }

  /// Hands it a timetable to repair, if that is better than the one it has.
  mutating func takeForRepair(_ timetable: Incumbent) { repair.take(timetable) }

  /// Has it repair nothing until it is given another timetable.
  mutating func restFromRepair() { repair.rest() }

  /// What stands in its place while it works elsewhere: it knows the bound so far, proves nothing and holds nothing.
  var absent: SearchProver {
    var result = SearchProver(ActivityProblem(days: []), seed: 0)
    result.boundWhenTaken = lowerBound
    return result
  }

  /// Uses the time in which a walker takes some steps, or a small and fixed part of that time.
  ///
  /// The bound that there is so far is known from the outset, and costs no time at all.
  ///
  /// - Parameter count: How many steps each walker takes meanwhile.
  public mutating func advance(steps count: Int) {
    if boundWhenTaken != nil { return }
    steps += count
    owed += diligence.rawValue * count
    // The remainder is kept, so that the division of the steps does not matter.
    prover.advance(steps: owed / 4)
    owed %= 4
    if prover.best == nil { repair.advance(steps: count) }
  }
}
