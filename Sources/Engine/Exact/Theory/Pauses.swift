/// A pause for each worker on each day on which they have any activity.
extension TimetableTheory {
  /// Derives what the pause demands: something free somewhere among the places where it may lie.
  mutating func checkPause(
    of worker: Int, on day: Int, _ rule: Literal, _ entries: [DayEntry],
    in kernel: inout ClauseKernel
  ) -> Bool {
    let starts = model.time.pauseStarts[day]
    let slots = model.time.pauseSlots[day]
    let date = Int(model.time.dateOfDay[day])
    // With nothing in the way, only an activity that is longer than all places of the pause together can be.
    if entries.isEmpty && model.longest <= Int32(starts.count) - slots { return true }
    // For each place of the pause, an activity that surely overlaps it, and another one.
    var blockers: [(first: Int, second: Int)] = []
    for start in starts {
      var blocker = (first: -1, second: -1)
      for (index, entry) in entries.enumerated()
      where entry.spread.first + entry.length > start && entry.spread.last < start + slots {
        if blocker.first < 0 {
          blocker.first = index
        } else if blocker.second < 0 {
          blocker.second = index
        }
      }
      blockers.append(blocker)
    }
    if entries.count > 0 && blockers.allSatisfy({ $0.first >= 0 }) {
      return kernel.refute(
        explainPause(of: worker, on: day, rule, entries, blockers, without: -1, from: 0, to: 0)
          + (starts.isEmpty
            ? [
              !model.numbers.crew(entries[0].activity, worker),
              !model.numbers.day(entries[0].activity, day),
            ] : []))
    }
    for activity in 0..<model.activityCount {
      let isIn = isAt(activity, worker)
      if !isIn && !mayJoin(activity, worker) { continue }
      let own = entries.firstIndex { $0.activity == activity } ?? -1
      func isBlocked(_ blocker: (first: Int, second: Int)) -> Bool {
        blocker.first >= 0 && (blocker.first != own || blocker.second >= 0)
      }
      // Between the first and the last place left, an activity that overlaps both overlaps all.
      var from = model.time.dateStarts[date]
      var to = model.time.dateStarts[date + 1]
      if let first = blockers.firstIndex(where: { !isBlocked($0) }),
        let last = blockers.lastIndex(where: { !isBlocked($0) })
      {
        from = starts.lowerBound + Int32(last) - model.lengths[activity] + 1
        to = starts.lowerBound + Int32(first) + slots
      }
      if from >= to { continue }
      let options = model.time.options(of: activity, from: from, to: to, on: date)
      let present = model.numbers.present(activity)
      if isIn {
        for option in options
        where isAlive(activity, option) && self.day(of: activity, option) == day {
          let moment = model.time.moment(activity, option)
          let others = explainPause(
            of: worker, on: day, rule, entries, blockers, without: own, from: moment,
            to: moment + model.lengths[activity])
          let literal = !model.numbers.start(activity, option)
          if !kernel.imply(
            literal, because: others + [!model.numbers.crew(activity, worker)])
          {
            return false
          }
        }
      } else if kernel.isTrue(present), let first = firstAlive(activity),
        let last = lastAlive(activity), options.contains(first), options.contains(last),
        kernel.isTrue(model.numbers.day(activity, day))
      {
        // The pauses that every start of it overlaps are those that both the first and the last do.
        let early = model.time.moment(activity, options.lowerBound)
        let late = model.time.moment(activity, options.upperBound - 1)
        var reason = explainPause(
          of: worker, on: day, rule, entries, blockers, without: -1, from: late,
          to: early + model.lengths[activity])
        explain(activity, within: options, into: &reason)
        explainDay(of: activity, day, into: &reason)
        if !kernel.imply(!model.numbers.crew(activity, worker), because: reason) { return false }
      }
    }
    return true
  }

  @inline(__always)
  func day(of activity: Int, _ option: Int) -> Int {
    Int(model.time.optionDay[Int(model.time.firstOption[activity]) + option])
  }

  /// Why no pause fits, the places aside that an activity from one moment to another overlaps.
  private func explainPause(
    of worker: Int, on day: Int, _ rule: Literal, _ entries: [DayEntry],
    _ blockers: [(first: Int, second: Int)], without own: Int, from: Int32, to: Int32
  ) -> [Literal] {
    var result = [!rule]
    let starts = model.time.pauseStarts[day]
    let slots = model.time.pauseSlots[day]
    let date = Int(model.time.dateOfDay[day])
    // For each activity that blocks, the first and the last place of the pause for which it is needed.
    var needed = [(first: Int32, last: Int32)?](repeating: nil, count: entries.count)
    for (index, start) in starts.enumerated() where !(from < start + slots && start < to) {
      let blocker = blockers[index].first == own ? blockers[index].second : blockers[index].first
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
