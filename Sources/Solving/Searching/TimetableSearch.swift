import Engine
public import ReviewModel

/// The search for a good plan of a review: a fixed number of walkers that now and then share their best, a
/// prover of how much better a plan could be, and, while there is no whole plan, a decider whether there is one at all.
///
/// A driver advances each walker, the prover and the decider by the same number of steps, on as many
/// threads as it likes, and then calls ``exchange()``; where the steps end without a whole plan, ``conclude()`` goes on
/// deciding. The plan and the bound depend on the review, the seed and the steps alone; time, threads and
/// interruption are the driver's business. A driver that watches the clock may leave the prover or the decider at a long
/// step and go on without: what stands in their place knows what they knew.
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
  @Boxed public var prover: SearchProver
  /// What decides whether there is a plan, while the walkers have none.
  @Boxed public var decider = SearchDecider()
  /// The sessions of the plan it began from that could not be kept as they stood there: they break a rule, or
  /// clash with those kept before them.
  public let notKept: [SessionID]
  private let compiled: CompiledReview
  private let seed: UInt64
  private let aim: SearchAim
  private var rounds = 0
  /// The least cost so far, and the round after which it was reached.
  private var lastBest = (cost: Int.max, round: 0)
  /// What walkers spent before others took their places.
  private var spent = (steps: 0, evaluations: 0)

  /// How many steps each walker takes between two exchanges.
  public static let stepsPerRound = 65_536
  /// How many walkers there are, whatever the number of threads.
  public static let walkerCount = 2
  /// After how many rounds the walkers share their best.
  private static let roundsPerSharing = 16
  /// Whether walkers find the best plan so early that the prover has the time to show that it is the best.
  private let isSmall: Bool
  /// In so many rounds the walkers find most of what they ever find, and get most of the time.
  private static let roundsOfWalkers = 64
  /// After so many rounds without a better plan it may well be the best.
  private static let roundsBeforeDiligence = 8
  /// So many rounds without a better plan are a sign that walking alone seldom finds one.
  private static let roundsBeforeRepair = 40
  /// Up to so many sessions a review is small.
  private static let fewSessions = 24
  /// Up to so many sessions the question whether there is a plan is cheap enough to be asked before the first step.
  private static let sessionsAskedAboutAtOnce = 120
  /// How many steps the first walker goes ahead to find a whole plan.
  private static let stepsOfScout = 8192

  /// Prepares the search and makes a first plan.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - seed: Decides every choice of the search.
  ///   - start: A plan to begin from, as far as it is sound; nil to begin from nothing. What is found is never
  ///     worse than a sound one.
  ///   - aim: Whether a whole plan is looked for, or as much as can be held.
  public init(
    _ review: Review, seed: UInt64 = 1, from start: Plan? = nil, aim: SearchAim = .wholePlan
  ) {
    self.init(CompiledReview(review, for: aim), seed: seed, from: start)
  }

  /// Prepares a search of a review that is compiled already, and makes a first plan.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - seed: Decides every choice of the search.
  ///   - start: A plan to begin from, as above.
  public init(_ review: CompiledReview, seed: UInt64 = 1, from start: Plan? = nil) {
    compiled = review
    self.seed = seed
    aim = review.aim
    isSmall = review.formulation.review.sessions.count <= TimetableSearch.fewSessions
    _prover = Boxed(wrappedValue: SearchProver(review.formulation.problem, seed: seed))
    let incumbent = start.map { review.formulation.incumbent($0) }
    let searches = TimetableSearch.searches(review, seed, from: incumbent)
    walkers = searches.map { SearchWalker($0) }
    // Every walker takes over the same, whatever its seed.
    notKept =
      start.map { review.formulation.sessions(of: $0, declined: searches[0].declined) } ?? []
    prover.diligence = diligence
    if aim == .wholePlan, !hasWholePlan { askAtOnce() }
  }

  /// Begins to ask whether there is a plan before the first step, where the answer is likely to be quick.
  ///
  /// What shows almost without a search is found before it. Else a plan waits until a round has gone by without one.
  private mutating func askAtOnce() {
    let isCheap =
      review.sessions.count <= TimetableSearch.sessionsAskedAboutAtOnce
    guard formulation.isHopeless || isCheap && !findsWholeSoon() else { return }
    beginToDecide()
    if isCheap { decider.goOn() }
  }

  private static func searches(
    _ review: CompiledReview, _ seed: UInt64, from incumbent: Incumbent?
  ) -> [LocalSearch] {
    review.layouts.enumerated().map { number, layout in
      LocalSearch(layout, seed: seed &* 0x1000_0000_01B3 &+ UInt64(number), from: incumbent)
    }
  }

  /// Lets the walkers, the prover and the decider take some steps, one after the other.
  ///
  /// - Parameter count: How many each takes.
  /// - Complexity: Linear in the steps.
  public mutating func advance(steps count: Int) {
    advanceWalkers(steps: count)
    prover.advance(steps: count)
    decider.advance(steps: count)
  }

  /// Hands the prover out, to work on another thread; the caller puts it back.
  public mutating func takeProver() -> SearchProver {
    let taken = prover
    prover = taken.absent
    return taken
  }

  /// Hands the decider out, to work on another thread; the caller puts it back.
  public mutating func takeDecider() -> SearchDecider {
    let taken = decider
    decider = .absent
    return taken
  }

  /// Lets the walkers alone take some steps, where nobody asks how much better a plan could be.
  ///
  /// - Parameter count: How many each takes.
  public mutating func advanceWalkers(steps count: Int) {
    for index in walkers.indices { walkers[index].advance(steps: count) }
  }

  /// Lets the walkers learn from each other, the decider and the prover; to be called when each has advanced by one round.
  public mutating func exchange() {
    rounds += 1
    heedDecider()
    heedProver()
    guard rounds % TimetableSearch.roundsPerSharing == 0 else { return }
    let best = bestWalker
    for index in walkers.indices where index != best {
      walkers[index].search.learn(from: walkers[best].search)
    }
  }

  /// Goes on deciding whether there is a plan, where the steps are over and there is no whole one.
  ///
  /// The driver calls this again and again until there is nothing left to do.
  ///
  /// - Returns: Whether there is more to do.
  public mutating func conclude() -> Bool {
    guard beginsConclusion() else { return false }
    decider.goOn()
    heedDecider()
    return !isDecided
  }

  /// Has the decider ask whether there is a plan, where the steps are over and there is no whole one.
  ///
  /// - Returns: Whether the decider has anything to do, which ``SearchDecider/goOn()`` does.
  public mutating func beginsConclusion() -> Bool {
    guard aim == .wholePlan, !isDecided, decider.hasPatience else { return false }
    if !decider.isAtWork { beginToDecide() }
    return true
  }

  /// Whether a whole plan was found, or the proof that there is none.
  private var isDecided: Bool { isImpossible || hasWholePlan }

  private var hasWholePlan: Bool {
    walkers[bestWalker].search.isComplete && review.hasRunLeadIn
  }

  /// Lets the first walker go ahead by a few steps, and keeps what that found where it is a whole plan.
  ///
  /// To ask whether there is a plan takes longer than so few steps.
  private mutating func findsWholeSoon() -> Bool {
    guard review.hasRunLeadIn else { return false }
    var scout = walkers[0].search
    while !scout.isComplete, scout.steps < TimetableSearch.stepsOfScout {
      scout.advance(steps: TimetableSearch.stepsOfScout / 16)
    }
    guard scout.isComplete else { return false }
    walkers[0].search = scout
    return true
  }

  private mutating func beginToDecide() {
    decider.begin(review, preferring: formulation.plan(walkers[bestWalker].search.incumbent))
  }

  /// Takes over a plan that the decider found; has it begin where a round went by without one, and rest where it is
  /// not needed.
  public mutating func heedDecider() {
    if aim == .mostOfIt { return }
    if hasWholePlan {
      decider.rest()
      return
    }
    switch decider.verdict {
    case .feasible(let plan):
      goOn(from: formulation.incumbent(plan))
      decider.rest()
    case .undecided where !decider.isAtWork: beginToDecide()
    case .undecided, .infeasible: break
    }
  }

  /// Takes over what the prover found, the best plan of all or a repaired plan; and hands it the best plan to repair
  /// when walkers have not improved on it for some time.
  private mutating func heedProver() {
    let own = walkers[bestWalker].search
    if let best = prover.best {
      if !own.isComplete || own.bestCost > prover.lowerBound { goOn(from: best) }
    } else if let repaired = prover.repaired, repaired.cost < own.bestCost {
      let source = LocalSearch(compiled.layouts[0], seed: seed, from: repaired)
      for index in walkers.indices { walkers[index].search.learn(from: source) }
    } else if own.bestCost < lastBest.cost {
      prover.restFromRepair()
    } else if own.isComplete, rounds - lastBest.round >= TimetableSearch.roundsBeforeRepair,
      own.bestCost < prover.repaired?.cost ?? Int.max
    {
      prover.takeForRepair(own.incumbent)
    }
    let best = walkers[bestWalker].search
    if best.bestCost < lastBest.cost { lastBest = (best.bestCost, rounds) }
    if isSmall && best.isComplete { prover.look(below: best.bestCost) }
    prover.diligence = diligence
  }

  /// How much the prover should work beside the walkers.
  private var diligence: SearchProver.Diligence {
    let isStale = rounds - lastBest.round >= TimetableSearch.roundsBeforeDiligence
    if isSmall { return isStale ? .zealous : .even }
    return isStale || rounds >= TimetableSearch.roundsOfWalkers ? .even : .sparing
  }

  /// Lets new walkers begin from a timetable.
  private mutating func goOn(from timetable: Incumbent) {
    for walker in walkers {
      spent.steps += walker.search.steps
      spent.evaluations += walker.search.evaluations
    }
    walkers = TimetableSearch.searches(compiled, seed, from: timetable).map { SearchWalker($0) }
  }

  /// How far the search has come.
  public var progress: SearchProgress {
    let best = walkers[bestWalker].search
    return SearchProgress(
      steps: walkers.reduce(spent.steps) { $0 + $1.search.steps },
      evaluations: walkers.reduce(spent.evaluations) { $0 + $1.search.evaluations },
      cost: best.isComplete && !isImpossible ? best.bestCost : nil,
      lowerBound: prover.lowerBound,
      unplaced: best.leftOut.map { review.sessions[$0].id }, isImpossible: isImpossible)
  }

  /// Whether there is proof that no whole plan exists.
  private var isImpossible: Bool {
    if case .infeasible = decider.verdict { true } else { false }
  }

  /// Whether each rule of the proof that there is no plan is known to be needed; true without a proof.
  public var isIrreducible: Bool {
    if case .infeasible(_, false) = decider.verdict { false } else { true }
  }

  /// The best plan so far.
  ///
  /// A whole plan comes `PlanOutcome.unjudged`: the judge says what it costs and ``progress`` what is
  /// proved. A partial one names no rule: what stands in the way of a session left out is for the judge to say. Where
  /// there is proof that there is no plan, the conflicts are that proof, and nothing is held.
  public func plan() -> Plan {
    if case .infeasible(let conflicts, _) = decider.verdict {
      return Plan(review: review.id, outcome: .infeasible(conflicts))
    }
    var plan = formulation.plan(walkers[bestWalker].search.incumbent)
    plan.outcome = review.outcomeUnjudged(of: plan)
    return plan
  }

  private var formulation: Formulation { compiled.formulation }
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
