/// No run of a worker's activities without a rest that is longer than the limit.
///
/// A run is read as the judge reads it: activities in the order of their starts, each of which starts less than
/// a rest after the one before has ended. Where the worker is at one activity at a time, another activity can only
/// lengthen a run. Where that rule is not in force, one that starts and ends inside another may end a run, and
/// a reason has to exclude it.
extension TimetableTheory {
  /// When a worker is surely busy on a day.
  struct BusyTimes: Sendable {
    /// Some of a day, surely busy without a rest.
    struct Stretch: Sendable {
      var start: Int32
      var end: Int32
      /// Where the entries that make it so are listed among the members.
      var members: Range<Int>
    }

    /// Positions of entries, in order of time.
    private(set) var members: [Int] = []
    private(set) var stretches: [Stretch] = []

    /// Lists the activities that are certain, without one entry.
    mutating func list(_ entries: [DayEntry], without own: Int, rest: Int32) {
      members.removeAll(keepingCapacity: true)
      for index in 0..<entries.count
      where index != own && entries[index].sureStart < entries[index].sureEnd {
        var position = members.count
        members.append(index)
        while position > 0 && entries[members[position - 1]].sureStart > entries[index].sureStart {
          members.swapAt(position, position - 1)
          position -= 1
        }
      }
      stretches.removeAll(keepingCapacity: true)
      for (position, index) in members.enumerated() {
        let entry = entries[index]
        let last = stretches.count - 1
        if last >= 0 && entry.sureStart - stretches[last].end < rest {
          stretches[last].end = max(stretches[last].end, entry.sureEnd)
          stretches[last].members = stretches[last].members.lowerBound..<position + 1
        } else {
          stretches.append(
            Stretch(
              start: entry.sureStart, end: entry.sureEnd, members: position..<position + 1))
        }
      }
    }

    /// How long the two longest stretches are together.
    var longestTwo: Int32 {
      var (first, second): (Int32, Int32) = (0, 0)
      for stretch in stretches {
        let span = stretch.end - stretch.start
        second = max(second, min(first, span))
        first = max(first, span)
      }
      return first + second
    }

    /// The length of the run that an activity makes together with everything less than a rest from it; `visit` gets
    /// each stretch that the run takes in.
    ///
    /// - Returns: The length in slots.
    @inline(__always)
    func run(from moment: Int32, slots: Int32, rest: Int32, _ visit: (Stretch) -> Void) -> Int32 {
      var start = moment
      var end = moment + slots
      for other in stretches where other.start <= moment && start - other.end < rest {
        // Stretches are at least a rest apart, so only the last stretch before can be this near.
        start = min(start, other.start)
        end = max(end, other.end)
        visit(other)
      }
      for other in stretches where other.start > moment && other.start - end < rest {
        end = max(end, other.end)
        visit(other)
      }
      return end - start
    }
  }

  /// Derives what the limit demands where activities of the worker do not overlap.
  mutating func checkRuns(
    of worker: Int, on day: Int, _ rule: Literal, _ clash: Literal, in kernel: inout ClauseKernel
  ) -> Bool {
    let limit = Int32(clamping: min(model.limits.runSlots, 1 << 20))
    let rest = Int32(clamping: model.limits.restSlots)
    dayInView.busy.list(dayInView.entries, without: -1, rest: rest)
    for stretch in dayInView.busy.stretches where stretch.end - stretch.start > limit {
      var reason = [!rule, !clash]
      for index in dayInView.busy.members[stretch.members] {
        explain(dayInView.entries[index], of: worker, on: day, into: &reason)
      }
      return kernel.refute(reason)
    }
    if dayInView.busy.members.isEmpty { return true }
    // No activity can join more than the two longest stretches.
    let most = dayInView.busy.longestTwo + 2 * max(0, rest - 1)
    if most + model.longest <= limit { return true }
    var next = 0
    for word in 0..<model.activityWords {
      var left = possible(word, at: worker)
      while left != 0 {
        let activity = word << 6 + left.trailingZeroBitCount
        left &= left - 1
        if most + model.lengths[activity] <= limit { continue }
        if !isAt(activity, worker) {
          guard kernel.isTrue(model.numbers.day(activity, day)), aliveCount(activity) == 1 else {
            continue
          }
        }
        let own = dayInView.position(of: activity, from: &next)
        if !keepRunsShort(of: worker, on: day, rule, clash, with: activity, own, in: &kernel) {
          return false
        }
      }
    }
    return true
  }

