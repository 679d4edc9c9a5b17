/// Activities that are tied to each other: they start together, on one day, soon after each other, or have one crew.
///
/// Where one of them lies leaves the others few starts, so that one at a time they would never move. Those that a move
/// of one would leave behind move with it.
extension LocalSearch {
  /// Some time on the clock that runs through all days.
  struct ClockRange {
    var first = Int32.min
    var last = Int32.max

    mutating func narrow(_ first: Int32, _ last: Int32) {
      self.first = max(self.first, first)
      self.last = min(self.last, last)
    }
  }

  /// When an activity may start by its ties to activities that are placed.
  func tiedRange(of activity: Int) -> ClockRange {
    var range = ClockRange()
    let slots = schedule.problem.activities.facts[activity].slots
    for index in schedule.problem.links.of(activity) {
      let link = schedule.problem.links.entries[index]
      let other = schedule.placements[Int(link.other)]
      if other.isAbsent { continue }
      switch link.kind {
      case .sameTime:
        let clock = schedule.clock(other.start)
        range.narrow(clock, clock)
      case .sameDay:
        let (first, last) = schedule.clockOfDate(of: other.start)
        range.narrow(first, last)
      case .soonAfter:
        range.narrow(Int32.min, schedule.clockOfEnd(other) + link.amount)
      case .follows: range.narrow(schedule.clockOfEnd(other) + link.amount, Int32.max)
      case .soonBefore:
        range.narrow(schedule.clock(other.start) - link.amount - slots, Int32.max)
      case .precedes:
        range.narrow(Int32.min, schedule.clock(other.start) - link.amount - slots)
      default: continue
      }
    }
    return range
  }

  /// A random start that keeps the ties of an activity; negative without one.
  mutating func randomTiedStart(of activity: Int) -> Int {
    let facts = schedule.problem.activities.facts[activity]
    let range = tiedRange(of: activity)
    var chosen = -1
    var seen = 0
    for number in 0..<Int(facts.startCount) {
      let start = schedule.problem.activities.starts[Int(facts.firstStart) + number]
      let clock = schedule.clock(start)
      if clock < range.first || clock > range.last { continue }
      seen += 1
      if random.below(seen) == 0 { chosen = Int(start) }
    }
    return chosen
  }

  /// Moves an activity and, with it, all that are tied to it and could not stay.
  mutating func relocateTied(_ activity: Int) {
    let start = freeStart(of: activity)
    if start == Int(schedule.placements[activity].start) { return }
    let end = start + Int(schedule.problem.activities.facts[activity].slots)
    blockers.removeAll(keepingCapacity: true)
    blockers.append(Int32(truncatingIfNeeded: activity))
    gatherLeftBehind(by: activity, from: start, to: end)
    // Those left behind take theirs along: who starts when they do has to come.
    var next = 1
    while next < blockers.count {
      gatherTied(to: Int(blockers[next]))
      next += 1
    }
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    journal.begin(with: schedule)
    for other in blockers { journal.note(Int(other), in: schedule) }
    for other in blockers where !schedule.placements[Int(other)].isAbsent { takeOut(Int(other)) }
    var isPlaced = placeAnyhow(activity, at: start)
    for index in 1..<max(1, blockers.count) where isPlaced {
      let other = Int(blockers[index])
      isPlaced = false
      for _ in 0..<3 where !isPlaced {
        let start = randomTiedStart(of: other)
        if start < 0 { break }
        isPlaced = placeAnyhow(other, at: start)
      }
    }
    settle(.relocate, before: before, limit: limit, isPlaced)
  }

  /// Adds the placed activities whose ties to one would break if it lay elsewhere.
  private mutating func gatherLeftBehind(by activity: Int, from start: Int, to end: Int) {
    for index in schedule.problem.links.of(activity) {
      let link = schedule.problem.links.entries[index]
      if !link.kind.isTie || schedule.placements[Int(link.other)].isAbsent
        || blockers.contains(link.other)
      {
        continue
      }
      if !schedule.keepsTie(link, from: start, to: end) { blockers.append(link.other) }
    }
  }

  /// Adds the placed activities that are tied in time to one.
  mutating func gatherTied(to activity: Int) {
    for index in schedule.problem.links.of(activity) {
      let link = schedule.problem.links.entries[index]
      if link.kind.isTie && link.kind != .sameCrew
        && !schedule.placements[Int(link.other)].isAbsent && !blockers.contains(link.other)
      {
        blockers.append(link.other)
      }
    }
  }

