/// What a change would cost, without making it.
extension Schedule {
  /// The change in cost if an activity, placed or not, lay elsewhere with another crew.
  ///
  /// The crew is taken to be one that the activity may have: of the right size, with everybody required
  /// and every need met. Everything that depends on time, place or other activities is checked here.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - start: Its new start, one of its own.
  ///   - place: Its new place, one of its own; negative for none.
  ///   - crew: Its new crew, `crewWords` words.
  ///   - limit: The largest change that is of interest: scanning stops when it is sure to be passed.
  ///   - isVetted: Whether place and crew are known to be free and to fit.
  /// - Returns: The change, or ``impossible``, also where it is above the limit.
  mutating func change(
    moving activity: Int, to start: Int, at place: Int, crew: [UInt64],
    limit: Int = Schedule.impossible, isVetted: Bool = false
  ) -> Int {
    let facts = problem.activities.facts[activity]
    let old = placements[activity]
    let new = placement(of: activity, at: start, in: place)
    if !isVetted {
      guard fits(activity, new, crew: crew), placeIsFree(for: activity, new),
        workersAreFree(crew, for: activity, new)
      else { return Schedule.impossible }
    }
    var delta = 0
    if new.start != old.start || new.site != old.site {
      let linked = linkChange(activity, from: old, to: new)
      if linked >= Schedule.impossible { return Schedule.impossible }
      delta += linked
      if new.start != old.start {
        if facts.isContact && !parallel.isEmpty && !parallelAllows(activity, new) {
          return Schedule.impossible
        }
        delta += wishChange(activity, from: old, to: new)
      }
    }
    let own = ownCost(activity, new, crew: crew)
    delta += own - (old.isAbsent ? absencePrice[activity] : ownCosts[activity])
    let uneven = facts.isContact ? imbalance(giving: activity, crew: crew) : imbalance
    delta += (uneven - imbalance) * problem.prices.imbalance
    // The days come last, because they are the dearest to price.
    let daily = dayChange(activity, from: old, to: new, crew: crew, limit: limit - delta)
    if daily >= Schedule.impossible { return Schedule.impossible }
    delta += daily
    prospect.ownCost = own
    prospect.imbalance = uneven
    prospect.delta = delta
    return delta
  }