  /// Excludes starts of an activity, and workers from its crew, that would make a run too long.
  private mutating func keepRunsShort(
    of worker: Int, on day: Int, _ rule: Literal, _ clash: Literal, with activity: Int, _ own: Int,
    in kernel: inout ClauseKernel
  ) -> Bool {
    let limit = Int32(clamping: min(model.limits.runSlots, 1 << 20))
    let rest = Int32(clamping: model.limits.restSlots)
    let date = Int(model.time.dateOfDay[day])
    let isOwn = own >= 0
    if isOwn {
      dayInView.busyOtherwise.list(dayInView.entries, without: own, rest: rest)
      if dayInView.busyOtherwise.members.isEmpty { return true }
    }
    let length = model.lengths[activity]
    let options = model.time.options(
      of: activity, from: model.time.dateStarts[date], to: model.time.dateStarts[date + 1],
      on: date)
    for option in options
    where isAlive(activity, option) && self.day(of: activity, option) == day {
      let moment = model.time.moment(activity, option)
      let slots =
        isOwn
        ? dayInView.busyOtherwise.run(from: moment, slots: length, rest: rest) { _ in }
        : dayInView.busy.run(from: moment, slots: length, rest: rest) { _ in }
      if slots <= limit { continue }
      let busy = isOwn ? dayInView.busyOtherwise : dayInView.busy
      var reason = [!rule, !clash]
      _ = busy.run(from: moment, slots: length, rest: rest) { stretch in
        for index in busy.members[stretch.members] {
          explain(dayInView.entries[index], of: worker, on: day, into: &reason)
        }
      }
      let crew = !model.numbers.crew(activity, worker)
      let start = !model.numbers.start(activity, option)
      reason.append(isAt(activity, worker) ? crew : start)
      if !kernel.imply(isAt(activity, worker) ? start : crew, because: reason) { return false }
    }
    return true
  }

  /// Looks for a run that is too long where activities of the worker may overlap: only among those whose
  /// starts are known, and only where no other can come between.
  mutating func checkOverlappingRuns(
    of worker: Int, on day: Int, _ rule: Literal, in kernel: inout ClauseKernel
  ) -> Bool {
    let limit = Int32(clamping: min(model.limits.runSlots, 1 << 20))
    let rest = Int32(clamping: model.limits.restSlots)
    let known = dayInView.entries.filter { $0.spread.first == $0.spread.last }.sorted {
      ($0.spread.first, model.ranks[$0.activity]) < ($1.spread.first, model.ranks[$1.activity])
    }
    var runStart = 0
    for (index, entry) in known.enumerated() {
      if index > 0 {
        let last = known[index - 1]
        if entry.spread.first - last.spread.first - last.length >= rest { runStart = index }
      }
      guard entry.spread.first + entry.length - known[runStart].spread.first > limit else {
        continue
      }
      var reason = [!rule]
      for member in known[runStart...index] {
        explain(member, of: worker, on: day, into: &reason)
      }
      if excludesBreakers(of: worker, on: day, known[runStart...index], kernel, &reason) {
        return kernel.refute(reason)
      }
    }
    return true
  }

  /// Whether no other activity can come into a run and end it; adds to the reason what excludes each.
  private func excludesBreakers(
    of worker: Int, on day: Int, _ run: ArraySlice<DayEntry>, _ kernel: ClauseKernel,
    _ reason: inout [Literal]
  ) -> Bool {
    let rest = Int32(clamping: model.limits.restSlots)
    let date = Int(model.time.dateOfDay[day])
    for activity in 0..<model.activityCount where !run.contains(where: { $0.activity == activity })
    {
      let rank = model.ranks[activity]
      var breaking: [Literal] = []
      for (before, after) in zip(run, run.dropFirst()) {
        // The activity starts between the two, and ends so early that a rest follows.
        let options = model.time.options(
          of: activity, from: before.spread.first,
          to: after.spread.first - rest - model.lengths[activity] + 1, on: date)
        for option in options where self.day(of: activity, option) == day {
          let moment = model.time.moment(activity, option)
          if (moment, rank) < (before.spread.first, model.ranks[before.activity])
            || (moment, rank) > (after.spread.first, model.ranks[after.activity])
          {
            continue
          }
          breaking.append(model.numbers.start(activity, option))
        }
      }
      if breaking.isEmpty { continue }
      let crew = model.numbers.crew(activity, worker)
      if kernel.isFalse(crew) {
        reason.append(crew)
      } else if breaking.allSatisfy({ kernel.isFalse($0) }) {
        reason += breaking
      } else {
        return false
      }
    }
    return true
  }
}
