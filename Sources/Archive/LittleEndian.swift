/// Numbers in the headers of ZIP and gzip, the lowest byte first.
extension [UInt8] {
  /// The number in two bytes; nil where they lie outside.
  func number16(at index: Int) -> Int? {
    guard index >= 0, index <= count - 2 else { return nil }
    return Int(self[index]) | Int(self[index + 1]) << 8
  }

  /// The number in four bytes; nil where they lie outside.
  func number32(at index: Int) -> UInt32? {
    guard let low = number16(at: index), let high = number16(at: index + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  /// The number in eight bytes; nil where they lie outside.
  func number64(at index: Int) -> UInt64? {
    guard let low = number32(at: index), let high = number32(at: index + 4) else { return nil }
    return UInt64(low) | UInt64(high) << 32
  }

  /// Appends a number in two bytes.
  mutating func append16(_ number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// Appends a number in four bytes.
  mutating func append32(_ number: UInt32) {
    append16(Int(number & 0xFFFF))
    append16(Int(number >> 16))
  }
}
