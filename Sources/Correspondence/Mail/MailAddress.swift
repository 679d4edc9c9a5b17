public import ICalendar

/// Addresses of mail, as far as they can be written to without harm.
public enum MailAddress {
  /// An address with a name; nil where it is none, or holds more than plain addresses do.
  ///
  /// Only dot-atoms are taken (RFC 5322, section 3.4.1): quoted local parts and addresses with comments are never
  /// meant, and what they may hold could add a recipient or a header.
  ///
  /// - Parameters:
  ///   - email: The address as somebody wrote it.
  ///   - name: The name to show.
  public static func sendable(_ email: String?, name: String?) -> CalendarAddress? {
    guard let email = email?.trimmedOfSpace, isPlain(email) else { return nil }
    let shown = (name ?? "").trimmedOfSpace
    return CalendarAddress(email: email, name: shown.isEmpty ? nil : shown)
  }

  /// Whether two addresses are the same, letter case aside.
  ///
  /// - Parameters:
  ///   - left: One address.
  ///   - right: The other.
  public static func areSame(_ left: String, _ right: String) -> Bool {
    left.trimmedOfSpace.lowercased().utf8.elementsEqual(right.trimmedOfSpace.lowercased().utf8)
  }

  /// The part after the sign `@`.
  static func domain(of email: String) -> String {
    let octets = Array(email.utf8)
    let at = octets.lastIndex(of: UInt8(ascii: "@")) ?? -1
    return String(decoding: octets[(at + 1)...], as: UTF8.self)
  }

  /// The longest address (RFC 5321, section 4.5.3.1.3, without its brackets).
  private static let longest = 254

  private static func isPlain(_ email: String) -> Bool {
    let parts = email.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, email.utf8.count <= longest else { return false }
    return parts.allSatisfy { part in
      part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.allSatisfy { isAtom($0) } }
    }
  }

  /// `atext` of RFC 5322, section 3.2.3.
  private static func isAtom(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(octet)
    }
  }
}

extension String {
  /// The text without white space at either end.
  public var trimmedOfSpace: String {
    var characters = self[...]
    while let first = characters.first, first.isWhitespace { characters.removeFirst() }
    while let last = characters.last, last.isWhitespace { characters.removeLast() }
    return String(characters)
  }
}
