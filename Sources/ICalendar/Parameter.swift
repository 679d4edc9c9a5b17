/// A parameter of a property, such as `TZID=Europe/London` (RFC 5545, section 3.2).
public struct Parameter: Sendable, Hashable {
  /// The name, in capitals by custom (RFC 5545, section 3.2).
  public var name: String
  /// The values, as they are meant: neither quoted nor encoded (RFC 5545, section 3.2).
  public var values: [String]

  /// A parameter with some values (RFC 5545, section 3.2).
  ///
  /// - Parameters:
  ///   - name: An IANA or X- token: letters, digits and hyphens.
  ///   - values: The values as they are meant; writing quotes and encodes them.
  public init(_ name: String, _ values: [String]) {
    precondition(
      isToken(name), "The name of a parameter holds letters, digits and hyphens alone.")
    self.name = name
    self.values = values
  }

  /// A parameter that a file has, whatever characters its name has.
  init(read name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }

  /// A parameter with one value (RFC 5545, section 3.2).
  ///
  /// - Parameters:
  ///   - name: An IANA or X- token: letters, digits and hyphens.
  ///   - value: The value as it is meant.
  public init(_ name: String, _ value: String) {
    self.init(name, [value])
  }
}

/// Whether a text can stand as the name of a component, a property or a parameter (RFC 5545, section 3.1: `name`).
func isToken(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { isTokenOctet($0) }
}

/// Whether an octet can stand in a name: a letter, a digit or a hyphen (RFC 5545, section 3.1: `iana-token`).
func isTokenOctet(_ octet: UInt8) -> Bool {
  switch octet {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
    true
  default: false
  }
}
