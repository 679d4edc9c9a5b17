/// The encoding of parameter values (RFC 5545, section 3.2, as updated by RFC 6868).
enum ParameterText {
  /// The value with `^`, line breaks and quotation marks encoded (RFC 6868, section 3.1), inside quotation
  /// marks where it holds a character that would end it (RFC 5545, section 3.2).
  static func encoded(_ value: String) -> String {
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
}
