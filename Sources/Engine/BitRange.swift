/// Runs of bits in flat sets of machine words: the innermost questions of the search.
///
/// A set is a stretch of an array of words beginning at `base`; bit 0 is the lowest bit of its first word.
enum BitRange {
  /// The bits of one word from one position up to another, both within the word.
  @inline(__always)
  static func mask(_ from: Int, _ to: Int) -> UInt64 {
    // Shifts of 64 are smart shifts in Swift and give zero, so a whole word works too.
    (~0 << UInt64(truncatingIfNeeded: from)) & (~0 >> UInt64(truncatingIfNeeded: 64 - to))
  }

  /// Whether no bit from one position up to another is set.
  @inline(__always)
  static func isClear(_ words: [UInt64], base: Int, from: Int, to: Int) -> Bool {
    let first = from >> 6
    let last = (to - 1) >> 6
    if first == last {
      return words[base + first] & mask(from & 63, ((to - 1) & 63) + 1) == 0
    }
    if words[base + first] & mask(from & 63, 64) != 0 { return false }
    var word = first + 1
    while word < last {
      if words[base + word] != 0 { return false }
      word += 1
    }
    return words[base + last] & mask(0, ((to - 1) & 63) + 1) == 0
  }

  /// Whether no bit from one position up to another is set, those of a second run aside.
  @inline(__always)
  static func isClear(
    _ words: [UInt64], base: Int, from: Int, to: Int, exceptFrom: Int, exceptTo: Int
  ) -> Bool {
    if exceptTo <= from || to <= exceptFrom {
      return isClear(words, base: base, from: from, to: to)
    }
    if from < exceptFrom, !isClear(words, base: base, from: from, to: exceptFrom) { return false }
    if exceptTo < to, !isClear(words, base: base, from: exceptTo, to: to) { return false }
    return true
  }

  /// Sets, or clears, the bits from one position up to another.
  @inline(__always)
  static func flip(_ words: inout [UInt64], base: Int, from: Int, to: Int) {
    let first = from >> 6
    let last = (to - 1) >> 6
    if first == last {
      words[base + first] ^= mask(from & 63, ((to - 1) & 63) + 1)
      return
    }
    words[base + first] ^= mask(from & 63, 64)
    var word = first + 1
    while word < last {
      words[base + word] ^= ~0
      word += 1
    }
    words[base + last] ^= mask(0, ((to - 1) & 63) + 1)
  }
}
