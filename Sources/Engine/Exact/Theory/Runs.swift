/// No run of a worker's activities without a rest that is longer than the limit.
///
/// A run is read as the judge reads it: activities in the order of their starts, each of which starts less than
/// a rest after the one before has ended. Where the worker is at one activity at a time, another activity can only
/// lengthen a run. Where that rule is not in force, one that starts and ends inside another may end a run, and
/// a reason has to exclude it.
extension TimetableTheory {
  /// Some of a day, surely busy without a rest, and the entries that make it so.
  private struct Stretch {
    var start: Int32
    var end: Int32
    var entries: [Int]
  }

  /// Derives what the limit demands where activities of the worker do not overlap.
  mutating func checkRuns(
    of worker: Int, on day: Int, _ rule: Literal, _ clash: Literal, _ entries: [DayEntry],
    in kernel: inout ClauseKernel
  ) -> Bool {
    let limit = Int32(clamping: min(model.limits.runSlots, 1 << 20))
    let date = Int(model.time.dateOfDay[day])
    var sure = entries.indices.filter { entries[$0].sureStart < entries[$0].sureEnd }
    if sure.isEmpty { return true }
    sure.sort { entries[$0].sureStart < entries[$1].sureStart }
    let all = stretches(sure, entries)
    for stretch in all where stretch.end - stretch.start > limit {
      return kernel.refute(explainRun(stretch, of: worker, on: day, rule, clash, entries))
    }
    // No activity can join more than the two longest stretches.
    let spans = all.map { $0.end - $0.start }.sorted(by: >)
    let rest = Int32(clamping: model.limits.restSlots)
    let most = spans.prefix(2).reduce(2 * max(0, rest - 1), +)
    for activity in 0..<model.activityCount where most + model.lengths[activity] > limit {
      let isIn = isAt(activity, worker)
      if !isIn {
        guard mayJoin(activity, worker), kernel.isTrue(model.numbers.day(activity, day)),
          aliveCount(activity) == 1
        else { continue }
      }
      let others = sure.filter { entries[$0].activity != activity }
      if others.isEmpty { continue }
      let runs = stretches(others, entries)
      let length = model.lengths[activity]
      let options = model.time.options(
        of: activity, from: model.time.dateStarts[date], to: model.time.dateStarts[date + 1],
        on: date)
      for option in options
      where isAlive(activity, option) && self.day(of: activity, option) == day {
        let moment = model.time.moment(activity, option)
        let joined = join(Stretch(start: moment, end: moment + length, entries: []), runs)
        if joined.end - joined.start <= limit { continue }
        var reason = explainRun(joined, of: worker, on: day, rule, clash, entries)
        let crew = !model.numbers.crew(activity, worker)
        let start = !model.numbers.start(activity, option)
        reason.append(isIn ? crew : start)
        if !kernel.imply(isIn ? start : crew, because: reason) { return false }
      }
    }
    return true
  }

  /// The stretches that some entries, in order of time, make together.
  private func stretches(_ sure: [Int], _ entries: [DayEntry]) -> [Stretch] {
    let rest = Int32(clamping: model.limits.restSlots)
    var result: [Stretch] = []
    for index in sure {
      let entry = entries[index]
      if let last = result.last, entry.sureStart - last.end < rest {
        result[result.count - 1].end = max(last.end, entry.sureEnd)
        result[result.count - 1].entries.append(index)
      } else {
        result.append(Stretch(start: entry.sureStart, end: entry.sureEnd, entries: [index]))
      }
    }
    return result
  }

  /// A stretch with all those that lie less than a rest from it.
  private func join(_ stretch: Stretch, _ others: [Stretch]) -> Stretch {
    let rest = Int32(clamping: model.limits.restSlots)
    var result = stretch
    for other in others where other.start <= stretch.start && result.start - other.end < rest {
      // Stretches lie a rest apart, so that only the last one before can be this near.
      result.start = min(result.start, other.start)
      result.end = max(result.end, other.end)
      result.entries += other.entries
    }
    for other in others where other.start > stretch.start && other.start - result.end < rest {
      result.end = max(result.end, other.end)
      result.entries += other.entries
    }
    return result
  }

  private func explainRun(
    _ stretch: Stretch, of worker: Int, on day: Int, _ rule: Literal, _ clash: Literal,
    _ entries: [DayEntry]
  ) -> [Literal] {
    var result = [!rule, !clash]
    for index in stretch.entries { explain(entries[index], of: worker, on: day, into: &result) }
    return result
  }

  /// Looks for a run that is too long where activities of the worker may overlap: only among those whose
  /// starts are known, and only where no other can come between.
  mutating func checkOverlappingRuns(
    of worker: Int, on day: Int, _ rule: Literal, _ entries: [DayEntry],
    in kernel: inout ClauseKernel
  ) -> Bool {
    let limit = Int32(clamping: min(model.limits.runSlots, 1 << 20))
    let rest = Int32(clamping: model.limits.restSlots)
    let known = entries.filter { $0.spread.first == $0.spread.last }.sorted {
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
        // It starts between the two, and ends so early that a rest follows.
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
