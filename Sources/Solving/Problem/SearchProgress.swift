public import ReviewModel

/// What a search looks for.
public enum SearchAim: Sendable, Hashable {
  /// A plan that holds everything that must be held, or the proof that there is no such plan.
  case wholePlan
  /// A plan that holds as much as possible, whether or not everything can be held.
  case mostOfIt
}

/// How far a search has come.
public struct SearchProgress: Sendable, Hashable {
  /// Steps taken by all walkers.
  public var steps: Int
  /// Moves whose cost was worked out, by all walkers.
  public var evaluations: Int
  /// The cost of the best whole plan; nil until one is found.
  public var cost: Int?
  /// A cost below which there is no plan.
  public var lowerBound: Int
  /// The sessions that must be held and are not yet placed.
  public var unplaced: [SessionID]
  /// Whether there is proof that no whole plan exists.
  public var isImpossible: Bool

  /// How far a search has come.
  public init(
    steps: Int, evaluations: Int, cost: Int?, lowerBound: Int, unplaced: [SessionID],
    isImpossible: Bool = false
  ) {
    self.steps = steps
    self.evaluations = evaluations
    self.cost = cost
    self.lowerBound = lowerBound
    self.unplaced = unplaced
    self.isImpossible = isImpossible
  }

  /// Whether nothing better can be found.
  public var isFinished: Bool { isImpossible || cost == lowerBound }
}
