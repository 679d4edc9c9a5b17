/// A pause for each worker on each day on which they have any activity.
extension TimetableTheory {
  /// What surely overlaps one place of the pause: two entries of the day are enough to know, whichever is asked about.
  struct PauseBlockers: Sendable {
    /// Positions among the entries; negative for none.
    var first: Int32 = -1
    var second: Int32 = -1

    /// Whether something else than an entry is in the way.
    @inline(__always)
    func isBlocked(without own: Int) -> Bool { first >= 0 && (Int(first) != own || second >= 0) }
  }

  /// Derives what the pause demands: something free somewhere among the places where it may lie.
  ///
  /// A worker at a meal that stands for the pause needs none: as long as it is not known that they are at none, all that
  /// follows from a day without a free place is that they are.
  mutating func checkPause(
    of worker: Int, on day: Int, _ rule: Literal, unless meal: Literal?,
    in kernel: inout ClauseKernel
  ) -> Bool {
    let starts = model.time.pauseStarts[day]
    let slots = model.time.pauseSlots[day]
    listPauseBlockers(starts, slots)
    let left = pausesLeft(without: -1)
    let count = dayInView.entries.count
    if count > 0 && left == nil {
      var reason = explainPause(of: worker, on: day, rule, without: -1, from: 0, to: 0)
      if starts.isEmpty {
        let activity = dayInView.entries[0].activity
        reason.append(!model.numbers.crew(activity, worker))
        reason.append(!model.numbers.day(activity, day))
      }
      guard let meal else { return kernel.refute(reason) }
      return kernel.isFalse(meal)
        ? kernel.refute(reason) : kernel.imply(meal, because: reason.filter { $0 != meal })
    }
    if let meal, !kernel.isFalse(meal) { return true }
    // A shorter activity can only block all places that are left if it blocks one of them already.
    let shortest = left.map { $0.last - $0.first - slots + 2 } ?? 0
    if model.longest < shortest {
      for own in 0..<count {
        let activity = dayInView.entries[own].activity
        let left = pausesLeft(without: own)
        if !keepPause(of: worker, on: day, rule, left, from: activity, own, in: &kernel) {
          return false
        }
      }
      return true
    }
    var next = 0
    for word in 0..<model.activityWords {
      var rest = possible(word, at: worker)
      while rest != 0 {
        let activity = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        let own = dayInView.position(of: activity, from: &next)
        if own < 0 {
          if model.lengths[activity] < shortest { continue }
          if !isAt(activity, worker) && !kernel.isTrue(model.numbers.day(activity, day)) {
            continue
          }
        }
        if !keepPause(
          of: worker, on: day, rule, own < 0 ? left : pausesLeft(without: own), from: activity, own,
          in: &kernel)
        {
          return false
        }
      }
    }
    return true
  }

  private mutating func listPauseBlockers(_ starts: Range<Int32>, _ slots: Int32) {
    dayInView.pauseBlockers.removeAll(keepingCapacity: true)
    for start in starts {
      var blockers = PauseBlockers()
      for index in 0..<dayInView.entries.count {
        let entry = dayInView.entries[index]
        if entry.sureEnd <= start || entry.sureStart >= start + slots { continue }
        guard blockers.first < 0 else {
          blockers.second = Int32(truncatingIfNeeded: index)
          break
        }
        blockers.first = Int32(truncatingIfNeeded: index)
      }
      dayInView.pauseBlockers.append(blockers)
    }
  }

  /// The first and the last place of the pause that is not blocked, without one entry; nil where every place is blocked.
  private func pausesLeft(without own: Int) -> (first: Int32, last: Int32)? {
    var left: (first: Int32, last: Int32)?
    for place in 0..<dayInView.pauseBlockers.count
    where !dayInView.pauseBlockers[place].isBlocked(without: own) {
      let place = Int32(truncatingIfNeeded: place)
      left = (left?.first ?? place, place)
    }
    return left
  }

  /// Excludes starts of an activity, and workers from its crew, that would leave no room for the pause.
  private mutating func keepPause(
    of worker: Int, on day: Int, _ rule: Literal, _ left: (first: Int32, last: Int32)?,
    from activity: Int, _ own: Int, in kernel: inout ClauseKernel
  ) -> Bool {
    let starts = model.time.pauseStarts[day]
    let slots = model.time.pauseSlots[day]
    let date = Int(model.time.dateOfDay[day])
    // Between the first and the last place left, an activity that overlaps both overlaps all.
    var from = model.time.dateStarts[date]
    var to = model.time.dateStarts[date + 1]
    if let left {
      from = starts.lowerBound + left.last - model.lengths[activity] + 1
      to = starts.lowerBound + left.first + slots
    }
    if from >= to { return true }
    let options = model.time.options(of: activity, from: from, to: to, on: date)
    if isAt(activity, worker) {
      for option in options
      where isAlive(activity, option) && self.day(of: activity, option) == day {
        let moment = model.time.moment(activity, option)
        var reason = explainPause(
          of: worker, on: day, rule, without: own, from: moment,
          to: moment + model.lengths[activity])
        reason.append(!model.numbers.crew(activity, worker))
        if !kernel.imply(!model.numbers.start(activity, option), because: reason) { return false }
      }
    } else if kernel.isTrue(model.numbers.present(activity)), let first = firstAlive(activity),
      let last = lastAlive(activity), options.contains(first), options.contains(last)
    {
      // A pause that both the first and the last start overlap is a pause that every start overlaps.
      let early = model.time.moment(activity, options.lowerBound)
      let late = model.time.moment(activity, options.upperBound - 1)
      var reason = explainPause(
        of: worker, on: day, rule, without: -1, from: late, to: early + model.lengths[activity])
      explain(activity, within: options, into: &reason)
      explainDay(of: activity, day, into: &reason)
      return kernel.imply(!model.numbers.crew(activity, worker), because: reason)
    }
    return true
  }

  @inline(__always)
  func day(of activity: Int, _ option: Int) -> Int {
    Int(model.time.optionDay[Int(model.time.firstOption[activity]) + option])
  }

  /// Why no pause fits, apart from the places that an activity between two moments overlaps.
  private func explainPause(
    of worker: Int, on day: Int, _ rule: Literal, without own: Int, from: Int32, to: Int32
  ) -> [Literal] {
    var result = [!rule]
    if let meal = model.numbers.meal(worker, day) { result.append(meal) }
    let starts = model.time.pauseStarts[day]
    let slots = model.time.pauseSlots[day]
    let date = Int(model.time.dateOfDay[day])
    // For each activity that blocks, the first and the last place of the pause for which it is needed.
    let entries = dayInView.entries
    var needed = [(first: Int32, last: Int32)?](repeating: nil, count: entries.count)
    for (index, start) in starts.enumerated() where !(from < start + slots && start < to) {
      let blockers = dayInView.pauseBlockers[index]
      let blocker = Int(Int(blockers.first) == own ? blockers.second : blockers.first)
      if blocker < 0 { continue }
      if let known = needed[blocker] {
        needed[blocker] = (known.first, start)
      } else {
        needed[blocker] = (start, start)
      }
    }
    for (index, entry) in entries.enumerated() {
      guard let places = needed[index] else { continue }
      result.append(!model.numbers.crew(entry.activity, worker))
      explainDay(of: entry.activity, day, into: &result)
      explain(
        entry.activity,
        within: model.time.options(
          of: entry.activity, from: places.last - entry.length + 1, to: places.first + slots,
          on: date), into: &result)
    }
    return result
  }
}
