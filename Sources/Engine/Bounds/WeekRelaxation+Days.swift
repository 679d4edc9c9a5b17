/// What happens on one day: which activities, in which places, with which crews.
extension WeekRelaxation {
  /// What one mode of a day gathers while its activities are added.
  struct DayTerms {
    let mode: Mode
    /// For each worker, every activity they may be on.
    var work: [[Stay]]
    /// For each worker and place, the column of their visit; for the places that cost something to visit.
    var placeVisits: [[Int: Int]]
    /// For each worker and site, the column of their visit; for the sites that cost something to visit.
    var siteVisits: [[Int: Int]]
    /// For each place, the activities it may hold, with their slots.
    var holds: [[LinearProgram.Term]]

    /// A worker on an activity.
    struct Stay {
      var activity: Int
      var column: Int
      var slots: Int
      var isContact: Bool
      var place: Int?
      var site: Int?
      /// Whether the activity is one of the day's anchors.
      var isAnchor: Bool
    }
  }

  /// Adds a day in each of its modes.
  mutating func addDay(_ day: Int) {
    for mode in modes(of: day) {
      var terms = DayTerms(
        mode: mode, work: [[DayTerms.Stay]](repeating: [], count: problem.workers.count),
        placeVisits: [[Int: Int]](repeating: [:], count: problem.workers.count),
        siteVisits: [[Int: Int]](repeating: [:], count: problem.workers.count),
        holds: [[LinearProgram.Term]](repeating: [], count: problem.places.count))
      for activity in problem.activities.indices { add(activity, to: &terms) }
      addWorkerDays(terms)
      addPlaceDays(terms)
    }
  }

  /// Adds an activity to a day, if it can be held then.
  private mutating func add(_ number: Int, to day: inout DayTerms) {
    let activity = problem.activities[number]
    let starts = starts(of: number, on: day.mode.day)
    guard let cheapest = starts.map({ $0.price }).min() else { return }
    let workers = activity.workers.filter {
      isFree(workerIsBlocked[$0.value], atAnyOf: starts, slots: activity.slots)
    }
    let isHeld = program.addColumn(.day, cost: cheapest)
    var choices: [LinearProgram.Term] = [LinearProgram.Term(-1, isHeld)]
    /// For each worker and site, the columns of crews there.
    var stays: [(worker: Int, site: Int, column: Int)] = []
    let places: [Int?] = activity.needsPlace ? activity.places.map { $0.value } : [nil]
    for place in places {
      if let place {
        let left = day.mode.places[number]
        guard left.map({ $0.contains(place) }) ?? true,
          isFree(placeIsBlocked[place], atAnyOf: starts, slots: activity.slots)
        else { continue }
      }
      let crew = addCrew(of: number, at: place, from: workers, to: &day)
      guard let crew else { continue }
      choices.append(LinearProgram.Term(1, crew.column))
      if let place {
        day.holds[place].append(LinearProgram.Term(activity.slots, crew.column))
      }
      guard let site = place.map({ problem.places[$0].site }) ?? activity.ownSite else { continue }
      stays += crew.members.map { ($0.worker, site, $0.column) }
    }
    program.addRow(choices, equals: 0)
    if let mode = day.mode.column {
      program.addRow(
        [LinearProgram.Term(1, mode), LinearProgram.Term(-1, isHeld)], atLeast: 0)
    }
    held[number * problem.days.count + day.mode.day].append(isHeld)
    addSiteVisits(stays, to: &day)
  }

  /// A place taken by an activity, with the workers who may come.
  private struct Crew {
    var column: Int
    var members: [CrewTerm]
  }

