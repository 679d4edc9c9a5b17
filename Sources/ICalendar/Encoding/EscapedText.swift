/// The encoding of TEXT values (RFC 5545, section 3.3.11).
enum EscapedText {
  /// Text with `\`, `;`, `,` and line breaks escaped; every kind of line break becomes `\n`.
  static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var followsCarriageReturn = false
    for octet in text.utf8 {
      switch octet {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        result += [UInt8(ascii: "\\"), octet]
      case UInt8(ascii: "\n") where followsCarriageReturn:
        break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        result += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default:
        result.append(octet)
      }
      followsCarriageReturn = octet == UInt8(ascii: "\r")
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text that an escaped one stands for (RFC 5545, section 3.3.11).
  ///
  /// A backslash before anything that needs none stands for what follows it.
  static func decoded(_ text: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for octet in text {
      if isEscaped {
        isEscaped = false
        let isLineBreak = octet == UInt8(ascii: "n") || octet == UInt8(ascii: "N")
        result.append(isLineBreak ? UInt8(ascii: "\n") : octet)
      } else if octet == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(octet)
      }
    }
    if isEscaped { result.append(UInt8(ascii: "\\")) }
    return String(decoding: result, as: UTF8.self)
  }

  /// The parts of a list, still escaped, between separators (`,` or `;`); a separator behind a backslash divides
  /// nothing (RFC 5545, section 3.1.1).
  static func parts(_ text: String, separator: UInt8) -> [ArraySlice<UInt8>] {
    let octets = Array(text.utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var isEscaped = false
    for (index, octet) in octets.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if octet == UInt8(ascii: "\\") {
        isEscaped = true
      } else if octet == separator {
        parts.append(octets[start..<index])
        start = index + 1
      }
    }
    parts.append(octets[start...])
    return parts
  }
}
