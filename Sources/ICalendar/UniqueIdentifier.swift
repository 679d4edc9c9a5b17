import Encodings

/// What makes an event the same one from file to file: a UID (RFC 5545, section 3.8.4.7).
public struct UniqueIdentifier: Sendable, Hashable {
  /// The identifier as written (RFC 5545, section 3.8.4.7).
  public let text: String

  /// An identifier that somebody else made, kept as it is (RFC 5545, section 3.8.4.7).
  public init(_ text: String) {
    self.text = text
  }

  /// An identifier made from names: the same names always give the same one, and it says nothing of them.
  ///
  /// The identifier is a UUID, as RFC 7986, section 5.3, asks, so that no person, host or meeting can be read from
  /// it; of version 8 (RFC 9562, section 5.8), because SHA-256 makes it.
  ///
  /// - Parameters:
  ///   - names: What the event is known by, such as a review, a session and a person. Their order
  ///     counts, and so does where one ends: `["ab", "c"]` and `["a", "bc"]` differ.
  ///   - secret: What only the writer knows: without it nobody can make the same identifier from the same names.
  public init(naming names: [String], secret: [UInt8]? = nil) {
    var message: [UInt8] = []
    for name in names {
      // The length in front of each name keeps two neighbours from being read as one.
      message += Array((String(name.utf8.count) + ":").utf8) + Array(name.utf8)
    }
    let digest = secret.map { HMAC.digest(of: message, key: $0) } ?? SHA256.digest(of: message)
    var octets = Array(digest.prefix(16))
    octets[6] = octets[6] & 0x0F | 0x80
    octets[8] = octets[8] & 0x3F | 0x80
    text = UniqueIdentifier.uuid(octets)
  }

  private static func uuid(_ octets: [UInt8]) -> String {
    let digits = Array(Hexadecimal.text(octets).utf8)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }
}
