import Testing

@testable import Engine

struct BitRangeTests {
  @Test func `a mask has just the bits from one position up to another`() {
    for from in 0..<64 {
      for to in (from + 1)...64 {
        let mask = BitRange.mask(from, to)
        for bit in 0..<64 {
          #expect((mask >> UInt64(bit) & 1 == 1) == (from..<to).contains(bit))
        }
      }
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 128])
  func `the members of a set are as many bits as the set can have members`(count: Int) {
    let words = max(1, (count + 63) / 64)
    let bits = (0..<words).map { BitRange.members(ofWord: $0, in: count).nonzeroBitCount }
    #expect(bits.reduce(0, +) == count)
    #expect(bits.dropLast().allSatisfy { $0 == 64 })
  }
}
