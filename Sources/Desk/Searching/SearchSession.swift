public import ReviewModel
public import Solving

/// A search for a timetable that is asked to go on by steps, and can be told to stop.
///
/// The same review, seed and total of steps give the same timetable, however the steps are cut up, and the same bytes
/// as `fieldwork solve --steps`.
///
///     var session = SearchSession(review, seed: 1, steps: 20_000)
///     while session.advance(steps: 4096) {}
///     let found = session.found
public struct SearchSession: Sendable {
  /// What a session does with the steps that it is given.
  private enum Stage: Sendable {
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
  private var search: TimetableSearch
  /// Whether agreed times are kept, so that the bound of the search is none for other timetables.
  private let keepsAgreements: Bool
  private var stage = Stage.searching
  private var done = 0
  private var inRound = 0

  /// Conflicts of a proof that count as much work as a step (``SearchDecider``).
  private static let stepsPerConflict = 64
  /// Conflicts between two looks at what is left to do.
  private static let conflictsPerSlice = 64

  /// A search that has not begun.
  ///
  /// Times that were agreed are kept wherever a timetable can keep them.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - seed: Decides every choice.
  ///   - start: A timetable to go on from; nil for none.
  ///   - aim: What is looked for.
  ///   - limit: How many steps each walker may take; nil for as many as are asked for.
  public init(
    _ review: Review, seed: UInt64 = 1, from start: Plan? = nil, aim: SearchAim = .wholePlan,
    steps limit: Int? = nil
  ) {
    self.review = review
    self.aim = aim
    self.limit = limit
    let agreed = AgreedTimes(keptIn: review, asIn: start)
    keepsAgreements = agreed.areFixed
    search = TimetableSearch(agreed.review, seed: seed, from: start, aim: aim)
  }

  /// How far the search has come: the best cost, the least possible, whether nothing better can be found.
  public var progress: SearchProgress { search.progress }

  /// Steps that each walker has taken.
  public var steps: Int { done }

  /// Whether there is nothing left to do.
  public var isOver: Bool {
    if case .over = stage { true } else { false }
  }

  /// Goes on by some steps of each walker, or by as much other work.
  ///
  /// - Parameter steps: How many steps; at least one is taken.
  /// - Returns: Whether there is more to do.
  public mutating func advance(steps: Int) -> Bool {
    switch stage {
    case .searching: walk(max(1, steps))
    case .concluding: if !search.conclude() { stage = afterConclusion }
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
  public mutating func extend(bySteps steps: Int) {
    limit = limit.map { $0 + steps }
    stage = .searching
  }

  /// Ends the search with what was found so far.
  public mutating func stop() {
    switch stage {
    case .searching, .concluding:
      stage = .over(aim == .mostOfIt ? PlanCompletion(review, from: search.plan()) : nil)
    case .completing(let completion): stage = .over(completion)
    case .over: break
    }
  }

  /// The best timetable so far, without the judge's word on it.
  public var plan: Plan { completion?.plan ?? search.plan() }

  /// What is known of each session left out of a partial timetable; nil before it is known.
  public var absences: [Absence]? { completion?.absences }

  /// The best timetable so far, with the judge's word on it.
  public var found: SolvedPlan {
    SolvedPlan(
      plan, lowerBound: keepsAgreements ? 0 : search.progress.lowerBound,
      isIrreducible: search.isIrreducible,
      absences: absences, of: review)
  }

  private var completion: PlanCompletion? {
    switch stage {
    case .searching, .concluding: nil
    case .completing(let completion): completion
    case .over(let completion): completion
    }
  }

  /// Lets the walkers take steps up to the end of a round or of the limit; walkers share after whole rounds alone.
  private mutating func walk(_ steps: Int) {
    var left = steps
    while left > 0 {
      if inRound == 0, search.progress.isFinished { return conclude() }
      var slice = min(left, TimetableSearch.stepsPerRound - inRound)
      if let limit { slice = min(slice, limit - done) }
      guard slice > 0 else { return conclude() }
      search.advance(steps: slice)
      done += slice
      inRound += slice
      left -= slice
      if inRound == TimetableSearch.stepsPerRound {
        search.exchange()
        inRound = 0
      }
    }
    if let limit, done >= limit { conclude() }
  }

  private mutating func conclude() {
    stage = aim == .wholePlan ? .concluding : afterConclusion
  }

  private var afterConclusion: Stage {
    aim == .mostOfIt ? .completing(PlanCompletion(review, from: search.plan())) : .over(nil)
  }
}
