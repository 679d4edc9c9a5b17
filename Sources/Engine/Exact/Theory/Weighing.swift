/// Counting arguments: more work for a pool of workers, in some stretches of time, than they can do.
///
/// In the midst of a search the intervals of the dates that changed are weighed (energetic reasoning; Baptiste, Le
/// Pape, Nuijten, *Constraint-Based Scheduling*, 2001). Right after the assumptions, when all that is known follows
/// from rules, the time is taken to weigh each set of times within which some activity has to lie, and every rule
/// of a worker's day.
extension TimetableTheory {
  /// A search that meets fewer conflicts finds its way without the dearest propagator.
  static let conflictsBeforeWeighing = 30

  /// Looks for a contradiction by counting.
  mutating func weigh(in kernel: inout ClauseKernel) -> Bool {
    let dates = agenda.takeWeighedDates()
    if dates == 0 { return true }
    let isThorough = kernel.trail.level <= ConflictAnalysis.assumptionLevel
    if !isThorough && kernel.recentConflicts < TimetableTheory.conflictsBeforeWeighing {
      return true
    }
    for (number, pool) in model.capacity.pools.enumerated() where isThorough || number == 0 {
      guard let workers = boundWorkers(of: pool, kernel) else { continue }
      for shares in shares(workers, on: dates, kernel) {
        let seats = shares.reduce(0) { $0 + $1.seats }
        if shares.count < 2 || (!isThorough && seats <= workers.count) { continue }
        if !isThorough && shares.count > 40 { continue }
        if !weigh(shares, workers, isThorough: isThorough, in: &kernel) { return false }
      }
      if isThorough, !weighReaches(workers, in: &kernel) { return false }
    }
    return isThorough ? weighPlaces(in: &kernel) : true
  }

  /// The workers of a pool whom a rule in force keeps to one activity at a time; nil without any.
  private func boundWorkers(of pool: [UInt64], _ kernel: ClauseKernel) -> [Int]? {
    let workers = (0..<model.workerCount).filter { worker in
      guard pool[worker >> 6] >> UInt64(worker & 63) & 1 == 1,
        let rule = model.workerRules[worker].clash
      else { return false }
      return kernel.isTrue(rule)
    }
    return workers.isEmpty ? nil : workers
  }

  /// How many of some workers an activity needs at least, by its size or by a need.
  func seats(_ activity: Int, of workers: [Int], _ kernel: ClauseKernel) -> Int32 {
    let facts = model.crews.facts[activity]
    var result: Int32 = 0
    if let rule = facts.sizeRule, kernel.isTrue(rule) {
      result = facts.least - possible(activity, need: -1, outside: workers)
    }
    if let rule = facts.needsRule, kernel.isTrue(rule) {
      for need in Int(facts.firstNeed)..<Int(facts.firstNeed + facts.needCount) {
        let others = possible(activity, need: need, outside: workers)
        result = max(result, model.crews.needCounts[need] - others)
      }
    }
    return result
  }

  /// How many workers outside a set may be on a crew, or meet a need of the crew.
  private func possible(_ activity: Int, need: Int, outside workers: [Int]) -> Int32 {
    var count: Int32 = 0
    let base = activity * model.crewWords
    for word in 0..<model.crewWords {
      let mask =
        need < 0
        ? model.capacity.pools[0][word] : model.crews.needMasks[need * model.crewWords + word]
      count += Int32((mask & ~crewOut[base + word]).nonzeroBitCount)
    }
    for worker in workers {
      let word = worker >> 6
      let mask =
        need < 0
        ? model.capacity.pools[0][word] : model.crews.needMasks[need * model.crewWords + word]
      if mask & ~crewOut[base + word] & 1 << UInt64(worker & 63) != 0 { count -= 1 }
    }
    return count
  }

  /// For each date, the activities that must lie on it and need some of the workers; none for a date left out.
  private func shares(
    _ workers: [Int], on dates: UInt64, _ kernel: ClauseKernel
  ) -> [[Load.Share]] {
    var result = [[Load.Share]](repeating: [], count: model.dateCount)
    for activity in 0..<model.activityCount {
      guard let spread = spread(activity, kernel), dates >> UInt64(spread.date & 63) & 1 == 1
      else { continue }
      let seats = seats(activity, of: workers, kernel)
      if seats <= 0 { continue }
      result[spread.date].append(
        Load.Share(activity: activity, seats: seats, slots: model.lengths[activity], options: nil))
    }
    return result
  }

  /// Weighs every interval from where an activity can start to where one can end.
  private mutating func weigh(
    _ shares: [Load.Share], _ workers: [Int], isThorough: Bool, in kernel: inout ClauseKernel
  ) -> Bool {
    let spreads = shares.compactMap { spread($0.activity, kernel) }
    let starts = Set(spreads.map { $0.first }).sorted()
    let ends = Set(zip(spreads, shares).map { $0.last + $1.slots }).sorted()
    for from in starts {
      for to in ends where to > from {
        var energy: Int32 = 0
        var inside: Int32 = 0
        var shortest = Int32.max
        for (spread, share) in zip(spreads, shares) {
          let slots = overlap(spread, share.slots, from, to)
          if slots <= 0 { continue }
          energy += slots * share.seats
          if spread.first >= from && spread.last + share.slots <= to {
            inside += share.seats
            shortest = min(shortest, share.slots)
          }
        }
        // Where the workers present could do half as much again, a closer look is not worth its time.
        let capacity = (to - from) * Int32(workers.count)
        if isThorough || energy * 3 > capacity * 2
          || inside * 3 > (to - from) / shortest * Int32(workers.count) * 2
        {
          if !weigh(shares, spreads, workers, from, to, isThorough, in: &kernel) { return false }
        }
      }
    }
    return true
  }

