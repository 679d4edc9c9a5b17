/// A timetable reduced to days, as a linear program: who is where with whom on which day, but not when.
///
/// Every timetable is a solution of the program that costs no more, so what the program proves holds for all
/// timetables. Times of day are left aside except for what they allow at all; in return teams, places, sites, long
/// days and the balance of load are priced together, which no bound on each of them alone can do. Where one large
/// activity a day keeps most workers at some site, the day is split by that site (a disjunction in the sense of
/// Balas, 1979): that turns "half of the day here, half there" into a choice.
struct WeekRelaxation {
  let problem: ActivityProblem
  var program = LinearProgram()
  /// For each activity and day, the columns that say it is held then, one a mode of the day.
  var held: [[Int]]
  /// For each activity, its workers' columns on all days.
  var crews: [[CrewTerm]]
  /// For each worker, the slots of contact that count in the balance of load.
  var loads: [[LinearProgram.Term]]
  /// For each day and site, the visits that cost something.
  var visits: [[LinearProgram.Term]]
  /// The rules of a worker's day.
  ///
  /// Of the prices of a day only the price of back-to-back activities is kept, once a pair.
  let dayRules: FlatProblem
  /// Whether some activity may count as a worker's pause: then no slots of the day are certain to be kept for a pause.
  let hasMeals: Bool
  /// For each worker and slot of the horizon, whether the worker is away from the outset.
  let workerIsBlocked: [[Bool]]
  /// For each place and slot of the horizon, whether the place is taken from the outset.
  let placeIsBlocked: [[Bool]]

  /// A worker with a column that says whether they are on a crew.
  struct CrewTerm {
    var worker: Int
    var column: Int
  }

  /// The most columns for workers at activities that are worth a program: beyond it an iteration takes too long.
  private static let largest = 60_000

  /// The relaxation of a problem; nil where the problem is too large for one, or holds nothing to relax.
  init?(_ whole: ActivityProblem) {
    let problem = whole.withoutGuests
    let days = problem.days.count
    guard problem.possibleVisits <= WeekRelaxation.largest, !problem.activities.isEmpty,
      !problem.activities.contains(where: { $0.isMandatory && $0.starts.isEmpty })
    else { return nil }
    self.problem = problem
    held = [[Int]](repeating: [], count: problem.activities.count * days)
    crews = [[CrewTerm]](repeating: [], count: problem.activities.count)
    loads = [[LinearProgram.Term]](repeating: [], count: problem.workers.count)
    visits = [[LinearProgram.Term]](repeating: [], count: days * problem.siteCount)
    hasMeals = problem.activities.contains { $0.isMeal }
    var rules = problem
    rules.prices = Prices()
    rules.prices.backToBack = 1
    // A meal that is not looked at may stand for the pause of one that is.
    if hasMeals { for day in rules.days.indices { rules.days[day].pause = nil } }
    dayRules = FlatProblem(rules)
    let slots = days << problem.dayShift
    workerIsBlocked = problem.workers.map { WeekRelaxation.flags($0.blockedSlots, count: slots) }
    placeIsBlocked = problem.places.map { WeekRelaxation.flags($0.blockedSlots, count: slots) }
    for day in 0..<days { addDay(day) }
    addActivities()
    addLinks()
    addBalance()
    addVisitCounts()
  }

  private static func flags(_ slots: [Int], count: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    for slot in slots { result[slot] = true }
    return result
  }

  /// The starts of an activity on a day, each with the cost that it has in every timetable.
  func starts(of activity: Int, on day: Int) -> [PricedChoice] {
    problem.activities[activity].starts.filter { $0.value >> problem.dayShift == day }.map {
      choice in
      var choice = choice
      for wish in problem.wishes
      where wish.activity == activity && wish.absentStarts.contains(choice.value) {
        choice.price += problem.prices.absentee
      }
      return choice
    }
  }

  /// Whether some start leaves somebody, or some place, free for the whole of an activity.
  func isFree(_ blocked: [Bool], atAnyOf starts: [PricedChoice], slots: Int) -> Bool {
    starts.contains { start in
      !(start.value..<start.value + slots).contains { blocked[$0] }
    }
  }

  /// Each activity is held on one day or not at all, and pays for the skills that its crew lacks.
  private mutating func addActivities() {
    let days = problem.days.count
    for (number, activity) in problem.activities.enumerated() {
      let columns = (0..<days).flatMap { held[number * days + $0] }
      var choice = columns.map { LinearProgram.Term(1, $0) }
      if !activity.isMandatory {
        let absent = program.addColumn(.day, cost: activity.absencePrice)
        choice.append(LinearProgram.Term(1, absent))
      }
      program.addRow(choice, equals: 1)
      guard problem.prices.missingSkill > 0 else { continue }
      for skill in activity.skills {
        let missing = program.addColumn(.amount, cost: problem.prices.missingSkill)
        var terms = [LinearProgram.Term(1, missing)]
        for term in crews[number] where skill.contains(term.worker) {
          terms.append(LinearProgram.Term(1, term.column))
        }
        for column in columns { terms.append(LinearProgram.Term(-1, column)) }
        program.addRow(terms, atLeast: 0)
      }
    }
  }

  /// The difference between the most and the least loaded worker.
  private mutating func addBalance() {
    let price = problem.prices.imbalance
    let balanced = problem.workers.indices.filter { problem.workers[$0].countsInBalance }
    guard price > 0, balanced.count > 1 else { return }
    let most = problem.activities.reduce(0) { $0 + $1.slots }
    let greatest = program.addColumn(.amount, cost: price, upTo: most)
    let least = program.addColumn(.amount, cost: -price, upTo: most)
    for worker in balanced {
      let reversed = loads[worker].map { LinearProgram.Term(-$0.coefficient, $0.column) }
      program.addRow(reversed + [LinearProgram.Term(1, greatest)], atLeast: 0)
      program.addRow(loads[worker] + [LinearProgram.Term(-1, least)], atLeast: 0)
    }
  }

  /// How many visits a site has on a day: whole numbers that decide more than any one visit.
  private mutating func addVisitCounts() {
    for terms in visits where !terms.isEmpty {
      let count = program.addColumn(.visitCount, upTo: terms.count)
      program.addRow(terms + [LinearProgram.Term(-1, count)], equals: 0)
    }
  }
}
