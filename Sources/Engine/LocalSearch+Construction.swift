/// The first timetable: the hardest to place come first, each where it costs least among a few spots.
extension LocalSearch {
  /// Places what is still absent, hardest first.
  mutating func construct() {
    let problem = schedule.problem
    let order = movable.sorted { first, second in
      let left = freedom(of: Int(first), problem)
      let right = freedom(of: Int(second), problem)
      return left == right ? first < second : left < right
    }
    for _ in 0..<3 {
      for activity in order where schedule.placements[Int(activity)].isAbsent {
        insertSomewhere(Int(activity))
      }
    }
    // What still waits has its only starts taken by what could lie elsewhere, such as a fixed start by one that
    // is free: now others make room for it.
    var fewest = schedule.absentCount
    var roundsInVain = 0
    for _ in 0..<LocalSearch.roundsOfForce
    where schedule.absentCount > 0 && roundsInVain < LocalSearch.roundsOfForceInVain {
      for activity in order where schedule.placements[Int(activity)].isAbsent {
        eject(Int(activity))
        if schedule.placements[Int(activity)].isAbsent { insertSomewhere(Int(activity)) }
      }
      roundsInVain = schedule.absentCount < fewest ? 0 : roundsInVain + 1
      fewest = min(fewest, schedule.absentCount)
    }
  }

  private static let roundsOfForce = 64
  /// After so many rounds that place nothing more, the moves of the walk find room sooner than more force does.
  private static let roundsOfForceInVain = 8

  /// How much room an activity has: few starts and a crew that leaves little choice make it hard.
  private func freedom(of activity: Int, _ problem: FlatProblem) -> Int {
    let facts = problem.activities.facts[activity]
    var eligible = 0
    for word in 0..<problem.crewWords {
      eligible +=
        (problem.activities.eligible[activity * problem.crewWords + word] & problem.staff[word])
        .nonzeroBitCount
    }
    let spare = max(1, eligible - Int(facts.crewMinimum) + 1)
    let room = Int(facts.startCount) * spare / max(1, Int(facts.slots))
    // What may be left out comes after everything that may not.
    return facts.isMandatory ? room : room + 1 << 28
  }

  private mutating func insertSomewhere(_ activity: Int) {
    for _ in 0..<4 {
      reinsert(activity)
      if !schedule.placements[activity].isAbsent { return }
    }
    // Then every start in turn.
    let facts = schedule.problem.activities.facts[activity]
    let count = Int(facts.startCount)
    var index = random.below(count)
    for _ in 0..<count {
      let start = Int(schedule.problem.activities.starts[Int(facts.firstStart) + index])
      if placeAnyhow(activity, at: start) { return }
      index += 1
      if index == count { index = 0 }
    }
  }

  /// Takes over the sound part of a timetable.
  ///
  /// - Returns: The activities of the timetable that could not be placed.
  mutating func adopt(_ start: Incumbent) -> [Int] {
    schedule.problem.activities.mealsFirst.filter { activity in
      guard let slot = start.starts[activity] else { return false }
      return !adopt(activity, at: slot, in: start.places[activity], crew: start.crews[activity])
    }
  }

  /// Places an activity just so; answers whether that was sound.
  private mutating func adopt(
    _ activity: Int, at slot: Int, in chosenPlace: Int?, crew workers: [Int]
  ) -> Bool {
    let problem = schedule.problem
    guard slot >= 0, slot < problem.horizonSlots,
      problem.activities.startPrice[activity * problem.horizonSlots + slot]
        != FlatProblem.forbidden
    else { return false }
    let place = chosenPlace ?? -1
    guard problem.activities.facts[activity].needsPlace == (place >= 0),
      place < 0
        || problem.activities.placePrice[activity * problem.placeCount + place]
          != FlatProblem.forbidden
    else { return false }
    for word in 0..<problem.crewWords { crew[word] = 0 }
    for worker in workers { crew[worker >> 6] |= 1 << UInt64(worker & 63) }
    let base = activity * problem.crewWords
    var isAllowed = crewIsAllowed(for: activity)
    for word in 0..<problem.crewWords {
      if crew[word] & ~problem.activities.eligible[base + word] != 0 { isAllowed = false }
      if problem.activities.required[base + word] & ~crew[word] != 0 { isAllowed = false }
    }
    guard isAllowed,
      schedule.change(moving: activity, to: slot, at: place, crew: crew) < Schedule.impossible
    else { return false }
    schedule.commit(activity, at: slot, in: place, crew: crew)
    return true
  }
}
