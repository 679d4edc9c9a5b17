/// The best spot for an activity: a look at its starts, each with the crew and the place that suit it.
extension LocalSearch {
  /// Puts an absent activity where it adds least to the cost, a little noise aside; leaves it out where that
  /// is cheaper or nothing is free.
  ///
  /// Crews are chosen greedily by what each worker's day would cost and the skills that the crew still lacks;
  /// that finds the best crew nearly always, since workers' days do not depend on each other.
  mutating func insertWell(_ activity: Int) {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    let count = Int(facts.startCount)
    // A long list is sampled, so that the time taken does not grow with the horizon or the staff.
    let sample = min(count, LocalSearch.startsLookedAt)
    let share = UInt64((sample << 16) / max(1, count))
    spot.price = schedule.absencePrice[activity]
    spot.start = -1
    if facts.isTied {
      tryTiedStarts(of: activity)
    } else {
      for number in 0..<count {
        let roll = random.next()
        if roll & 0xFFFF > share { continue }
        let start = Int(schedule.problem.activities.starts[Int(facts.firstStart) + number])
        tryStart(start, of: activity, roll)
      }
    }
    if spot.start < 0 { return }
    for word in 0..<words { crew[word] = spot.crew[word] }
    let delta = schedule.change(
      moving: activity, to: spot.start, at: spot.place, crew: crew, isVetted: true)
    if delta >= Schedule.impossible { return }
    schedule.commit(activity, at: spot.start, in: spot.place, crew: crew)
  }

  /// Notes the best of the starts that keep the ties of an activity.
  private mutating func tryTiedStarts(of activity: Int) {
    let facts = schedule.problem.activities.facts[activity]
    let range = tiedRange(of: activity)
    var count = 0
    for number in 0..<Int(facts.startCount) where isIn(range, activity, number) { count += 1 }
    let share = UInt64((min(count, LocalSearch.startsLookedAt) << 16) / max(1, count))
    for number in 0..<Int(facts.startCount) {
      if !isIn(range, activity, number) { continue }
      let roll = random.next()
      if roll & 0xFFFF > share { continue }
      let start = Int(schedule.problem.activities.starts[Int(facts.firstStart) + number])
      tryStart(start, of: activity, roll)
    }
  }

  private func isIn(_ range: ClockRange, _ activity: Int, _ number: Int) -> Bool {
    let first = Int(schedule.problem.activities.facts[activity].firstStart)
    let clock = schedule.clock(schedule.problem.activities.starts[first + number])
    return clock >= range.first && clock <= range.last
  }

  /// How many starts are looked at for one activity.
  static let startsLookedAt = 48

  /// Notes a start of an activity, with the best crew and place at each site, if it is the best so far.
  private mutating func tryStart(_ start: Int, of activity: Int, _ roll: UInt64) {
    let problem = schedule.problem
    let facts = problem.activities.facts[activity]
    let words = problem.crewWords
    let base = activity * words
    let end = start + Int(facts.slots)
    let noise = cooling.limit(at: temperature >> 1, &random)
    var price = Int(problem.activities.startPrice[activity * problem.horizonSlots + start]) + noise
    if price >= spot.price { return }
    var available = 0
    for word in 0..<words {
      let now = schedule.freeWorkers(word, for: activity, from: start, to: end)
      if problem.activities.required[base + word] & ~now != 0 { return }
      free[word] = now & problem.activities.eligible[base + word]
      available += (free[word] & problem.staff[word]).nonzeroBitCount
    }
    if available < Int(facts.crewMinimum) { return }
    if available > LocalSearch.workersLookedAt { thinOutFree(for: activity) }
    evaluations += 1
    var new = schedule.placement(of: activity, at: start, in: -1)
    if facts.isContact && !schedule.parallelAllows(activity, new) { return }
    // The guests are chosen later, and the clashes of their diaries are counted then.
    price += schedule.wishChange(activity, from: .absent, to: new, crew: problem.staff)
    if !facts.needsPlace { return trySite(activity, new, price, roll) }
    for word in 0..<problem.placeWords {
      vacant[word] = schedule.freePlaces(word, for: activity, from: start, to: end)
    }
    for site in -1..<problem.siteCount {
      let first = (site + 1) * problem.placeWords
      var isThere = false
      for word in 0..<problem.placeWords
      where problem.resources.placesAtSite[first + word] & vacant[word] != 0 {
        isThere = true
      }
      if !isThere { continue }
      new.site = Int32(truncatingIfNeeded: site)
      trySite(activity, new, price, roll)
    }
  }

