/// How many activities that take several workers each can run side by side.
extension TimetableTheory {
  /// Compares a load of crews with the lanes that the workers have room for.
  ///
  /// Activities of which at most some number run at the same time fit into that many lanes, one after another in
  /// each, because what overlaps in time is an interval graph.
  mutating func settleLanes(_ load: Load, in kernel: inout ClauseKernel) -> Bool {
    var rules = load.workers.map { worker -> CapacityRules in
      guard model.capacity.isEverAway(worker), let rule = model.resources.absenceRules[worker],
        kernel.isTrue(rule)
      else { return .exclusion }
      return [.exclusion, .absence]
    }
    var slack = load.need - lanes(load, rules) - 1
    if slack < 0 { return true }
    var load = load
    let before = lanes(load, rules)
    spareShares(&load, &slack)
    // Without some activities fewer workers may be of use.
    slack += before - lanes(load, rules)
    for fixture in load.fixtures {
      var fewer = load
      fewer.fixtures.removeAll { $0.share.activity == fixture.share.activity }
      let more = lanes(fewer, rules) - lanes(load, rules)
      if more <= slack {
        slack -= more
        load = fewer
      }
    }
    for index in rules.indices {
      for rule in [CapacityRules.exclusion, .absence] where rules[index].contains(rule) {
        let known = lanes(load, rules)
        rules[index].remove(rule)
        let more = lanes(load, rules) - known
        if more <= slack {
          slack -= more
        } else {
          rules[index].insert(rule)
        }
      }
    }
    return kernel.refute(explain(load, rules, kernel))
  }

  /// The slots, or activities, that fit into the lanes of some stretches.
  private func lanes(_ load: Load, _ rules: [CapacityRules]) -> Int32 {
    let isUseful = load.workers.indices.map { index in
      !rules[index].contains(.exclusion)
        || load.shares.contains { !isOut($0.activity, load.workers[index]) }
    }
    var result: Int32 = 0
    for stretch in load.stretches {
      if load.threshold == 0 {
        for moment in stretch.from..<stretch.to {
          result += laneCount(at: moment, load, rules, isUseful)
        }
      } else {
        result += most(of: Int(load.threshold), from: stretch.from, to: stretch.to) {
          laneCount(at: $0, load, rules, isUseful)
        }
      }
    }
    return result
  }

  /// How many lanes the workers have room for at one moment.
  private func laneCount(
    at moment: Int32, _ load: Load, _ rules: [CapacityRules], _ isUseful: [Bool]
  ) -> Int32 {
    var there: Int32 = 0
    var usefulThere: Int32 = 0
    for index in load.workers.indices
    where !rules[index].contains(.absence)
      || model.capacity.absence(load.workers[index], from: moment, to: moment + 1) == 0
    {
      there += 1
      if isUseful[index] { usefulThere += 1 }
    }
    for fixture in load.fixtures where fixture.moments.contains(moment) {
      there -= fixture.share.seats
    }
    return max(0, min(usefulThere, there)) / load.laneSize
  }

  /// How many activities of some slots fit into lanes whose number changes with time, at most.
  ///
  /// `width` gives the lanes at a moment. Each activity runs at one of some moments if no moment lies so far from
  /// the next, or from either end, that an activity fits in between. So the lanes at these moments are enough to
  /// count, and the moments are chosen where the lanes are fewest.
  ///
  /// - Returns: The greatest number of activities.
  private func most(
    of slots: Int, from first: Int32, to end: Int32, _ width: (Int32) -> Int32
  ) -> Int32 {
    let count = Int(end - first)
    if count < slots { return 0 }
    var least: [Int32] = []
    least.reserveCapacity(count)
    for moment in 0..<count {
      let before = moment < slots ? 0 : least[(moment - slots)..<moment].min() ?? 0
      least.append(before + width(first + Int32(moment)))
    }
    return least[(count - slots)...].min() ?? 0
  }
}
