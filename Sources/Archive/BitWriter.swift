/// Bits collected into bytes, the lowest bit of each byte first (RFC 1951, section 3.1.1).
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var count = 0

  /// Appends the lowest bits of a number, at most 16.
  @inline(__always)
  mutating func put(_ value: Int, width: Int) {
    bits |= UInt64(truncatingIfNeeded: value) << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func alignToByte() {
    if count > 0 { put(0, width: 8 - count) }
  }

  /// Appends whole bytes.
  ///
  /// - Precondition: The writer stands on a whole byte.
  mutating func append(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }
}
