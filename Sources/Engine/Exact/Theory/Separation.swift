/// Nobody and nothing at two activities at once, with time to travel or to turn a place round; nor anywhere when away.
///
/// For two activities that share a resource, the starts of the one that overlap every start left to the other
/// are excluded. That is as much as the two say, because it depends on the first and the last start alone.
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

  /// Finds again where an activity can still start, after an option came or went; most lie in the midst of others.
  @inline(__always)
  mutating func moveWindow(of activity: Int, around option: Int) {
    let moment = model.time.moment(activity, option)
    let window = windows[activity]
    if window.first < moment && moment < window.last { return }
    windows[activity] = findWindow(of: activity)
  }

  /// Where an activity can start among what is alive; on no date where that may be several, or none.
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

  /// The slots that lie between two activities with a resource, and whether these are a journey.
  @inline(__always)
  func gap(_ resource: Int, _ one: Int, _ other: Int) -> (slots: Int32, travels: Bool) {
    if model.hasTravel && model.resources.travels[resource] {
      let (from, to) = (siteOf[one], siteOf[other])
      if from >= 0 && to >= 0 {
        let trip = model.trip(Int(from), Int(to))
        if trip > 0 { return (trip, true) }
      }
      return (0, false)
    }
    return (model.resources.gaps[resource], false)
  }

  /// Derives all that an activity's resources demand of it and of the others that have them.
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
    guard let rule = model.resources.clashRules[resource], kernel.isTrue(rule) else { return true }
    let base = resource * model.activityWords
    for word in 0..<model.activityWords {
      var rest = atIn[base + word]
      while rest != 0 {
        let other = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if other == activity { continue }
        let theirs = spread(other, kernel)
        if isIn {
          if let theirs, !push(other, theirs, activity, resource, in: &kernel) { return false }
          if let own, !push(activity, own, other, resource, in: &kernel) { return false }
        } else if let own, let theirs, own.date == theirs.date {
          if !keepOut(activity, own, other, theirs, resource, in: &kernel) { return false }
        }
      }
      guard isIn, let own else { continue }
      rest = possible(word, at: resource) & ~atIn[base + word]
      while rest != 0 {
        let other = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if let theirs = spread(other, kernel), theirs.date == own.date,
          !keepOut(other, theirs, activity, own, resource, in: &kernel)
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
    for index in model.resources.members[number].indices {
      let other = Int(model.resources.members[number][index])
      if other == activity || kernel.isFalse(model.numbers.present(other)) { continue }
      if let own, !push(activity, own, other, gathering, in: &kernel) { return false }
      if let theirs = spread(other, kernel),
        !push(other, theirs, activity, gathering, in: &kernel)
      {
        return false
      }
    }
    return true
  }

  /// Excludes the options of one activity that overlap every start left to another.
  private mutating func push(
    _ pusher: Int, _ spread: Spread, _ pushed: Int, _ resource: Int,
    in kernel: inout ClauseKernel
  ) -> Bool {
    let (gap, travels) = gap(resource, pusher, pushed)
    let from = spread.last - model.lengths[pushed] - gap + 1
    let to = spread.first + model.lengths[pusher] + gap
    if to <= from { return true }
    let options = model.time.options(of: pushed, from: from, to: to, on: spread.date)
    for option in options where isAlive(pushed, option) {
      let literal = !model.numbers.start(pushed, option)
      let debt = Debt.busy(resource: resource, travels: travels)
      if !owe(literal, debt, pusher, in: &kernel) { return false }
    }
    return true
  }

  /// Keeps a resource from an activity that overlaps another with it whatever their starts.
  private mutating func keepOut(
    _ activity: Int, _ own: Spread, _ other: Int, _ theirs: Spread, _ resource: Int,
    in kernel: inout ClauseKernel
  ) -> Bool {
    let gap = gap(resource, activity, other)
    let from = theirs.last - model.lengths[activity] - gap.slots + 1
    let to = theirs.first + model.lengths[other] + gap.slots
    guard own.first >= from && own.last < to else { return true }
    let literal = !member(activity, of: resource)
    if kernel.isTrue(literal) { return true }
    reason.removeAll(keepingCapacity: true)
    if let rule = model.resources.clashRules[resource] { reason.append(!rule) }
    reason.append(!member(other, of: resource))
    if gap.travels {
      reason.append(!model.numbers.site(activity, Int(siteOf[activity])))
      reason.append(!model.numbers.site(other, Int(siteOf[other])))
    }
    // The bounds of this one need only be inside; then the other's need only be tight for those.
    let within = model.time.options(of: activity, from: from, to: to, on: own.date)
    let length = model.lengths[activity]
    let lower = model.time.moment(activity, within.lowerBound)
    let upper = model.time.moment(activity, within.upperBound - 1)
    explain(activity, within: within, into: &reason)
    explain(
      other,
      within: model.time.options(
        of: other, from: upper - model.lengths[other] - gap.slots + 1,
        to: lower + length + gap.slots, on: own.date), into: &reason)
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
