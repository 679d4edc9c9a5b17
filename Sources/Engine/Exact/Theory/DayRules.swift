/// A worker's day: not too many contact activities, a pause, and no run without a rest that is too long.
extension TimetableTheory {
  /// An activity of a worker on one day, and where it can still start there.
  struct DayEntry {
    var activity: Int
    var spread: Spread
    var length: Int32

    /// The compulsory part: the first moment at which the activity surely runs, and the first moment after it;
    /// without a compulsory part the second is not after the first.
    var sureStart: Int32 { spread.last }
    var sureEnd: Int32 { spread.first + length }
  }

  /// A worker's day while it is looked at: kept from one look to the next, so that looking allocates nothing.
  struct DayInView: Sendable {
    /// The activities that the worker surely has on the day, in order of number.
    var entries: [DayEntry] = []
    /// What is in the way of each place where the pause may lie.
    var pauseBlockers: [PauseBlockers] = []
    /// When the worker is certainly busy: with all entries, and without one of them.
    var busy = BusyTimes()
    var busyOtherwise = BusyTimes()

    /// The position of an activity among the entries from a position on; negative where it is not there.
    @inline(__always)
    func position(of activity: Int, from next: inout Int) -> Int {
      while next < entries.count && entries[next].activity < activity { next += 1 }
      return next < entries.count && entries[next].activity == activity ? next : -1
    }
  }

  /// Derives what the rules of a worker's day demand on a date.
  mutating func checkDay(of worker: Int, on date: Int, in kernel: inout ClauseKernel) -> Bool {
    for number in model.time.daysOfDate[date] {
      let day = Int(number)
      let facts = model.workerRules[worker]
      if let rule = facts.load, kernel.isTrue(rule),
        !checkLoad(of: worker, on: day, rule, in: &kernel)
      {
        return false
      }
      let meal = worker < model.staffCount ? model.numbers.meal(worker, day) : nil
      let pauses =
        (facts.pause.map { kernel.isTrue($0) } ?? false)
        && !(meal.map { kernel.isTrue($0) } ?? false)
      let rests = facts.rest.map { kernel.isTrue($0) } ?? false
      if !pauses && !rests { continue }
      listEntries(of: worker, on: day, kernel)
      if pauses, model.time.pauseSlots[day] > 0, let rule = facts.pause,
        !checkPause(of: worker, on: day, rule, unless: meal, in: &kernel)
      {
        return false
      }
      if rests, let rule = facts.rest {
        if let clash = facts.clash, kernel.isTrue(clash) {
          if !checkRuns(of: worker, on: day, rule, clash, in: &kernel) { return false }
        } else if !checkOverlappingRuns(of: worker, on: day, rule, in: &kernel) {
          return false
        }
      }
    }
    return true
  }

  /// Brings the activities that a worker surely has on a day into view.
  private mutating func listEntries(of worker: Int, on day: Int, _ kernel: ClauseKernel) {
    dayInView.entries.removeAll(keepingCapacity: true)
    let base = worker * model.activityWords
    for word in 0..<model.activityWords {
      var rest = atIn[base + word]
      while rest != 0 {
        let activity = word << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard kernel.isTrue(model.numbers.day(activity, day)),
          let spread = spread(activity, kernel)
        else { continue }
        dayInView.entries.append(
          DayEntry(activity: activity, spread: spread, length: model.lengths[activity]))
      }
    }
  }

  /// The activities of one machine word at which a resource is or may still be.
  @inline(__always)
  func possible(_ word: Int, at resource: Int) -> UInt64 {
    let index = resource * model.activityWords + word
    return (atIn[index] | ~atOut[index])
      & BitRange.members(ofWord: word, in: model.activityCount)
  }

  /// Calls a closure with every activity whose crew a worker is surely on.
  @inline(__always)
  func forEachActivity(at worker: Int, _ body: (Int) -> Void) {
    let base = worker * model.activityWords
    for word in 0..<model.activityWords {
      var rest = atIn[base + word]
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Whether a worker may still come onto an activity's crew.
  @inline(__always)
  func mayJoin(_ activity: Int, _ worker: Int) -> Bool {
    let index = worker * model.activityWords + activity >> 6
    return (atIn[index] | atOut[index]) >> UInt64(activity & 63) & 1 == 0
  }

  @inline(__always)
  func isAt(_ activity: Int, _ worker: Int) -> Bool {
    atIn[worker * model.activityWords + activity >> 6] >> UInt64(activity & 63) & 1 == 1
  }

  /// Adds to a reason: the worker has the activity on the day, and it starts within the starts that are left.
  func explain(
    _ entry: DayEntry, of worker: Int, on day: Int, into reason: inout [Literal]
  ) {
    reason.append(!model.numbers.crew(entry.activity, worker))
    explainDay(of: entry.activity, day, into: &reason)
    explain(
      entry.activity,
      within: model.time.options(
        of: entry.activity, from: entry.spread.first, to: entry.spread.last + 1,
        on: entry.spread.date), into: &reason)
  }

  /// Adds to a reason on which day an activity is, where its moments do not say it.
  func explainDay(of activity: Int, _ day: Int, into reason: inout [Literal]) {
    if model.time.daysOfDate[Int(model.time.dateOfDay[day])].count > 1 {
      reason.append(!model.numbers.day(activity, day))
    }
  }
}
