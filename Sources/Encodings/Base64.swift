/// Base 64, the encoding of octets as letters, digits and two signs (RFC 4648, section 4).
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Octets as text.
  public static func encoded(_ octets: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((octets.count + 2) / 3 * 4)
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      var bits: UInt32 = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
      }
      for index in 0..<4 {
        let sextet = Int(bits >> UInt32(18 - 6 * index) & 63)
        result.append(index <= group.count ? alphabet[sextet] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Octets as lines of 76 characters, as mails hold them (RFC 2045, section 6.8).
  public static func encodedLines(_ octets: [UInt8]) -> [UInt8] {
    let text = Array(encoded(octets).utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: longestLine) {
      result += text[start..<min(start + longestLine, text.count)] + Array("\r\n".utf8)
    }
    return result
  }

  private static let longestLine = 76

  /// The octets of a text without its blanks; nil where the text is not base 64.
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var group = Group()
    var padding = 0
    for octet in text where octet != UInt8(ascii: " ") && octet != UInt8(ascii: "\t") {
      if octet == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let sextet = value(octet) else { return nil }
      group.append(sextet)
    }
    return group.finish() && padding <= 2 ? group.result : nil
  }

  /// The octets of the body of a mail: every other octet is left out (RFC 2045, section 6.8), and text after a padding
  /// is read on, because programs join bodies that they encoded one by one.
  public static func decodedBody(_ text: some Sequence<UInt8>) -> [UInt8] {
    var group = Group()
    for octet in text {
      if octet == UInt8(ascii: "=") {
        _ = group.finish()
      } else if let sextet = value(octet) {
        group.append(sextet)
      }
    }
    _ = group.finish()
    return group.result
  }

  /// Four characters that become three octets, and the octets of the groups before.
  private struct Group {
    var result: [UInt8] = []
    private var bits: UInt32 = 0
    private var count = 0

    mutating func append(_ sextet: UInt32) {
      bits = bits << 6 | sextet
      count += 1
      guard count == 4 else { return }
      for shift in [UInt32(16), 8, 0] { result.append(UInt8(truncatingIfNeeded: bits >> shift)) }
      (bits, count) = (0, 0)
    }

    /// Takes what an unfinished group holds; false where its characters make no whole octet.
    mutating func finish() -> Bool {
      defer { (bits, count) = (0, 0) }
      switch count {
      case 0: return true
      case 2: result.append(UInt8(truncatingIfNeeded: bits >> 4))
      case 3:
        result.append(UInt8(truncatingIfNeeded: bits >> 10))
        result.append(UInt8(truncatingIfNeeded: bits >> 2))
      default: return false
      }
      return true
    }
  }

  private static func value(_ octet: UInt8) -> UInt32? {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(octet - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(octet - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(octet - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
