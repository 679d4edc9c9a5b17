/// Octets as pairs of digits from 0 to f (RFC 4648, section 8).
public enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)
  private static let capitalDigits = Array("0123456789ABCDEF".utf8)

  /// Octets in small letters.
  public static func text(_ octets: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    for octet in octets {
      result.append(digits[Int(octet >> 4)])
      result.append(digits[Int(octet & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The two digits of an octet in capitals.
  static func capitals(_ octet: UInt8) -> [UInt8] {
    [capitalDigits[Int(octet >> 4)], capitalDigits[Int(octet & 15)]]
  }

  /// The octet that two digits of a text in ASCII stand for, the first of them at `index`; nil where there are no
  /// two digits.
  public static func octet(at index: Int, of text: [UInt8]) -> UInt8? {
    guard index >= 0, index + 1 < text.count, let high = value(text[index]),
      let low = value(text[index + 1])
    else { return nil }
    return high << 4 | low
  }

  /// The value of a hexadecimal digit in ASCII, capital or small; nil for any other octet.
  public static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
