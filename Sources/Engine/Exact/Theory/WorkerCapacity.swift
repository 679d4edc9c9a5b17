/// What a worker can do in some stretches of time, by which rules; and why that is not enough.
extension TimetableTheory {
  /// Compares what a load needs with what there is; a contradiction is explained with as little as will do.
  mutating func settle(
    _ load: Load, isThorough: Bool, in kernel: inout ClauseKernel
  ) -> Bool {
    let need = load.need
    var rules: [CapacityRules] = []
    var capacities: [Int32] = []
    var total: Int32 = 0
    for worker in load.workers {
      let own = rulesInForce(worker, isThorough: isThorough, kernel)
      let capacity = capacity(of: worker, load, own)
      rules.append(own)
      capacities.append(capacity)
      total += capacity
      if total >= need { return true }
    }
    // Drop activities and rules while the rest is still too much, so that the reason is short.
    var load = load
    var slack = need - total - 1
    spareShares(&load, &slack)
    for (index, worker) in load.workers.enumerated() {
      // With fewer activities a worker may be able to do less, never more.
      slack += capacities[index]
      capacities[index] = capacity(of: worker, load, rules[index])
      slack -= capacities[index]
      for rule in CapacityRules.each where rules[index].contains(rule) {
        let without = rules[index].subtracting(rule)
        let more = capacity(of: worker, load, without)
        if more - capacities[index] <= slack {
          slack -= more - capacities[index]
          rules[index] = without
          capacities[index] = more
        }
      }
    }
    return kernel.refute(explain(load, rules, kernel))
  }

  /// Does without the lightest shares while the rest is still too much.
  func spareShares(_ load: inout Load, _ slack: inout Int32) {
    for share in load.shares.sorted(by: { load.wholeWeight($0) < load.wholeWeight($1) }) {
      let weight = load.wholeWeight(share)
      if weight > slack { break }
      slack -= weight
      load.shares.removeAll { $0.activity == share.activity }
    }
  }

  private func rulesInForce(
    _ worker: Int, isThorough: Bool, _ kernel: ClauseKernel
  ) -> CapacityRules {
    var result: CapacityRules = .exclusion
    func add(_ rule: Literal?, _ kind: CapacityRules) {
      if let rule, kernel.isTrue(rule) { result.insert(kind) }
    }
    if model.capacity.isEverAway(worker) { add(model.resources.absenceRules[worker], .absence) }
    if isThorough {
      add(model.workerRules[worker].rest, .rest)
      // A worker who may be at a meal may need no pause.
      if !model.hasMeals { add(model.workerRules[worker].pause, .pause) }
      add(model.workerRules[worker].load, .load)
    }
    return result
  }

  /// The most that a worker can give to a load under some rules.
  func capacity(of worker: Int, _ load: Load, _ rules: CapacityRules) -> Int32 {
    var result: Int32 = 0
    var index = 0
    while index < load.stretches.count {
      // The stretches of one date together, because a day has one pause and one limit.
      let date = model.time.momentDates[Int(load.stretches[index].from)]
      var next = index
      while next < load.stretches.count
        && model.time.momentDates[Int(load.stretches[next].from)] == date
      {
        next += 1
      }
      result += capacity(of: worker, load, rules, load.stretches[index..<next], on: Int(date))
      index = next
    }
    if rules.contains(.exclusion) {
      var possible: Int32 = 0
      for share in load.shares where !isOut(share.activity, worker) {
        possible += load.weight(share)
      }
      result = min(result, possible)
    }
    return result
  }

  @inline(__always)
  func isOut(_ activity: Int, _ worker: Int) -> Bool {
    atOut[worker * model.activityWords + activity >> 6] >> UInt64(activity & 63) & 1 == 1
  }

  private func capacity(
    of worker: Int, _ load: Load, _ rules: CapacityRules, _ stretches: ArraySlice<Load.Stretch>,
    on date: Int
  ) -> Int32 {
    let days = model.time.daysOfDate[date]
    // Two days of one date have their own rests, pauses and limits.
    let rules = days.count == 1 ? rules : rules.intersection([.absence, .exclusion])
    var result: Int32 = 0
    for stretch in stretches {
      guard rules.contains(.absence) else {
        result += most(in: stretch.to - stretch.from, load.threshold, rules)
        continue
      }
      for piece in model.capacity.pieces(worker, from: stretch.from, to: stretch.to) {
        result += most(in: piece.to - piece.from, load.threshold, rules)
      }
    }
    guard let day = days.first.map({ Int($0) }) else { return result }
    if rules.contains(.pause), load.threshold == 0, stretches.count == 1,
      let stretch = stretches.first
    {
      // A pause that lies in the stretch wherever it lies takes its slots from it, unless the worker is away then.
      let pauses = model.time.pauseStarts[day]
      let slots = model.time.pauseSlots[day]
      if slots > 0, !pauses.isEmpty, pauses.lowerBound >= stretch.from,
        pauses.upperBound - 1 + slots <= stretch.to
      {
        let isAway =
          rules.contains(.absence)
          && model.capacity.absence(
            worker, from: pauses.lowerBound, to: pauses.upperBound - 1 + slots) > 0
        if !isAway {
          // The rests may be part of the pause: only one of the two is taken away.
          let free = rules.contains(.rest) ? stretch.to - stretch.from - slots : result - slots
          result = max(0, min(result, free))
        }
      }
    }
    if rules.contains(.load), load.threshold > 0,
      load.shares.allSatisfy({ model.isContact[$0.activity] })
    {
      result = min(result, Int32(clamping: model.limits.contactActivities))
    }
    return result
  }

  /// The most slots of work, or activities of some slots, that fit into a piece of time.
  private func most(in slots: Int32, _ threshold: Int32, _ rules: CapacityRules) -> Int32 {
    let run = Int32(clamping: min(model.limits.runSlots, 1 << 20))
    let rest = Int32(clamping: model.limits.restSlots)
    let isRested = rules.contains(.rest) && rest > 0
    if threshold == 0 {
      if !isRested { return slots }
      return slots / (run + rest) * run + min(run, slots % (run + rest))
    }
    if !isRested { return slots / threshold }
    let each = run / threshold
    if each == 0 { return 0 }
    var number = slots / threshold
    while number > 0 && number * threshold + (number - 1) / each * rest > slots { number -= 1 }
    return number
  }
}
