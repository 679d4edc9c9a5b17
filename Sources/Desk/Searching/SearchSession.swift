import Advice
public import ReviewModel
public import Solving

/// A search for a timetable that is asked to go on by steps, and can be told to stop.
///
/// Equal review, seed and total of steps give the same timetable, however the steps are divided, and the same bytes
/// as `fieldwork solve --steps`. A session that keeps the timetable in place looks for the usual timetable only where
/// it finds none near that one.
///
///     var session = SearchSession(review, seed: 1, steps: 20_000)
///     while session.advance(steps: 4096) {}
///     let found = session.found
public struct SearchSession: Sendable {
  /// What a session does with the steps that it is given.
  private enum Stage: Sendable {
    /// The timetable in place is kept as far as the sheets allow.
    case keeping
    /// Walkers look for a better timetable.
    case searching
    /// The steps are over without a whole timetable: it is being decided whether there is one.
    case concluding
    /// A partial timetable is taken as far as it goes.
    case completing(PlanCompletion)
    /// Nothing is left to do.
    case over(PlanCompletion?)
  }

  /// The review.
  public let review: Review
  private let aim: SearchAim
  private var limit: Int?
  /// How the timetable in place is kept; nil where it is not kept.
  private var draft: DraftSearch?
  /// The usual search; nil while the timetable in place is being kept.
  private var search: TimetableSearch?
  /// Whether the bound of the search holds for every timetable.
  private var isBoundForAll = true
  private var stage = Stage.searching
  private var done = 0
  private var inRound = 0

  /// Conflicts of a proof that count as much work as a step (``SearchDecider``).
  private static let stepsPerConflict = 64
  /// Conflicts between two looks at the remaining work.
  private static let conflictsPerSlice = 64

  /// A search that has not begun.
  ///
  /// Times that were agreed are kept wherever a timetable can keep them.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - seed: Decides every choice.
  ///   - start: A timetable to go on from; nil for none.
  ///   - aim: Whether a whole timetable is looked for, or as much as can be held.
  ///   - limit: How many steps each walker may take; nil for as many as are asked for.
  public init(
    _ review: Review, seed: UInt64 = 1, from start: Plan? = nil, aim: SearchAim = .wholePlan,
    steps limit: Int? = nil
  ) {
    self.review = review
    self.aim = aim
    self.limit = limit
    begin(SearchOutset(review, seed: seed, from: start, aim: aim, draft: start))
  }

  /// A search that keeps the timetable in place as far as the sheets allow, and has not begun.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - draft: The timetable in place.
  ///   - told: Which of its sessions people were told of.
  ///   - mostMoves: How many sessions may move for a better timetable; nil for as few as possible.
  ///   - seed: Decides every choice.
  ///   - aim: Whether a whole timetable is looked for, or as much as can be held, where the timetable in place cannot be kept.
  ///   - limit: How many steps each walker may take; nil for as many as are usual.
  public init(
    _ review: Review, keeping draft: Plan, told: ToldSessions, mostMoves: Int? = nil,
    seed: UInt64 = 1, aim: SearchAim = .wholePlan, steps limit: Int? = nil
  ) {
    self.review = review
    self.aim = aim
    self.limit = limit
    self.draft = DraftSearch(
      review, keeping: draft, told: told, aim: aim, seed: seed, steps: limit, mostMoves: mostMoves)
    stage = .keeping
  }

  private mutating func begin(_ outset: SearchOutset) {
    let (search, isBoundForAll) = outset.search()
    self.search = search
    self.isBoundForAll = isBoundForAll
    stage = .searching
  }

  /// How far the search has come: the best cost, the least possible, whether nothing better can be found.
  public var progress: SearchProgress {
    if let search { return search.progress }
    let found = self.found
    return SearchProgress(
      steps: 0, evaluations: 0, cost: found.gap?.cost, lowerBound: found.lowerBound,
      unplaced: found.unplaced, isImpossible: draft?.isImpossible ?? false)
  }

  /// Whether the session is still working out how few sessions of the timetable in place must move.
  public var isKeeping: Bool {
    if case .keeping = stage { true } else { false }
  }

