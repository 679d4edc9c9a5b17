/// Runs of bits in a machine word.
enum BitRange {
  /// The bits of one word from one position up to another, both within the word.
  @inline(__always)
  static func mask(_ from: Int, _ to: Int) -> UInt64 {
    // Shifts of 64 are smart shifts in Swift and give zero, so a whole word works too.
    (~0 << UInt64(truncatingIfNeeded: from)) & (~0 >> UInt64(truncatingIfNeeded: 64 - to))
  }

  /// The bits of one word of a set that stand for members, where the set can have `count` members.
  ///
  /// A set of none still has one word, in which no bit stands for a member.
  @inline(__always)
  static func members(ofWord word: Int, in count: Int) -> UInt64 {
    mask(0, min(64, max(0, count - word << 6)))
  }
}
