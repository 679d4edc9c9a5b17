public import ReviewModel
public import Solving

/// A search that continues from the timetable in place: as few sessions move as the sheets demand.
///
/// It first finds how few sessions must move, then how much a timetable could cost at least, wherever its sessions
/// are. It counts steps and conflicts, so equal input gives an equal timetable.
///
///     var search = DraftSearch(review, keeping: draft, told: told)
///     while search.advance() {}
///     let outcome = search.outcome
public struct DraftSearch: Sendable {
  private enum Stage: Sendable {
    /// The fewest moves are being looked for.
    case keeping
    /// The search raises the least possible cost, for this many more steps.
    case bounding(left: Int)
    case over
  }

  /// The timetable in place.
  public let draft: Plan
  private let told: ToldSessions
  private let aim: SearchAim
  private let seed: UInt64
  private var replan: ReplanSearch
  /// What raises the least possible cost; nil outside that stage, whose cases would copy such a value at each change.
  private var bounding: TimetableSearch?
  private var stage = Stage.keeping
  /// A cost below which there is no timetable, as far as that is known.
  public private(set) var lowerBound = 0

  /// Steps of the prover between two looks at whether somebody still waits.
  private static let slice = 8192

  /// A search that has not begun.
  ///
  /// - Parameters:
  ///   - review: The review, without errors.
  ///   - draft: The timetable in place.
  ///   - told: Which of its sessions people were told of.
  ///   - aim: Whether a whole timetable is looked for, or as much as can be held, where the timetable in place cannot be kept.
  ///   - seed: Decides every choice.
  ///   - steps: Steps of each walker that improves rooms and teams; nil for as many as are usual.
  ///   - mostMoves: How many sessions may move for a better timetable; nil for as few as possible.
  public init(
    _ review: Review, keeping draft: Plan, told: ToldSessions, aim: SearchAim = .wholePlan,
    seed: UInt64 = 1, steps: Int? = nil, mostMoves: Int? = nil
  ) {
    self.draft = draft
    self.told = told
    self.aim = aim
    self.seed = seed
    replan = ReplanSearch(review, keeping: draft, told: told.inPlace) { told.weight(of: $0) }
    replan.seed = seed
    replan.mostMoves = mostMoves
    replan.steps = steps ?? replan.steps
  }

  /// The same search from the beginning, with more steps.
  func extended(bySteps steps: Int) -> DraftSearch {
    DraftSearch(
      replan.review, keeping: draft, told: told, aim: aim, seed: seed, steps: replan.steps + steps,
      mostMoves: replan.mostMoves)
  }

  /// The best that was found; nil while nothing is.
  public var outcome: ReplanSearch.Outcome? { replan.outcome }

  /// Whether there is proof that no timetable obeys every rule.
  public var isImpossible: Bool { replan.isImpossible }

  /// Whether there is nothing left to do.
  public var isOver: Bool {
    if case .over = stage { true } else { false }
  }

  /// The timetable that was found, with the judge's word on it; nil while none was.
  public var found: SolvedPlan? {
    outcome.map { SolvedPlan($0.plan, lowerBound: lowerBound, of: replan.review) }
  }

  /// Continues with a small part of the work.
  ///
  /// - Returns: Whether there is more to do.
  public mutating func advance() -> Bool {
    switch stage {
    case .keeping:
      if !replan.advance() { beginToBound() }
    case .bounding(let left):
      bounding?.prover.advance(steps: DraftSearch.slice)
      lowerBound = bounding?.progress.lowerBound ?? lowerBound
      if left > DraftSearch.slice {
        stage = .bounding(left: left - DraftSearch.slice)
      } else {
        end()
      }
    case .over: break
    }
    return !isOver
  }

  /// Ends the search with what was found so far.
  public mutating func stop() {
    replan.stop()
    end()
  }

  /// The search with what it has found so far, to be kept while the search itself continues.
  public var soFar: DraftSearch {
    var copy = self
    copy.replan = replan.withoutWork
    copy.end()
    return copy
  }

  private mutating func end() {
    bounding = nil
    stage = .over
  }

  private mutating func beginToBound() {
    guard let plan = replan.outcome?.plan else { return end() }
    let search = TimetableSearch(replan.review, seed: seed, from: plan)
    lowerBound = search.progress.lowerBound
    guard replan.steps > 0 else { return end() }
    bounding = search
    stage = .bounding(left: replan.steps)
  }

  // MARK: Where nothing was found

  /// The outset of the usual search, for where no timetable was found near the one in place: it says which rules cannot hold
  /// together, holds what can be held, or finds another timetable.
  public var fallback: SearchOutset {
    SearchOutset(
      replan.review, seed: seed, from: draft, aim: aim, draft: draft,
      paysForMoves: !isImpossible || aim == .mostOfIt)
  }

  /// What moves in the timetable that the usual search found; nil where it found none.
  public func moves(in solved: SolvedPlan) -> ReplanSearch.Outcome? {
    solved.isBegun && solved.outcome != .impossible ? replan.unproven(solved.plan) : nil
  }
}