  @inline(__always)
  func placement(of activity: Int, at start: Int, in place: Int) -> Placement {
    let facts = problem.activities.facts[activity]
    return Placement(
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: start) + facts.slots,
      place: Int32(truncatingIfNeeded: place),
      site: place >= 0 ? problem.resources.placeSite[place] : facts.ownSite)
  }

  @inline(__always)
  func fits(_ activity: Int, _ new: Placement, crew: [UInt64]) -> Bool {
    guard new.place >= 0 else { return true }
    let seats = Int(problem.activities.facts[activity].headcount) + size(of: crew, base: 0)
    return seats <= Int(problem.resources.placeCapacity[Int(new.place)])
  }

  /// Whether a place is free for a new placement of an activity, the activity itself aside.
  @inline(__always)
  func placeIsFree(for activity: Int, _ new: Placement) -> Bool {
    guard new.place >= 0 else { return true }
    let base = Int(new.place) * problem.horizonWords
    let start = Int(new.start)
    let end = Int(new.end)
    guard BitRange.isClear(problem.resources.placeBlocked, base: base, from: start, to: end) else {
      return false
    }
    var from = start
    var to = end
    if problem.limits.turnaroundSlots > 0 {
      let first = (start >> problem.dayShift) << problem.dayShift
      from = max(first, start - problem.limits.turnaroundSlots)
      to = min(first + 1 << problem.dayShift, end + problem.limits.turnaroundSlots)
    }
    let old = placements[activity]
    if old.place == new.place {
      return BitRange.isClear(
        placeBusy, base: base, from: from, to: to, exceptFrom: Int(old.start),
        exceptTo: Int(old.end))
    }
    return BitRange.isClear(placeBusy, base: base, from: from, to: to)
  }

  /// Whether a worker is free for a new placement of an activity, the activity itself aside.
  @inline(__always)
  func workerIsFree(_ worker: Int, for activity: Int, from: Int, to: Int) -> Bool {
    let base = worker * problem.horizonWords
    if hasWorker(worker, on: activity) {
      let old = placements[activity]
      return BitRange.isClear(
        workerBusy, base: base, from: from, to: to, exceptFrom: Int(old.start),
        exceptTo: Int(old.end))
    }
    return BitRange.isClear(workerBusy, base: base, from: from, to: to)
  }

  /// Whether everybody on a crew is free for a new placement of an activity.
  private func workersAreFree(
    _ crew: [UInt64], for activity: Int, _ new: Placement
  ) -> Bool {
    for word in 0..<problem.crewWords {
      var rest = crew[word]
      while rest != 0 {
        let worker = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if !workerIsFree(worker, for: activity, from: Int(new.start), to: Int(new.end)) {
          return false
        }
      }
    }
    return true
  }

  /// What an activity costs by its own start, place and crew.
  @inline(__always)
  func ownCost(_ activity: Int, _ placement: Placement, crew: [UInt64]) -> Int {
    let facts = problem.activities.facts[activity]
    let words = problem.crewWords
    var result = Int(
      problem.activities.startPrice[activity * problem.horizonSlots + Int(placement.start)])
    if placement.place >= 0 {
      let place = Int(placement.place)
      result += Int(problem.activities.placePrice[activity * problem.placeCount + place])
      if problem.prices.spareSeats != 0 {
        let spare =
          Int(problem.resources.placeCapacity[place]) - Int(facts.headcount)
          - size(of: crew, base: 0)
        result += spare / problem.prices.seatsPerUnit * problem.prices.spareSeats
      }
    }
    for skill in problem.activities.skills(of: activity) {
      var isCovered = false
      for word in 0..<words
      where problem.activities.skillMask[skill * words + word] & crew[word] != 0 {
        isCovered = true
      }
      if !isCovered { result += problem.prices.missingSkill }
    }
    if !facts.workersAreFree {
      forEachWorker(in: crew) { worker in
        result += Int(problem.activities.workerPrice[activity * problem.workerCount + worker])
      }
    }
    return result
  }

  private func parallelAllows(_ activity: Int, _ new: Placement) -> Bool {
    guard let limit = problem.limits.parallelContacts else { return true }
    let old = placements[activity]
    for slot in new.start..<new.end {
      let own: Int32 = old.start <= slot && slot < old.end ? 1 : 0
      if Int(parallel[Int(slot)] - own) >= limit { return false }
    }
    return true
  }

  /// The change in the cost of every worker's day that the move touches; notes the new costs.
  private mutating func dayChange(
    _ activity: Int, from old: Placement, to new: Placement, crew: [UInt64], limit: Int
  ) -> Int {
    let words = problem.crewWords
    let stint = Stint(
      new, of: activity, isContact: problem.activities.facts[activity].isContact)
    let newDay = Int(new.start) >> problem.dayShift
    let oldDay = old.isAbsent ? -1 : Int(old.start) >> problem.dayShift
    let isSameDay = newDay == oldDay
    prospect.dayCount = 0
    // What the days cost now is the most that the change can save.
    var saving = 0
    for word in 0..<words {
      var entering = crew[word]
      while entering != 0 {
        let worker = word << 6 + entering.trailingZeroBitCount
        entering &= entering - 1
        saving += Int(dayCost[workerDay(worker, newDay)])
      }
      let before = old.isAbsent ? 0 : crews[activity * words + word]
      var leaving = isSameDay ? before & ~crew[word] : before
      while leaving != 0 {
        let worker = word << 6 + leaving.trailingZeroBitCount
        leaving &= leaving - 1
        saving += Int(dayCost[workerDay(worker, oldDay)])
      }
    }
    var delta = 0
    if -saving > limit { return Schedule.impossible }
    for word in 0..<words {
      let before = old.isAbsent ? 0 : crews[activity * words + word]
      let after = crew[word]
      // Those who stay on the same day see one change; the others lose one and gain another.
      var entering = after
      while entering != 0 {
        let bit = entering & (~entering &+ 1)
        let worker = word << 6 + entering.trailingZeroBitCount
        entering &= entering - 1
        let skipped = isSameDay && before & bit != 0 ? activity : -1
        let cost = workerRoster.scan(
          workerDay(worker, newDay), day: newDay, of: problem, without: skipped, with: stint)
        if cost >= DayRoster.impossible { return Schedule.impossible }
        saving -= Int(dayCost[workerDay(worker, newDay)])
        delta += foresee(cost, worker, newDay)
        if delta - saving > limit { return Schedule.impossible }
      }
      var leaving = isSameDay ? before & ~after : before
      while leaving != 0 {
        let worker = word << 6 + leaving.trailingZeroBitCount
        leaving &= leaving - 1
        let cost = workerRoster.scan(
          workerDay(worker, oldDay), day: oldDay, of: problem, without: activity, with: .none)
        if cost >= DayRoster.impossible { return Schedule.impossible }
        saving -= Int(dayCost[workerDay(worker, oldDay)])
        delta += foresee(cost, worker, oldDay)
        if delta - saving > limit { return Schedule.impossible }
      }
    }
    return delta
  }

  /// Notes the new cost of a worker's day and gives the change.
  @inline(__always)
  private mutating func foresee(_ cost: Int32, _ worker: Int, _ day: Int) -> Int {
    let row = workerDay(worker, day)
    prospect.days[prospect.dayCount] = Prospect.Day(
      row: Int32(truncatingIfNeeded: row), cost: cost)
    prospect.dayCount += 1
    return Int(cost) - Int(dayCost[row])
  }

  /// The difference between the most and the least loaded worker if an activity had another crew.
  @inline(__always)
  private func imbalance(giving activity: Int, crew: [UInt64]) -> Int {
    let words = problem.crewWords
    let isAbsent = placements[activity].isAbsent
    let slots = problem.activities.facts[activity].slots
    var isSame = true
    for word in 0..<words where crew[word] != (isAbsent ? 0 : crews[activity * words + word]) {
      isSame = false
    }
    if isSame || problem.resources.balancedWorkers.isEmpty { return imbalance }
    var least = Int32.max
    var most = Int32.min
    for number in problem.resources.balancedWorkers {
      let worker = Int(number)
      let bit = UInt64(truncatingIfNeeded: worker & 63)
      let after = Int32(truncatingIfNeeded: crew[worker >> 6] >> bit & 1)
      let before =
        isAbsent ? 0 : Int32(truncatingIfNeeded: crews[activity * words + worker >> 6] >> bit & 1)
      let value = load[worker] + (after - before) * slots
      least = min(least, value)
      most = max(most, value)
    }
    return Int(most - least)
  }
}
