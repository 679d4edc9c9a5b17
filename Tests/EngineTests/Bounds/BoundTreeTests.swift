import Testing

@testable import Engine

struct BoundTreeTests {
  /// Programs of which some whole point meets all rows, with what the best of them costs.
  private static let programs: [(seed: UInt64, least: Int)] = (0..<60).compactMap {
    (seed: UInt64) in
    let random = RandomProgram(seed: seed)
    let program = random.program
    return random.leastCost(from: program.lower, to: program.upper).map { (seed, $0) }
  }

  @Test(arguments: programs)
  func `the best of all whole points is proved, and never more`(seed: UInt64, least: Int) {
    var tree = BoundTree(RandomProgram(seed: seed).program)
    var rounds = 0
    while tree.bound < least && !tree.isExhausted && rounds < 1000 {
      for _ in 0..<256 { tree.iterate() }
      rounds += 1
    }
    #expect(tree.bound == least)
    for _ in 0..<4096 where !tree.isExhausted { tree.iterate() }
    #expect(tree.bound == least)
  }

  @Test func `many of the programs have to be split`() {
    let split = BoundTreeTests.programs.filter { seed, least in
      var tree = BoundTree(RandomProgram(seed: seed).program)
      for _ in 0..<4096 { tree.iterate() }
      return tree.solved > 1
    }
    #expect(split.count >= 10)
  }
}
