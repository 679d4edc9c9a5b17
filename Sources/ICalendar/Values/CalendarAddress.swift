/// A calendar user's address with the name to show for it (RFC 5545, sections 3.3.3 and 3.2.2).
public struct CalendarAddress: Sendable, Hashable {
  /// The e-mail address, without `mailto:` (RFC 5545, section 3.3.3).
  public var email: String
  /// The name to show; nil where only the address is known (RFC 5545, section 3.2.2: CN).
  public var name: String?

  /// An e-mail address, with or without a name (RFC 5545, section 3.3.3).
  public init(email: String, name: String? = nil) {
    self.email = email
    self.name = name
  }

  /// The address of a mailbox, where a text is one: a local part, `@` and a domain (RFC 6068, section 2).
  ///
  /// What would need quoting or encoding in a `mailto:` address is refused, because few programs read it back.
  ///
  /// - Parameter text: The address alone, without a name or angle brackets.
  public init?(mailbox text: String) {
    let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ CalendarAddress.isDotted($0) }) else { return nil }
    self.init(email: text)
  }

  /// Whether octets are words of letters, digits and the signs that need no quoting, with single dots between them
  /// (RFC 5322, section 3.2.3: `dot-atom`).
  private static func isDotted(_ octets: some Collection<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return octets.split(separator: dot, omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { octet in
          isTokenOctet(octet) || octet == UInt8(ascii: "_") || octet == UInt8(ascii: "+")
            || octet == UInt8(ascii: "'")
        }
    }
  }
}
