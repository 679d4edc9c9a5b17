/// The address at which people join a session online: always `https`, with a host, without white space.
public struct JoiningLink: Sendable, Hashable {
  /// The address as written.
  public let text: String

  /// The address that a text is; nil where the text is not an `https` address that a calendar can carry.
  public init?(_ text: String) {
    let scheme = "https://"
    guard sameBytes(text.prefix(scheme.count).lowercased(), scheme), text.utf8.count <= 2000,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !JoiningLink.unsafe.contains($0) })
    else { return nil }
    let host = text.utf8.dropFirst(scheme.count).prefix { !JoiningLink.endOfHost.contains($0) }
    // An address in front of the host would show a host other than the one that opens.
    guard let first = host.first, first != UInt8(ascii: "."), first != UInt8(ascii: ":"),
      !host.contains(UInt8(ascii: "@"))
    else { return nil }
    self.text = text
  }

  /// What no address holds unescaped (RFC 3986, appendix A).
  private static let unsafe: [UInt8] = Array("\"<>\\^`{|}".utf8)
  /// What ends the host (RFC 3986, section 3.2).
  private static let endOfHost: [UInt8] = Array("/?#".utf8)

  /// Whether two addresses are the same bytes.
  public static func == (left: JoiningLink, right: JoiningLink) -> Bool {
    sameBytes(left.text, right.text)
  }

  /// Hashes the bytes that decide equality.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
