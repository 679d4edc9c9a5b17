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
}
