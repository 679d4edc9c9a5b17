/// The encoding of parameter values (RFC 5545, section 3.2, as updated by RFC 6868).
enum ParameterText {
  /// The value with `^`, line breaks and quotation marks encoded (RFC 6868, section 3.1), inside quotation
  /// marks where it holds a character that would end it (RFC 5545, section 3.2).
  static func encoded(_ value: String) -> String {
    guard value.utf8.contains(where: { needsCare($0) }) else { return value }
    var result: [UInt8] = []
    var needsQuotes = false
    var followsCarriageReturn = false
    for octet in value.utf8 {
      switch octet {
      case UInt8(ascii: "^"):
        result += [UInt8(ascii: "^"), octet]
      case UInt8(ascii: "\""):
        result += [UInt8(ascii: "^"), UInt8(ascii: "'")]
      case UInt8(ascii: "\n") where followsCarriageReturn:
        break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        result += [UInt8(ascii: "^"), UInt8(ascii: "n")]
      default:
        result.append(octet)
      }
      if octet == UInt8(ascii: ":") || octet == UInt8(ascii: ";") || octet == UInt8(ascii: ",") {
        needsQuotes = true
      }
      followsCarriageReturn = octet == UInt8(ascii: "\r")
    }
    let text = String(decoding: result, as: UTF8.self)
    return needsQuotes ? "\"" + text + "\"" : text
  }

  /// Whether an octet is encoded, or asks for quotation marks around the value.
  private static func needsCare(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "^"), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// The value that a text stands for: `^n`, `^'` and `^^` decoded (RFC 6868, section 3.2).
  ///
  /// A `^` before anything else stands for itself.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
    var result: [UInt8] = []
    var isEscaped = false
    for octet in text.utf8 {
      if isEscaped {
        isEscaped = false
        switch octet {
        case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "'"): result.append(UInt8(ascii: "\""))
        case UInt8(ascii: "^"): result.append(octet)
        default: result += [UInt8(ascii: "^"), octet]
        }
      } else if octet == UInt8(ascii: "^") {
        isEscaped = true
      } else {
        result.append(octet)
      }
    }
    if isEscaped { result.append(UInt8(ascii: "^")) }
    return String(decoding: result, as: UTF8.self)
  }
}
