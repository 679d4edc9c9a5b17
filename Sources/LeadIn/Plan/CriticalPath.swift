import CivilTime

/// What lateness pushes into what: the method of the critical path, in working days.
///
/// Forward, each milestone is expected on its day, or later where today is later or what it needs ends too
/// late to leave it its working days. Backward from the fieldwork week, which does not move, each may be as
/// late as what follows allows; the difference is its slack.
struct CriticalPath {
  let order: MilestoneOrder
  let calendar: WorkingCalendar
  let start: CivilDate
  let today: CivilDate?

  /// Fills in what is expected, how much room is left, and which chain is the tightest.
  func mark(_ planned: inout [PlannedMilestone]) {
    let sorted = order.sorted
    for position in sorted { planned[position].expected = expected(position, planned) }
    let latest = latestDays(planned, sorted)
    for position in planned.indices {
      guard let day = latest[position] else { continue }
      planned[position].slack = calendar.workingDays(from: planned[position].expected, to: day)
    }
    // The chain starts from what stands in front of the week with least room, and goes back through the need
    // that leaves least.
    var next = tightest(
      planned.indices.filter { latest[$0] != nil && isOpen(planned[$0]) }, planned)
    while let position = next, !planned[position].isCritical {
      planned[position].isCritical = true
      next = tightest(order.needs[position].filter { isOpen(planned[$0]) }, planned)
    }
  }

  private func expected(_ position: Int, _ planned: [PlannedMilestone]) -> CivilDate {
    let own = planned[position]
    if own.state == .done { return min(own.due, own.milestone.doneOn ?? own.due) }
    guard let today else { return own.due }
    var day = own.due
    if own.state == .late { day = max(day, calendar.rolledForward(today)) }
    for need in order.needs[position] where planned[need].isPushed {
      day = max(
        day, calendar.workingDay(own.milestone.workingDays, from: planned[need].expected))
    }
    return day
  }

  /// The last day on which each may be done without moving the fieldwork week; nil for what comes after it.
  private func latestDays(_ planned: [PlannedMilestone], _ sorted: [Int]) -> [CivilDate?] {
    var latest: [CivilDate?] = planned.map { $0.milestone.evidence == .week ? start : nil }
    for position in sorted.reversed() {
      guard let own = latest[position] else { continue }
      // The week itself begins with nothing left to do, the day before it at the latest.
      let isWeek = planned[position].milestone.evidence == .week
      let takes = isWeek ? 1 : planned[position].milestone.workingDays
      let day = calendar.workingDay(-takes, from: own)
      for need in order.needs[position] { latest[need] = min(latest[need] ?? day, day) }
    }
    return latest
  }

  private func isOpen(_ planned: PlannedMilestone) -> Bool {
    planned.state != .done && planned.milestone.evidence != .week
  }

  private func tightest(_ positions: [Int], _ planned: [PlannedMilestone]) -> Int? {
    // Of two as tight, the later one: the chain is read backwards from the week.
    positions.min {
      let (left, right) = (planned[$0], planned[$1])
      let slacks = (left.slack ?? Int.max, right.slack ?? Int.max)
      return slacks.0 != slacks.1 ? slacks.0 < slacks.1 : (left.due, $0) > (right.due, $1)
    }
  }
}
