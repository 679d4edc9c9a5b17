import Engine
public import ReviewModel

/// The search for a good plan of a review: a fixed number of walkers that now and then share their best, and a
/// prover of how much better a plan could be.
///
/// Whoever drives it advances each walker and the prover by the same number of steps, on as many threads as it
/// likes, and then calls ``exchange()``. The plan and the bound depend on the review, the seed and the steps
/// alone; time, threads and interruption are the driver's business.
///
/// ```swift
/// var search = TimetableSearch(review, seed: 1)
/// for _ in 0..<10 {
///   search.advance(steps: TimetableSearch.stepsPerRound)
///   search.exchange()
/// }
/// let plan = search.plan()
/// ```
public struct TimetableSearch: Sendable {
  /// The walkers, each a value of its own between two exchanges.
  public var walkers: [SearchWalker]
  /// What raises the lower bound beside them.
  public var prover: SearchProver
  /// The sessions of the plan it began from that could not be kept as they stood there: they break a rule, or
  /// clash with those kept before them.
  public let notKept: [SessionID]
  private let formulation: Formulation
  private var rounds = 0

  /// How many steps each walker takes between two exchanges.
  public static let stepsPerRound = 65_536
  /// How many walkers there are, whatever the number of threads.
  public static let walkerCount = 2
  /// After how many rounds the walkers share their best.
  private static let roundsPerSharing = 16

  /// Prepares the search and makes a first plan.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - seed: Decides every choice of the search.
  ///   - start: A plan to begin from, as far as it is sound; nil to begin from nothing. What is found is never
  ///     worse than a sound one.
  public init(_ review: Review, seed: UInt64 = 1, from start: Plan? = nil) {
    self.init(CompiledReview(review), seed: seed, from: start)
  }

  /// Prepares a search of a review that is compiled already, and makes a first plan.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - seed: Decides every choice of the search.
  ///   - start: A plan to begin from, as above.
  public init(_ review: CompiledReview, seed: UInt64 = 1, from start: Plan? = nil) {
    formulation = review.formulation
    prover = SearchProver(formulation.problem)
    let incumbent = start.map { review.formulation.incumbent($0) }
    let searches = (0..<TimetableSearch.walkerCount).map { number in
      LocalSearch(
        review.flat, seed: seed &* 0x1000_0000_01B3 &+ UInt64(number), from: incumbent)
    }
    walkers = searches.map { SearchWalker($0) }
    // Every walker takes over the same, whatever its seed.
    notKept =
      start.map { review.formulation.sessions(of: $0, declined: searches[0].declined) } ?? []
  }

  /// Lets the walkers and the prover take some steps, one after the other.
  ///
  /// - Parameter count: How many each takes.
  public mutating func advance(steps count: Int) {
    advanceWalkers(steps: count)
    prover.advance(steps: count)
  }

  /// Lets the walkers alone take some steps, where nobody asks how much better a plan could be.
  ///
  /// - Parameter count: How many each takes.
  public mutating func advanceWalkers(steps count: Int) {
    for index in walkers.indices { walkers[index].advance(steps: count) }
  }

  /// Lets the walkers learn from each other; to be called when each has advanced by one round.
  public mutating func exchange() {
    rounds += 1
    guard rounds % TimetableSearch.roundsPerSharing == 0 else { return }
    let best = bestWalker
    for index in walkers.indices where index != best {
      walkers[index].search.learn(from: walkers[best].search)
    }
  }

  /// How far the search has come.
  public var progress: SearchProgress {
    let best = walkers[bestWalker].search
    return SearchProgress(
      steps: walkers.reduce(0) { $0 + $1.search.steps },
      evaluations: walkers.reduce(0) { $0 + $1.search.evaluations },
      cost: best.isComplete ? best.bestCost : nil, lowerBound: prover.lowerBound,
      unplaced: best.leftOut.map { review.sessions[$0].id })
  }

  /// The best plan so far.
  ///
  /// A whole plan comes `PlanOutcome.unjudged`: the judge says what it costs and ``progress`` what is
  /// proved. A partial one names the rules in the way of each session left out; a review whose lead-in has not
  /// run has no plan at all.
  public func plan() -> Plan {
    let best = walkers[bestWalker].search
    var plan = formulation.plan(best.incumbent)
    if review.fieldworkStart < review.earliestFieldworkStart {
      plan.outcome = .infeasible([Obstacles.leadIn(of: review)])
    } else if !best.isComplete {
      let obstacles = Obstacles(review, plan, formulation.timeline)
      plan.outcome = .unknown(obstacles.conflicts(of: plan.unscheduled))
    }
    return plan
  }

  private var review: Review { formulation.review }

  private var bestWalker: Int {
    var best = 0
    for index in walkers.indices.dropFirst()
    where isBetter(walkers[index].search, than: walkers[best].search) {
      best = index
    }
    return best
  }

  private func isBetter(_ search: LocalSearch, than other: LocalSearch) -> Bool {
    if search.isComplete != other.isComplete { return search.isComplete }
    return search.bestCost < other.bestCost
  }
}

/// One walker of a search.
public struct SearchWalker: Sendable {
  var search: LocalSearch

  init(_ search: LocalSearch) {
    self.search = search
  }

  /// Takes a number of steps.
  ///
  /// - Parameter count: How many.
  public mutating func advance(steps count: Int) {
    search.advance(steps: count)
  }

  /// For each kind of move, how often it was tried and taken, in words for a report.
  public var moveReport: [(name: String, tried: Int, taken: Int)] {
    MoveKind.allCases.map {
      ($0.name, search.tally.tried[$0.rawValue], search.tally.taken[$0.rawValue])
    }
  }
}

/// How far a search has come.
public struct SearchProgress: Sendable, Hashable {
  /// Steps taken by all walkers.
  public var steps: Int
  /// Moves whose cost was worked out, by all walkers.
  public var evaluations: Int
  /// The cost of the best whole plan; nil while there is none.
  public var cost: Int?
  /// A cost below which there is no plan.
  public var lowerBound: Int
  /// The sessions that must be held and are not yet placed.
  public var unplaced: [SessionID]

  /// Whether nothing better can be found.
  public var isFinished: Bool { cost == lowerBound }
}
