/// Hashes that only the holder of a key can make: HMAC with SHA-256 (RFC 2104, section 2).
public enum HMAC {
  /// The 32 octets that authenticate a message under a key; a key of 32 octets is long enough.
  public static func digest(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var block = key.count > blockSize ? SHA256.digest(of: key) : key
    block += [UInt8](repeating: 0, count: blockSize - block.count)
    let inner = SHA256.digest(of: block.map { $0 ^ 0x36 } + message)
    return SHA256.digest(of: block.map { $0 ^ 0x5C } + inner)
  }

  /// Octets in a block of SHA-256 (FIPS 180-4, section 5.2.1).
  private static let blockSize = 64
}
