/// Not too many contact activities of a worker a day.
extension TimetableTheory {
  /// Derives what the limit demands when a worker surely has as many activities on a day as it allows.
  mutating func checkLoad(
    of worker: Int, on day: Int, _ rule: Literal, in kernel: inout ClauseKernel
  ) -> Bool {
    var count = 0
    forEachActivity(at: worker) { activity in
      if model.isContact[activity] && kernel.isTrue(model.numbers.day(activity, day)) { count += 1 }
    }
    if count < model.limits.contactActivities { return true }
    var had: [Int] = []
    forEachActivity(at: worker) { activity in
      if model.isContact[activity] && kernel.isTrue(model.numbers.day(activity, day)) {
        had.append(activity)
      }
    }
    let limit = model.limits.contactActivities
    reason.removeAll(keepingCapacity: true)
    reason.append(!rule)
    for activity in had.prefix(limit + 1) {
      reason.append(!model.numbers.crew(activity, worker))
      reason.append(!model.numbers.day(activity, day))
    }
    if had.count > limit { return kernel.refute(reason) }
    let common = reason
    for activity in 0..<model.activityCount
    where model.isContact[activity] && !had.contains(activity) {
      let there = model.numbers.day(activity, day)
      let crew = model.numbers.crew(activity, worker)
      if kernel.isTrue(crew) {
        if kernel.isFalse(there) { continue }
        if !kernel.imply(!there, because: common + [!crew]) { return false }
      } else if kernel.isOpen(crew) && kernel.isTrue(there) {
        if !kernel.imply(!crew, because: common + [!there]) { return false }
      }
    }
    return true
  }
}
