import ICalendar

/// How the octets of a part travel (RFC 2045, section 6).
enum TransferEncoding {
  /// Octets in base 64, in lines of 76 characters (RFC 2045, section 6.8).
  static func base64(_ octets: [UInt8]) -> [UInt8] {
    let text = Array(Base64.encoded(octets).utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: longestLine) {
      result += text[start..<min(start + longestLine, text.count)] + Array("\r\n".utf8)
    }
    return result
  }

  /// The octets of base 64, line breaks and whatever else is none of it left out (RFC 2045, section 6.8).
  static func fromBase64(_ text: some Sequence<UInt8>) -> [UInt8]? {
    Base64.decoded(
      text.filter { octet in
        switch octet {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
          UInt8(ascii: "="):
          true
        default: false
        }
      })
  }

  /// Text in quoted-printable (RFC 2045, section 6.7); its lines may end in any way.
  static func quotedPrintable(_ text: String) -> [UInt8] {
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

  /// The octets of quoted-printable; what breaks its rules stands for itself (RFC 2045, section 6.7).
  static func fromQuotedPrintable(_ text: some Sequence<UInt8>) -> [UInt8] {
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
      if index + 2 < octets.count, let high = digit(octets[index + 1]),
        let low = digit(octets[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(octets[index])
        index += 1
      }
    }
    return result
  }

  private static let longestLine = 76

  private static func escape(_ octet: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "="), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
  }

  private static func digit(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): octet - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): octet - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
