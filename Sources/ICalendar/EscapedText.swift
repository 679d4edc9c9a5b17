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
}