  /// Gives an activity and all that have its crew another crew.
  mutating func changeSharedCrew(_ activity: Int) {
    if schedule.placements[activity].isAbsent { return }
    blockers.removeAll(keepingCapacity: true)
    blockers.append(Int32(truncatingIfNeeded: activity))
    var next = 0
    while next < blockers.count {
      for index in schedule.problem.links.of(Int(blockers[next])) {
        let link = schedule.problem.links.entries[index]
        if link.kind == .sameCrew && !schedule.placements[Int(link.other)].isAbsent
          && !blockers.contains(link.other)
        {
          blockers.append(link.other)
        }
      }
      next += 1
    }
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    journal.begin(with: schedule)
    for other in blockers { journal.note(Int(other), in: schedule) }
    for other in blockers { takeOut(Int(other)) }
    forgetWorker(of: activity)
    var isPlaced = true
    for index in 0..<blockers.count where isPlaced {
      let other = Int(blockers[index])
      let old = journal.placement(index)
      isPlaced = proposeCrew(for: other, at: Int(old.start))
      if isPlaced {
        isPlaced = placeWithScratch(other, at: Int(old.start), in: Int(old.place))
      }
    }
    settle(.changeCrew, before: before, limit: limit, isPlaced)
  }

  /// Strikes one worker, and now and then two, from the crew that an absent activity remembers.
  private mutating func forgetWorker(of activity: Int) {
    let words = schedule.problem.crewWords
    let base = activity * words
    for _ in 0...(random.next() & 3 == 0 ? 1 : 0) {
      var total = 0
      for word in 0..<words {
        total += (remembered[base + word] & schedule.problem.staff[word]).nonzeroBitCount
      }
      if total == 0 { return }
      var skip = random.below(total)
      for word in 0..<words {
        var rest = remembered[base + word] & schedule.problem.staff[word]
        while rest != 0 {
          let bit = rest & (~rest &+ 1)
          rest ^= bit
          if skip == 0 { remembered[base + word] &= ~bit }
          skip -= 1
        }
      }
    }
  }

  /// Puts the crew of the placed activity that must have the same crew into the scratch.
  ///
  /// - Returns: Nil where no such activity is placed, false where not all of them are free.
  mutating func takeCrewOfTwin(of activity: Int) -> Bool? {
    let words = schedule.problem.crewWords
    let twin = placedTwin(of: activity)
    if twin < 0 { return nil }
    for word in 0..<words {
      let staff = schedule.problem.staff[word]
      let shared = schedule.crews[twin * words + word] & staff
      if shared & ~free[word] != 0 { return false }
      crew[word] = shared | crew[word] & ~staff
    }
    for word in 0..<words
    where schedule.problem.activities.required[activity * words + word] & ~crew[word] != 0 {
      return false
    }
    return true
  }

  /// A placed activity that must have the crew of another; negative without one.
  func placedTwin(of activity: Int) -> Int {
    for index in schedule.problem.links.of(activity) {
      let link = schedule.problem.links.entries[index]
      if link.kind == .sameCrew && !schedule.placements[Int(link.other)].isAbsent {
        return Int(link.other)
      }
    }
    return -1
  }
}

extension Schedule {
  /// Whether an activity at another start would keep a tie about time with a placed activity.
  func keepsTie(_ link: FlatLinks.Entry, from start: Int, to end: Int) -> Bool {
    let other = placements[Int(link.other)]
    let own = Placement(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), place: -1,
      site: -1)
    switch link.kind {
    case .soonBefore: return clock(other.start) <= clockOfEnd(own) + link.amount
    case .soonAfter: return clock(own.start) <= clockOfEnd(other) + link.amount
    case .sameTime: return clock(own.start) == clock(other.start)
    case .sameDay:
      return problem.days.date[start >> problem.dayShift]
        == problem.days.date[Int(other.start) >> problem.dayShift]
    default: return true
    }
  }

  /// The first and the last slot, on the clock that runs through all days, of the date of a slot.
  func clockOfDate(of slot: Int32) -> (first: Int32, last: Int32) {
    let date = problem.days.date[Int(slot) >> problem.dayShift]
    var range = (first: Int32.max, last: Int32.min)
    for day in 0..<problem.dayCount where problem.days.date[day] == date {
      range.first = min(range.first, problem.days.clock[day])
      range.last = max(range.last, problem.days.clock[day] + problem.days.slots[day] - 1)
    }
    return range
  }
}
