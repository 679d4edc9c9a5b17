/// Looks for bytes among bytes.
enum ByteSearch {
  /// Whether some bytes stand anywhere among others.
  static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    guard bytes.count >= wanted.count else { return false }
    for start in 0...bytes.count - wanted.count
    where bytes[start] == first && bytes[start...].starts(with: wanted) { return true }
    return false
  }
}
