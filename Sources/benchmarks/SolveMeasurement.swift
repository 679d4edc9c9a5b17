/// What was seen of one search, as it is handed from the process that made it.
struct SolveMeasurement: Codable {
  /// A cost that was reached.
  struct Reached: Codable {
    /// Milliseconds since the start, compiling included.
    var milliseconds: Int
    /// The cost.
    var cost: Int
  }

  /// Milliseconds from the review to the compiled problem.
  var compileMilliseconds = 0.0
  /// Milliseconds from there to the first whole plan; nil where none was found.
  var firstPlanMilliseconds: Double?
  /// Milliseconds from the review to the end of the search.
  var milliseconds = 0.0
  /// Every lower cost, as it was reached.
  var reached: [Reached] = []
  /// What was proved.
  var lowerBound = 0
  /// Moves whose cost was worked out.
  var evaluations = 0
  /// Seconds that processors spent on the search, all threads together.
  var processorSeconds = 0.0
  /// The most memory that was ever resident, in megabytes; nil where the system does not tell.
  var peakMegabytes: Double?
  /// Whether the judge finds the plan sound and at the search's cost, and the bound not above it.
  var isSound = true

  /// The cost after some seconds; nil where there was no whole plan yet.
  func cost(atSecond second: Int) -> Int? {
    reached.last { $0.milliseconds <= second * 1000 }?.cost
  }

  /// The cost at the end; nil where no whole plan was found.
  var cost: Int? { reached.last?.cost }

  /// Whether there is proof that no plan costs less.
  var isOptimal: Bool { cost == lowerBound }

  /// The part of the cost that another plan might save, in percent; nil where there is no whole plan.
  var gapPercent: Double? {
    cost.map { cost in cost > 0 ? Double(cost - lowerBound) / Double(cost) * 100 : 0 }
  }

  /// Moves a second of processor time; nil where nothing was searched.
  var movesPerSecond: Double? {
    processorSeconds > 0 && evaluations > 0 ? Double(evaluations) / processorSeconds : nil
  }
}
