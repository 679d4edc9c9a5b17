/// What can be at one activity at a time: workers, then places, then gatherings, in one numbering.
struct GroundResources: Sendable {
  /// What kind of thing a resource is.
  enum Kind: Sendable { case worker, place, gathering }

  let workerCount: Int
  let placeCount: Int
  let count: Int
  /// The rule that the resource is at one activity at a time; nil without such a rule.
  let clashRules: [Literal?]
  /// The rule that the resource is free; nil where it is always free.
  let absenceRules: [Literal?]
  /// For each worker and place, the options of each activity at which it is away; empty where it is never away.
  let absentOptions: [[UInt64]]
  /// The gatherings of each activity, as resources.
  let gatheringsOfActivity: [[Int32]]
  /// The activities of each gathering.
  let members: [[Int32]]
  let travels: [Bool]
  /// For each gathering, the literal without which its rule says nothing; nil for none.
  let conditions: [Literal?]
  /// For each place that overlaps others, that place and the others, as resources; else empty.
  let neighbours: [[Int32]]
  /// Whether some activity takes its place for longer than the activity lasts.
  let hasPadding: Bool
  private let turnaround: Int32
  private let partsPerSlot: Int32
  private let setups: [Int32]
  private let clearings: [Int32]

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
      problem.workers.map { rule($0.absence?.rule) }
      + problem.places.map { rule($0.absence?.rule ?? $0.paddingRule) }
      + [Literal?](repeating: nil, count: problem.gatherings.count)
    let places = workerCount..<workerCount + placeCount
    let isPadded = Set(problem.activities.flatMap { $0.placeAbsences.map { $0.place } })
    absentOptions = absences.enumerated().map { number, absence in
      let place = places.contains(number) ? number - places.lowerBound : nil
      let slots = absence?.values ?? []
      guard !slots.isEmpty || place.map({ isPadded.contains($0) }) ?? false else { return [] }
      return GroundResources.absentOptions(slots, problem, time, place: place)
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
    conditions = problem.gatherings.map { gathering in
      guard let guest = gathering.guest, let last = gathering.activities.last else { return nil }
      return numbers.crew(last, guest)
    }
    neighbours = (0..<count).map { resource in
      guard places.contains(resource) else { return [] }
      let overlapping = problem.places[resource - places.lowerBound].overlapping
      if overlapping.isEmpty { return [] }
      return ([resource] + overlapping.map { places.lowerBound + $0 }).map { Int32($0) }
    }
    turnaround = Int32(problem.limits.turnaroundSlots)
    partsPerSlot = Int32(max(1, problem.partsPerSlot))
    setups = problem.activities.map { Int32($0.setup) }
    clearings = problem.activities.map { Int32($0.clearing) }
    hasPadding = problem.activities.contains { $0.setup > 0 || $0.clearing > 0 }
  }

  /// The slots between two activities in a row with one resource, without journeys.
  @inline(__always)
  func gap(_ resource: Int, from before: Int, to after: Int) -> Int32 {
    guard kind(resource) == .place else { return 0 }
    if !hasPadding { return turnaround }
    let parts = clearings[before] + setups[after]
    return max(turnaround, (parts + partsPerSlot - 1) / partsPerSlot)
  }

  /// The options of every activity that touch some slots, as one set after another; for a place also those at which it is
  /// not free for setting up and clearing away.
  private static func absentOptions(
    _ slots: [Int], _ problem: GroundProblem, _ time: GroundTime, place: Int?
  ) -> [UInt64] {
    let shift = problem.dayShift
    var taken = [Int](repeating: 0, count: problem.days.count << shift + 1)
    for slot in slots { taken[slot + 1] = 1 }
    for slot in taken.indices.dropFirst() { taken[slot] += taken[slot - 1] }
    let words = max(1, ((problem.activities.map { $0.starts.count }.max() ?? 0) + 63) >> 6)
    var result = [UInt64](repeating: 0, count: problem.activities.count * words)
    for (number, activity) in problem.activities.enumerated() {
      // A room's diary is kept only for those who need a room.
      if place != nil && !activity.needsPlace { continue }
      let padded = Set(
        activity.placeAbsences.filter { $0.place == place }.flatMap { $0.starts })
      let first = Int(time.firstOption[number])
      for option in 0..<time.optionCount(number) {
        let slot = Int(time.optionSlot[first + option])
        if taken[slot + activity.slots] > taken[slot] || padded.contains(slot) {
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
