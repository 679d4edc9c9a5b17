/// Why a load is more than its workers can do, in literals.
extension TimetableTheory {
  /// Why a load cannot be: where its activities have to lie, whom they need, and what bounds each worker.
  func explain(
    _ load: Load, _ rules: [CapacityRules], _ kernel: ClauseKernel
  ) -> [Literal] {
    var result: [Literal] = []
    for share in load.shares + load.fixtures.map({ $0.share }) {
      if let options = share.options {
        explain(share.activity, within: options, into: &result)
      } else {
        explainOutside(share.activity, before: Int32.max, in: kernel.trail, into: &result) {
          lies(share.activity, $0, in: load.stretches)
        }
      }
      explainSeats(share, of: load.workers, kernel, into: &result)
    }
    for (index, worker) in load.workers.enumerated() {
      let facts = model.workerRules[worker]
      func add(_ rule: Literal?) { if let rule { result.append(!rule) } }
      add(facts.clash)
      if rules[index].contains(.absence) { add(model.resources.absenceRules[worker]) }
      if rules[index].contains(.rest) { add(facts.rest) }
      if rules[index].contains(.pause) { add(facts.pause) }
      if rules[index].contains(.load) { add(facts.load) }
      if rules[index].contains(.exclusion) {
        for share in load.shares where isOut(share.activity, worker) {
          result.append(model.numbers.crew(share.activity, worker))
        }
      }
    }
    return distinct(result)
  }

  private func lies(_ activity: Int, _ option: Int, in stretches: [Load.Stretch]) -> Bool {
    let moment = model.time.moment(activity, option)
    let end = moment + model.lengths[activity]
    return stretches.contains { $0.from <= moment && end <= $0.to }
  }

  /// Why an activity needs as many of some workers: its size or a need, and those others who cannot come.
  private func explainSeats(
    _ share: Load.Share, of workers: [Int], _ kernel: ClauseKernel, into reason: inout [Literal]
  ) {
    let activity = share.activity
    let facts = model.crews.facts[activity]
    func outside(_ isMeant: (Int) -> Bool) -> (possible: Int32, excluded: [Literal]) {
      var possible: Int32 = 0
      var excluded: [Literal] = []
      for worker in 0..<model.staffCount where isMeant(worker) && !workers.contains(worker) {
        if isOut(activity, worker) {
          excluded.append(model.numbers.crew(activity, worker))
        } else {
          possible += 1
        }
      }
      return (possible, excluded)
    }
    if let rule = facts.sizeRule, kernel.isTrue(rule) {
      let others = outside { _ in true }
      if facts.least - others.possible >= share.seats {
        reason.append(!rule)
        reason += others.excluded
        return
      }
    }
    guard let rule = facts.needsRule else { return }
    for need in Int(facts.firstNeed)..<Int(facts.firstNeed + facts.needCount) {
      let others = outside {
        model.crews.needMasks[need * model.crewWords + $0 >> 6] >> UInt64($0 & 63) & 1 == 1
      }
      if model.crews.needCounts[need] - others.possible >= share.seats {
        reason.append(!rule)
        reason += others.excluded
        return
      }
    }
  }

  /// The literals of a reason, each once.
  func distinct(_ literals: [Literal]) -> [Literal] {
    literals.sorted { $0.code < $1.code }.reduce(into: []) { list, literal in
      if list.last != literal { list.append(literal) }
    }
  }
}
