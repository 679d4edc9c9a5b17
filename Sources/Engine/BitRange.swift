/// Runs of bits in a machine word.
enum BitRange {
  /// The bits of one word from one position up to another, both within the word.
  @inline(__always)
  static func mask(_ from: Int, _ to: Int) -> UInt64 {
    // Shifts of 64 are smart shifts in Swift and give zero, so a whole word works too.
    (~0 << UInt64(truncatingIfNeeded: from)) & (~0 >> UInt64(truncatingIfNeeded: 64 - to))
  }
}
