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

/// What a change would lead to: the costs that are dear to work out twice.
struct Prospect: Sendable {
  /// A worker's day with its new cost.
  struct Day: Sendable {
    var row: Int32
    var cost: Int32
  }

  /// The days that change: the first ``dayCount`` of these.
  var days: [Day]
  var dayCount = 0
  /// What the activity would cost by itself.
  var ownCost = 0
  /// The difference between the most and the least loaded worker.
  var imbalance = 0
  /// The change in the cost of everything.
  var delta = 0

  /// Room for every worker to leave one day and join another.
  init(workerCount: Int) {
    days = [Day](repeating: Day(row: 0, cost: 0), count: 2 * workerCount)
  }
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

  /// Slots taken by activities or blocked from the outset, `horizonWords` words a worker.
  var workerBusy: [UInt64]
  /// Slots taken by activities, `horizonWords` words a place.
  var placeBusy: [UInt64]
  /// Activities of each worker each day.
  var workerRoster: DayRoster
  /// Activities in each place each day.
  var placeRoster: DayRoster
  /// The cost of each worker's day as it stands.
  var dayCost: [Int32]
  /// What each placed activity costs by its own start, place and crew.
  var ownCosts: [Int]
  /// Contact slots of each worker.
  var load: [Int32]
  var imbalance: Int
  /// Contact activities in each slot of the horizon; kept only where they are limited.
  var parallel: [Int32]
  /// For each wish, how many reasons keep its person away.
  var absences: [Int32]
  /// The sum of all prices, absences of activities included.
  var cost: Int
  /// How much of that is due to absence prices which the search has raised.
  var raisedCost: Int
  /// What the last change worked out found, so that making it need not find it again.
  var prospect: Prospect

  /// What a change that breaks a hard rule costs.
  static let impossible = Int.max / 4

  init(_ problem: FlatProblem) {
    self.problem = problem
    placements = [Placement](repeating: .absent, count: problem.activityCount)
    crews = [UInt64](repeating: 0, count: problem.activityCount * problem.crewWords)
    absencePrice = problem.activities.absencePrice
    absentCount = problem.activityCount
    workerBusy = problem.resources.workerBlocked
    placeBusy = [UInt64](repeating: 0, count: problem.placeCount * problem.horizonWords)
    let shortest = max(1, Int(problem.activities.facts.map { $0.slots }.min() ?? 1))
    let width = min(problem.activityCount, (1 << problem.dayShift) / shortest) + 1
    workerRoster = DayRoster(rows: problem.workerCount * problem.dayCount, width: width)
    placeRoster = DayRoster(rows: problem.placeCount * problem.dayCount, width: width)
    dayCost = [Int32](repeating: 0, count: problem.workerCount * problem.dayCount)
    ownCosts = [Int](repeating: 0, count: problem.activityCount)
    load = [Int32](repeating: 0, count: problem.workerCount)
    imbalance = 0
    parallel =
      problem.limits.parallelContacts == nil
      ? [] : [Int32](repeating: 0, count: problem.horizonSlots)
    absences = [Int32](repeating: 0, count: problem.wishes.activity.count)
    cost = problem.activities.absencePrice.reduce(0, +)
    raisedCost = 0
    prospect = Prospect(workerCount: problem.workerCount)
  }

  /// The cost at the prices of the problem, whatever the search has raised.
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

  /// Calls a closure with every worker in a crew of `crewWords` words.
  @inline(__always)
  func forEachWorker(in crew: [UInt64], _ body: (Int) -> Void) {
    for word in 0..<problem.crewWords {
      var rest = crew[word]
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The number of workers in a crew.
  @inline(__always)
  func size(of words: [UInt64], base: Int) -> Int {
    var count = 0
    for word in 0..<problem.crewWords { count += words[base + word].nonzeroBitCount }
    return count
  }

  /// The number of a worker's day in the arrays kept by worker and day.
  @inline(__always)
  func workerDay(_ worker: Int, _ day: Int) -> Int { worker * problem.dayCount + day }

  /// The number of a place's day in its roster.
  @inline(__always)
  func placeDay(_ place: Int, _ day: Int) -> Int { place * problem.dayCount + day }
}