  /// The slots of an interval that an activity takes wherever it starts.
  @inline(__always)
  private func overlap(_ spread: Spread, _ slots: Int32, _ from: Int32, _ to: Int32) -> Int32 {
    min(min(slots, to - from), min(spread.first + slots - from, to - spread.last))
  }

  private mutating func weigh(
    _ shares: [Load.Share], _ spreads: [Spread], _ workers: [Int], _ from: Int32, _ to: Int32,
    _ isThorough: Bool, in kernel: inout ClauseKernel
  ) -> Bool {
    var all: [Load.Share] = []
    var inside: [Load.Share] = []
    var thresholds: [Int32] = []
    for (spread, share) in zip(spreads, shares) {
      let slots = overlap(spread, share.slots, from, to)
      if slots <= 0 { continue }
      var own = share
      own.slots = slots
      own.options = model.time.options(
        of: share.activity, from: from + slots - share.slots, to: to - slots + 1, on: spread.date)
      all.append(own)
      if slots == share.slots && spread.first >= from {
        inside.append(own)
        if !thresholds.contains(slots) { thresholds.append(slots) }
      }
    }
    let stretches = [Load.Stretch(from: from, to: to)]
    let fixtures =
      isThorough ? zip(spreads, shares).compactMap { fixture($1, $0, from, to) } : []
    if !settle(all, [], stretches, workers, threshold: 0, isThorough, in: &kernel) { return false }
    for threshold in thresholds {
      let counted = inside.filter { $0.slots >= threshold }
      if !settle(
        counted, fixtures, stretches, workers, threshold: threshold, isThorough, in: &kernel)
      {
        return false
      }
    }
    return true
  }

  /// What is known of when an activity runs in an interval, whenever it starts; nil where that is nothing.
  private func fixture(
    _ share: Load.Share, _ spread: Spread, _ from: Int32, _ to: Int32
  ) -> Load.Fixture? {
    let (first, end) = (max(from, spread.last), min(to, spread.first + share.slots))
    guard first < end else { return nil }
    var share = share
    share.options = model.time.options(
      of: share.activity, from: end - share.slots, to: first + 1, on: spread.date)
    return Load.Fixture(share: share, moments: first..<end)
  }

  /// Weighs some activities by workers, then by lanes for each number of workers that they take.
  private mutating func settle(
    _ shares: [Load.Share], _ fixtures: [Load.Fixture], _ stretches: [Load.Stretch],
    _ workers: [Int], threshold: Int32, _ isThorough: Bool, in kernel: inout ClauseKernel
  ) -> Bool {
    var load = Load(shares: shares, stretches: stretches, workers: workers, threshold: threshold)
    if !settle(load, isThorough: isThorough, in: &kernel) { return false }
    for size in 2...max(2, shares.map { $0.seats }.max() ?? 0) {
      load.laneSize = size
      load.fixtures = []
      load.shares = shares.filter { $0.seats >= size }
      if load.shares.isEmpty { break }
      if !settleLanes(load, in: &kernel) { return false }
      // What is known of when one runs may take more from the lanes than the one lane that it would fill.
      load.fixtures = fixtures.filter { fixture in
        fixture.share.seats > size
          || !load.shares.contains { $0.activity == fixture.share.activity }
      }
      if load.fixtures.isEmpty { continue }
      load.shares.removeAll { share in
        load.fixtures.contains { $0.share.activity == share.activity }
      }
      if !settleLanes(load, in: &kernel) { return false }
    }
    return true
  }

  /// Weighs the activities that have to lie within the times at which some activity can be held.
  private mutating func weighReaches(
    _ workers: [Int], in kernel: inout ClauseKernel
  ) -> Bool {
    var shares: [Load.Share] = []
    var reaches: [[Bool]] = []
    for activity in 0..<model.activityCount
    where kernel.isTrue(model.numbers.present(activity)) {
      let seats = seats(activity, of: workers, kernel)
      if seats <= 0 { continue }
      shares.append(
        Load.Share(activity: activity, seats: seats, slots: model.lengths[activity], options: nil))
      reaches.append(reach(activity))
    }
    var seen: Set<[Bool]> = []
    for reach in reaches + [[Bool](repeating: true, count: model.time.momentCount)] {
      guard seen.insert(reach).inserted else { continue }
      let inside = shares.indices.filter { index in
        zip(reaches[index], reach).allSatisfy { !$0 || $1 }
      }.map { shares[$0] }
      let stretches = stretches(reach)
      if inside.count < 2 || stretches.count < 2 { continue }
      for threshold in [0] + Set(inside.map { $0.slots }).sorted() {
        let counted = inside.filter { $0.slots >= threshold }
        if !settle(counted, [], stretches, workers, threshold: threshold, true, in: &kernel) {
          return false
        }
      }
    }
    return true
  }

  /// The moments at which an activity can run.
  func reach(_ activity: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: model.time.momentCount)
    for option in 0..<model.time.optionCount(activity) where isAlive(activity, option) {
      let moment = Int(model.time.moment(activity, option))
      for slot in moment..<moment + Int(model.lengths[activity]) { result[slot] = true }
    }
    return result
  }

  /// The runs of moments that are set, none across two dates.
  func stretches(_ reach: [Bool]) -> [Load.Stretch] {
    var result: [Load.Stretch] = []
    for moment in reach.indices where reach[moment] {
      let date = Int(model.time.momentDates[moment])
      let own = Int32(moment)
      if let last = result.last, last.to == own, own > model.time.dateStarts[date] {
        result[result.count - 1].to = own + 1
      } else {
        result.append(Load.Stretch(from: own, to: own + 1))
      }
    }
    return result
  }
}