  /// Above so many free workers only a share is looked at.
  static let workersLookedAt = 24

  /// Of the free workers, keeps a random quarter, the workers whom the activity must have or had, and the members of
  /// small groups of which it needs some.
  private mutating func thinOutFree(for activity: Int) {
    let problem = schedule.problem
    let words = problem.crewWords
    let base = activity * words
    for word in 0..<words {
      let kept =
        problem.activities.required[base + word] | remembered[base + word] | ~problem.staff[word]
      able[word] = free[word] & (kept | random.next() & random.next())
    }
    for need in problem.activities.needs(of: activity) {
      var count = 0
      for word in 0..<words {
        count += (free[word] & problem.activities.needMask[need * words + word]).nonzeroBitCount
      }
      if count > LocalSearch.workersLookedAt / 2 { continue }
      for word in 0..<words {
        able[word] |= free[word] & problem.activities.needMask[need * words + word]
      }
    }
    for word in 0..<words { free[word] = able[word] }
  }

  /// Notes a start and a site with the best crew and place there, if that is the best so far.
  private mutating func trySite(
    _ activity: Int, _ new: Placement, _ startPrice: Int, _ roll: UInt64
  ) {
    let problem = schedule.problem
    let facts = problem.activities.facts[activity]
    let words = problem.crewWords
    let linked = schedule.linkChange(activity, from: .absent, to: new)
    if linked >= Schedule.impossible || startPrice + linked >= spot.price { return }
    priceWorkers(for: activity, new, roll)
    guard let members = chooseCrew(for: activity) else { return }
    var price = startPrice + linked + members
    if price >= spot.price { return }
    var place = -1
    if facts.needsPlace {
      var placePrice = 0
      (place, placePrice) = choosePlace(for: activity, new)
      if place < 0 { return }
      price += placePrice
    }
    if facts.isContact && problem.prices.imbalance != 0 {
      price += schedule.balanceChange(activity, crew: crew) * problem.prices.imbalance
    }
    if price >= spot.price { return }
    spot.price = price
    spot.start = Int(new.start)
    spot.place = place
    for word in 0..<words { spot.crew[word] = crew[word] }
  }

