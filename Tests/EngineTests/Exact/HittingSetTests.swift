import Testing

@testable import Engine

struct `The cheapest choice with one of every set` {
  @Test func `no set needs nothing`() {
    let choice = HittingSet(of: [], prices: [1, 2])
    #expect(choice.best == [])
    #expect(choice.bestCost == 0)
  }

  @Test func `one dear member of all sets is left for two cheap ones`() {
    let sets = [[0, 1], [0, 2]]
    #expect(HittingSet(of: sets, prices: [3, 2, 2]).best == [0])
    #expect(HittingSet(of: sets, prices: [5, 2, 2]).best == [1, 2])
  }

  @Test(arguments: 1...200)
  func `no other choice costs less`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func number(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let prices: [Int] = (0..<8).map { _ in 1 + number(6) }
    var sets: [[Int]] = []
    for _ in 0...number(7) {
      var set: Set<Int> = []
      for _ in 0...number(4) { set.insert(number(8)) }
      sets.append(set.sorted())
    }
    let choice = HittingSet(of: sets, prices: prices)
    var least = Int.max
    for bits in 0..<256 {
      func has(_ member: Int) -> Bool { bits >> member & 1 == 1 }
      guard sets.allSatisfy({ set in set.contains { has($0) } }) else { continue }
      var cost = 0
      for member in 0..<8 where has(member) { cost += prices[member] }
      least = min(least, cost)
    }
    #expect(choice.isProven)
    #expect(choice.bestCost == least)
    #expect(choice.best.reduce(0) { $0 + prices[$1] } == choice.bestCost)
  }
}
