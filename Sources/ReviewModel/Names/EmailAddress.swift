/// Addresses of mail as a review holds them.
public enum EmailAddress {
  /// Whether a text is an address that can be written to without harm.
  ///
  /// Only dot-atoms are taken (RFC 5322, section 3.4.1): quoted local parts and addresses with comments are never
  /// meant, and what they may hold could add a recipient or a header.
  ///
  /// The text holds the address alone, without white space.
  ///
  /// - Returns: Whether the text is such an address, and short enough.
  public static func isPlain(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= longest else { return false }
    return isDotted(parts[0], of: isAtom) && isDotted(parts[1], of: isOfLabel)
  }

  /// Whether an address has a domain of two parts at least, as every address of another office has: `jane@c` is cut off.
  public static func isComplete(_ text: String) -> Bool {
    guard isPlain(text), let sign = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return text.utf8[sign...].contains(UInt8(ascii: "."))
  }

  /// Whether a part is words of some characters with dots between them.
  private static func isDotted(
    _ part: Substring.UTF8View, of isAllowed: (UInt8) -> Bool
  ) -> Bool {
    part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy { isAllowed($0) } }
  }

  /// The longest address (RFC 5321, section 4.5.3.1.3, without its brackets).
  private static let longest = 254

  /// Letters, digits and hyphens, which make up the labels of a domain (RFC 5321, section 4.1.2).
  private static func isOfLabel(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// `atext` of RFC 5322, section 3.2.3.
  private static func isAtom(_ octet: UInt8) -> Bool {
    isOfLabel(octet) || "!#$%&'*+/=?^_`{|}~".utf8.contains(octet)
  }
}
