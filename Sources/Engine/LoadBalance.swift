/// How many contact slots each worker has, and how uneven that is among those who count.
///
/// A count of workers by load finds the most and the least loaded after a change in a few steps, however
/// many workers there are.
struct LoadBalance: Sendable, Equatable {
  /// Contact slots of each worker.
  private(set) var load: [Int32]
  /// How many of the workers who count have each load.
  private var holders: [Int32]
  private var least: Int32 = 0
  private var most: Int32 = 0

  /// Nobody has anything to do yet.
  ///
  /// - Parameters:
  ///   - workers: How many workers there are.
  ///   - counted: How many of them count.
  ///   - slots: The most slots a worker can have.
  init(workers: Int, counted: Int, slots: Int) {
    load = [Int32](repeating: 0, count: workers)
    holders = [Int32](repeating: 0, count: slots + 1)
    holders[0] = Int32(counted)
  }

  /// The difference between the most and the least loaded worker.
  var spread: Int { Int(most - least) }

  /// Changes the load of a worker; ``settle()`` is due afterwards.
  @inline(__always)
  mutating func shift(_ worker: Int, by slots: Int32, counts: Bool) {
    let before = load[worker]
    let after = before + slots
    load[worker] = after
    if counts {
      holders[Int(before)] -= 1
      holders[Int(after)] += 1
      least = min(least, after)
      most = max(most, after)
    }
  }

  /// Finds the least and the most again after loads have changed.
  ///
  /// Each load that was reached since is within the two, so both are found by walking inwards.
  @inline(__always)
  mutating func settle() {
    while least < most && holders[Int(least)] == 0 { least += 1 }
    while most > least && holders[Int(most)] == 0 { most -= 1 }
  }

  /// How the spread would change if a crew were another; leaves everything as it was.
  ///
  /// - Parameters:
  ///   - words: Machine words in a crew.
  ///   - slots: What each worker of the crew has to do.
  ///   - counting: The workers who count.
  ///   - before: The crew as it is, from `base` on.
  ///   - base: Where the crew begins in `before`.
  ///   - after: The crew as it would be.
  /// - Returns: The change of the spread, in slots.
  @inline(__always)
  mutating func foresee(
    words: Int, slots: Int32, counting: [UInt64], before: [UInt64], base: Int, after: [UInt64]
  ) -> Int {
    let load = load
    let present = most - least
    var lowest = least
    var highest = most
    for word in 0..<words {
      let old = before[base + word]
      var rest = (old ^ after[word]) & counting[word]
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        let now = load[word << 6 + rest.trailingZeroBitCount]
        rest &= rest - 1
        let next = old & bit == 0 ? now + slots : now - slots
        holders[Int(now)] -= 1
        holders[Int(next)] += 1
        lowest = min(lowest, next)
        highest = max(highest, next)
      }
    }
    while lowest < highest && holders[Int(lowest)] == 0 { lowest += 1 }
    while highest > lowest && holders[Int(highest)] == 0 { highest -= 1 }
    for word in 0..<words {
      let old = before[base + word]
      var rest = (old ^ after[word]) & counting[word]
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        let now = load[word << 6 + rest.trailingZeroBitCount]
        rest &= rest - 1
        holders[Int(now)] += 1
        holders[Int(old & bit == 0 ? now + slots : now - slots)] -= 1
      }
    }
    return Int(highest - lowest - present)
  }
}
