/// Where an activity lies: four numbers that the day scan reads together.
struct Placement: Sendable, Equatable {
  /// The first slot of the horizon; negative for an activity that is not placed.
  var start: Int32
  /// The first slot after it.
  var end: Int32
  /// The place; negative for none.
  var place: Int32
  /// The site of the place, or the activity's own; negative for none.
  var site: Int32

  static let absent = Placement(start: -1, end: -1, place: -1, site: -1)

  var isAbsent: Bool { start < 0 }
}

/// A timetable under construction, always sound: no hard rule is ever broken by what is placed.
///
/// What is not placed waits and pays its absence price. Each change costs time in proportion to the
/// crews it touches, never to the number of activities: the cost of every worker's day is kept, and only
/// the days a change touches are scanned again.
struct Schedule: Sendable {
  let problem: FlatProblem
  var placements: [Placement]
  /// The crew of each activity, `crewWords` words each.
  var crews: [UInt64]
  /// What leaving each activity out costs at present; the search raises it for those that stay out.
  var absencePrice: [Int]
  var absentCount: Int

  /// For each slot of the horizon, the workers who are not free, `crewWords` words each.
  var takenWorkers: [UInt64]
  /// For each slot of the horizon, the places that are not free, `placeWords` words each.
  var takenPlaces: [UInt64]
  /// Which activity a worker is on in a slot; it says nothing of slots in which the worker is not on any.
  var workerOccupant: [Int32]
  /// The activity that takes a place in a slot; the entry has no meaning where the place is free.
  var placeOccupant: [Int32]
  /// Each worker's days.
  var workerDays: [WorkerDay]
  /// How many activities of each worker's day are in each place; kept only where days are short.
  var placeUse: [UInt8]
  /// The slots of each worker's day spent at each site; kept only where days are short.
  var siteTime: [UInt64]
  /// How many meals stand for the pause of each worker's day; kept only where there are meals.
  var mealCount: [UInt8]
  /// How many workers' days have neither a pause nor a meal that stands for it: none, except during a move that takes
  /// meals out and puts them back.
  var hungryDays = 0
  /// Activities of each worker each day; kept only where days are not short.
  var workerRoster: DayRoster
  /// What each placed activity costs by its own start, place and crew.
  var ownCosts: [Int]
  var balance: LoadBalance
  /// Contact activities in each slot of the horizon; kept only where they are limited.
  var parallel: [Int32]
  /// For each wish, how many reasons keep its person away.
  var absences: [Int32]
  /// The sum of all prices, absences of activities included.
  var cost: Int
  /// How much of that is due to absence prices which the search has raised.
  var raisedCost: Int
  /// The costs of the change that was priced last, so that ``commit`` need not compute them again.
  var foreseen: (delta: Int, ownCost: Int)

  /// What a change that breaks a hard rule costs.
  static let impossible = Int.max / 4

  init(_ problem: FlatProblem) {
    self.problem = problem
    placements = [Placement](repeating: .absent, count: problem.activityCount)
    crews = [UInt64](repeating: 0, count: problem.activityCount * problem.crewWords)
    absencePrice = problem.activities.absencePrice
    absentCount = problem.activityCount
    takenWorkers = problem.resources.blockedWorkers
    takenPlaces = problem.resources.blockedPlaces
    workerOccupant = [Int32](repeating: -1, count: problem.workerCount * problem.horizonSlots)
    placeOccupant = [Int32](repeating: -1, count: problem.placeCount * problem.horizonSlots)
    let rows = problem.workerCount * problem.dayCount
    workerDays = [WorkerDay](repeating: WorkerDay(), count: rows)
    placeUse = [UInt8](repeating: 0, count: problem.daysAreShort ? rows * problem.placeCount : 0)
    siteTime = [UInt64](repeating: 0, count: problem.daysAreShort ? rows * problem.siteCount : 0)
    mealCount = [UInt8](repeating: 0, count: problem.hasMeals ? rows : 0)
    let shortest = max(1, Int(problem.activities.facts.map { $0.slots }.min() ?? 1))
    let width = min(problem.activityCount, (1 << problem.dayShift) / shortest) + 1
    workerRoster = DayRoster(rows: problem.daysAreShort ? 0 : rows, width: width)
    ownCosts = [Int](repeating: 0, count: problem.activityCount)
    balance = LoadBalance(
      workers: problem.workerCount,
      counted: problem.resources.balanced.reduce(0) { $0 + $1.nonzeroBitCount },
      slots: problem.horizonSlots)
    parallel =
      problem.limits.parallelContacts == nil
      ? [] : [Int32](repeating: 0, count: problem.horizonSlots)
    absences = [Int32](repeating: 0, count: problem.wishes.activity.count)
    cost = problem.activities.absencePrice.reduce(0, +)
    raisedCost = 0
    foreseen = (0, 0)
  }

  /// The cost at the prices of the problem, without the prices that the search has raised.
  var statedCost: Int { cost - raisedCost }

  /// Whether every activity that must be held is placed.
  var isComplete: Bool {
    if absentCount == 0 { return true }
    for activity in 0..<problem.activityCount
    where placements[activity].isAbsent && problem.activities.facts[activity].isMandatory {
      return false
    }
    return true
  }

  /// Whether a worker is on an activity's crew.
  @inline(__always)
  func hasWorker(_ worker: Int, on activity: Int) -> Bool {
    crews[activity * problem.crewWords + worker >> 6] >> UInt64(worker & 63) & 1 == 1
  }

  /// The number of workers in a crew, without guests.
  @inline(__always)
  func size(of words: [UInt64], base: Int) -> Int {
    var count = 0
    for word in 0..<problem.crewWords {
      count += (words[base + word] & problem.staff[word]).nonzeroBitCount
    }
    return count
  }

  /// The number of a worker's day in the arrays kept by worker and day.
  @inline(__always)
  func workerDay(_ worker: Int, _ day: Int) -> Int { worker * problem.dayCount + day }
}
