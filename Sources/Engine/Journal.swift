/// What a move of several parts has touched, so that the move can be taken back.
struct Journal: Sendable {
  private var activities: [Int32] = []
  private var placements: [Placement] = []
  private var crews: [UInt64] = []
  private var ownCosts: [Int] = []
  private var cost = 0
  private var raisedCost = 0
  private var absentCount = 0

  /// Forgets everything and notes what a timetable costs.
  mutating func begin(with schedule: borrowing Schedule) {
    activities.removeAll(keepingCapacity: true)
    placements.removeAll(keepingCapacity: true)
    crews.removeAll(keepingCapacity: true)
    ownCosts.removeAll(keepingCapacity: true)
    cost = schedule.cost
    raisedCost = schedule.raisedCost
    absentCount = schedule.absentCount
  }

  /// Notes how an activity lies, unless that was noted already.
  mutating func note(_ activity: Int, in schedule: borrowing Schedule) {
    for noted in activities where Int(noted) == activity { return }
    let words = schedule.problem.crewWords
    activities.append(Int32(truncatingIfNeeded: activity))
    placements.append(schedule.placements[activity])
    ownCosts.append(schedule.ownCosts[activity])
    for word in 0..<words { crews.append(schedule.crews[activity * words + word]) }
  }

  /// How the activity noted at an index lay.
  func placement(_ index: Int) -> Placement { placements[index] }

  /// Puts everything back as it was noted; nothing need be priced again.
  ///
  /// - Parameter schedule: The timetable.
  func restore(_ schedule: inout Schedule) {
    for activity in activities where !schedule.placements[Int(activity)].isAbsent {
      _ = schedule.withdraw(Int(activity))
    }
    let words = schedule.problem.crewWords
    for index in activities.indices where !placements[index].isAbsent {
      let activity = Int(activities[index])
      schedule.enter(activity, placements[index], crew: crews, base: index * words)
      schedule.ownCosts[activity] = ownCosts[index]
    }
    schedule.balance.settle()
    schedule.cost = cost
    schedule.raisedCost = raisedCost
    schedule.absentCount = absentCount
  }
}
