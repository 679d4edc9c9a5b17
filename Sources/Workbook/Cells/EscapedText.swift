/// Characters that XML cannot hold, written as `_x000D_` in a book (ECMA-376, part 1, section 22.9.2.19).
enum EscapedText {
  /// The text with escapes resolved; what only looks like one stays.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var units: [UInt16] = []
    var result = ""
    var plainStart = 0
    var index = 0
    while index < bytes.count {
      guard let unit = escape(bytes, at: index) else {
        index += 1
        continue
      }
      result += String(decoding: bytes[plainStart..<index], as: UTF8.self)
      units = [unit]
      index += 7
      // Two escapes may be the halves of one character.
      while let next = escape(bytes, at: index) {
        units.append(next)
        index += 7
      }
      result += String(decoding: units, as: UTF16.self)
      plainStart = index
    }
    guard plainStart > 0 else { return text }
    return result + String(decoding: bytes[plainStart...], as: UTF8.self)
  }

  /// The text as a book holds it: control characters escaped, and what looks like an escape too.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else {
      return text
    }
    var result = ""
    var index = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00..<0x09, 0x0B..<0x20, 0xFFFE, 0xFFFF:
        result += "_x" + hexadecimal(scalar.value) + "_"
      case 0x5F where escape(bytes, at: index) != nil: result += "_x005F_"
      default: result.unicodeScalars.append(scalar)
      }
      index += UTF8.width(scalar)
    }
    return result
  }

  private static func escape(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[index + 2..<index + 6] {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(digit & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        unit = unit << 4 | UInt16((digit & 0x0F) + 9)
      default: return nil
      }
    }
    return unit
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension UTF8 {
  /// How many bytes a character takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
