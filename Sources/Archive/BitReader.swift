/// Bytes read as bits, the lowest bit of each byte first (RFC 1951, section 3.1.1).
struct BitReader {
  let bytes: [UInt8]
  let end: Int
  /// The next byte that is not yet among ``bits``.
  private(set) var position: Int
  /// Bits that wait to be taken, the next one lowest; those above ``count`` are zero.
  private(set) var bits: UInt64 = 0
  private(set) var count = 0

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Fills up, where bytes are left, to at least 48 bits: a length and a distance with their extra bits.
  @inline(__always)
  mutating func fill() {
    while count <= 48, position < end {
      bits |= UInt64(bytes[position]) << UInt64(count)
      position += 1
      count += 8
    }
  }

  /// The next bits without taking them; beyond the end they are zero.
  @inline(__always)
  func peek(_ width: Int) -> Int { Int(truncatingIfNeeded: bits & ((1 << UInt64(width)) - 1)) }

  /// Takes bits that were looked at.
  ///
  /// - Throws: ``DeflateFault/endsEarly`` where fewer bits are left.
  @inline(__always)
  mutating func skip(_ width: Int) throws(DeflateFault) {
    guard width <= count else { throw .endsEarly }
    bits >>= UInt64(width)
    count -= width
  }

  /// Takes at most 16 bits as a number.
  ///
  /// - Throws: ``DeflateFault/endsEarly`` where fewer bits are left.
  @inline(__always)
  mutating func take(_ width: Int) throws(DeflateFault) -> Int {
    if count < width { fill() }
    let value = peek(width)
    try skip(width)
    return value
  }

  /// Goes to the next whole byte and gives back those that were taken too early.
  mutating func alignToByte() {
    position -= count / 8
    bits = 0
    count = 0
  }

  /// Goes past whole bytes.
  ///
  /// - Precondition: The reader stands on a whole byte.
  mutating func advance(_ length: Int) { position += length }
}
