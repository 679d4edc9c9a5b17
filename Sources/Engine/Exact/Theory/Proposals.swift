/// What to decide before conflicts say more: the activity with the fewest starts left, then its crew and place.
extension TimetableTheory {
  mutating func proposal(in kernel: ClauseKernel) -> Literal? {
    var tightest = -1
    var least = Int.max
    for activity in 0..<model.activityCount {
      let present = model.numbers.present(activity)
      if kernel.isOpen(present) {
        return Literal(present.variable, kernel.phases[present.variable])
      }
      if kernel.isFalse(present) { continue }
      let count = aliveCount(activity)
      if count == 1 {
        if let next = crewProposal(activity, kernel) ?? placeProposal(activity, kernel) {
          return next
        }
      } else if count < least {
        least = count
        tightest = activity
      }
    }
    return tightest < 0 ? nil : startProposal(tightest, count: least, kernel)
  }

  /// The start it had last, or one of the others by a number that looks random, so that activities spread.
  private func startProposal(
    _ activity: Int, count: Int, _ kernel: ClauseKernel
  ) -> Literal {
    let scattered = UInt64(activity + 1) &* 0x9E37_79B9_7F4A_7C15 >> 33
    var chosen = Int(truncatingIfNeeded: scattered % UInt64(count))
    var literal = model.numbers.start(activity, 0)
    for option in 0..<model.time.optionCount(activity) where isAlive(activity, option) {
      let start = model.numbers.start(activity, option)
      if kernel.phases[start.variable] { return start }
      if chosen == 0 { literal = start }
      chosen -= 1
    }
    return literal
  }

  /// Somebody for a crew that lacks somebody: who was on it last, else who has least to do.
  private func crewProposal(_ activity: Int, _ kernel: ClauseKernel) -> Literal? {
    let facts = model.crews.facts[activity]
    let base = activity * model.crewWords
    if let rule = facts.needsRule, kernel.isTrue(rule) {
      for need in Int(facts.firstNeed)..<Int(facts.firstNeed + facts.needCount) {
        var had: Int32 = 0
        for word in 0..<model.crewWords {
          let mask = model.crews.needMasks[need * model.crewWords + word]
          had += Int32((mask & crewIn[base + word]).nonzeroBitCount)
        }
        if had < model.crews.needCounts[need],
          let worker = idlest(activity, kernel, among: need)
        {
          return model.numbers.crew(activity, worker)
        }
      }
    }
    guard let rule = facts.sizeRule, kernel.isTrue(rule) else { return nil }
    var had: Int32 = 0
    for word in 0..<model.crewWords {
      had += Int32((crewIn[base + word] & model.crews.staff[word]).nonzeroBitCount)
    }
    guard had < facts.least, let worker = idlest(activity, kernel, among: -1) else { return nil }
    return model.numbers.crew(activity, worker)
  }

  private func idlest(_ activity: Int, _ kernel: ClauseKernel, among need: Int) -> Int? {
    var best: Int?
    var least = Int.max
    for worker in 0..<model.staffCount where mayJoin(activity, worker) {
      if need >= 0 {
        let mask = model.crews.needMasks[need * model.crewWords + worker >> 6]
        if mask >> UInt64(worker & 63) & 1 == 0 { continue }
      }
      var load = 0
      for word in 0..<model.activityWords {
        load += atIn[worker * model.activityWords + word].nonzeroBitCount
      }
      if kernel.phases[model.numbers.crew(activity, worker).variable] { load -= 1 << 20 }
      if load < least {
        least = load
        best = worker
      }
    }
    return best
  }

  /// The place it had last, else the one with the fewest seats that is left.
  private func placeProposal(_ activity: Int, _ kernel: ClauseKernel) -> Literal? {
    guard placeOf[activity] < 0, kernel.isTrue(model.numbers.housed(activity)) else { return nil }
    var best: Literal?
    var least = Int32.max
    for place in 0..<model.placeCount {
      let literal = model.numbers.place(activity, place)
      guard kernel.isOpen(literal) else { continue }
      let seats = kernel.phases[literal.variable] ? -1 : model.crews.capacities[place]
      if seats < least {
        least = seats
        best = literal
      }
    }
    return best
  }
}
