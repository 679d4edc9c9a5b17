/// The encoding of BINARY values (RFC 5545, section 3.3.1; RFC 4648, section 4).
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Octets as text.
  ///
  /// - Parameter octets: Any octets.
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

  /// The octets of a text, blanks left out; nil where it is not base 64.
  ///
  /// - Parameter text: The text.
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    var padding = 0
    for octet in text where octet != UInt8(ascii: " ") && octet != UInt8(ascii: "\t") {
      if octet == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let sextet = value(octet) else { return nil }
      bits = bits << 6 | sextet
      count += 1
      if count % 4 == 0 {
        result += [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> UInt32($0)) }
        bits = 0
      }
    }
    switch count % 4 {
    case 0: break
    case 2: result.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3: result += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    default: return nil
    }
    return padding <= 2 ? result : nil
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