  /// Works out what the day of each free worker would cost more; who would break a rule is free no longer.
  private mutating func priceWorkers(for activity: Int, _ new: Placement, _ roll: UInt64) {
    let problem = schedule.problem
    let facts = problem.activities.facts[activity]
    let spell = Spell(new, facts)
    let day = Int(new.start) >> problem.dayShift
    var tie = roll >> 16
    for word in 0..<problem.crewWords {
      var rest = free[word]
      able[word] = rest
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        let worker = word << 6 + rest.trailingZeroBitCount
        rest ^= bit
        let row = schedule.workerDay(worker, day)
        let price = schedule.priceJoining(row, activity, new, spell)
        if price >= DayRoster.impossible {
          able[word] ^= bit
          continue
        }
        var more = price - schedule.workerDays[row].cost
        if !facts.workersAreFree {
          more += problem.activities.workerPrice[activity * problem.workerCount + worker]
        }
        // Three bits of chance decide between equals.
        workerPrices[worker] = more << 3 | Int32(truncatingIfNeeded: tie & 7)
        tie = tie >> 3 | tie << 45
      }
    }
  }

  /// Puts a crew of able workers into the scratch; gives the cost of its days and of the skills it lacks, or nil
  /// without a crew.
  private mutating func chooseCrew(for activity: Int) -> Int? {
    let problem = schedule.problem
    let facts = problem.activities.facts[activity]
    let words = problem.crewWords
    let base = activity * words
    var size = 0
    var price: Int32 = 0
    let twin = facts.sharesCrew ? placedTwin(of: activity) : -1
    for word in 0..<words {
      var required = problem.activities.required[base + word]
      if twin >= 0 { required |= schedule.crews[twin * words + word] & problem.staff[word] }
      if required & ~able[word] != 0 { return nil }
      crew[word] = required
      size += (required & problem.staff[word]).nonzeroBitCount
      var rest = required
      while rest != 0 {
        price += workerPrices[word << 6 + rest.trailingZeroBitCount] >> 3
        rest &= rest - 1
      }
    }
    for need in problem.activities.needs(of: activity) {
      var missing = shortage(of: need)
      while missing > 0 {
        guard let added = addCheapest(to: activity, need: need, below: Int32.max) else {
          return nil
        }
        price += added
        size += 1
        missing -= 1
      }
    }
    while size < Int(facts.crewMinimum) {
      guard let added = addCheapest(to: activity, need: -1, below: Int32.max) else { return nil }
      price += added
      size += 1
    }
    if size > Int(facts.crewMaximum) { return nil }
    while size < Int(facts.crewMaximum) && twin < 0 {
      guard let added = addCheapest(to: activity, need: -1, below: 0) else { break }
      price += added
      size += 1
    }
    for skill in problem.activities.skills(of: activity) where !crewHas(skill) {
      price += Int32(truncatingIfNeeded: problem.prices.missingSkill)
    }
    if facts.hasGuestChoices {
      guard let guests = addCheapestGuests(to: activity) else { return nil }
      price += guests
    }
    return Int(price)
  }

  /// Adds the able worker who costs least, skills gained set against it; gives the price of the worker's day.
  @inline(__always)
  private mutating func addCheapest(to activity: Int, need: Int, below limit: Int32) -> Int32? {
    let problem = schedule.problem
    let words = problem.crewWords
    let skillPrice = Int32(truncatingIfNeeded: problem.prices.missingSkill) << 3
    var best = limit
    var chosen = -1
    for word in 0..<words {
      var rest = able[word] & ~crew[word] & problem.staff[word]
      if need >= 0 { rest &= problem.activities.needMask[need * words + word] }
      while rest != 0 {
        let worker = word << 6 + rest.trailingZeroBitCount
        let bit = rest & (~rest &+ 1)
        rest ^= bit
        var price = workerPrices[worker]
        for skill in problem.activities.skills(of: activity)
        where problem.activities.skillMask[skill * words + word] & bit != 0 && !crewHas(skill) {
          price -= skillPrice
        }
        if price < best {
          best = price
          chosen = worker
        }
      }
    }
    if chosen < 0 { return nil }
    crew[chosen >> 6] |= 1 << UInt64(chosen & 63)
    return workerPrices[chosen] >> 3
  }

  /// Whether somebody in the crew in the scratch has a skill.
  @inline(__always)
  func crewHas(_ skill: Int) -> Bool {
    let words = schedule.problem.crewWords
    for word in 0..<words
    where crew[word] & schedule.problem.activities.skillMask[skill * words + word] != 0 {
      return true
    }
    return false
  }

  /// The cheapest vacant place at a site for the crew in the scratch, and its cost; −1 without a place.
  private func choosePlace(for activity: Int, _ new: Placement) -> (place: Int, price: Int) {
    let problem = schedule.problem
    let facts = problem.activities.facts[activity]
    let size = schedule.size(of: crew, base: 0)
    let day = Int(new.start) >> problem.dayShift
    let first = Int(new.site + 1) * problem.placeWords
    var best = (place: -1, price: Int.max)
    for word in 0..<problem.placeWords {
      var rest = vacant[word] & problem.resources.placesAtSite[first + word]
      while rest != 0 {
        let place = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        let spare =
          problem.resources.placeCapacity[place] - facts.headcount
          - Int32(truncatingIfNeeded: size)
        if spare < 0 { continue }
        var price =
          problem.spareUnits(of: spare) * problem.prices.spareSeats
          + Int(problem.activities.placePrice[activity * problem.placeCount + place])
        if price >= best.price { continue }
        price += schedule.placeChanges(day, of: crew, to: place) * problem.prices.placeChange
        if price < best.price { best = (place, price) }
      }
    }
    return best
  }
}

/// The best spot found for an activity so far.
struct Spot: Sendable {
  var start = -1
  var place = -1
  var crew: [UInt64]
  var price = 0
}
