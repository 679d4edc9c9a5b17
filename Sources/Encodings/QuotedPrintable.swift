/// Quoted-printable, the encoding of mails in which most text stays readable (RFC 2045, section 6.7).
public enum QuotedPrintable {
  /// Text as lines of at most 76 characters; the lines of the text may end in any way.
  public static func encoded(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    func append(_ token: [UInt8]) {
      // A soft line break takes one place itself.
      if column + token.count > longestLine - 1 {
        result += Array("=\r\n".utf8)
        column = 0
      }
      result += token
      column += token.count
    }
    let octets = Array(text.utf8)
    for (index, octet) in octets.enumerated() {
      let next = index + 1 < octets.count ? octets[index + 1] : UInt8(ascii: "\n")
      switch octet {
      case UInt8(ascii: "\r") where next == UInt8(ascii: "\n"):
        break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        result += Array("\r\n".utf8)
        column = 0
      case UInt8(ascii: " ") where next != UInt8(ascii: "\n") && next != UInt8(ascii: "\r"):
        append([octet])
      case UInt8(ascii: "."), UInt8(ascii: "F"):
        // A lone dot ends a message on its way, and "From " is altered by mailboxes.
        append(column == 0 ? escape(octet) : [octet])
      case UInt8(ascii: "="): append(escape(octet))
      case 0x21...0x7E: append([octet])
      default: append(escape(octet))
      }
    }
    return result
  }

  /// The octets of a quoted-printable body; whatever breaks the rules stands for itself.
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    let octets = Array(text)
    var result: [UInt8] = []
    var index = 0
    while index < octets.count {
      guard octets[index] == UInt8(ascii: "=") else {
        result.append(octets[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < octets.count, octets[end] == UInt8(ascii: " ") || octets[end] == 0x09 { end += 1 }
      if end < octets.count, octets[end] == 0x0D { end += 1 }
      if end < octets.count, octets[end] == 0x0A {
        index = end + 1
        continue
      }
      if let octet = Hexadecimal.octet(at: index + 1, of: octets) {
        result.append(octet)
        index += 3
      } else {
        result.append(octets[index])
        index += 1
      }
    }
    return result
  }

  private static let longestLine = 76

  /// The octets between the last two question marks of an encoded word of kind Q; `_` is a blank (RFC 2047, section
  /// 4.2).
  public static func decodedWord(_ text: some Sequence<UInt8>) -> [UInt8] {
    decoded(text.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 })
  }

  private static func escape(_ octet: UInt8) -> [UInt8] {
    [UInt8(ascii: "=")] + Hexadecimal.capitals(octet)
  }
}
