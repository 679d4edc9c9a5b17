/// Nobody and no place is at two activities at the same time, with time to travel or to turn a place round; nor
/// anywhere when away.
///
/// For two activities that share a resource, the starts of the one that overlap every start left to the other are
/// excluded. The two derive no more than that, because it depends on the first and the last start alone.
extension TimetableTheory {
  /// The literal that an activity has a resource.
  @inline(__always)
  func member(_ activity: Int, of resource: Int) -> Literal {
    let place = resource - model.workerCount
    if place < 0 { return model.numbers.crew(activity, resource) }
    if place < model.placeCount { return model.numbers.place(activity, place) }
    return model.numbers.present(activity)
  }

  /// Where an activity that is held can still start, if that is all on one date.
  struct Spread: Sendable {
    var date: Int
    /// The first and the last moment.
    var first: Int32
    var last: Int32
  }

  /// Where an activity can still start; nil where it is not sure to be held, or may be on several dates.
  @inline(__always)
  func spread(_ activity: Int, _ kernel: ClauseKernel) -> Spread? {
    let window = windows[activity]
    return window.date >= 0 && kernel.isTrue(model.numbers.present(activity)) ? window : nil
  }

  /// Finds anew where an activity can still start after an option came or went; most options lie between others, and
  /// change nothing.
  @inline(__always)
  mutating func moveWindow(of activity: Int, around option: Int) {
    let moment = model.time.moment(activity, option)
    let window = windows[activity]
    if window.first < moment && moment < window.last { return }
    windows[activity] = findWindow(of: activity)
  }

  /// Where an activity can start among the options left; no date where the options are on several dates, or none is left.
  func findWindow(of activity: Int) -> Spread {
    guard let first = firstAlive(activity), let last = lastAlive(activity) else {
      return Spread(date: -1, first: Int32.max, last: Int32.min)
    }
    let early = model.time.moment(activity, first)
    let late = model.time.moment(activity, last)
    let date = Int(model.time.momentDates[Int(early)])
    let isOneDate = late < model.time.dateStarts[date + 1]
    return Spread(date: isOneDate ? date : -1, first: early, last: late)
  }

  /// When one activity cannot start because another does; their resources cannot be used at the same time.
  struct Zone {
    /// The moments from the start of the other activity, first and last.
    var from: Int32
    var to: Int32
    /// Whether that is because of a journey.
    var travels = false
    /// The rules behind the zone; nil without a rule, or without a second.
    var rule: Literal?
    var secondRule: Literal?
  }

  /// When an activity cannot start because another does; nil where no rule that was in force by a time forbids it.
  ///
  /// A clash in a place, or between two that share walls, is an instance of the rule of the place whose activity comes first
  /// (`fw.py`): where only one of the two rules is in force, one order alone is forbidden.
  ///
  /// Both have their resource: the same, or two places that cannot be used at the same time.
  ///
  /// - Returns: The zone in which the pushed activity cannot start.
  func zone(
    _ pushed: (activity: Int, resource: Int), _ pusher: (activity: Int, resource: Int),
    before limit: Int32, in trail: Trail
  ) -> Zone? {
    func inForce(_ resource: Int) -> Literal? {
      guard let rule = model.resources.clashRules[resource], trail.value(rule) > 0,
        trail.positions[rule.variable] < limit
      else { return nil }
      return rule
    }
    let first = inForce(pusher.resource)
    let second = pushed.resource == pusher.resource ? first : inForce(pushed.resource)
    if first == nil && second == nil { return nil }
    var (before, after, travels) = (Int32(0), Int32(0), false)
    if model.hasTravel && model.resources.travels[pusher.resource] {
      let (from, to) = (siteOf[pusher.activity], siteOf[pushed.activity])
      if from >= 0 && to >= 0 { before = model.trip(Int(from), Int(to)) }
      after = before
      travels = before > 0
    } else {
      before = model.resources.gap(
        pusher.resource, from: pusher.activity, to: pushed.activity)
      after = model.resources.gap(
        pushed.resource, from: pushed.activity, to: pusher.activity)
    }
    // What starts together comes in the order of ranks.
    let isAfter = model.ranks[pushed.activity] > model.ranks[pusher.activity]
    return Zone(
      from: second == nil ? (isAfter ? 0 : 1) : 1 - model.lengths[pushed.activity] - after,
      to: first == nil ? (isAfter ? 0 : 1) : model.lengths[pusher.activity] + before,
      travels: travels, rule: first ?? second, secondRule: first == second ? nil : second)
  }

