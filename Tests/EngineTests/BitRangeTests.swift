import Testing

@testable import Engine

struct BitRangeTests {
  /// Every run within three words, against a bit at a time.
  @Test func `a run is clear exactly when none of its bits is set`() {
    for bit in [0, 1, 62, 63, 64, 65, 127, 128, 191] {
      var words: [UInt64] = [0, 0, 0]
      words[bit >> 6] |= 1 << UInt64(bit & 63)
      for from in 0..<192 {
        for to in [from + 1, from + 2, from + 63, from + 64, from + 65, 192]
        where to <= 192 && to > from {
          let expected = !(from..<to).contains(bit)
          #expect(
            BitRange.isClear(words, base: 0, from: from, to: to) == expected,
            "bit \(bit), \(from)..<\(to)")
        }
      }
    }
  }

  @Test func `flipping a run sets just its bits, and flipping it again clears them`() {
    for (from, to) in [(0, 1), (5, 64), (63, 65), (60, 130), (64, 128), (0, 192)] {
      var words: [UInt64] = [0, 0, 0]
      BitRange.flip(&words, base: 0, from: from, to: to)
      for bit in 0..<192 {
        let isSet = words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
        #expect(isSet == (from..<to).contains(bit))
      }
      BitRange.flip(&words, base: 0, from: from, to: to)
      #expect(words == [0, 0, 0])
    }
  }

  @Test func `bits in an excepted run do not count`() {
    var words: [UInt64] = [0, 0]
    BitRange.flip(&words, base: 0, from: 60, to: 68)
    for from in 50..<64 {
      for to in 65..<80 {
        #expect(
          BitRange.isClear(words, base: 0, from: from, to: to, exceptFrom: 60, exceptTo: 68))
        #expect(
          !BitRange.isClear(words, base: 0, from: from, to: to, exceptFrom: 61, exceptTo: 68)
            || from > 60)
      }
    }
  }
}
