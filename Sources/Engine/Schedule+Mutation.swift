/// Changes to the timetable; each keeps everything derived from it up to date.
extension Schedule {
  /// Makes the change that was worked out last.
  ///
  /// - Parameters:
  ///   - activity: The activity of that change.
  ///   - start: Its start.
  ///   - place: Its place; negative for none.
  ///   - crew: Its crew, `crewWords` words.
  mutating func commit(_ activity: Int, at start: Int, in place: Int, crew: [UInt64]) {
    let foreseen = prospect.delta
    if placements[activity].isAbsent {
      absentCount -= 1
      raisedCost -= absencePrice[activity] - problem.activities.absencePrice[activity]
    } else {
      withdraw(activity)
    }
    let new = placement(of: activity, at: start, in: place)
    enter(activity, new, crew: crew)
    for index in 0..<prospect.dayCount {
      dayCost[Int(prospect.days[index].row)] = prospect.days[index].cost
    }
    ownCosts[activity] = prospect.ownCost
    imbalance = prospect.imbalance
    cost += foreseen
  }

  /// Takes an activity out.
  ///
  /// - Parameter activity: An activity that is placed.
  mutating func remove(_ activity: Int) {
    let old = placements[activity]
    let words = problem.crewWords
    let day = Int(old.start) >> problem.dayShift
    cost += absencePrice[activity] - ownCosts[activity]
    raisedCost += absencePrice[activity] - problem.activities.absencePrice[activity]
    cost += linkChange(activity, from: old, to: .absent)
    cost += wishChange(activity, from: old, to: .absent)
    withdraw(activity)
    absentCount += 1
    for word in 0..<words {
      var leaving = crews[activity * words + word]
      crews[activity * words + word] = 0
      while leaving != 0 {
        let worker = word << 6 + leaving.trailingZeroBitCount
        leaving &= leaving - 1
        let row = workerDay(worker, day)
        let now = workerRoster.scan(row, day: day, of: problem, without: -1, with: .none)
        cost += Int(now) - Int(dayCost[row])
        dayCost[row] = now
      }
    }
    if problem.activities.facts[activity].isContact { settleBalance() }
  }

  /// Puts an activity in where ``change(moving:to:at:crew:)`` has said before that it may be.
  ///
  /// - Parameters:
  ///   - activity: An activity that is not placed.
  ///   - start: Its start.
  ///   - place: Its place; negative for none.
  ///   - crew: Its crew, `crewWords` words.
  mutating func insert(_ activity: Int, at start: Int, in place: Int, crew: [UInt64]) {
    _ = change(moving: activity, to: start, at: place, crew: crew)
    commit(activity, at: start, in: place, crew: crew)
  }

  /// Raises what leaving an activity out costs, so that it is not the one left out for ever.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - amount: What is added to its price.
  mutating func raiseAbsencePrice(of activity: Int, by amount: Int) {
    absencePrice[activity] += amount
    if placements[activity].isAbsent {
      cost += amount
      raisedCost += amount
    }
  }

  /// Takes an activity out of every list and set; costs and its crew are the caller's business.
  private mutating func withdraw(_ activity: Int) {
    let facts = problem.activities.facts[activity]
    let old = placements[activity]
    let words = problem.crewWords
    let day = Int(old.start) >> problem.dayShift
    leaveWishes(activity, old)
    placements[activity] = .absent
    if old.place >= 0 {
      let place = Int(old.place)
      placeRoster.remove(activity, from: placeDay(place, day))
      BitRange.flip(
        &placeBusy, base: place * problem.horizonWords, from: Int(old.start), to: Int(old.end))
    }
    for word in 0..<words {
      var leaving = crews[activity * words + word]
      while leaving != 0 {
        let worker = word << 6 + leaving.trailingZeroBitCount
        leaving &= leaving - 1
        BitRange.flip(
          &workerBusy, base: worker * problem.horizonWords, from: Int(old.start), to: Int(old.end))
        workerRoster.remove(activity, from: workerDay(worker, day))
        if facts.isContact { load[worker] -= facts.slots }
      }
    }
    if facts.isContact && !parallel.isEmpty {
      for slot in old.start..<old.end { parallel[Int(slot)] -= 1 }
    }
  }

  /// Puts an activity into every list and set; costs are the caller's business.
  private mutating func enter(_ activity: Int, _ new: Placement, crew: [UInt64]) {
    let facts = problem.activities.facts[activity]
    let words = problem.crewWords
    let day = Int(new.start) >> problem.dayShift
    let stint = Stint(new, of: activity, isContact: facts.isContact)
    placements[activity] = new
    joinWishes(activity, new)
    if new.place >= 0 {
      let place = Int(new.place)
      placeRoster.add(stint, to: placeDay(place, day))
      BitRange.flip(
        &placeBusy, base: place * problem.horizonWords, from: Int(new.start), to: Int(new.end))
    }
    for word in 0..<words {
      var entering = crew[word]
      crews[activity * words + word] = entering
      while entering != 0 {
        let worker = word << 6 + entering.trailingZeroBitCount
        entering &= entering - 1
        BitRange.flip(
          &workerBusy, base: worker * problem.horizonWords, from: Int(new.start), to: Int(new.end))
        workerRoster.add(stint, to: workerDay(worker, day))
        if facts.isContact { load[worker] += facts.slots }
      }
    }
    if facts.isContact && !parallel.isEmpty {
      for slot in new.start..<new.end { parallel[Int(slot)] += 1 }
    }
  }

  private mutating func settleBalance() {
    if problem.resources.balancedWorkers.isEmpty { return }
    var least = Int32.max
    var most = Int32.min
    for worker in problem.resources.balancedWorkers {
      least = min(least, load[Int(worker)])
      most = max(most, load[Int(worker)])
    }
    cost += (Int(most - least) - imbalance) * problem.prices.imbalance
    imbalance = Int(most - least)
  }

  private mutating func leaveWishes(_ activity: Int, _ old: Placement) {
    for index in problem.wishes.own(of: activity) { absences[Int(problem.wishes.own[index])] = 0 }
    for index in problem.wishes.rivalling(activity) {
      let wish = Int(problem.wishes.rivalling[index])
      let wanted = placements[Int(problem.wishes.activity[wish])]
      if old.start < wanted.end && wanted.start < old.end { absences[wish] -= 1 }
    }
  }

  private mutating func joinWishes(_ activity: Int, _ new: Placement) {
    for index in problem.wishes.own(of: activity) {
      let wish = Int(problem.wishes.own[index])
      absences[wish] = reasonsAway(wish, new)
    }
    for index in problem.wishes.rivalling(activity) {
      let wish = Int(problem.wishes.rivalling[index])
      let wanted = placements[Int(problem.wishes.activity[wish])]
      if new.start < wanted.end && wanted.start < new.end { absences[wish] += 1 }
    }
  }
}
