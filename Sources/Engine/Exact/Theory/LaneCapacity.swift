/// How many activities that take several workers each can run side by side.
extension TimetableTheory {
  /// Compares a load of crews with the lanes that the workers have room for.
  ///
  /// Activities of which no more than some number run at once can be put into that many lanes, one after another
  /// in each, because what overlaps in time is an interval graph.
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
    let useful = load.workers.indices.filter { index in
      !rules[index].contains(.exclusion)
        || load.shares.contains { !isOut($0.activity, load.workers[index]) }
    }
    var result: Int32 = 0
    for stretch in load.stretches {
      var widest: Int32 = 0
      for moment in stretch.from..<stretch.to {
        let there = useful.count { index in
          !rules[index].contains(.absence)
            || model.capacity.absence(load.workers[index], from: moment, to: moment + 1) == 0
        }
        let lanes = Int32(there) / load.laneSize
        widest = max(widest, lanes)
        if load.threshold == 0 { result += lanes }
      }
      if load.threshold > 0 { result += widest * ((stretch.to - stretch.from) / load.threshold) }
    }
    return result
  }
}
