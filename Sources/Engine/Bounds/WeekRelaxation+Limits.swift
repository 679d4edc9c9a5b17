/// What fits into a worker's day and a place's, and what a worker's day costs.
extension WeekRelaxation {
  /// Adds the limits and prices of each worker's day.
  mutating func addWorkerDays(_ day: DayTerms) {
    for worker in problem.workers.indices where !day.work[worker].isEmpty {
      addCapacity(of: worker, on: day)
      let beyond = addContacts(of: worker, on: day)
      addVisitLimits(of: worker, beyond: beyond, on: day)
      addVisitSets(of: worker, on: day)
      addChanges(
        day.placeVisits[worker], price: problem.prices.placeChange,
        isSurelyElsewhere: !day.mode.surePlaces[worker].isEmpty, on: day)
      addChanges(
        day.siteVisits[worker], price: problem.prices.siteChange,
        isSurelyElsewhere: !day.mode.sureSites[worker].isEmpty, on: day)
      // A worker who visits two places in every timetable pays for the second place.
      charge(problem.prices.placeChange * max(0, day.mode.surePlaces[worker].count - 1), on: day)
      charge(problem.prices.siteChange * max(0, day.mode.sureSites[worker].count - 1), on: day)
    }
  }

  /// No worker is busy in more slots than their day has, without the slots of the pause.
  private mutating func addCapacity(of worker: Int, on day: DayTerms) {
    let work = day.work[worker].map { LinearProgram.Term($0.slots, $0.column) }
    let capacity = freeSlots(workerIsBlocked[worker], on: day.mode.day, keepingPause: true)
    addLimit(work, atMost: capacity, on: day)
  }

  /// The limit on contact activities, and the price of a long day.
  ///
  /// - Returns: The column of the slots that are too many; nil where there can be none.
  private mutating func addContacts(of worker: Int, on day: DayTerms) -> Int? {
    let contacts = day.work[worker].filter { $0.isContact }
    let most = problem.limits.contactActivities
    if contacts.count > most {
      addLimit(contacts.map { LinearProgram.Term(1, $0.column) }, atMost: most, on: day)
    }
    let slots = contacts.map { LinearProgram.Term($0.slots, $0.column) }
    let total = slots.reduce(0) { $0 + $1.coefficient }
    guard problem.prices.longDay > 0, total > problem.limits.longDaySlots else { return nil }
    let beyond = program.addColumn(
      .amount, cost: problem.prices.longDay, upTo: total - problem.limits.longDaySlots)
    addLimit(
      slots + [LinearProgram.Term(-1, beyond)], atMost: problem.limits.longDaySlots, on: day)
    return beyond
  }

  /// All visits but the first cost something, where the first is not known from the outset.
  private mutating func addChanges(
    _ visits: [Int: Int], price: Int, isSurelyElsewhere: Bool, on day: DayTerms
  ) {
    // In the order of the columns, since a dictionary has no order.
    let columns = visits.values.sorted()
    if let mode = day.mode.column {
      for column in columns {
        program.addRow(
          [LinearProgram.Term(1, mode), LinearProgram.Term(-1, column)], atLeast: 0)
      }
    }
    guard price > 0, !isSurelyElsewhere, columns.count > 1 else { return }
    let changes = program.addColumn(.amount, cost: price, upTo: columns.count - 1)
    addLimit(
      columns.map { LinearProgram.Term(1, $0) } + [LinearProgram.Term(-1, changes)], atMost: 1,
      on: day)
  }

  /// No place holds more than its day has room for.
  mutating func addPlaceDays(_ day: DayTerms) {
    for place in problem.places.indices where !day.holds[place].isEmpty {
      let free = freeSlots(placeIsBlocked[place], on: day.mode.day, keepingPause: false)
      // The time between two activities may fall into slots that are blocked anyway.
      let hasBlocked = free < problem.days[day.mode.day].slots
      let between = hasBlocked ? 0 : problem.limits.turnaroundSlots
      let terms = day.holds[place].map {
        LinearProgram.Term($0.coefficient + between, $0.column)
      }
      addLimit(terms, atMost: free + between, on: day)
    }
  }

  /// Adds a limit that holds in one mode of the day, where everything together could pass it.
  private mutating func addLimit(
    _ terms: [LinearProgram.Term], atMost limit: Int, on day: DayTerms
  ) {
    guard
      terms.contains(where: { $0.coefficient < 0 })
        || terms.reduce(0, { $0 + $1.coefficient }) > limit
    else { return }
    if let mode = day.mode.column {
      program.addRow(terms + [LinearProgram.Term(-limit, mode)], atMost: 0)
    } else {
      program.addRow(terms, atMost: limit)
    }
  }

  private mutating func charge(_ cost: Int, on day: DayTerms) {
    guard cost > 0 else { return }
    // A day that is not split is charged through a column that is always one.
    let column = day.mode.column ?? program.addColumn(.amount)
    if day.mode.column == nil { program.addRow([LinearProgram.Term(1, column)], equals: 1) }
    program.addCost(cost, to: column)
  }

  /// The slots of a day that are not blocked, without the slots that the pause takes in every timetable.
  func freeSlots(_ blocked: [Bool], on day: Int, keepingPause: Bool) -> Int {
    let first = day << problem.dayShift
    let free = (0..<problem.days[day].slots).count { !blocked[first + $0] }
    guard keepingPause, !hasMeals, let pause = problem.days[day].pause,
      pause.earliest <= pause.latest
    else {
      return free
    }
    // A worker who is away may take the pause meanwhile.
    let taken = (pause.earliest...pause.latest).map { start in
      (start..<start + pause.slots).count { slot in
        slot < problem.days[day].slots && !blocked[first + slot]
      }
    }
    return free - (taken.min() ?? 0)
  }
}