  /// Derives everything that an activity's resources demand of it and of the other activities with these resources.
  mutating func separate(_ activity: Int, in kernel: inout ClauseKernel) -> Bool {
    guard !kernel.isFalse(model.numbers.present(activity)) else { return true }
    let own = spread(activity, kernel)
    let base = activity * model.crewWords
    for word in 0..<model.crewWords {
      var rest = ~crewOut[base + word] & BitRange.members(ofWord: word, in: model.workerCount)
      while rest != 0 {
        let worker = word << 6 + rest.trailingZeroBitCount
        let isIn = crewIn[base + word] & rest & (~rest &+ 1) != 0
        rest &= rest - 1
        if let own { agenda.look(at: worker, on: own.date, model) }
        if !separate(activity, at: worker, isIn: isIn, own, in: &kernel) { return false }
      }
    }
    let taken = Int(placeOf[activity])
    if taken >= 0 {
      let resource = model.workerCount + taken
      if !separate(activity, at: resource, isIn: true, own, in: &kernel) { return false }
    } else if own != nil {
      for place in 0..<model.placeCount where kernel.isOpen(model.numbers.place(activity, place)) {
        let resource = model.workerCount + place
        if !separate(activity, at: resource, isIn: false, own, in: &kernel) { return false }
      }
    }
    for gathering in model.resources.gatheringsOfActivity[activity] {
      if !gather(activity, at: Int(gathering), own, in: &kernel) { return false }
    }
    if let own {
      agenda.weigh(own.date)
      if model.activities[activity].isContact { agenda.lookAtParallel() }
    }
    return true
  }

  private mutating func separate(
    _ activity: Int, at resource: Int, isIn: Bool, _ own: Spread?,
    in kernel: inout ClauseKernel
  ) -> Bool {
    if let rule = model.resources.absenceRules[resource], kernel.isTrue(rule),
      !model.resources.absentOptions[resource].isEmpty
    {
      if isIn {
        if !excludeAbsence(activity, resource, in: &kernel) { return false }
      } else if kernel.isTrue(model.numbers.present(activity)), isAlwaysAway(activity, resource) {
        let literal = !member(activity, of: resource)
        if !owe(literal, .alwaysAway(resource: resource), activity, in: &kernel) { return false }
        return true
      }
    }
    if !isIn && own == nil { return true }
    if model.resources.neighbours[resource].isEmpty {
      return separate(activity, at: resource, from: resource, isIn: isIn, own, in: &kernel)
    }
    for neighbour in model.resources.neighbours[resource] {
      if !separate(activity, at: resource, from: Int(neighbour), isIn: isIn, own, in: &kernel) {
        return false
      }
    }
    return true
  }

  /// Keeps an activity that has or may have a resource apart from activities with this resource, or with a place that
  /// excludes it.
  private mutating func separate(
    _ activity: Int, at resource: Int, from neighbour: Int, isIn: Bool, _ own: Spread?,
    in kernel: inout ClauseKernel
  ) -> Bool {
    let isBound = [resource, neighbour].contains { resource in
      model.resources.clashRules[resource].map { kernel.isTrue($0) } ?? false
    }
    if !isBound { return true }
    let base = neighbour * model.activityWords
    for word in 0..<model.activityWords {
      var rest = atIn[base + word]
      while rest != 0 {
        let other = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if other == activity { continue }
        let theirs = spread(other, kernel)
        if isIn {
          if let theirs,
            !push((other, neighbour), theirs, (activity, resource), in: &kernel)
          {
            return false
          }
          if let own, !push((activity, resource), own, (other, neighbour), in: &kernel) {
            return false
          }
        } else if let own, let theirs, own.date == theirs.date {
          if !keepOut((activity, resource), own, from: (other, neighbour), theirs, in: &kernel) {
            return false
          }
        }
      }
      guard isIn, let own else { continue }
      rest = possible(word, at: neighbour) & ~atIn[base + word]
      while rest != 0 {
        let other = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if let theirs = spread(other, kernel), theirs.date == own.date, other != activity,
          !keepOut((other, neighbour), theirs, from: (activity, resource), own, in: &kernel)
        {
          return false
        }
      }
    }
    return true
  }

