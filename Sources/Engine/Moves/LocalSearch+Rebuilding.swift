/// The move that rebuilds a part of the week: some activities that have to do with each other are taken out and
/// put back one by one, each where it costs least.
///
/// Schrimpf and others, *Record Breaking Optimization Results Using the Ruin and Recreate Principle* (2000);
/// Christiaens and Vanden Berghe, *Slack Induction by String Removals* (2020).
extension LocalSearch {
  /// Takes out what belongs together and puts it back.
  mutating func rebuild() {
    let seed = random.pick(movable)
    blockers.removeAll(keepingCapacity: true)
    blockers.append(Int32(truncatingIfNeeded: seed))
    let most = 2 + random.below(5)
    let placement = schedule.placements[seed]
    if !placement.isAbsent {
      switch random.below(6) {
      case 0: gatherDay(of: seed, placement, atMost: most)
      case 1: gatherAround(placement, atMost: most)
      case 2:
        gatherDay(of: seed, placement, atMost: most)
        gatherAround(placement, atMost: most)
      case 3: gatherSite(placement.site, atMost: most)
      case 4: gatherAnything(atMost: most)
      default:
        gatherSite(placement.site, atMost: 3)
        gatherCrew(of: seed, placement, atMost: most + 6)
      }
    } else {
      gatherAnything(atMost: most)
    }
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    journal.begin(with: schedule)
    if schedule.problem.links.hasTies {
      var next = 0
      while next < blockers.count && blockers.count < LocalSearch.mostRebuilt {
        gatherTied(to: Int(blockers[next]))
        next += 1
      }
    }
    for activity in blockers { journal.note(Int(activity), in: schedule) }
    for activity in blockers where !schedule.placements[Int(activity)].isAbsent {
      takeOut(Int(activity))
    }
    putInOrder()
    for index in 0..<blockers.count { insertWell(Int(blockers[index])) }
    settle(.rebuild, before: before, limit: limit, true)
  }

  /// The number of activities taken out at which no tied activity is added any more.
  private static let mostRebuilt = 12

  /// Adds an activity to the activities taken out, unless it is there already or can lie nowhere else.
  private mutating func gather(_ other: Int32) {
    if !blockers.contains(other) { blockers.append(other) }
  }

  /// One worker's activities of a day, and half of the time of another day.
  private mutating func gatherDay(of seed: Int, _ placement: Placement, atMost most: Int) {
    let worker = randomWorker(in: seed)
    if worker < 0 { return }
    let shift = schedule.problem.dayShift
    gather(worker, onDay: Int(placement.start) >> shift, atMost: most)
    if random.next() & 1 == 0 {
      gather(worker, onDay: random.below(schedule.problem.dayCount), atMost: most + 2)
    }
  }

  mutating func gather(_ worker: Int, onDay day: Int, atMost most: Int) {
    let problem = schedule.problem
    let first = day << problem.dayShift
    for slot in first..<first + 1 << problem.dayShift {
      let index = slot * problem.crewWords + worker >> 6
      let taken = schedule.takenWorkers[index] ^ problem.resources.blockedWorkers[index]
      if taken >> UInt64(worker & 63) & 1 == 0 { continue }
      let other = schedule.workerOccupant[worker * problem.horizonSlots + slot]
      if Int(schedule.placements[Int(other)].start) == slot { gather(other) }
      if blockers.count >= most { return }
    }
  }

  /// The day of everybody on a crew: room for others to come along.
  private mutating func gatherCrew(of seed: Int, _ placement: Placement, atMost most: Int) {
    let words = schedule.problem.crewWords
    let day = Int(placement.start) >> schedule.problem.dayShift
    for word in 0..<words {
      var rest = schedule.crews[seed * words + word]
      while rest != 0 {
        gather(word << 6 + rest.trailingZeroBitCount, onDay: day, atMost: most)
        rest &= rest - 1
        if blockers.count >= most { return }
      }
    }
  }

  /// What workers do at about the time of an activity.
  private mutating func gatherAround(_ placement: Placement, atMost most: Int) {
    let problem = schedule.problem
    let first = (Int(placement.start) >> problem.dayShift) << problem.dayShift
    for _ in 0..<3 * most {
      let worker = random.below(problem.workerCount)
      let slot = Int(placement.start) - 4 + random.below(Int(placement.end - placement.start) + 8)
      if slot < first || slot >= first + 1 << problem.dayShift { continue }
      let index = slot * problem.crewWords + worker >> 6
      let taken = schedule.takenWorkers[index] ^ problem.resources.blockedWorkers[index]
      if taken >> UInt64(worker & 63) & 1 == 0 { continue }
      gather(schedule.workerOccupant[worker * problem.horizonSlots + slot])
      if blockers.count >= most { return }
    }
  }

  /// What is held at a site, whenever.
  private mutating func gatherSite(_ site: Int32, atMost most: Int) {
    for _ in 0..<24 {
      let other = random.pick(movable)
      if schedule.placements[other].site == site { gather(Int32(truncatingIfNeeded: other)) }
      if blockers.count >= most { return }
    }
  }

  private mutating func gatherAnything(atMost most: Int) {
    for _ in 1..<max(2, most) { gather(Int32(truncatingIfNeeded: random.pick(movable))) }
  }

  mutating func randomWorker(in activity: Int) -> Int {
    let words = schedule.problem.crewWords
    var total = 0
    for word in 0..<words {
      total +=
        (schedule.crews[activity * words + word] & schedule.problem.staff[word]).nonzeroBitCount
    }
    if total == 0 { return -1 }
    var skip = random.below(total)
    for word in 0..<words {
      var rest = schedule.crews[activity * words + word] & schedule.problem.staff[word]
      while rest != 0 {
        if skip == 0 { return word << 6 + rest.trailingZeroBitCount }
        skip -= 1
        rest &= rest - 1
      }
    }
    return -1
  }

  /// The order in which they are put back: by chance, or those with the fewest starts, or the largest crews,
  /// first.
  private mutating func putInOrder() {
    let roll = random.below(6)
    // As gathered: what the move is about comes first.
    if roll > 3 { return }
    for index in 0..<blockers.count {
      blockers.swapAt(index, index + random.below(blockers.count - index))
    }
    if roll < 2 { return }
    // Insertion sort: there are a handful.
    for index in 1..<max(1, blockers.count) {
      var at = index
      while at > 0 && rank(blockers[at], roll) < rank(blockers[at - 1], roll) {
        blockers.swapAt(at, at - 1)
        at -= 1
      }
    }
  }

  private func rank(_ activity: Int32, _ roll: Int) -> Int32 {
    let facts = schedule.problem.activities.facts[Int(activity)]
    return roll == 2 ? facts.startCount : -facts.crewMinimum * facts.slots
  }
}
