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
    let prices = (0..<8).map { _ in 1 + number(6) }
    let sets = (0..<1 + number(7)).map { _ in
      Array(Set((0..<1 + number(4)).map { _ in number(8) })).sorted()
    }
    let choice = HittingSet(of: sets, prices: prices)
    let costs = (0..<1 << 8).filter { bits in
      sets.allSatisfy { set in set.contains { bits >> $0 & 1 == 1 } }
    }.map { bits in (0..<8).reduce(0) { $0 + (bits >> $1 & 1) * prices[$1] } }
    #expect(choice.isProven)
    #expect(choice.bestCost == costs.min())
    #expect(choice.best.reduce(0) { $0 + prices[$1] } == choice.bestCost)
  }
}
