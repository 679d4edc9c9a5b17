import Testing

@testable import Engine

struct ActivityHeapTests {
  private func drained(_ heap: inout ActivityHeap) -> [Int] {
    var result: [Int] = []
    while let first = heap.first {
      result.append(first)
      heap.removeFirst()
    }
    return result
  }

  @Test func `variables come by score, and by number where that is the same`() {
    var heap = ActivityHeap(variableCount: 6)
    for variable in [4, 2, 0, 5, 1, 3] { heap.insert(variable) }
    heap.bump(3)
    heap.fade()
    heap.bump(5)
    #expect(drained(&heap) == [5, 3, 0, 1, 2, 4])
  }

  @Test func `later conflicts count for more, however many there were before`() {
    var heap = ActivityHeap(variableCount: 3)
    for variable in 0..<3 { heap.insert(variable) }
    for round in 0..<5000 {
      heap.bump(round % 2)
      heap.fade()
    }
    for _ in 0..<100 { heap.fade() }
    heap.bump(2)
    #expect(drained(&heap) == [2, 1, 0])
  }

  @Test(arguments: 0..<30)
  func `the order is the order of sorting`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var heap = ActivityHeap(variableCount: 40)
    for variable in 0..<40 where random.below(3) > 0 { heap.insert(variable) }
    for _ in 0..<300 {
      heap.bump(random.below(40))
      if random.below(4) == 0 { heap.fade() }
      if random.below(9) == 0 { heap.removeFirst() }
      if random.below(5) == 0 { heap.insert(random.below(40)) }
    }
    let result = drained(&heap)
    #expect(result == result.sorted { (heap.score($0), $1) > (heap.score($1), $0) })
  }
}