  /// What moves from the timetable in place to the timetable found; nil where none was kept or found.
  public var moves: ReplanSearch.Outcome? {
    guard let draft else { return nil }
    return search == nil ? draft.outcome : draft.moves(in: found)
  }

  /// Steps that each walker has taken.
  public var steps: Int { done }

  /// Whether there is nothing left to do.
  public var isOver: Bool {
    if case .over = stage { true } else { false }
  }

  /// Continues by some steps of each walker, or by as much other work.
  ///
  /// - Parameter steps: How many steps; at least one is taken.
  /// - Returns: Whether there is more to do.
  public mutating func advance(steps: Int) -> Bool {
    switch stage {
    case .keeping: keep()
    case .searching: walk(max(1, steps))
    case .concluding: if search?.conclude() != true { stage = afterConclusion }
    case .completing(var completion):
      var slices = max(1, steps / Self.stepsPerConflict / Self.conflictsPerSlice)
      var goesOn = true
      while goesOn, slices > 0 {
        goesOn = completion.advance(conflicts: Self.conflictsPerSlice)
        slices -= 1
      }
      stage = goesOn ? .completing(completion) : .over(completion)
    case .over: break
    }
    return !isOver
  }

  /// Lets a search that is over go on for more steps.
  ///
  /// Where the timetable in place was kept, the search is made again with the steps of both.
  public mutating func extend(bySteps steps: Int) {
    limit = limit.map { $0 + steps }
    guard search == nil, let draft else {
      stage = .searching
      return
    }
    self.draft = draft.extended(bySteps: steps)
    stage = .keeping
  }

  /// Ends the search with what was found so far.
  public mutating func stop() {
    switch stage {
    case .keeping:
      draft?.stop()
      stage = .over(nil)
    case .searching, .concluding:
      stage = .over(aim == .mostOfIt ? unfinished : nil)
    case .completing(let completion): stage = .over(completion)
    case .over: break
    }
  }

  /// The best timetable so far, without the judge's word on it.
  ///
  /// A partial one names the rules in the way of each session left out.
  public var plan: Plan {
    if let found = completion?.plan ?? search?.plan() { return found.withReasons(of: review) }
    return draft?.outcome?.plan ?? SolvedPlan.unbegun(review).plan
  }

  /// What is known about each session left out of a partial timetable; nil until it is known.
  public var absences: [Absence]? { completion?.absences }

  /// The best timetable so far, with the judge's word on it.
  public var found: SolvedPlan {
    guard let search else { return draft?.found ?? .unbegun(review) }
    return SolvedPlan(
      plan, lowerBound: isBoundForAll ? search.progress.lowerBound : 0,
      isIrreducible: search.isIrreducible,
      absences: absences, of: review)
  }

  private var completion: PlanCompletion? {
    switch stage {
    case .keeping, .searching, .concluding: nil
    case .completing(let completion): completion
    case .over(let completion): completion
    }
  }

  /// Continues to keep the timetable in place; where it finds nothing near it, the usual search begins.
  private mutating func keep() {
    guard draft?.advance() != true else { return }
    guard let draft, draft.outcome == nil else {
      stage = .over(nil)
      return
    }
    begin(draft.fallback)
  }

  /// Lets the walkers take steps up to the end of a round or of the limit; walkers share after whole rounds alone.
  private mutating func walk(_ steps: Int) {
    var left = steps
    while left > 0 {
      if inRound == 0, search?.progress.isFinished ?? true { return conclude() }
      var slice = min(left, TimetableSearch.stepsPerRound - inRound)
      if let limit { slice = min(slice, limit - done) }
      guard slice > 0 else { return conclude() }
      search?.advance(steps: slice)
      done += slice
      inRound += slice
      left -= slice
      if inRound == TimetableSearch.stepsPerRound {
        search?.exchange()
        inRound = 0
      }
    }
    if let limit, done >= limit { conclude() }
  }

  private mutating func conclude() {
    stage = aim == .wholePlan ? .concluding : afterConclusion
  }

  private var afterConclusion: Stage {
    guard aim == .mostOfIt, let unfinished else { return .over(nil) }
    return .completing(unfinished)
  }

  /// What takes the best timetable so far as far as it goes.
  private var unfinished: PlanCompletion? {
    search.map { PlanCompletion(review, from: $0.plan()) }
  }
}
