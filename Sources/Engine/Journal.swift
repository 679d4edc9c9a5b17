/// What a move of several parts has touched, so that it can be taken back.
struct Journal: Sendable {
  private var activities: [Int32] = []
  private var placements: [Placement] = []
  private var crews: [UInt64] = []

  /// Forgets everything.
  mutating func clear() {
    activities.removeAll(keepingCapacity: true)
    placements.removeAll(keepingCapacity: true)
    crews.removeAll(keepingCapacity: true)
  }

  /// Notes how an activity lies, unless that was noted already.
  mutating func note(_ activity: Int, in schedule: Schedule) {
    if activities.contains(Int32(truncatingIfNeeded: activity)) { return }
    let words = schedule.problem.crewWords
    activities.append(Int32(truncatingIfNeeded: activity))
    placements.append(schedule.placements[activity])
    for word in 0..<words { crews.append(schedule.crews[activity * words + word]) }
  }

  /// Puts everything back as it was noted.
  ///
  /// - Parameters:
  ///   - schedule: The timetable.
  ///   - crew: Scratch of `crewWords` words.
  func restore(_ schedule: inout Schedule, crew: inout [UInt64]) {
    for activity in activities where !schedule.placements[Int(activity)].isAbsent {
      schedule.remove(Int(activity))
    }
    let words = schedule.problem.crewWords
    for (index, activity) in activities.enumerated() where !placements[index].isAbsent {
      for word in 0..<words { crew[word] = crews[index * words + word] }
      schedule.insert(
        Int(activity), at: Int(placements[index].start), in: Int(placements[index].place),
        crew: crew)
    }
  }
}
