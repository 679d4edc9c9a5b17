/// The problem laid out for the theory: numbers of literals, and flat tables of time.
///
/// Each activity's *options* are its starts in order of time. For each option there is a literal that it is taken,
/// and one that it or an earlier one is (so that the last of these says that the activity is held at all).
///
/// Time is counted in *moments*: the slots of all dates end to end, two stretches of one date on one scale, so
/// that what overlaps has the same moments.
final class GroundModel: Sendable {
  let activityCount: Int
  let workerCount: Int
  /// The workers who make up crews, the first of all; the others are guests.
  let staffCount: Int
  let placeCount: Int
  let siteCount: Int
  let dayCount: Int
  let dateCount: Int
  /// Machine words in a set of an activity's options.
  let optionWords: Int
  /// Machine words in a set of workers.
  let crewWords: Int
  /// Machine words in a set of activities.
  let activityWords: Int

  let activities: [GroundActivity]
  let workers: [GroundWorker]
  let places: [GroundPlace]
  let gatherings: [GroundGathering]
  let limits: DayLimits
  let parallelRule: Literal?
  let brokenRules: [Int]
  let pairs: [GroundPair]
  private let travel: [Int32]
  let hasTravel: Bool

  let time: GroundTime
  let numbers: LiteralNumbers
  let resources: GroundResources
  let crews: GroundCrews
  let capacity: GroundCapacity
  let workerRules: [WorkerRules]
  /// Whether some activity may stand for a worker's pause.
  let hasMeals: Bool
  let lengths: [Int32]
  let longest: Int32
  let isContact: [Bool]
  let ranks: [Int]

  init(_ problem: GroundProblem) {
    activities = problem.activities
    workers = problem.workers
    places = problem.places
    gatherings = problem.gatherings
    limits = problem.limits
    pairs = problem.pairs
    brokenRules = problem.brokenRules
    activityCount = problem.activities.count
    workerCount = problem.workers.count
    staffCount = problem.staffCount
    hasMeals = problem.activities.contains { $0.isMeal }
    placeCount = problem.places.count
    dayCount = problem.days.count
    travel = problem.travel.map { Int32($0) }
    hasTravel = problem.travel.contains { $0 > 0 }
    siteCount = hasTravel ? problem.siteCount : 0
    lengths = problem.activities.map { Int32($0.slots) }
    longest = lengths.max() ?? 0
    time = GroundTime(problem)
    dateCount = time.dateCount
    optionWords = max(1, ((problem.activities.map { $0.starts.count }.max() ?? 0) + 63) >> 6)
    crewWords = max(1, (workerCount + 63) >> 6)
    activityWords = max(1, (activityCount + 63) >> 6)
    numbers = LiteralNumbers(problem, time, siteCount: siteCount)
    parallelRule =
      problem.limits.parallelContacts == nil ? nil : problem.parallelRule.map { Literal($0) }
    resources = GroundResources(problem, time, numbers)
    crews = GroundCrews(problem)
    capacity = GroundCapacity(problem, time)
    workerRules = problem.workers.map { WorkerRules($0) }
    isContact = problem.activities.map { $0.isContact }
    ranks = problem.activities.map { $0.rank }
  }

  /// Slots of travel between two sites, or ``siteCount`` for no site in particular.
  @inline(__always)
  func trip(_ one: Int, _ other: Int) -> Int32 {
    one >= siteCount || other >= siteCount ? 0 : travel[one * siteCount + other]
  }
}

/// The rules of a worker's day; nil for each rule that does not exist.
struct WorkerRules: Sendable {
  let clash: Literal?
  let load: Literal?
  let rest: Literal?
  let pause: Literal?

  init(_ worker: GroundWorker) {
    clash = worker.clashRule.map { Literal($0) }
    load = worker.loadRule.map { Literal($0) }
    rest = worker.restRule.map { Literal($0) }
    pause = worker.pauseRule.map { Literal($0) }
  }
}
