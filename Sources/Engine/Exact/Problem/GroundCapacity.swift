/// How much time workers and places have in all.
struct GroundCapacity: Sendable {
  /// For each worker and place, the number of moments away before each moment; empty where it is never away.
  private let absentBefore: [[Int32]]
  /// The groups of workers that are weighed: everybody, then each group that some activity needs some of.
  let pools: [[UInt64]]

  init(_ problem: GroundProblem, _ time: GroundTime) {
    let shift = problem.dayShift
    absentBefore = (problem.workers.map { $0.absence } + problem.places.map { $0.absence }).map {
      guard let absence = $0 else { return [] }
      // A moment that two days of a date share is free if it is in either.
      var isFree = [Bool](repeating: false, count: time.momentCount)
      let away = Set(absence.values)
      for day in problem.days.indices {
        for offset in 0..<problem.days[day].slots where !away.contains(day << shift + offset) {
          isFree[Int(time.moment(ofDay: day, offset))] = true
        }
      }
      var counts: [Int32] = [0]
      for moment in isFree { counts.append((counts.last ?? 0) + (moment ? 0 : 1)) }
      return counts
    }
    let words = max(1, (problem.workers.count + 63) >> 6)
    var pools = [[UInt64](repeating: 0, count: words)]
    for worker in 0..<problem.staffCount { pools[0][worker >> 6] |= 1 << UInt64(worker & 63) }
    for need in problem.activities.flatMap({ $0.crewNeeds }) {
      var mask = [UInt64](repeating: 0, count: words)
      for worker in need.anyOf { mask[worker >> 6] |= 1 << UInt64(worker & 63) }
      if !pools.contains(mask) { pools.append(mask) }
    }
    self.pools = pools
  }

  @inline(__always)
  func isEverAway(_ resource: Int) -> Bool { !absentBefore[resource].isEmpty }

  /// How many moments of a stretch a resource is away.
  @inline(__always)
  func absence(_ resource: Int, from: Int32, to: Int32) -> Int32 {
    let counts = absentBefore[resource]
    return counts.isEmpty ? 0 : counts[Int(to)] - counts[Int(from)]
  }

  /// The pieces of a stretch in which a resource is not away.
  func pieces(_ resource: Int, from: Int32, to: Int32) -> [(from: Int32, to: Int32)] {
    if absence(resource, from: from, to: to) == 0 { return [(from, to)] }
    var result: [(from: Int32, to: Int32)] = []
    for moment in from..<to where absence(resource, from: moment, to: moment + 1) == 0 {
      if let last = result.last, last.to == moment {
        result[result.count - 1].to = moment + 1
      } else {
        result.append((moment, moment + 1))
      }
    }
    return result
  }
}