  /// Adds an activity at a place; nil where no crew for it exists.
  private mutating func addCrew(
    of number: Int, at place: Int?, from workers: [PricedChoice], to day: inout DayTerms
  ) -> Crew? {
    let activity = problem.activities[number]
    let seats = place.map { problem.places[$0].capacity - activity.headcount } ?? Int.max
    let least = activity.crewSize.lowerBound
    let most = min(activity.crewSize.upperBound, seats, workers.count)
    guard least <= most,
      activity.requiredWorkers.allSatisfy({ worker in workers.contains { $0.value == worker } })
    else { return nil }
    let column = program.addColumn(.place, cost: price(of: place, for: activity, seats: seats))
    var members: [CrewTerm] = []
    // A crew of nobody needs no columns, however many could come.
    for choice in workers where most > 0 {
      let worker = choice.value
      // Workers who must be there come with the place.
      let isRequired = activity.requiredWorkers.contains(worker)
      let member = isRequired ? column : program.addColumn(.crew, cost: choice.price)
      if isRequired {
        program.addCost(choice.price, to: column)
      } else {
        program.addRow(
          [LinearProgram.Term(1, column), LinearProgram.Term(-1, member)], atLeast: 0)
      }
      members.append(CrewTerm(worker: worker, column: member))
      if let place { addPlaceVisit(of: worker, at: place, by: member, to: &day) }
      day.work[worker].append(
        DayTerms.Stay(
          activity: number, column: member, slots: activity.slots, isContact: activity.isContact,
          place: place, site: place.map { problem.places[$0].site } ?? activity.ownSite,
          isAnchor: day.mode.places[number] != nil))
      if activity.isContact { loads[worker].append(LinearProgram.Term(activity.slots, member)) }
    }
    crews[number] += members
    let size = members.map { LinearProgram.Term(1, $0.column) }
    program.addRow(size + [LinearProgram.Term(-least, column)], atLeast: 0)
    program.addRow(size + [LinearProgram.Term(-most, column)], atMost: 0)
    for need in activity.crewNeeds {
      let able = members.filter { need.anyOf.contains($0.worker) }
      program.addRow(
        able.map { LinearProgram.Term(1, $0.column) } + [LinearProgram.Term(-need.count, column)],
        atLeast: 0)
    }
    addSeatSavings(for: activity, seats: place == nil ? nil : seats, most: most, column, size)
    return Crew(column: column, members: members)
  }

  /// What a place costs an activity whose crew is as small as it may be.
  private func price(of place: Int?, for activity: Activity, seats: Int) -> Int {
    guard let place else { return 0 }
    let own = activity.places.first { $0.value == place }?.price ?? 0
    let spare = seats - activity.crewSize.lowerBound
    return own + spare / problem.prices.seatsPerUnit * problem.prices.spareSeats
  }

  /// A larger crew leaves fewer seats to pay for.
  private mutating func addSeatSavings(
    for activity: Activity, seats: Int?, most: Int, _ column: Int, _ size: [LinearProgram.Term]
  ) {
    guard let seats, problem.prices.spareSeats > 0 else { return }
    let unit = problem.prices.seatsPerUnit
    let least = activity.crewSize.lowerBound
    let saved = (seats - least) / unit - (seats - most) / unit
    guard saved > 0 else { return }
    // So many more fill the first unit; each further unit takes no fewer than that.
    let first = (seats - least) % unit + 1
    let saving = program.addColumn(.amount, cost: -problem.prices.spareSeats, upTo: saved)
    program.addRow(
      size + [LinearProgram.Term(-least, column), LinearProgram.Term(-first, saving)], atLeast: 0)
    program.addRow(
      [LinearProgram.Term(saved, column), LinearProgram.Term(-1, saving)], atLeast: 0)
  }

  private mutating func addPlaceVisit(
    of worker: Int, at place: Int, by member: Int, to day: inout DayTerms
  ) {
    guard problem.prices.placeChange > 0, !day.mode.surePlaces[worker].contains(place) else {
      return
    }
    let isSurelyElsewhere = !day.mode.surePlaces[worker].isEmpty
    let visit =
      day.placeVisits[worker][place]
      ?? program.addColumn(
        .placeVisit, cost: isSurelyElsewhere ? problem.prices.placeChange : 0)
    day.placeVisits[worker][place] = visit
    program.addRow(
      [LinearProgram.Term(1, visit), LinearProgram.Term(-1, member)], atLeast: 0)
  }

  private mutating func addSiteVisits(
    _ stays: [(worker: Int, site: Int, column: Int)], to day: inout DayTerms
  ) {
    guard problem.prices.siteChange > 0 else { return }
    for worker in problem.workers.indices {
      for site in 0..<problem.siteCount where !day.mode.sureSites[worker].contains(site) {
        let columns = stays.filter { $0.worker == worker && $0.site == site }.map { $0.column }
        if columns.isEmpty { continue }
        let isSurelyElsewhere = !day.mode.sureSites[worker].isEmpty
        var visit = day.siteVisits[worker][site] ?? -1
        if visit < 0 {
          visit = program.addColumn(
            .siteVisit, cost: isSurelyElsewhere ? problem.prices.siteChange : 0)
          day.siteVisits[worker][site] = visit
          if isSurelyElsewhere {
            visits[day.mode.day * problem.siteCount + site].append(LinearProgram.Term(1, visit))
          }
        }
        program.addRow(
          [LinearProgram.Term(1, visit)] + columns.map { LinearProgram.Term(-1, $0) }, atLeast: 0)
      }
    }
  }
}
