/// What the rules say about the number of workers on each activity, laid out flat.
struct GroundCrews: Sendable {
  /// The numbers for one activity.
  struct Facts: Sendable {
    var sizeRule: Literal?
    var least: Int32
    var most: Int32
    var needsRule: Literal?
    var headcount: Int32
    var needsPlace: Bool
    var firstNeed: Int32
    var needCount: Int32
  }

  private(set) var facts: [Facts] = []
  /// The workers who are not guests, as a set.
  let staff: [UInt64]
  /// For each need, the workers any of whom will do, as a set, and how many it takes.
  private(set) var needMasks: [UInt64] = []
  private(set) var needCounts: [Int32] = []
  let capacities: [Int32]
  let capacityRules: [Literal?]

  init(_ problem: GroundProblem) {
    let words = max(1, (problem.workers.count + 63) >> 6)
    staff = (0..<words).map { BitRange.members(ofWord: $0, in: problem.staffCount) }
    for activity in problem.activities {
      facts.append(
        Facts(
          sizeRule: activity.sizeRule.map { Literal($0) },
          least: Int32(activity.crewSize.lowerBound),
          most: Int32(min(activity.crewSize.upperBound, problem.staffCount)),
          needsRule: activity.needsRule.map { Literal($0) }, headcount: Int32(activity.headcount),
          needsPlace: activity.needsPlace, firstNeed: Int32(needCounts.count),
          needCount: Int32(activity.crewNeeds.count)))
      for need in activity.crewNeeds {
        var mask = [UInt64](repeating: 0, count: words)
        for worker in need.anyOf { mask[worker >> 6] |= 1 << UInt64(worker & 63) }
        needMasks += mask
        needCounts.append(Int32(need.count))
      }
    }
    capacities = problem.places.map { Int32($0.capacity) }
    capacityRules = problem.places.map { $0.capacityRule.map { Literal($0) } }
  }
}
