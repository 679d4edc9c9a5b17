/// The move that exchanges two workers' days.
///
/// Rooms, journeys and pauses go with the day and stay as good as before; what changes is the worker, and so the
/// balance of load and the skills of crews. If workers changed one at a time, each change on the way would cost a
/// room or a journey more, which a cooled walk no longer accepts.
extension LocalSearch {
  /// Two workers exchange their activities of one day, as far as the rules allow.
  mutating func exchangeDays(_ activity: Int) {
    let placement = schedule.placements[activity]
    if placement.isAbsent { return }
    let first = randomWorker(in: activity)
    let second = random.below(max(1, schedule.problem.staffCount))
    if first < 0 || first == second { return }
    let day = Int(placement.start) >> schedule.problem.dayShift
    blockers.removeAll(keepingCapacity: true)
    gather(first, onDay: day, atMost: Int.max)
    gather(second, onDay: day, atMost: Int.max)
    var index = 0
    while index < blockers.count {
      if canPass(Int(blockers[index]), between: first, and: second) {
        index += 1
      } else {
        blockers.remove(at: index)
      }
    }
    if blockers.isEmpty { return }
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    journal.begin(with: schedule)
    for other in blockers { journal.note(Int(other), in: schedule) }
    var isPlaced = true
    // All of them come out before any goes in: the two have to be free for each other's.
    for other in blockers { takeOut(Int(other)) }
    for index in 0..<blockers.count where isPlaced {
      let old = journal.placement(index)
      isPlaced = putBack(
        Int(blockers[index]), at: Int(old.start), in: Int(old.place), exchanging: first,
        with: second)
    }
    settle(.exchangeDays, before: before, limit: limit, isPlaced)
  }

  /// Whether one of two workers is on an activity without being required there, and the other could replace them.
  private func canPass(_ activity: Int, between first: Int, and second: Int) -> Bool {
    let hasFirst = schedule.hasWorker(first, on: activity)
    guard hasFirst != schedule.hasWorker(second, on: activity) else { return false }
    let (leaver, joiner) = hasFirst ? (first, second) : (second, first)
    let base = activity * schedule.problem.crewWords
    let required = schedule.problem.activities.required[base + leaver >> 6]
    let eligible = schedule.problem.activities.eligible[base + joiner >> 6]
    return required >> UInt64(leaver & 63) & 1 == 0 && eligible >> UInt64(joiner & 63) & 1 == 1
  }

  /// Places an absent activity again with one worker in place of the other, if that breaks no rule.
  private mutating func putBack(
    _ activity: Int, at start: Int, in place: Int, exchanging first: Int, with second: Int
  ) -> Bool {
    let words = schedule.problem.crewWords
    for word in 0..<words { crew[word] = remembered[activity * words + word] }
    crew[first >> 6] ^= 1 << UInt64(first & 63)
    crew[second >> 6] ^= 1 << UInt64(second & 63)
    return placeWithScratch(activity, at: start, in: place)
  }
}
