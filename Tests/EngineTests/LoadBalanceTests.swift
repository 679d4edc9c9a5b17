import Testing

@testable import Engine

struct LoadBalanceTests {
  @Test func `the spread is the difference of the loads that count, before and after any change`() {
    var random = SplitMix64(seed: 3)
    var balance = LoadBalance(workers: 6, counted: 4, slots: 400)
    let counting: [UInt64] = [0b101101]
    var loads = [Int32](repeating: 0, count: 6)
    var crews = [[UInt64]](repeating: [0], count: 10)
    func spread(_ loads: [Int32]) -> Int {
      let counted = loads.indices.filter { counting[0] >> UInt64($0) & 1 == 1 }.map { loads[$0] }
      return Int((counted.max() ?? 0) - (counted.min() ?? 0))
    }
    for _ in 0..<500 {
      let activity = random.below(10)
      let slots = Int32(activity % 4 + 1)
      let after = [random.next() & 0b111111]
      var next = loads
      for worker in 0..<6 {
        let bit = UInt64(worker)
        next[worker] +=
          slots * (Int32(after[0] >> bit & 1) - Int32(crews[activity][0] >> bit & 1))
      }
      let change = balance.foresee(
        words: 1, slots: slots, counting: counting, before: crews[activity], base: 0, after: after)
      #expect(change == spread(next) - spread(loads))
      for worker in 0..<6 where next[worker] != loads[worker] {
        balance.shift(
          worker, by: next[worker] - loads[worker],
          counts: counting[0] >> UInt64(worker) & 1 == 1)
      }
      balance.settle()
      loads = next
      crews[activity] = after
      #expect(balance.spread == spread(loads))
      #expect(balance.load == loads)
    }
  }
}
