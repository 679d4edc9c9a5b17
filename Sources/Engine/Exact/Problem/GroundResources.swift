/// What can be at one activity at a time: workers, then places, then gatherings, in one numbering.
struct GroundResources: Sendable {
  /// What kind of thing a resource is.
  enum Kind: Sendable { case worker, place, gathering }

  let workerCount: Int
  let placeCount: Int
  let count: Int
  /// The rule that it is at one activity at a time; nil where there is none.
  let clashRules: [Literal?]
  /// The rule that it is free; nil where it always is.
  let absenceRules: [Literal?]
  /// For each worker and place that is ever away, the options of each activity at which it is; else empty.
  let absentOptions: [[UInt64]]
  /// The gatherings of each activity, as resources.
  let gatheringsOfActivity: [[Int32]]
  /// The activities of each gathering.
  let members: [[Int32]]
  let travels: [Bool]
  /// Slots between two activities, travel aside.
  let gaps: [Int32]

  init(_ problem: GroundProblem, _ time: GroundTime, _ numbers: LiteralNumbers) {
    workerCount = problem.workers.count
    placeCount = problem.places.count
    count = workerCount + placeCount + problem.gatherings.count
    func rule(_ number: Int?) -> Literal? { number.map { Literal($0) } }
    clashRules =
      problem.workers.map { rule($0.clashRule) } + problem.places.map { rule($0.clashRule) }
      + problem.gatherings.map { rule($0.rule) }
    let absences = problem.workers.map { $0.absence } + problem.places.map { $0.absence }
    absenceRules =
      absences.map { rule($0?.rule) }
      + [Literal?](repeating: nil, count: problem.gatherings.count)
    let places = workerCount..<workerCount + placeCount
    absentOptions = absences.enumerated().map { number, absence in
      guard let absence, !absence.values.isEmpty else { return [] }
      return GroundResources.absentOptions(
        absence.values, problem, time, isPlace: places.contains(number))
    }
    var gatheringsOfActivity = [[Int32]](repeating: [], count: problem.activities.count)
    for (number, gathering) in problem.gatherings.enumerated() {
      for activity in gathering.activities {
        gatheringsOfActivity[activity].append(Int32(workerCount + placeCount + number))
      }
    }
    self.gatheringsOfActivity = gatheringsOfActivity
    members = problem.gatherings.map { $0.activities.map { Int32($0) } }
    travels =
      [Bool](repeating: true, count: workerCount) + [Bool](repeating: false, count: placeCount)
      + problem.gatherings.map { $0.travels }
    let turnaround = Int32(problem.limits.turnaroundSlots)
    gaps = (0..<count).map { places.contains($0) ? turnaround : 0 }
  }

  /// The options of every activity that touch some slots, as one set after another.
  private static func absentOptions(
    _ slots: [Int], _ problem: GroundProblem, _ time: GroundTime, isPlace: Bool
  ) -> [UInt64] {
    let shift = problem.dayShift
    var taken = [Int](repeating: 0, count: problem.days.count << shift + 1)
    for slot in slots { taken[slot + 1] = 1 }
    for slot in taken.indices.dropFirst() { taken[slot] += taken[slot - 1] }
    let words = max(1, ((problem.activities.map { $0.starts.count }.max() ?? 0) + 63) >> 6)
    var result = [UInt64](repeating: 0, count: problem.activities.count * words)
    for (number, activity) in problem.activities.enumerated() {
      // A room's diary is kept only for those who need a room.
      if isPlace && !activity.needsPlace { continue }
      let first = Int(time.firstOption[number])
      for option in 0..<time.optionCount(number) {
        let slot = Int(time.optionSlot[first + option])
        if taken[slot + activity.slots] > taken[slot] {
          result[number * words + option >> 6] |= 1 << UInt64(option & 63)
        }
      }
    }
    return result
  }

  @inline(__always)
  func kind(_ resource: Int) -> Kind {
    resource < workerCount ? .worker : resource < workerCount + placeCount ? .place : .gathering
  }
}
