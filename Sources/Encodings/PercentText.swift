/// Text with octets as a percent sign and two digits, as addresses hold them (RFC 3986, section 2.1).
public enum PercentText {
  /// The octets of a text; a percent sign without two digits stands for itself.
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    let octets = Array(text)
    var result: [UInt8] = []
    var index = 0
    while index < octets.count {
      if octets[index] == UInt8(ascii: "%"),
        let octet = Hexadecimal.octet(at: index + 1, of: octets)
      {
        result.append(octet)
        index += 3
      } else {
        result.append(octets[index])
        index += 1
      }
    }
    return result
  }

  /// A text in which only letters, digits and `-._~` stay as they are (RFC 3986, section 2.3).
  public static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    for octet in text.utf8 {
      switch octet {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(octet)
      default: result += [UInt8(ascii: "%")] + Hexadecimal.capitals(octet)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
