/// Not too many contact activities run at the same time.
extension TimetableTheory {
  /// Derives what the limit demands of activities that could run when enough others surely do.
  mutating func checkParallel(_ rule: Literal, in kernel: inout ClauseKernel) -> Bool {
    let limit = model.limits.parallelContacts ?? Int.max
    var running = [[Int32]](repeating: [], count: model.time.momentCount)
    for activity in 0..<model.activityCount where model.isContact[activity] {
      guard let spread = spread(activity, kernel) else { continue }
      var moment = spread.last
      while moment < spread.first + model.lengths[activity] {
        running[Int(moment)].append(Int32(activity))
        moment += 1
      }
    }
    for moment in running.indices where running[moment].count >= limit {
      let date = Int(model.time.momentDates[moment])
      var reason = [!rule]
      for activity in running[moment].prefix(limit) {
        explain(
          Int(activity),
          within: model.time.options(
            of: Int(activity), from: Int32(moment) - model.lengths[Int(activity)] + 1,
            to: Int32(moment) + 1, on: date), into: &reason)
      }
      for activity in 0..<model.activityCount where model.isContact[activity] {
        if running[moment].prefix(limit).contains(Int32(activity)) { continue }
        let options = model.time.options(
          of: activity, from: Int32(moment) - model.lengths[activity] + 1, to: Int32(moment) + 1,
          on: date)
        for option in options where isAlive(activity, option) {
          let literal = !model.numbers.start(activity, option)
          if !kernel.imply(literal, because: reason) { return false }
        }
      }
    }
    return true
  }
}
