/// How many workers an activity has: team sizes, needs of some kind of worker, and seats.
extension TimetableTheory {
  /// Derives what follows from the number of workers on a crew and of those who may still join it.
  mutating func checkCrew(_ activity: Int, in kernel: inout ClauseKernel) -> Bool {
    let facts = model.crews.facts[activity]
    let present = model.numbers.present(activity)
    if kernel.isFalse(present) { return true }
    let base = activity * model.crewWords
    var had: Int32 = 0
    var excluded: Int32 = 0
    for word in 0..<model.crewWords {
      had += Int32((crewIn[base + word] & model.crews.staff[word]).nonzeroBitCount)
      excluded += Int32((crewOut[base + word] & model.crews.staff[word]).nonzeroBitCount)
    }
    if let rule = facts.sizeRule, kernel.isTrue(rule) {
      if had >= facts.most,
        !closeCrew(activity, had > facts.most, .crewFull(place: -1), in: &kernel)
      {
        return false
      }
      let possible = Int32(model.staffCount) - excluded
      if possible <= facts.least,
        !fillCrew(activity, need: -1, isShort: possible < facts.least, in: &kernel)
      {
        return false
      }
    }
    if let rule = facts.needsRule, kernel.isTrue(rule) {
      for need in facts.firstNeed..<facts.firstNeed + facts.needCount {
        var possible: Int32 = 0
        for word in 0..<model.crewWords {
          let mask = model.crews.needMasks[Int(need) * model.crewWords + word]
          possible += Int32((mask & ~crewOut[base + word]).nonzeroBitCount)
        }
        let least = model.crews.needCounts[Int(need)]
        if least > 0 && possible <= least,
          !fillCrew(activity, need: Int(need), isShort: possible < least, in: &kernel)
        {
          return false
        }
      }
    }
    return facts.needsPlace ? checkSeats(activity, had, facts, in: &kernel) : true
  }

  /// Nobody else can be on a crew; or it is too large already.
  private mutating func closeCrew(
    _ activity: Int, _ isOver: Bool, _ debt: Debt, in kernel: inout ClauseKernel
  ) -> Bool {
    let base = activity * model.crewWords
    for worker in 0..<model.staffCount {
      let isIn = crewIn[base + worker >> 6] >> UInt64(worker & 63) & 1 == 1
      if isIn != isOver { continue }
      if !owe(!model.numbers.crew(activity, worker), debt, activity, in: &kernel) { return false }
    }
    return true
  }

  /// Everybody who can be on a crew must be; or there are too few.
  private mutating func fillCrew(
    _ activity: Int, need: Int, isShort: Bool, in kernel: inout ClauseKernel
  ) -> Bool {
    let present = model.numbers.present(activity)
    if isShort { return owe(!present, .crewShort(need: need), activity, in: &kernel) }
    guard kernel.isTrue(present) else { return true }
    let base = activity * model.crewWords
    for worker in 0..<model.staffCount {
      let bit: UInt64 = 1 << UInt64(worker & 63)
      if crewOut[base + worker >> 6] & bit != 0 { continue }
      if need >= 0 && model.crews.needMasks[need * model.crewWords + worker >> 6] & bit == 0 {
        continue
      }
      let literal = model.numbers.crew(activity, worker)
      if !owe(literal, .crewShort(need: need), activity, in: &kernel) { return false }
    }
    return true
  }

  private mutating func checkSeats(
    _ activity: Int, _ had: Int32, _ facts: GroundCrews.Facts, in kernel: inout ClauseKernel
  ) -> Bool {
    let place = Int(placeOf[activity])
    if place >= 0 {
      guard let rule = model.crews.capacityRules[place], kernel.isTrue(rule) else { return true }
      let seats = model.crews.capacities[place] - facts.headcount
      if had < seats { return true }
      return closeCrew(activity, had > seats, .crewFull(place: place), in: &kernel)
    }
    if had == 0 { return true }
    for place in 0..<model.placeCount {
      let literal = model.numbers.place(activity, place)
      guard model.crews.capacities[place] - facts.headcount < had, kernel.isOpen(literal),
        let rule = model.crews.capacityRules[place], kernel.isTrue(rule)
      else { continue }
      if !owe(!literal, .placeSmall, activity, in: &kernel) { return false }
    }
    return true
  }

  /// Adds the workers who were on a crew by a time, up to a number of them; at least one.
  func explainCrew(
    of activity: Int, _ count: Int32, before limit: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {
    var left = count
    for worker in 0..<model.staffCount where left > 0 {
      let literal = model.numbers.crew(activity, worker)
      if trail.value(literal) > 0 && trail.positions[literal.variable] < limit {
        reason.append(!literal)
        left -= 1
      }
    }
  }

  /// Adds the workers who could no longer be on a crew by a time: all, or those who would meet a need.
  func explainShortage(
    of activity: Int, need: Int, before limit: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {
    for worker in 0..<model.staffCount {
      let bit: UInt64 = 1 << UInt64(worker & 63)
      if need >= 0 && model.crews.needMasks[need * model.crewWords + worker >> 6] & bit == 0 {
        continue
      }
      let literal = model.numbers.crew(activity, worker)
      if trail.value(literal) < 0 && trail.positions[literal.variable] < limit {
        reason.append(literal)
      }
    }
  }
}
