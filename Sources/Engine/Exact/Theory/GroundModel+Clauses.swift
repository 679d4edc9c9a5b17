/// Everything that a few clauses say: bans and demands, and what the literals mean to each other.
///
/// The order of an activity's options, and that it has one place at most, are the theory's business.
extension GroundModel {
  /// A kernel with the problem's variables and clauses.
  func kernel() -> ClauseKernel {
    var kernel = ClauseKernel()
    _ = kernel.addVariables(numbers.start(0, 0).variable, isDecided: false)
    _ = kernel.addVariables(numbers.count - kernel.variableCount)
    for rule in brokenRules { kernel.addClause([!Literal(rule)]) }
    for activity in activities.indices {
      if time.optionCount(activity) == 0 { kernel.addClause([!numbers.present(activity)]) }
      addDays(of: activity, to: &kernel)
      addBans(of: activity, to: &kernel)
      addPlaces(of: activity, to: &kernel)
      addWorkers(of: activity, to: &kernel)
      if siteCount > 0 { addSites(of: activity, to: &kernel) }
    }
    if staffCount < workerCount {
      for activity in activities.indices { addGuests(of: activity, to: &kernel) }
    }
    if hasMeals { addMeals(to: &kernel) }
    for pair in pairs {
      switch pair.kind {
      case .precedes(let gap): addOrder(pair, gap: gap, to: &kernel)
      case .differentDates: addSeparation(pair, to: &kernel)
      case .within(let gap): addLatest(pair, gap: gap, to: &kernel)
      case .sameTime: addSameTime(pair, to: &kernel)
      case .sameDate: addSameDate(pair, to: &kernel)
      case .sameCrew: addSameCrew(pair, to: &kernel)
      }
    }
    return kernel
  }

  private func addDays(of activity: Int, to kernel: inout ClauseKernel) {
    let present = numbers.present(activity)
    var all = [!present]
    for day in 0..<dayCount {
      let literal = numbers.day(activity, day)
      let first = Int(time.firstOption[activity])
      let options = (0..<time.optionCount(activity)).filter {
        Int(time.optionDay[first + $0]) == day
      }
      for option in options { kernel.addClause([!numbers.start(activity, option), literal]) }
      kernel.addClause([!literal] + options.map { numbers.start(activity, $0) })
      if options.isEmpty { continue }
      kernel.addClause([!literal, present])
      for other in all.dropFirst() { kernel.addClause([!literal, !other]) }
      all.append(literal)
    }
    if time.optionCount(activity) > 0 { kernel.addClause(all) }
  }

  private func addBans(of activity: Int, to kernel: inout ClauseKernel) {
    let entry = activities[activity]
    let present = numbers.present(activity)
    if let rule = entry.presenceRule { kernel.addClause([!Literal(rule), present]) }
    let first = Int(time.firstOption[activity])
    for ban in entry.startBans {
      let banned = Set(ban.values)
      for option in 0..<time.optionCount(activity)
      where banned.contains(Int(time.optionSlot[first + option])) {
        kernel.addClause([!Literal(ban.rule), !numbers.start(activity, option)])
      }
    }
    for ban in entry.placeBans {
      for place in ban.values {
        kernel.addClause([!Literal(ban.rule), !numbers.place(activity, place)])
      }
    }
    for demand in entry.placeDemands {
      for place in demand.values {
        kernel.addClause([!Literal(demand.rule), !present, numbers.place(activity, place)])
      }
    }
    for ban in entry.crewBans {
      for worker in ban.values {
        kernel.addClause([!Literal(ban.rule), !numbers.crew(activity, worker)])
      }
    }
    for demand in entry.crewDemands {
      for worker in demand.values {
        kernel.addClause([!Literal(demand.rule), !present, numbers.crew(activity, worker)])
      }
    }
  }