  private mutating func gather(
    _ activity: Int, at gathering: Int, _ own: Spread?, in kernel: inout ClauseKernel
  ) -> Bool {
    guard let rule = model.resources.clashRules[gathering], kernel.isTrue(rule) else { return true }
    let number = gathering - model.workerCount - model.placeCount
    if let condition = model.resources.conditions[number], !kernel.isTrue(condition) {
      return true
    }
    for index in model.resources.members[number].indices {
      let other = Int(model.resources.members[number][index])
      if other == activity || kernel.isFalse(model.numbers.present(other)) { continue }
      if let own, !push((activity, gathering), own, (other, gathering), in: &kernel) {
        return false
      }
      if let theirs = spread(other, kernel),
        !push((other, gathering), theirs, (activity, gathering), in: &kernel)
      {
        return false
      }
    }
    return true
  }

  /// Excludes the options of one activity that overlap every start left to another.
  private mutating func push(
    _ pusher: (activity: Int, resource: Int), _ spread: Spread,
    _ pushed: (activity: Int, resource: Int), in kernel: inout ClauseKernel
  ) -> Bool {
    guard let zone = zone(pushed, pusher, before: Int32.max, in: kernel.trail) else { return true }
    let (from, to) = (spread.last + zone.from, spread.first + zone.to)
    if to <= from { return true }
    let options = model.time.options(of: pushed.activity, from: from, to: to, on: spread.date)
    for option in options where isAlive(pushed.activity, option) {
      let literal = !model.numbers.start(pushed.activity, option)
      let debt = Debt.busy(resource: pushed.resource, travels: zone.travels)
      if !owe(literal, debt, pusher.activity, in: &kernel) { return false }
    }
    return true
  }

  /// Keeps a resource from an activity that overlaps another with this resource, or with a place that excludes it,
  /// whatever their starts.
  private mutating func keepOut(
    _ out: (activity: Int, resource: Int), _ own: Spread,
    from other: (activity: Int, resource: Int),
    _ theirs: Spread, in kernel: inout ClauseKernel
  ) -> Bool {
    guard let zone = zone(out, other, before: Int32.max, in: kernel.trail) else { return true }
    let (from, to) = (theirs.last + zone.from, theirs.first + zone.to)
    guard own.first >= from && own.last < to else { return true }
    let literal = !member(out.activity, of: out.resource)
    if kernel.isTrue(literal) { return true }
    reason.removeAll(keepingCapacity: true)
    if let rule = zone.rule { reason.append(!rule) }
    if let rule = zone.secondRule { reason.append(!rule) }
    reason.append(!member(other.activity, of: other.resource))
    if zone.travels {
      reason.append(!model.numbers.site(out.activity, Int(siteOf[out.activity])))
      reason.append(!model.numbers.site(other.activity, Int(siteOf[other.activity])))
    }
    // The bounds of this one need only be inside; then the other's need only be tight for those.
    let within = model.time.options(of: out.activity, from: from, to: to, on: own.date)
    let lower = model.time.moment(out.activity, within.lowerBound)
    let upper = model.time.moment(out.activity, within.upperBound - 1)
    explain(out.activity, within: within, into: &reason)
    explain(
      other.activity,
      within: model.time.options(
        of: other.activity, from: upper - zone.to + 1, to: lower - zone.from + 1, on: own.date),
      into: &reason)
    return kernel.imply(literal, because: reason)
  }

  private mutating func excludeAbsence(
    _ activity: Int, _ resource: Int, in kernel: inout ClauseKernel
  ) -> Bool {
    for word in 0..<model.optionWords {
      let index = activity * model.optionWords + word
      var rest = model.resources.absentOptions[resource][index] & alive[index]
      while rest != 0 {
        let literal = !model.numbers.start(activity, word << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
        if !owe(literal, .away(resource: resource), activity, in: &kernel) { return false }
      }
    }
    return true
  }

  private func isAlwaysAway(_ activity: Int, _ resource: Int) -> Bool {
    for word in 0..<model.optionWords {
      let index = activity * model.optionWords + word
      if alive[index] & ~model.resources.absentOptions[resource][index] != 0 { return false }
    }
    return true
  }
}