  private func addPlaces(of activity: Int, to kernel: inout ClauseKernel) {
    let entry = activities[activity]
    let present = numbers.present(activity)
    let housed = numbers.housed(activity)
    kernel.addClause([!housed, present])
    kernel.addClause([!housed] + (0..<placeCount).map { numbers.place(activity, $0) })
    for place in 0..<placeCount { kernel.addClause([!numbers.place(activity, place), housed]) }
    if let rule = entry.placeRule {
      kernel.addClause(
        entry.needsPlace ? [!Literal(rule), !present, housed] : [!Literal(rule), !housed])
    }
    guard entry.needsPlace else { return }
    for (place, seats) in places.enumerated() {
      guard let rule = seats.capacityRule else { continue }
      let spare = seats.capacity - entry.headcount
      let taken = numbers.place(activity, place)
      if spare < 0 {
        kernel.addClause([!Literal(rule), !taken])
      } else if let size = entry.sizeRule, spare < entry.crewSize.lowerBound {
        kernel.addClause([!Literal(rule), !Literal(size), !taken])
      }
    }
  }

  private func addWorkers(of activity: Int, to kernel: inout ClauseKernel) {
    let entry = activities[activity]
    for (number, worker) in workers.enumerated() {
      let literal = numbers.crew(activity, number)
      kernel.addClause([!literal, numbers.present(activity)])
      if let rule = worker.restRule, entry.slots > limits.runSlots {
        kernel.addClause([!Literal(rule), !literal])
      }
      if let rule = worker.loadRule, entry.isContact, limits.contactActivities == 0 {
        kernel.addClause([!Literal(rule), !literal])
      }
    }
  }

  /// An activity that is held is at one site, or at none in particular: its place's, or its own if it has no place.
  private func addSites(of activity: Int, to kernel: inout ClauseKernel) {
    let present = numbers.present(activity)
    let housed = numbers.housed(activity)
    let own = activities[activity].ownSite ?? siteCount
    let literals = (0...siteCount).map { numbers.site(activity, $0) }
    kernel.addClause([!present] + literals)
    kernel.addClause([!present, housed, literals[own]])
    for (site, literal) in literals.enumerated() {
      kernel.addClause([!literal, present])
      for other in literals[..<site] { kernel.addClause([!literal, !other]) }
      let here = places.indices.filter { (places[$0].site ?? siteCount) == site }.map {
        numbers.place(activity, $0)
      }
      for place in here { kernel.addClause([!place, literal]) }
      kernel.addClause([!literal] + here + (site == own ? [!housed] : []))
    }
  }

  /// If the second starts at some option or earlier, the first has started early enough.
  private func addOrder(_ pair: GroundPair, gap: Int, to kernel: inout ClauseKernel) {
    let (one, other) = (pair.first, pair.second)
    let firsts = Int(time.firstOption[one])
    let seconds = Int(time.firstOption[other])
    let count = time.optionCount(one)
    var ready = 0
    for option in 0..<time.optionCount(other) {
      let start = Int(time.optionClock[seconds + option])
      while ready < count
        && Int(time.optionClock[firsts + ready]) + activities[one].slots + gap <= start
      {
        ready += 1
      }
      if ready == count { break }
      // The last option with the same consequence says the most.
      if option + 1 < time.optionCount(other) {
        let next = Int(time.optionClock[seconds + option + 1])
        if Int(time.optionClock[firsts + ready]) + activities[one].slots + gap > next { continue }
      }
      kernel.addClause(
        [!Literal(pair.rule), !numbers.atMost(other, option), !numbers.present(one)]
          + (ready == 0 ? [] : [numbers.atMost(one, ready - 1)]))
    }
  }

  private func addSeparation(_ pair: GroundPair, to kernel: inout ClauseKernel) {
    for day in 0..<dayCount {
      for other in 0..<dayCount where time.dateOfDay[day] == time.dateOfDay[other] {
        kernel.addClause([
          !Literal(pair.rule), !numbers.day(pair.first, day), !numbers.day(pair.second, other),
        ])
      }
    }
  }
}
